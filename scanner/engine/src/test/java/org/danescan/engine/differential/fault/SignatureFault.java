package org.danescan.engine.differential.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.danescan.engine.differential.keys.SignatureFields;
import org.danescan.engine.differential.keys.ZoneKey;
import org.danescan.engine.differential.keys.ZoneKey.Role;
import org.danescan.engine.differential.zone.Zone;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** What can be wrong with an RRset's signatures (RFC 4035 §5.3), or odd and right all the same. */
public enum SignatureFault implements RrsetFault {
  /** None at all. */
  MISSING,
  /** Of last month. */
  EXPIRED,
  /** Of next month. */
  NOT_YET_VALID,
  /** From next month to last month. */
  INCEPTION_AFTER_EXPIRATION,
  /** One bit of the signature is other. */
  CORRUPTED,
  /** The signature has lost its last octet. */
  SHORTENED,
  /** The signature has an octet too many. */
  LENGTHENED,
  /** The signature is all zero. */
  ZERO,
  /** The zone above is said to have signed. */
  SIGNER_ABOVE,
  /** A zone of the owner's name is said to have signed. */
  SIGNER_OWNER,
  /** A zone elsewhere is said to have signed. */
  SIGNER_ELSEWHERE,
  /** By a key with a tag that the zone does not have. */
  UNKNOWN_TAG,
  /** By a key of another algorithm, which the zone does not have. */
  UNKNOWN_ALGORITHM,
  /** By an algorithm that nobody implements. */
  UNSUPPORTED_ALGORITHM,
  /** Signed as the expansion of a wildcard. */
  FEWER_LABELS,
  /** The count of labels lowered after signing. */
  FEWER_LABELS_UNSIGNED,
  /** Signed with more labels than the owner has. */
  MORE_LABELS,
  /** The original TTL changed after signing. */
  OTHER_ORIGINAL_TTL,
  /** Signed for a shorter TTL than the RRset has: no fault. */
  SHORTER_ORIGINAL_TTL,
  /** By the other keys of the zone: those that sign keys sign data and the reverse. */
  OTHER_KEYS,
  /** A corrupted signature first, then the right one. */
  GARBAGE_FIRST,
  /** The right signature, then a corrupted one. */
  GARBAGE_LAST,
  /** A signature by an unknown key first, then the right one. */
  UNKNOWN_TAG_FIRST,
  /** An expired signature first, then the right one. */
  EXPIRED_FIRST,
  /** One that claims another signer first, then the right one. */
  SIGNER_ELSEWHERE_FIRST,
  /** One of an unsupported algorithm first, then the right one. */
  UNSUPPORTED_FIRST,
  /** One for a wildcard first, then the right one. */
  FEWER_LABELS_FIRST,
  /** The right signature, then one for a wildcard. */
  FEWER_LABELS_LAST;

  @Override
  public boolean suits(RRset rrset) {
    return !rrset.sigs().isEmpty();
  }

  @Override
  public RRset spoil(Zone zone, RRset rrset) {
    return switch (this) {
      case MISSING -> Rrsets.unsigned(rrset);
      case CORRUPTED -> octets(rrset, SignatureFault::corrupted);
      case SHORTENED -> octets(rrset, octets -> Arrays.copyOf(octets, octets.length - 1));
      case LENGTHENED -> octets(rrset, octets -> Arrays.copyOf(octets, octets.length + 1));
      case ZERO -> octets(rrset, octets -> new byte[octets.length]);
      case UNKNOWN_ALGORITHM, UNSUPPORTED_ALGORITHM, FEWER_LABELS_UNSIGNED, OTHER_ORIGINAL_TTL ->
          altered(rrset, form -> form(zone, form));
      case OTHER_KEYS -> byOtherKeys(zone, rrset);
      case GARBAGE_FIRST -> beside(rrset, true, CORRUPTED.spoil(zone, rrset));
      case GARBAGE_LAST -> beside(rrset, false, CORRUPTED.spoil(zone, rrset));
      case UNKNOWN_TAG_FIRST -> beside(rrset, true, UNKNOWN_TAG.spoil(zone, rrset));
      case EXPIRED_FIRST -> beside(rrset, true, EXPIRED.spoil(zone, rrset));
      case SIGNER_ELSEWHERE_FIRST -> beside(rrset, true, SIGNER_ELSEWHERE.spoil(zone, rrset));
      case UNSUPPORTED_FIRST -> beside(rrset, true, UNSUPPORTED_ALGORITHM.spoil(zone, rrset));
      case FEWER_LABELS_FIRST -> beside(rrset, true, FEWER_LABELS.spoil(zone, rrset));
      case FEWER_LABELS_LAST -> beside(rrset, false, FEWER_LABELS.spoil(zone, rrset));
      default -> zone.sign(Rrsets.unsigned(rrset), form -> form(zone, form));
    };
  }

