package org.danescan.engine.validate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.danescan.core.token.Reason;
import org.danescan.engine.validate.limit.Budget;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** Whether RRsets are signed by the keys of a zone (RFC 4035 §5.3). */
final class Signatures {
  /** Of several faults the one told, the last of these: what came closest to being valid. */
  private static final List<Reason> BY_WEIGHT =
      List.of(
          Reason.RRSIG_MISSING,
          Reason.RRSIG_MALFORMED,
          Reason.RRSIG_KEY_MISSING,
          Reason.RRSIG_EXPIRED_BEFORE_VALID,
          Reason.RRSIG_NOT_YET_VALID,
          Reason.RRSIG_EXPIRED,
          Reason.RRSIG_INVALID,
          Reason.KEY_TAG_COLLISIONS,
          Reason.TOO_COSTLY_TO_VALIDATE);

  /**
   * An NSEC record that a wildcard expanded to would deny a name that exists (RFC 4035 §5.4); what
   * a DNAME record as one means is not defined (RFC 4592 §4.4).
   */
  private static final Set<Integer> NEVER_EXPANDED =
      Set.of(Type.NSEC, Type.NSEC3, Type.SOA, Type.DS, Type.DNSKEY, Type.DNAME);

  private static final int REMEMBERED = 50_000;

  private final Clock clock;
  private final Verifier verifier;
  private final Cache<ByteBuffer, Boolean> verified =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Signatures(Clock clock, Verifier verifier) {
    this.clock = clock;
    this.verifier = verifier;
  }

  /**
   * What is wrong with an RRset's signatures; empty when one of them verifies, whichever it is (RFC
   * 6840 §5.4 and §5.11).
   *
   * @param apex the zone that must have signed
   * @param budget what the work is taken from
   */
  Optional<Reason> fault(RRset rrset, Name apex, Collection<DNSKEYRecord> keys, Budget budget) {
    Instant now = clock.instant();
    Reason fault = Reason.RRSIG_MISSING;
    Attempts attempts = new Attempts(rrset, keys, budget);
    int considered = 0;
    for (RRSIGRecord signature : rrset.sigs()) {
      if (++considered > budget.limits().signaturesOfRrset()) {
        return Optional.of(Reason.TOO_COSTLY_TO_VALIDATE);
      }
      Optional<Reason> found =
          formFault(rrset, signature, apex, now).or(() -> attempts.fault(signature));
      if (found.isEmpty()) {
        return found;
      }
      fault = heavier(fault, found.get());
    }
    return Optional.of(fault);
  }

  private static Reason heavier(Reason one, Reason other) {
    return BY_WEIGHT.indexOf(one) < BY_WEIGHT.indexOf(other) ? other : one;
  }

  /** The verifications of one RRset. */
  private final class Attempts {
    private final RRset rrset;
    private final Collection<DNSKEYRecord> keys;
    private final Budget budget;
    private int made;

    Attempts(RRset rrset, Collection<DNSKEYRecord> keys, Budget budget) {
      this.rrset = rrset;
      this.keys = keys;
      this.budget = budget;
    }

    /** RFC 4035 §5.3.1: each key with the signature's algorithm and key tag is tried. */
    Optional<Reason> fault(RRSIGRecord signature) {
      List<DNSKEYRecord> candidates =
          keys.stream()
              .filter(key -> key.getAlgorithm() == signature.getAlgorithm())
              .filter(key -> key.getFootprint() == signature.getFootprint())
              .toList();
      if (candidates.isEmpty()) {
        return Optional.of(Reason.RRSIG_KEY_MISSING);
      }
      if (candidates.size() > budget.limits().keysOfOneTag()) {
        return Optional.of(Reason.KEY_TAG_COLLISIONS);
      }
      for (DNSKEYRecord key : candidates) {
        if (++made > budget.limits().verificationsOfRrset() || !budget.verification()) {
          return Optional.of(Reason.TOO_COSTLY_TO_VALIDATE);
        }
        if (verifies(rrset, signature, key)) {
          return Optional.empty();
        }
      }
      return Optional.of(Reason.RRSIG_INVALID);
    }
  }

  /** RFC 4035 §5.3.1. */
  private static Optional<Reason> formFault(
      RRset rrset, RRSIGRecord signature, Name apex, Instant now) {
    Name owner = rrset.getName();
    if (!signature.getSigner().equals(apex)) {
      return Optional.of(Reason.RRSIG_KEY_MISSING);
    }
    if (!owner.subdomain(apex)
        || signature.getTypeCovered() != rrset.getType()
        || signature.getLabels() > labels(owner)
        || (NEVER_EXPANDED.contains(rrset.getType()) && signature.getLabels() < labels(owner))) {
      return Optional.of(Reason.RRSIG_MALFORMED);
    }
    return timeFault(signature, now);
  }

  private static Optional<Reason> timeFault(RRSIGRecord signature, Instant now) {
    if (signature.getExpire().isBefore(signature.getTimeSigned())) {
      return Optional.of(Reason.RRSIG_EXPIRED_BEFORE_VALID);
    }
    if (now.isAfter(signature.getExpire())) {
      return Optional.of(Reason.RRSIG_EXPIRED);
    }
    return now.isBefore(signature.getTimeSigned())
        ? Optional.of(Reason.RRSIG_NOT_YET_VALID)
        : Optional.empty();
  }

  /** RFC 4034 §3.1.3: labels without the root and without a leading asterisk. */
  static int labels(Name owner) {
    return owner.labels() - (owner.isWild() ? 2 : 1);
  }

  /** Proofs of absence repeat from answer to answer; what verified once is not verified again. */
  private boolean verifies(RRset rrset, RRSIGRecord signature, DNSKEYRecord key) {
    byte[] signed = DNSSEC.digestRRset(signature, rrset);
    int type = rrset.getType();
    if (type != Type.NSEC && type != Type.NSEC3 && type != Type.SOA) {
      return verifier.verifies(key, signed, signature.getSignature());
    }
    ByteBuffer identity = identity(signed, signature.getSignature(), key.getKey());
    if (verified.getIfPresent(identity) != null) {
      return true;
    }
    boolean verifies = verifier.verifies(key, signed, signature.getSignature());
    if (verifies) {
      verified.put(identity, true);
    }
    return verifies;
  }

  private static ByteBuffer identity(byte[] signed, byte[] signature, byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : List.of(signature, key, signed)) {
        digest.update(ByteBuffer.allocate(4).putInt(part.length).flip());
        digest.update(part);
      }
      return ByteBuffer.wrap(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
