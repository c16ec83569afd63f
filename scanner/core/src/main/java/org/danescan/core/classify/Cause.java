package org.danescan.core.classify;

import org.danescan.core.token.Reason;

/**
 * Why something has its status.
 *
 * @param reason the token
 * @param detail the same in words; may be empty
 */
record Cause(Reason reason, String detail) {
  static final Cause NONE = new Cause(Reason.NONE, "");
}
