package org.danescan.core.background;

import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.tlsa.TlsaRecord;

/** The certificates that other hosts of the same operator presented in the same scan. */
@FunctionalInterface
public interface OtherHosts {
  /** No other hosts known. */
  OtherHosts NONE = (record, host) -> Optional.empty();

  /** Another host of the operator of some host, whose own certificate a record is right for. */
  Optional<DomainName> withCertificateOf(TlsaRecord record, DomainName host);
}
