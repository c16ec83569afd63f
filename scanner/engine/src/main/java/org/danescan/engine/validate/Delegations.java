package org.danescan.engine.validate;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.token.Reason;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;

/** From a trusted DS RRset to the keys of the zone (RFC 4035 §5.2). */
final class Delegations {
  private static final int ZONE_KEY = DNSKEYRecord.Flags.ZONE_KEY;
  private static final int REVOKED = DNSKEYRecord.Flags.REVOKE;
  private static final int DNSSEC_PROTOCOL = 3;
  private static final long ERROR_TTL = 60;

  private final Signatures signatures;

  Delegations(Signatures signatures) {
    this.signatures = signatures;
  }

  /** The DS records that can be used; none makes the zone insecure. SHA-1 counts alone only. */
  static List<DSRecord> usable(List<? extends Record> records) {
    List<DSRecord> usable = new ArrayList<>();
    for (Record rr : records) {
      if (rr instanceof DSRecord ds
          && Algorithms.isSupported(ds.getAlgorithm())
          && Algorithms.isDigestSupported(ds.getDigestID())) {
        usable.add(ds);
      }
    }
    // RFC 4509 §3.
    boolean better = usable.stream().anyMatch(ds -> ds.getDigestID() != DNSSEC.Digest.SHA1);
    return better
        ? usable.stream().filter(ds -> ds.getDigestID() != DNSSEC.Digest.SHA1).toList()
        : usable;
  }

  /** The zone's keys, trusted if a key that a DS record names has signed them. */
  ZoneTrust keys(Name apex, List<DSRecord> trusted, Optional<RRset> answer, long ttl) {
    if (answer.isEmpty()) {
      return bogus(Reason.DNSKEY_MISSING, apex);
    }
    RRset rrset = answer.get();
    List<DNSKEYRecord> entries = new ArrayList<>();
    List<DNSKEYRecord> all = new ArrayList<>();
    for (Record rr : rrset.rrs(false)) {
      if (rr instanceof DNSKEYRecord key && isZoneKey(key)) {
        all.add(key);
        if (trusted.stream().anyMatch(ds -> matches(ds, key))) {
          entries.add(key);
        }
      }
    }
    if (entries.isEmpty()) {
      return bogus(Reason.DS_MISMATCH, apex);
    }
    return signatures
        .fault(rrset, apex, entries)
        .map(reason -> bogus(reason, apex))
        .orElseGet(() -> new ZoneTrust.Secure(apex, all, Math.min(ttl, rrset.getTTL())));
  }

  private static ZoneTrust bogus(Reason reason, Name apex) {
    return new ZoneTrust.Bogus(reason, apex + " DNSKEY: " + reason.meaning(), ERROR_TTL);
  }

  /** RFC 4034 §2.1.1 and §2.1.2; RFC 5011 §2.1. */
  private static boolean isZoneKey(DNSKEYRecord key) {
    return (key.getFlags() & ZONE_KEY) != 0
        && (key.getFlags() & REVOKED) == 0
        && key.getProtocol() == DNSSEC_PROTOCOL
        && Algorithms.isSupported(key.getAlgorithm());
  }

  private static boolean matches(DSRecord ds, DNSKEYRecord key) {
    if (ds.getFootprint() != key.getFootprint() || ds.getAlgorithm() != key.getAlgorithm()) {
      return false;
    }
    DSRecord made = new DSRecord(key.getName(), key.getDClass(), 0, ds.getDigestID(), key);
    return MessageDigest.isEqual(made.getDigest(), ds.getDigest());
  }
}
