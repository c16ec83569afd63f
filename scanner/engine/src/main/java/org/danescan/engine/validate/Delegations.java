package org.danescan.engine.validate;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danescan.core.token.Reason;
import org.danescan.engine.validate.limit.Budget;
import org.danescan.engine.validate.limit.Limits;
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
  private final Verifier verifier;

  Delegations(Signatures signatures, Verifier verifier) {
    this.signatures = signatures;
    this.verifier = verifier;
  }

  /** The DS records that can be used; none makes the zone insecure. SHA-1 counts alone only. */
  List<DSRecord> usable(List<? extends Record> records) {
    List<DSRecord> usable =
        byAlgorithm(records).filter(ds -> Algorithms.isDigestSupported(ds.getDigestID())).toList();
    // RFC 4509 §3.
    boolean better = usable.stream().anyMatch(ds -> ds.getDigestID() != DNSSEC.Digest.SHA1);
    return better
        ? usable.stream().filter(ds -> ds.getDigestID() != DNSSEC.Digest.SHA1).toList()
        : usable;
  }

  /** Why none of the DS records can be used (RFC 4035 §5.2, RFC 6840 §5.2). */
  Reason whyUnusable(List<? extends Record> records) {
    return byAlgorithm(records).findAny().isPresent()
        ? Reason.DS_DIGEST_UNSUPPORTED
        : Reason.DNSKEY_ALGORITHM_UNSUPPORTED;
  }

  private Stream<DSRecord> byAlgorithm(List<? extends Record> records) {
    return records.stream()
        .filter(DSRecord.class::isInstance)
        .map(DSRecord.class::cast)
        .filter(ds -> verifier.supports(ds.getAlgorithm()));
  }

  /** The zone's keys, trusted if a key that a DS record names has signed them. */
  ZoneTrust keys(
      Name apex, List<DSRecord> trusted, Optional<RRset> answer, long ttl, Budget budget) {
    if (answer.isEmpty()) {
      return bogus(Reason.DNSKEY_MISSING, apex);
    }
    RRset rrset = answer.get();
    if (rrset.size() > budget.limits().keysOfZone()
        || trusted.size() > budget.limits().delegationSigners()) {
      return bogus(Reason.TOO_COSTLY_TO_VALIDATE, apex);
    }
    List<DNSKEYRecord> all =
        rrset.rrs(false).stream()
            .filter(DNSKEYRecord.class::isInstance)
            .map(DNSKEYRecord.class::cast)
            .filter(key -> verifier.supports(key.getAlgorithm()))
            .toList();
    if (trusted.stream().anyMatch(ds -> candidates(ds, all) > budget.limits().keysOfOneTag())) {
      return bogus(Reason.KEY_TAG_COLLISIONS, apex);
    }
    List<DNSKEYRecord> named =
        all.stream()
            .filter(key -> trusted.stream().anyMatch(ds -> matches(ds, key, budget)))
            .toList();
    List<DNSKEYRecord> entries =
        named.stream().filter(key -> unfit(key, budget.limits()).isEmpty()).toList();
    if (entries.isEmpty()) {
      return bogus(
          named.stream()
              .flatMap(key -> unfit(key, budget.limits()).stream())
              .findFirst()
              .orElse(Reason.DS_MISMATCH),
          apex);
    }
    List<DNSKEYRecord> keys =
        all.stream().filter(key -> unfit(key, budget.limits()).isEmpty()).toList();
    return signatures
        .fault(rrset, apex, entries, budget)
        .map(reason -> bogus(reason, apex))
        .orElseGet(() -> new ZoneTrust.Secure(apex, keys, Math.min(ttl, rrset.getTTL())));
  }

  static ZoneTrust bogus(Reason reason, Name apex) {
    return new ZoneTrust.Bogus(reason, apex + " DNSKEY: " + reason.meaning(), ERROR_TTL);
  }

  /** Why a key is not used (RFC 4034 §2.1.1 and §2.1.2; RFC 5011 §2.1; its size). */
  private static Optional<Reason> unfit(DNSKEYRecord key, Limits limits) {
    if ((key.getFlags() & ZONE_KEY) == 0 || key.getProtocol() != DNSSEC_PROTOCOL) {
      return Optional.of(Reason.DNSKEY_NOT_ZONE_KEY);
    }
    if ((key.getFlags() & REVOKED) != 0) {
      return Optional.of(Reason.DNSKEY_REVOKED);
    }
    return RsaKeys.isTooLarge(key, limits)
        ? Optional.of(Reason.TOO_COSTLY_TO_VALIDATE)
        : Optional.empty();
  }

  private static long candidates(DSRecord ds, List<DNSKEYRecord> keys) {
    return keys.stream().filter(key -> isCandidate(ds, key)).count();
  }

  /** RFC 4034 §5.2: the key tag and algorithm only say which keys to digest. */
  private static boolean isCandidate(DSRecord ds, DNSKEYRecord key) {
    return ds.getFootprint() == key.getFootprint() && ds.getAlgorithm() == key.getAlgorithm();
  }

  private static boolean matches(DSRecord ds, DNSKEYRecord key, Budget budget) {
    if (!isCandidate(ds, key)) {
      return false;
    }
    budget.digest();
    DSRecord made = new DSRecord(key.getName(), key.getDClass(), 0, ds.getDigestID(), key);
    return MessageDigest.isEqual(made.getDigest(), ds.getDigest());
  }
}
