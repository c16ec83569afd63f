package org.danescan.engine.resolve.cause;

import java.util.List;
import java.util.Locale;
import org.danescan.core.token.ExtendedErrorCode;
import org.danescan.core.token.Reason;

/**
 * What a validating resolver means by its extended error (RFC 8914 §4) and the words with it. The
 * words come first, as the codes are coarser; they are in the order in which they are tried, those
 * that Unbound 1.17 to 1.24, BIND 9.21 and Knot Resolver 6 say. PowerDNS says codes only. Of a
 * resolver's words only those stand here that tell more than its code.
 */
public final class BogusReasons {
  private record Words(String part, Reason reason) {}

  private static final List<Words> WORDS =
      List.of(
          // Unbound; of a chain of trust that broke before it often says code 9 only.
          new Words("signature crypto failed", Reason.RRSIG_INVALID),
          new Words("signatures from unknown keys", Reason.RRSIG_KEY_MISSING),
          new Words("signature for expected key and algorithm missing", Reason.RRSIG_KEY_MISSING),
          new Words("signature inception after expiration", Reason.RRSIG_EXPIRED_BEFORE_VALID),
          new Words("signature before inception date", Reason.RRSIG_NOT_YET_VALID),
          new Words("signature expired", Reason.RRSIG_EXPIRED),
          new Words("signer name ", Reason.RRSIG_MALFORMED),
          new Words("signature covers wrong type", Reason.RRSIG_MALFORMED),
          new Words("signature labelcount ", Reason.RRSIG_MALFORMED),
          new Words("signature too short", Reason.RRSIG_MALFORMED),
          new Words("too many rrsig validations", Reason.TOO_COSTLY_TO_VALIDATE),
          new Words("dnskey revoked", Reason.DNSKEY_REVOKED),
          new Words("dnskey has wrong protocolnumber", Reason.DNSKEY_NOT_ZONE_KEY),
          new Words("did not match ds rrset by name", Reason.DS_MISMATCH),
          new Words("no keys have a ds", Reason.DS_MISMATCH),
          new Words("ds hash mismatches key", Reason.DS_MISMATCH),
          new Words("not secured by dnskey that matches ds", Reason.DS_MISMATCH),
          new Words("no signatures", Reason.RRSIG_MISSING),
          new Words("wildcard proof failed", Reason.WILDCARD_PROOF_WRONG),
          new Words("nodata proof failed", Reason.DENIAL_WRONG),
          new Words("nameerror proof failed", Reason.DENIAL_WRONG),
          new Words("no dnssec records", Reason.DENIAL_MISSING),
          new Words("no nsecs or nsec3s", Reason.DENIAL_MISSING),
          new Words("no ds but also no proof of that", Reason.DENIAL_MISSING),
          new Words("no nsec3 records", Reason.DENIAL_WRONG),
          new Words("covering nsec3 was not opt-out", Reason.DENIAL_WRONG),
          new Words("did not prove no ds", Reason.DENIAL_WRONG),
          new Words("message fails to prove that", Reason.DENIAL_WRONG),
          // BIND.
          new Words("dnskey found but not matching ds", Reason.DS_MISMATCH),
          // Knot Resolver.
          new Words("no matching sep", Reason.DS_MISMATCH),
          new Words("has the revoke bit set", Reason.DNSKEY_REVOKED),
          new Words("expensive crypto limited", Reason.TOO_COSTLY_TO_VALIDATE),
          new Words("too many nsec3 records", Reason.TOO_COSTLY_TO_VALIDATE));

  private BogusReasons() {}

  /**
   * Why an answer is bogus.
   *
   * @param words the resolver's extra text; may be empty
   * @param extendedError the extended error code, {@link ExtendedError#NONE} for none
   * @param hasDenial whether the answer had NSEC or NSEC3 records at all
   */
  public static Reason of(String words, int extendedError, boolean hasDenial) {
    String text = words.toLowerCase(Locale.ROOT);
    Reason reason =
        WORDS.stream()
            .filter(entry -> text.contains(entry.part()))
            .map(Words::reason)
            .findFirst()
            .orElseGet(() -> byCode(extendedError));
    if (hasDenial) {
      return reason;
    }
    return switch (reason) {
      case DENIAL_WRONG -> Reason.DENIAL_MISSING;
      case WILDCARD_PROOF_WRONG -> Reason.WILDCARD_PROOF_MISSING;
      default -> reason;
    };
  }

  /** Why an answer is insecure; none where the resolver says nothing of it. */
  public static Reason ofInsecure(int extendedError) {
    Reason reason = byCode(extendedError);
    return switch (reason) {
      case DNSKEY_ALGORITHM_UNSUPPORTED, DS_DIGEST_UNSUPPORTED, NSEC3_ITERATIONS, NO_TRUST_ANCHOR ->
          reason;
      default -> Reason.NONE;
    };
  }

  private static Reason byCode(int extendedError) {
    return ExtendedErrorCode.of(extendedError)
        .map(
            code ->
                switch (code) {
                  case UNSUPPORTED_DNSKEY_ALGORITHM -> Reason.DNSKEY_ALGORITHM_UNSUPPORTED;
                  case UNSUPPORTED_DS_DIGEST -> Reason.DS_DIGEST_UNSUPPORTED;
                  case DNSSEC_INDETERMINATE -> Reason.NO_TRUST_ANCHOR;
                  case SIGNATURE_EXPIRED -> Reason.RRSIG_EXPIRED;
                  case SIGNATURE_NOT_YET_VALID -> Reason.RRSIG_NOT_YET_VALID;
                  case DNSKEY_MISSING -> Reason.DNSKEY_MISSING;
                  case RRSIGS_MISSING -> Reason.RRSIG_MISSING;
                  case NO_ZONE_KEY_BIT -> Reason.DNSKEY_NOT_ZONE_KEY;
                  case NSEC_MISSING -> Reason.DENIAL_WRONG;
                  case EXPIRED_BEFORE_VALID -> Reason.RRSIG_EXPIRED_BEFORE_VALID;
                  case UNSUPPORTED_NSEC3_ITERATIONS -> Reason.NSEC3_ITERATIONS;
                  default -> Reason.DNSSEC_BOGUS;
                })
        .orElse(Reason.DNSSEC_BOGUS);
  }
}
