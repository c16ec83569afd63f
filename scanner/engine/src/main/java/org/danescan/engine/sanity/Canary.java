package org.danescan.engine.sanity;

import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.DnssecStatus;

/**
 * A domain whose MX lookup is answered as long as all is well.
 *
 * @param domain the domain
 * @param secure whether the answer must be secure
 */
public record Canary(DomainName domain, boolean secure) {
  /** The root, which every resolver can answer for, and which is signed. */
  public static final Canary ROOT = new Canary(DomainName.ROOT, true);

  /** Whether an MX lookup is what it must be. */
  boolean isWell(Lookup<?> mx) {
    return secure
        ? mx.dnssec() == DnssecStatus.SECURE
        : !(mx instanceof Lookup.Failed || mx instanceof Lookup.Bogus);
  }

  /** As a file of canaries has it. */
  public String word() {
    return secure ? domain.text() + " secure" : domain.text();
  }

  @Override
  public String toString() {
    return domain.isRoot() ? "the root" : domain.text();
  }
}
