package org.danescan.store.mapping;

import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.Lookup.NameExists;
import org.danescan.core.token.Token;

/** How a lookup ended, as one stored word for each kind of {@link Lookup}. */
public enum LookupOutcome implements Token {
  /** The RRset exists. */
  ANSWER("answer"),
  /** The name exists, without such an RRset (RFC 2308 §2.2). */
  NO_DATA("no-data"),
  /** The name does not exist (RFC 2308 §2.1). */
  NXDOMAIN("nxdomain"),
  /** The answer, or the proof of its absence, failed validation. */
  BOGUS("bogus"),
  /** The lookup did not complete. */
  FAILED("failed"),
  /** Nobody asked. */
  NOT_ASKED("not-asked");

  private final String token;

  LookupOutcome(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }

  /** The word for a lookup. */
  static LookupOutcome of(Lookup<?> lookup) {
    if (lookup instanceof Lookup.Answer<?>) {
      return ANSWER;
    }
    if (lookup instanceof Lookup.Absent<?> absent) {
      return absent.name() == NameExists.YES ? NO_DATA : NXDOMAIN;
    }
    if (lookup instanceof Lookup.Bogus<?>) {
      return BOGUS;
    }
    return lookup instanceof Lookup.Failed<?> ? FAILED : NOT_ASKED;
  }
}
