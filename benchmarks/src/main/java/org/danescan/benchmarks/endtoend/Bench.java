package org.danescan.benchmarks.endtoend;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.danescan.benchmarks.micro.SignatureProvider;

/** What {@code scripts/bench} leaves to Java. */
final class Bench {
  private static final int WENT_WRONG = 4;

  private Bench() {}

  /**
   * {@code outcome SCENARIO SCAN}: prints what a scan found, and fails when it is not what there
   * is. {@code verifications}: prints what they cost by each provider. {@code report LINES
   * [JMH-RESULT...]}: prints the report.
   */
  public static void main(String[] arguments) throws IOException, GeneralSecurityException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    switch (arguments[0]) {
      case "outcome" -> outcome(Scenario.of(arguments[1]), Path.of(arguments[2]), out);
      case "verifications" -> verifications(out);
      case "report" -> report(List.of(arguments).subList(1, arguments.length), out);
      default -> throw new IllegalArgumentException("there is no task '" + arguments[0] + "'");
    }
  }

  private static void outcome(Scenario scenario, Path scan, PrintStream out) {
    Outcome outcome = Outcome.read(scan);
    out.println(outcome.fields());
    if (!scenario.wentRight(outcome)) {
      System.exit(WENT_WRONG);
    }
  }

  private static void verifications(PrintStream out) throws GeneralSecurityException {
    for (SignatureProvider provider : SignatureProvider.present()) {
      double micros = VerificationCost.micros(provider);
      out.println("verification\tprovider=" + provider.words() + "\tmicros=" + micros);
    }
  }

  private static void report(List<String> files, PrintStream out) throws IOException {
    List<JmhResult> jmh = new ArrayList<>();
    for (String file : files.subList(1, files.size())) {
      jmh.addAll(JmhResult.read(Path.of(file)));
    }
    new Report(Measurement.read(Path.of(files.get(0))), jmh).markdown().forEach(out::println);
  }
}
