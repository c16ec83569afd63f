package org.danescan.analysis.output;

import java.math.BigDecimal;

/** Numbers as text: without exponent, and without zeros that say nothing. */
final class Numbers {
  private Numbers() {}

  /** The text of a finite number. */
  static String text(Number number) {
    return number instanceof Double || number instanceof Float
        ? BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString()
        : number.toString();
  }
}
