package org.danescan.engine.resolve.cause;

import java.util.OptionalInt;
import org.danescan.core.token.ExtendedErrorCode;
import org.danescan.core.token.Reason;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Message;

/**
 * The extended error of an answer (RFC 8914 §2).
 *
 * @param code the code, {@link #NONE} where there is none
 * @param text the extra text, may be empty
 */
public record ExtendedError(int code, String text) {
  /** No code. */
  public static final int NONE = -1;

  /** A resolver's code, else the one that a reason of ours has. */
  public static OptionalInt orThatOf(Reason reason, int code) {
    return code != NONE
        ? OptionalInt.of(code)
        : reason.extendedError().stream().mapToInt(ExtendedErrorCode::number).findFirst();
  }

  /** That of an answer. */
  public static ExtendedError of(Message message) {
    if (message.getOPT() != null) {
      for (EDNSOption option : message.getOPT().getOptions(EDNSOption.Code.EDNS_EXTENDED_ERROR)) {
        if (option instanceof ExtendedErrorCodeOption error) {
          String text = error.getText();
          return new ExtendedError(error.getErrorCode(), text == null ? "" : text);
        }
      }
    }
    return new ExtendedError(NONE, "");
  }
}
