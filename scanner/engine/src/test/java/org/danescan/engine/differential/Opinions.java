package org.danescan.engine.differential;

import java.util.Arrays;
import java.util.stream.Stream;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;

/**
 * What was found out about one question.
 *
 * @param lookup as we validate
 * @param unbound as Unbound says, asked with and without CD
 * @param believed as we read Unbound's answers in trust-ad mode
 */
record Opinions(Lookup<?> lookup, DnssecStatus unbound, DnssecStatus believed) {

  DnssecStatus ours() {
    return lookup.dnssec();
  }

  Reason reason() {
    return lookup.reason();
  }

  boolean agree() {
    return ours() == unbound && believed == unbound;
  }

  /** Whether every lookup completed. */
  boolean areComplete() {
    return Stream.of(ours(), unbound, believed).noneMatch(DnssecStatus.INDETERMINATE::equals);
  }

  /** Whether to us alone it is bogus, for one of these reasons. */
  boolean areBogusFor(Reason... reasons) {
    return ours() == DnssecStatus.BOGUS
        && unbound != DnssecStatus.BOGUS
        && believed == unbound
        && Arrays.asList(reasons).contains(reason());
  }

  @Override
  public String toString() {
    return "ours %s, Unbound %s, trust-ad %s; %s"
        .formatted(ours().token(), unbound.token(), believed.token(), lookup);
  }
}
