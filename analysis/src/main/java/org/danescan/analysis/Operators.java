package org.danescan.analysis;

import org.danescan.core.name.DomainName;
import org.danescan.store.mapping.Registration;

/** Who runs an MX host, as far as its name tells: the domain that its owner registered. */
public final class Operators {
  private Operators() {}

  /** The registered domain of a host; the name itself where it is a suffix. */
  public static String of(String host) {
    return Registration.of(new DomainName(host)).domain().orElse(host);
  }
}
