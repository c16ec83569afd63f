package org.danescan.benchmarks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
  private static final Path FILES =
      Path.of("src", "test", "resources", "org", "danescan", "benchmarks", "endtoend");

  /** {@code -Dreport.update=true} writes it anew. */
  @Test
  void aRunReadsAsItDid() throws IOException {
    Report report =
        new Report(
            Measurement.read(FILES.resolve("lines.tsv")),
            JmhResult.read(FILES.resolve("jmh.json")));
    String now = String.join("\n", report.markdown()) + "\n";
    Path golden = FILES.resolve("report.md");
    if (Boolean.getBoolean("report.update")) {
      Files.writeString(golden, now);
    }
    assertThat(now).isEqualTo(Files.readString(golden));
  }

  @Test
  void furtherDomainsAreWhatIsLeftOfTheSmallerScan() {
    ScanCost small = scan("domains=1000\tuser=3.0\tsystem=1.0");
    ScanCost large = scan("domains=5000\tuser=4.5\tsystem=1.5");
    assertThat(large.cpuADomain()).isEqualTo(1200);
    assertThat(large.smaller(List.of(small, large))).contains(small);
    assertThat(large.furtherCpuADomain(small)).isEqualTo(500);
    assertThat(small.smaller(List.of(small, large))).isEmpty();
  }

  private static ScanCost scan(String fields) {
    return ScanCost.of(
        Measurement.parse(
            "scan\tscenario=signed\twall=1\tpeak=1024\theap=1g\tlab=1\tsecure=1\tinsecure=0"
                + "\tbogus=0\tindeterminate=0\t"
                + fields));
  }

  @ParameterizedTest
  @CsvSource({
    "signed, 1000, 0, 0, 0, true, 3",
    "signed, 999, 0, 0, 1, true, 2.998",
    "signed, 990, 0, 0, 10, false, 2.98",
    "signed, 0, 1000, 0, 0, false, 1",
    "unsigned, 0, 1000, 0, 0, true, 1",
    "unsigned, 1000, 0, 0, 0, false, 3",
    "mixed, 250, 748, 1, 1, true, 1.5",
    "mixed, 250, 700, 0, 50, false, 1.5",
    "mixed, 0, 1000, 0, 0, false, 1",
    "trust-ad, 250, 750, 0, 0, true, 0",
    "trust-ad, 1000, 0, 0, 0, false, 0"
  })
  void aScanThatDidNotFindWhatThereIsIsNoMeasurement(
      String scenario,
      long secure,
      long insecure,
      long bogus,
      long indeterminate,
      boolean right,
      double verifications) {
    Outcome outcome = new Outcome(secure, insecure, bogus, indeterminate);
    assertThat(Scenario.of(scenario).wentRight(outcome)).isEqualTo(right);
    assertThat(Scenario.of(scenario).verifications(outcome)).isCloseTo(verifications, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0.157, 0.16", "9.94, 9.94", "12.34, 12.3", "1234.5, '1,235'"})
  void numbersHaveTheDigitsThatWereMeasured(double value, String text) {
    assertThat(Tables.number(value)).isEqualTo(text);
  }
}
