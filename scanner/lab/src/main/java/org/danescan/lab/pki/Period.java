package org.danescan.lab.pki;

import java.time.Duration;
import java.time.Instant;

/**
 * A validity period.
 *
 * @param notBefore its first second
 * @param notAfter its last second
 */
record Period(Instant notBefore, Instant notAfter) {

  /** A period given in days from a moment; negative days lie before it. */
  static Period days(Instant moment, long from, long to) {
    return new Period(moment.plus(Duration.ofDays(from)), moment.plus(Duration.ofDays(to)));
  }
}
