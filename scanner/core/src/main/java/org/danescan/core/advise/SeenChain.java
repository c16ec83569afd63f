package org.danescan.core.advise;

import java.util.List;
import java.util.Optional;
import org.danescan.core.dane.Matching;
import org.danescan.core.dane.PresentedCertificate;
import org.danescan.core.dane.TrustAnchorPath;
import org.danescan.core.dane.TrustAnchorSearch;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.CertificateUsage;
import org.danescan.core.tlsa.Selector;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.tlsa.Usability;

/**
 * A chain that a server presented and proved its key of.
 *
 * @param certificates those that can be read, the server's first; at least one
 * @param anchors the paths to anchors of usable records of usage 2
 */
record SeenChain(List<PresentedCertificate> certificates, List<TrustAnchorPath> anchors) {
  SeenChain {
    certificates = List.copyOf(certificates);
    anchors = List.copyOf(anchors);
  }

  /**
   * Reads a chain; empty where the server's certificate cannot be read.
   *
   * @param records the TLSA RRset
   */
  static Optional<SeenChain> read(List<Octets> der, List<TlsaRecord> records) {
    if (der.isEmpty() || PresentedCertificate.parse(der.get(0)).isEmpty()) {
      return Optional.empty();
    }
    List<PresentedCertificate> certificates =
        der.stream()
            .flatMap(certificate -> PresentedCertificate.parse(certificate).stream())
            .toList();
    List<TlsaRecord> anchors =
        records.stream()
            .filter(Usability::isUsable)
            .filter(record -> Matching.has(record, CertificateUsage.DANE_TA))
            .toList();
    return Optional.of(new SeenChain(certificates, TrustAnchorSearch.paths(anchors, certificates)));
  }

  PresentedCertificate leaf() {
    return certificates.get(0);
  }

  Octets key() {
    return leaf().selected(Selector.SPKI);
  }
}
