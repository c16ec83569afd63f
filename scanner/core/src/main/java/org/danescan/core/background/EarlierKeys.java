package org.danescan.core.background;

import java.util.List;
import org.danescan.core.name.DomainName;

/** The certificates that hosts presented in earlier scans. */
@FunctionalInterface
public interface EarlierKeys {
  /** No earlier scan at hand. */
  EarlierKeys NONE = host -> List.of();

  /** The servers' own certificates that were seen of a TLSA base domain, the latest first. */
  List<Fingerprint> of(DomainName host);
}
