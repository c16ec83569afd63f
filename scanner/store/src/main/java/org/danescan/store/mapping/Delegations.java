package org.danescan.store.mapping;

import org.danescan.core.observe.Delegation;
import org.jspecify.annotations.Nullable;

/** What a zone file says of a domain, to and from the column {@code zone_ds}. */
final class Delegations {
  private Delegations() {}

  static @Nullable Boolean column(Delegation delegation) {
    return delegation == Delegation.UNKNOWN ? null : delegation == Delegation.SIGNED;
  }

  static Delegation of(@Nullable Boolean ds) {
    if (ds == null) {
      return Delegation.UNKNOWN;
    }
    return ds ? Delegation.SIGNED : Delegation.UNSIGNED;
  }
}
