package org.danescan.analysis;

import org.danescan.core.name.DomainName;
import org.danescan.store.mapping.Registration;

/** Who runs an MX host, as text. */
public final class Operators {
  private Operators() {}

  /** The operator of a host, by {@link Registration#operator}. */
  public static String of(String host) {
    return Registration.operator(new DomainName(host)).text();
  }
}
