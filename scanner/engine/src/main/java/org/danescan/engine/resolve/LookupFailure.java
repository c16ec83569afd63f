package org.danescan.engine.resolve;

import java.io.IOException;
import org.danescan.core.token.Reason;

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

  Reason reason() {
    return reason;
  }
}
