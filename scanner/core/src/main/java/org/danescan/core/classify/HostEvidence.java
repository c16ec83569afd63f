package org.danescan.core.classify;

import java.util.List;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeObservation;

/**
 * All that was seen of one MX host.
 *
 * @param observation what the DNS says
 * @param probes what its addresses showed; empty when it was not probed
 */
public record HostEvidence(MxHostObservation observation, List<ProbeObservation> probes) {
  public HostEvidence {
    probes = List.copyOf(probes);
  }
}
