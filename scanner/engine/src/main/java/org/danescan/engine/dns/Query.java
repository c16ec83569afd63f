package org.danescan.engine.dns;

import org.xbill.DNS.Name;

/**
 * A question for a resolver, of class IN.
 *
 * @param name the name asked about, absolute
 * @param type the RR type number
 * @param checking who validates the answer
 */
public record Query(Name name, int type, Checking checking) {
  private static final int AUTHENTIC_DATA = 0x20;
  private static final int CHECKING_DISABLED = 0x10;

  /** Who validates, as the header says it. */
  public enum Checking {
    /** The resolver, which tells by the AD bit: AD is set (RFC 6840 §5.7). */
    BY_RESOLVER(AUTHENTIC_DATA),
    /** We do, whatever the resolver thinks of the data: CD is set (RFC 4035 §3.2.2). */
    BY_US(CHECKING_DISABLED);

    private final int flag;

    Checking(int flag) {
      this.flag = flag;
    }

    int flag() {
      return flag;
    }
  }

  /** The same question, validated by us. */
  public Query unchecked() {
    return new Query(name, type, Checking.BY_US);
  }
}
