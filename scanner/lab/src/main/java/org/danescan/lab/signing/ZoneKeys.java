package org.danescan.lab.signing;

import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;

/**
 * The keys of one zone.
 *
 * @param keySigning signs the DNSKEY RRset, and is what the parent's DS names
 * @param zoneSigning signs everything else
 */
public record ZoneKeys(ZoneKey keySigning, ZoneKey zoneSigning) {

  /** The DNSKEY RRset. */
  public List<DNSKEYRecord> records() {
    return List.of(keySigning.record(), zoneSigning.record());
  }

  /**
   * One key.
   *
   * @param record as published
   * @param secret what signs; none for an algorithm that nobody implements
   */
  public record ZoneKey(DNSKEYRecord record, Optional<PrivateKey> secret) {}
}