  private SignatureFields form(Zone zone, SignatureFields form) {
    return switch (this) {
      case EXPIRED -> form.withTimes(day(zone, -40), day(zone, -10));
      case NOT_YET_VALID -> form.withTimes(day(zone, 10), day(zone, 40));
      case INCEPTION_AFTER_EXPIRATION -> form.withTimes(day(zone, 10), day(zone, -10));
      case SIGNER_ABOVE -> form.withSigner(above(form.signer()));
      case SIGNER_OWNER -> form.withSigner(form.owner());
      case SIGNER_ELSEWHERE -> form.withSigner(elsewhere(form.signer()));
      case UNKNOWN_TAG -> form.withTag(form.tag() ^ 0x5555);
      case UNKNOWN_ALGORITHM -> form.withAlgorithm(form.algorithm() == 13 ? 8 : 13);
      case UNSUPPORTED_ALGORITHM -> form.withAlgorithm(253);
      case FEWER_LABELS, FEWER_LABELS_UNSIGNED -> form.withLabels(Math.max(0, form.labels() - 1));
      case MORE_LABELS -> form.withLabels(form.labels() + 1);
      case OTHER_ORIGINAL_TTL -> form.withOriginalTtl(form.originalTtl() + 1);
      case SHORTER_ORIGINAL_TTL -> form.withOriginalTtl(1);
      default -> form;
    };
  }

  /** Other fields with the signature as it was. */
  private static RRset altered(RRset rrset, UnaryOperator<SignatureFields> form) {
    List<RRSIGRecord> altered =
        rrset.sigs().stream()
            .map(
                rrsig ->
                    form.apply(SignatureFields.of(rrsig))
                        .record(rrsig.getTTL(), rrsig.getSignature()))
            .toList();
    return Rrsets.of(rrset.rrs(false), altered);
  }

  /** The same fields with another signature. */
  private static RRset octets(RRset rrset, UnaryOperator<byte[]> change) {
    List<RRSIGRecord> changed =
        rrset.sigs().stream()
            .map(
                rrsig ->
                    SignatureFields.of(rrsig)
                        .record(rrsig.getTTL(), change.apply(rrsig.getSignature().clone())))
            .toList();
    return Rrsets.of(rrset.rrs(false), changed);
  }

  private static byte[] corrupted(byte[] octets) {
    octets[octets.length / 3] ^= 4;
    return octets;
  }

  private static RRset beside(RRset rrset, boolean before, RRset others) {
    List<RRSIGRecord> all = new ArrayList<>(rrset.sigs());
    all.addAll(before ? 0 : all.size(), others.sigs());
    return Rrsets.of(rrset.rrs(false), all);
  }

  private static RRset byOtherKeys(Zone zone, RRset rrset) {
    Role other = rrset.getType() == Type.DNSKEY ? Role.SIGNS_DATA : Role.SIGNS_KEYS;
    List<ZoneKey> keys = zone.draft().keys().stream().filter(key -> key.has(other)).toList();
    return zone.signWith(Rrsets.unsigned(rrset), keys, form -> form);
  }

  private static Instant day(Zone zone, int days) {
    return zone.now().plus(Duration.ofDays(days));
  }

  private static Name above(Name name) {
    return name.labels() > 1 ? new Name(name, 1) : name;
  }

  private static Name elsewhere(Name name) {
    return name.labels() > 1
        ? Name.fromConstantString("elsewhere." + new Name(name, name.labels() - 2))
        : name;
  }
}
