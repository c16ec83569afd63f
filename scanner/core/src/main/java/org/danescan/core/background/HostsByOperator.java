package org.danescan.core.background;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.danescan.core.name.DomainName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.MatchingType;
import org.danescan.core.tlsa.TlsaRecord;

/**
 * The certificates seen in a scan by operator: whole and key, as SHA-256 digests, which nearly all
 * records have. To be filled before verdicts are made, or these would depend on the order. Not safe
 * for several threads while it is filled.
 */
public final class HostsByOperator implements OtherHosts {
  private final UnaryOperator<DomainName> operatorOf;
  private final Map<Seen, DomainName> hosts = new HashMap<>();

  private record Seen(DomainName operator, Octets digest) {}

  /** An empty table; a host's operator is given by its registered domain, for instance. */
  public HostsByOperator(UnaryOperator<DomainName> operatorOf) {
    this.operatorOf = operatorOf;
  }

  /** Takes note of a host's own certificate; of several hosts with the same the first by name. */
  public void add(DomainName host, Fingerprint certificate) {
    DomainName operator = operatorOf.apply(host);
    add(new Seen(operator, certificate.certificateSha256()), host);
    add(new Seen(operator, certificate.keySha256()), host);
  }

  private void add(Seen seen, DomainName host) {
    hosts.merge(seen, host, (one, other) -> one.text().compareTo(other.text()) <= 0 ? one : other);
  }

  @Override
  public Optional<DomainName> withCertificateOf(TlsaRecord record, DomainName host) {
    if (record.matchingType() != MatchingType.SHA2_256.number()) {
      return Optional.empty();
    }
    DomainName other = hosts.get(new Seen(operatorOf.apply(host), record.associationData()));
    return Optional.ofNullable(other).filter(seen -> !Objects.equals(seen, host));
  }
}
