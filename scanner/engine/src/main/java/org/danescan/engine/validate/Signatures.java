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
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** Whether RRsets are signed by the keys of a zone (RFC 4035 §5.3). */
final class Signatures {
  /** KeyTrap: more verifications than this for one RRset, and it is bogus. */
  private static final int MOST_VERIFICATIONS = 8;

  /** An NSEC record that a wildcard expanded to would deny a name that exists (RFC 4035 §5.4). */
  private static final Set<Integer> NEVER_EXPANDED =
      Set.of(Type.NSEC, Type.NSEC3, Type.SOA, Type.DS, Type.DNSKEY);

  private static final int REMEMBERED = 50_000;

  private final Clock clock;
  private final Cache<ByteBuffer, Boolean> verified =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Signatures(Clock clock) {
    this.clock = clock;
  }

  /**
   * What is wrong with an RRset's signatures; empty when one of them verifies.
   *
   * @param apex the zone that must have signed
   */
  Optional<Reason> fault(RRset rrset, Name apex, Collection<DNSKEYRecord> keys) {
    if (rrset.sigs().isEmpty()) {
      return Optional.of(Reason.RRSIG_MISSING);
    }
    Instant now = clock.instant();
    Optional<Reason> fault = Optional.empty();
    int verifications = 0;
    for (RRSIGRecord signature : rrset.sigs()) {
      Optional<Reason> outside = formFault(rrset, signature, apex, now);
      if (outside.isPresent()) {
        fault = fault.or(() -> outside);
        continue;
      }
      for (DNSKEYRecord key : keys) {
        if (key.getAlgorithm() == signature.getAlgorithm()
            && key.getFootprint() == signature.getFootprint()) {
          if (++verifications > MOST_VERIFICATIONS) {
            return Optional.of(Reason.DNSSEC_BOGUS);
          }
          if (verifies(rrset, signature, key)) {
            return Optional.empty();
          }
        }
      }
      fault = Optional.of(Reason.RRSIG_INVALID);
    }
    return fault;
  }

  /** RFC 4035 §5.3.1. */
  private static Optional<Reason> formFault(
      RRset rrset, RRSIGRecord signature, Name apex, Instant now) {
    Name owner = rrset.getName();
    if (!signature.getSigner().equals(apex)
        || !owner.subdomain(apex)
        || signature.getTypeCovered() != rrset.getType()
        || signature.getLabels() > labels(owner)
        || (NEVER_EXPANDED.contains(rrset.getType()) && signature.getLabels() < labels(owner))) {
      return Optional.of(Reason.RRSIG_INVALID);
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
      return Algorithms.verifies(key, signed, signature.getSignature());
    }
    ByteBuffer identity = identity(signed, signature.getSignature(), key.getKey());
    if (verified.getIfPresent(identity) != null) {
      return true;
    }
    boolean verifies = Algorithms.verifies(key, signed, signature.getSignature());
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
