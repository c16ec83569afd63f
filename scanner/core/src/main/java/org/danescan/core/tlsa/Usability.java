package org.danescan.core.tlsa;

import java.util.List;
import java.util.Optional;
import org.danescan.core.token.Reason;

/** placeholder until merge */
public final class Usability {
  private Usability() {}

  public static Optional<Reason> whyNoneUsable(List<TlsaRecord> rrset) {
    return rrset.stream().anyMatch(r -> r.usage() >= 2)
        ? Optional.empty()
        : Optional.of(Reason.PKIX_USAGE);
  }
}
