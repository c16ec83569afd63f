package org.danescan.core.result;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.ProbeKey;

/**
 * Which rows of a part another try may change.
 *
 * @param lines the domains, by their lines of the input
 * @param hosts the MX hosts that the part has a row for
 * @param probes the probes that the part has rows for
 */
public record Unsettled(Set<Long> lines, Set<DomainName> hosts, Set<ProbeKey> probes) {
  public Unsettled {
    lines = Set.copyOf(lines);
    hosts = Set.copyOf(hosts);
    probes = Set.copyOf(probes);
  }

  /** The same from any collections. */
  public static Unsettled of(
      Collection<Long> lines, Collection<DomainName> hosts, Collection<ProbeKey> probes) {
    return new Unsettled(
        new LinkedHashSet<>(lines), new LinkedHashSet<>(hosts), new LinkedHashSet<>(probes));
  }

  /** Whether all rows are final; no host is unsettled without a domain that is. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }
}
