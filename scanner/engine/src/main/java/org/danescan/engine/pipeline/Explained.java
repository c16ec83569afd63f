package org.danescan.engine.pipeline;

import java.time.Instant;
import java.util.List;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.TlsaSurroundings;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.verdict.DomainVerdict;

/**
 * A domain's journey with all that was seen on it.
 *
 * @param domain the domain
 * @param mx its MX lookup
 * @param hosts what was seen of each MX host, in the order in which a sender tries them
 * @param surroundings what was looked at around the TLSA RRset of each of them
 * @param verdict the verdict
 * @param at when the verdict was made
 * @param sidelights what was seen beside its mail route
 */
public record Explained(
    DomainName domain,
    Lookup<MxRecord> mx,
    List<HostEvidence> hosts,
    List<TlsaSurroundings> surroundings,
    DomainVerdict verdict,
    Instant at,
    Sidelights sidelights) {
  public Explained {
    hosts = List.copyOf(hosts);
    surroundings = List.copyOf(surroundings);
  }
}
