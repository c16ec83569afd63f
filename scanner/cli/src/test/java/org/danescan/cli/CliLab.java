package org.danescan.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.danescan.cli.options.ScanOptions;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.Member;

/** A lab with each scenario, and the options that lead a command into it. */
final class CliLab implements AutoCloseable {
  private final Lab lab;

  CliLab(Path directory) throws IOException {
    this(LabOptions.defaults(new Cast.EveryScenario(), directory));
  }

  private CliLab(LabOptions options) throws IOException {
    this.lab = Lab.start(options);
  }

  /** A lab whose name servers can be asked themselves. */
  static CliLab withNameServers(Path directory) throws IOException {
    return new CliLab(LabOptions.defaults(new Cast.EveryScenario(), directory).withAuthoritative());
  }

  Lab lab() {
    return lab;
  }

  List<String> domains() {
    return lab.members().stream().map(Member::domain).toList();
  }

  /** The first domain that acts a scenario. */
  String domain(String scenario) {
    return lab.members().stream()
        .filter(member -> member.scenario().equals(scenario))
        .map(Member::domain)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no scenario " + scenario));
  }

  List<String> options() {
    return options(lab);
  }

  /** The options that lead a command into a lab. */
  static List<String> options(Lab lab) {
    return List.of(
        "--resolver",
        ScanOptions.text(lab.resolver()),
        "--trust-anchor",
        lab.trustAnchor().toString(),
        "--smtp-port",
        String.valueOf(lab.smtpPort()),
        "--allow-special-addresses",
        "--ehlo",
        "scanner.example",
        "--smtp-rate",
        "unlimited",
        "--smtp-per-network",
        "unlimited",
        "--smtp-per-operator",
        "unlimited",
        "--smtp-retries",
        "0",
        "--timeout-smtp",
        "10s",
        "--timeout-dns",
        "10s");
  }

  @Override
  public void close() throws IOException {
    lab.close();
  }
}
