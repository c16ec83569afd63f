package org.danescan.analysis.rollover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;

/**
 * What one scan saw of one server for one certificate key algorithm.
 *
 * @param at when the scan began
 * @param chain the certificates as sent, DER, the server's first; at least one
 * @param records the TLSA RRset
 * @param ttl its time to live
 */
public record Sight(Instant at, List<Octets> chain, List<TlsaRecord> records, Duration ttl) {
  public Sight {
    chain = List.copyOf(chain);
    records = List.copyOf(records);
  }

  /** The server's certificate. */
  Octets leaf() {
    return chain.get(0);
  }
}
