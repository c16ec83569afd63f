package org.danescan.core.classify;

import java.util.List;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.Usability;

/** Which addresses of a host are probed, and with which name. */
public final class ProbeTargets {
  private ProbeTargets() {}

  /** What a scan probes. */
  public enum Mode {
    /** Hosts with usable TLSA records. */
    DANE,
    /** Every host with an address. */
    ALL,
    /** None. */
    NONE
  }

  /** The probes that a host needs, IPv4 first; each address once. */
  public static List<ProbeKey> of(MxHostObservation host, Mode mode) {
    if (mode == Mode.NONE) {
      return List.of();
    }
    if (TlsaDecision.of(host) instanceof TlsaDecision.Applies applies
        && Usability.whyNoneUsable(applies.records()).isEmpty()) {
      return keys(host, applies.base());
    }
    return mode == Mode.ALL ? keys(host, new TlsaBaseDomain(host.host())) : List.of();
  }

  private static List<ProbeKey> keys(MxHostObservation host, TlsaBaseDomain base) {
    return host.addresses().stream()
        .distinct()
        .map(address -> new ProbeKey(address, base))
        .toList();
  }
}
