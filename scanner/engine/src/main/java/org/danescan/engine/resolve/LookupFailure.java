package org.danescan.engine.resolve;

import java.io.IOException;
import org.danescan.core.token.Reason;
import org.xbill.DNS.ExtendedErrorCodeOption;

/** Inside the adapter only: a query that did not complete, on its way to {@code Lookup.Failed}. */
final class LookupFailure extends IOException {
  private final Reason reason;
  private final int extendedError;

  LookupFailure(Reason reason, String message) {
    this(reason, message, ExtendedError.NONE);
  }

  LookupFailure(Reason reason, String message, int extendedError) {
    super(message);
    this.reason = reason;
    this.extendedError = extendedError;
  }

  /** The code of RFC 8914 that came with the answer. */
  int extendedError() {
    return extendedError;
  }

  /**
   * Whether a validating resolver has judged the data, so that asking again changes nothing: the
   * DNSSEC codes of RFC 8914 §4.
   */
  boolean isVerdict() {
    return switch (extendedError) {
      case ExtendedErrorCodeOption.DNSSEC_BOGUS,
          ExtendedErrorCodeOption.SIGNATURE_EXPIRED,
          ExtendedErrorCodeOption.SIGNATURE_NOT_YET_VALID,
          ExtendedErrorCodeOption.DNSKEY_MISSING,
          ExtendedErrorCodeOption.RRSIGS_MISSING,
          ExtendedErrorCodeOption.NO_ZONE_KEY_BIT_SET,
          ExtendedErrorCodeOption.NSEC_MISSING ->
          true;
      default -> false;
    };
  }

  Reason reason() {
    return reason;
  }
}
