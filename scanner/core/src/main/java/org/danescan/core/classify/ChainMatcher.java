package org.danescan.core.classify;

import java.time.Instant;
import java.util.List;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.name.DomainName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;

/** Decides whether a chain matches a TLSA RRset; pure. */
@FunctionalInterface
public interface ChainMatcher {
  /**
   * Decides.
   *
   * @param records the TLSA RRset
   * @param chain the certificates as sent, DER, the server's first
   * @param names reference identifiers, the TLSA base domain first
   * @param at the time that certificates must be valid at
   */
  ChainVerdict match(
      List<TlsaRecord> records, List<Octets> chain, List<DomainName> names, Instant at);
}
