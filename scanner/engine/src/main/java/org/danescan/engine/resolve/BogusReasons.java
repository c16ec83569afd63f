package org.danescan.engine.resolve;

import java.util.List;
import java.util.Locale;
import org.danescan.core.token.Reason;
import org.xbill.DNS.ExtendedErrorCodeOption;

/**
 * Why an answer is bogus, from a resolver's words and extended error code (RFC 8914 §4). The words
 * come first, as the codes are coarser; the table is in the order in which it is tried.
 */
final class BogusReasons {
  private record Words(String part, Reason reason) {}

  private static final List<Words> WORDS =
      List.of(
          new Words("missing dnskey rrset", Reason.DNSKEY_MISSING),
          new Words("did not match a ds to a dnskey", Reason.DS_MISMATCH),
          new Words("not secured by dnskey that matches ds", Reason.DS_MISMATCH),
          new Words("have a ds for alg", Reason.DS_MISMATCH),
          new Words("ds and dnskey names do not match", Reason.DS_MISMATCH),
          new Words("key expired", Reason.RRSIG_EXPIRED),
          new Words("not yet valid", Reason.RRSIG_NOT_YET_VALID),
          new Words("does not verify signature", Reason.RRSIG_INVALID),
          new Words("no key for signature", Reason.RRSIG_INVALID),
          new Words("key does not match signature", Reason.RRSIG_INVALID),
          new Words("no signed nsec", Reason.DENIAL_MISSING),
          new Words("no nsec3 records", Reason.DENIAL_MISSING),
          new Words("missing signature", Reason.RRSIG_MISSING),
          new Words("failed to prove", Reason.DENIAL_WRONG),
          new Words("failed to proof", Reason.DENIAL_WRONG),
          new Words("nsec3", Reason.DENIAL_WRONG),
          new Words("nsec", Reason.DENIAL_WRONG),
          new Words("wildcard expansion", Reason.DENIAL_WRONG));

  private BogusReasons() {}

  /**
   * The cause.
   *
   * @param words the resolver's extra text; may be empty
   * @param extendedError the extended error code, -1 for none
   * @param hasDenial whether the answer had NSEC or NSEC3 records at all
   */
  static Reason of(String words, int extendedError, boolean hasDenial) {
    Reason reason = byWords(words, extendedError);
    return reason == Reason.DENIAL_WRONG && !hasDenial ? Reason.DENIAL_MISSING : reason;
  }

  private static Reason byWords(String words, int extendedError) {
    String text = words.toLowerCase(Locale.ROOT);
    return WORDS.stream()
        .filter(entry -> text.contains(entry.part()))
        .map(Words::reason)
        .findFirst()
        .orElseGet(() -> byCode(extendedError));
  }

  private static Reason byCode(int extendedError) {
    return switch (extendedError) {
      case ExtendedErrorCodeOption.SIGNATURE_EXPIRED -> Reason.RRSIG_EXPIRED;
      case ExtendedErrorCodeOption.SIGNATURE_NOT_YET_VALID -> Reason.RRSIG_NOT_YET_VALID;
      case ExtendedErrorCodeOption.DNSKEY_MISSING -> Reason.DNSKEY_MISSING;
      case ExtendedErrorCodeOption.RRSIGS_MISSING -> Reason.RRSIG_MISSING;
      case ExtendedErrorCodeOption.NSEC_MISSING -> Reason.DENIAL_WRONG;
      default -> Reason.DNSSEC_BOGUS;
    };
  }
}
