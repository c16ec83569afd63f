package org.danescan.engine.resolve.cause;

import java.io.IOException;
import org.danescan.core.token.ExtendedErrorCode;
import org.danescan.core.token.Reason;

/** Inside the adapter only: a query that did not complete, on its way to {@code Lookup.Failed}. */
public final class LookupFailure extends IOException {
  private final Reason reason;
  private final int extendedError;

  /** Without a code. */
  public LookupFailure(Reason reason, String message) {
    this(reason, message, ExtendedError.NONE);
  }

  /** With a code, or {@link ExtendedError#NONE}. */
  public LookupFailure(Reason reason, String message, int extendedError) {
    super(message);
    this.reason = reason;
    this.extendedError = extendedError;
  }

  /** None: it tells of a server, not of this program, and a scan can meet millions. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** The code of RFC 8914 that came with the answer. */
  public int extendedError() {
    return extendedError;
  }

  /**
   * Whether a validating resolver has judged the data, so that asking again changes nothing: the
   * DNSSEC codes of RFC 8914 §4.
   */
  public boolean isVerdict() {
    return ExtendedErrorCode.of(extendedError)
        .filter(
            code ->
                switch (code) {
                  case DNSSEC_BOGUS,
                      SIGNATURE_EXPIRED,
                      SIGNATURE_NOT_YET_VALID,
                      DNSKEY_MISSING,
                      RRSIGS_MISSING,
                      NO_ZONE_KEY_BIT,
                      NSEC_MISSING,
                      EXPIRED_BEFORE_VALID,
                      UNSUPPORTED_NSEC3_ITERATIONS ->
                      true;
                  default -> false;
                })
        .isPresent();
  }

  /** Its cause. */
  public Reason reason() {
    return reason;
  }
}
