package org.danescan.benchmarks.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the scans of a run cost, against the cryptography measured in the same run.
 *
 * @param scans in the order they ran
 * @param verification microseconds of one ECDSA P-256 verification by the fastest provider
 */
record ScanTables(List<ScanCost> scans, OptionalDouble verification) {

  /** Every scan. */
  List<String> all() {
    return Tables.table(
        List.of(
            "scenario",
            "domains:",
            "wall s:",
            "CPU s:",
            "CPU a domain µs:",
            "peak MiB:",
            "heap",
            "secure:",
            "insecure:",
            "bogus:",
            "not completed:",
            "the lab's CPU a domain µs:"),
        scans.stream().map(ScanTables::cells).toList());
  }

  private static List<String> cells(ScanCost scan) {
    return List.of(
        scan.scenario().token(),
        Tables.whole(scan.domains()),
        Tables.number(scan.wall()),
        Tables.number(scan.cpu()),
        Tables.number(scan.cpuADomain()),
        Tables.number(scan.peak()),
        scan.heap(),
        Tables.whole(scan.outcome().secure()),
        Tables.whole(scan.outcome().insecure()),
        Tables.whole(scan.outcome().bogus()),
        Tables.whole(scan.outcome().indeterminate()),
        Tables.number(scan.labCpuADomain()));
  }

  /** Every scan that a smaller one came before, against goal and cryptography. */
  List<String> summary() {
    List<List<String>> rows = new ArrayList<>();
    for (ScanCost scan : scans) {
      scan.smaller(scans).ifPresent(smaller -> rows.add(summary(scan, smaller)));
    }
    return Tables.table(
        List.of(
            "scan",
            "domains:",
            "CPU a domain µs:",
            "each further domain µs:",
            "goal µs:",
            "its cryptography µs:",
            "ratio:",
            "peak MiB:"),
        rows);
  }

  private List<String> summary(ScanCost scan, ScanCost smaller) {
    Scenario scenario = scan.scenario();
    double further = scan.furtherCpuADomain(smaller);
    double verifications = scenario.verifications(scan.outcome());
    double cryptography = verifications * verification.orElse(0);
    return List.of(
        scenario.token() + ": " + scenario.words(),
        Tables.whole(scan.domains()),
        Tables.number(scan.cpuADomain()),
        Tables.number(further),
        scenario.goal().isPresent() ? "≤ " + scenario.goal().getAsInt() : "",
        cryptography == 0
            ? ""
            : Tables.number(verifications)
                + " × "
                + Tables.number(verification.orElseThrow())
                + " = "
                + Tables.number(cryptography),
        cryptography == 0 ? "" : Tables.number(further / cryptography),
        Tables.number(scan.peak()));
  }
}
