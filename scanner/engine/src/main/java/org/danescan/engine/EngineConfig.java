package org.danescan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.sidelight.Also;
import org.danescan.engine.pace.Rate;
import org.danescan.engine.probe.ProbeConfig;
import org.danescan.engine.resolve.DnsConfig;

/**
 * Everything a scan is told about how to look.
 *
 * @param dns how names are looked up
 * @param dnsRate queries sent, over all resolvers
 * @param mode which hosts are probed
 * @param probe how they are probed
 * @param window how many domains are on their journey at once, at least 1
 * @param chunkSize how many names a part has, at least 1
 * @param also what is looked up beside the mail route
 */
public record EngineConfig(
    DnsConfig dns,
    Rate dnsRate,
    ProbeTargets.Mode mode,
    ProbeConfig probe,
    int window,
    int chunkSize,
    Set<Also> also) {
  public EngineConfig {
    also = Set.copyOf(also);
  }

  /** With nothing looked up beside the mail route. */
  public EngineConfig(
      DnsConfig dns,
      Rate dnsRate,
      ProbeTargets.Mode mode,
      ProbeConfig probe,
      int window,
      int chunkSize) {
    this(dns, dnsRate, mode, probe, window, chunkSize, Set.of());
  }

  /** The same with things looked up beside the mail route. */
  public EngineConfig with(Set<Also> asked) {
    return new EngineConfig(dns, dnsRate, mode, probe, window, chunkSize, asked);
  }

  /** The defaults of each part, 1,000 domains in flight, 10,000 a part, hosts with TLSA probed. */
  public static EngineConfig defaults(String ehlo) {
    return new EngineConfig(
        DnsConfig.defaults(),
        Rate.UNLIMITED,
        ProbeTargets.Mode.DANE,
        ProbeConfig.defaults(ehlo),
        1_000,
        20_000);
  }

  /** Every problem of every part, each naming the option and what to do. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>(dns.problems());
    if (!dnsRate.isPositive()) {
      problems.add("--dns-rate must be more than 0");
    }
    problems.addAll(probe.problems());
    if (window < 1) {
      problems.add("--window must be 1 or more");
    }
    if (chunkSize < 1) {
      problems.add("a part must have 1 name or more");
    }
    return problems;
  }
}
