package org.danescan.benchmarks.endtoend;

import java.util.List;
import java.util.Optional;

/**
 * What one scan took; of the scanner's process alone unless it says otherwise.
 *
 * @param cpu seconds, user and system
 * @param wall seconds
 * @param peak mebibytes resident
 * @param heap the heap's bound
 * @param labCpu seconds that the lab took meanwhile
 */
record ScanCost(
    Scenario scenario,
    long domains,
    double cpu,
    double wall,
    double peak,
    String heap,
    double labCpu,
    Outcome outcome) {
  private static final double KIB_PER_MIB = 1024;
  private static final double MICROS = 1e6;

  static ScanCost of(Measurement line) {
    return new ScanCost(
        Scenario.of(line.text("scenario")),
        line.whole("domains"),
        line.number("user") + line.number("system"),
        line.number("wall"),
        line.number("peak") / KIB_PER_MIB,
        line.text("heap"),
        line.number("lab"),
        Outcome.of(line));
  }

  /** Microseconds of CPU a domain, start of the process included. */
  double cpuADomain() {
    return cpu * MICROS / domains;
  }

  /** Microseconds of the lab's CPU a domain. */
  double labCpuADomain() {
    return labCpu * MICROS / domains;
  }

  /** The smaller scan of the same run that this one continues. */
  Optional<ScanCost> smaller(List<ScanCost> all) {
    return all.stream()
        .filter(other -> other.scenario == scenario && other.domains < domains)
        .reduce((one, two) -> one.domains > two.domains ? one : two);
  }

  /**
   * Microseconds that each further domain cost: what the smaller scan took is taken away, and with
   * it the start of the process and most of the compiling.
   */
  double furtherCpuADomain(ScanCost smaller) {
    return (cpu - smaller.cpu) * MICROS / (domains - smaller.domains);
  }
}
