package org.danescan.lab.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.danescan.lab.plan.DnsFault.Kind;
import org.danescan.lab.signing.ZoneKeys.ZoneKey;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/**
 * Signs RRsets when they are asked for, and remembers a bounded number of signatures. Signatures
 * made within one clock hour are the same.
 */
public final class Signer {
  private static final int REMEMBERED = 50_000;
  private static final Duration BACKDATED = Duration.ofHours(1);
  private static final Duration LIFETIME = Duration.ofDays(14);

  /** Well beyond the day of clock skew that validators forgive. */
  private static final Duration OUT_OF_DATE = Duration.ofDays(7);

  private final Clock clock;
  private final Cache<Order, RRset> signed = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  private record Order(RRset rrset, ZoneKey key, Optional<Kind> fault, Instant hour) {}

  /**
   * A signer that remembers nothing yet.
   *
   * @param clock dates the signatures
   */
  public Signer(Clock clock) {
    this.clock = clock;
  }

  /**
   * The RRset with its signature.
   *
   * @param rrset unsigned, its owner in the zone of the keys
   * @param fault what is to be wrong with the signature, if anything
   */
  public RRset sign(RRset rrset, ZoneKeys keys, Optional<Kind> fault) {
    if (fault.equals(Optional.of(Kind.RRSIG_MISSING))) {
      return rrset;
    }
    ZoneKey key = rrset.getType() == Type.DNSKEY ? keys.keySigning() : keys.zoneSigning();
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    return signed.get(new Order(rrset, key, fault, hour), Signer::act);
  }

  private static RRset act(Order order) {
    Instant inception = order.hour().minus(BACKDATED);
    Instant expiration = order.hour().plus(LIFETIME);
    if (order.fault().equals(Optional.of(Kind.RRSIG_EXPIRED))) {
      inception = order.hour().minus(LIFETIME).minus(OUT_OF_DATE);
      expiration = order.hour().minus(OUT_OF_DATE);
    } else if (order.fault().equals(Optional.of(Kind.RRSIG_NOT_YET_VALID))) {
      inception = order.hour().plus(OUT_OF_DATE);
      expiration = order.hour().plus(OUT_OF_DATE).plus(LIFETIME);
    }
    RRSIGRecord signature = signature(order, inception, expiration);
    if (order.fault().equals(Optional.of(Kind.RRSIG_TAMPERED))) {
      signature = tampered(signature);
    }
    RRset signed = new RRset(order.rrset());
    signed.addRR(signature);
    return signed;
  }

  private static RRSIGRecord signature(Order order, Instant inception, Instant expiration) {
    RRset rrset = order.rrset();
    ZoneKey key = order.key();
    if (key.secret().isEmpty()) {
      byte[] arbitrary = new byte[64];
      Arrays.fill(arbitrary, (byte) rrset.getType());
      return new RRSIGRecord(
          rrset.getName(),
          rrset.getDClass(),
          rrset.getTTL(),
          rrset.getType(),
          key.record().getAlgorithm(),
          rrset.getTTL(),
          expiration,
          inception,
          key.record().getFootprint(),
          key.record().getName(),
          arbitrary);
    }
    try {
      return DNSSEC.sign(
          rrset, key.record(), key.secret().get(), inception, expiration, SigningProvider.name());
    } catch (DNSSECException e) {
      throw new IllegalStateException("cannot sign " + rrset.getName(), e);
    }
  }

  private static RRSIGRecord tampered(RRSIGRecord signature) {
    byte[] octets = signature.getSignature().clone();
    octets[octets.length / 2] ^= 1;
    return new RRSIGRecord(
        signature.getName(),
        signature.getDClass(),
        signature.getTTL(),
        signature.getTypeCovered(),
        signature.getAlgorithm(),
        signature.getOrigTTL(),
        signature.getExpire(),
        signature.getTimeSigned(),
        signature.getFootprint(),
        signature.getSigner(),
        octets);
  }
}
