package org.danescan.core.dane;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What the extensions of a certificate let it be used for (RFC 5280 §4.2). */
final class CertificateRules {
  private static final Set<ASN1ObjectIdentifier> UNDERSTOOD =
      Set.of(
          Extension.basicConstraints,
          Extension.keyUsage,
          Extension.extendedKeyUsage,
          Extension.subjectAlternativeName,
          Extension.nameConstraints,
          Extension.certificatePolicies,
          Extension.policyConstraints,
          Extension.inhibitAnyPolicy);

  private CertificateRules() {}

  /** RFC 5280 §6.1.4 (k), (n): an issuer is a CA and may sign certificates. */
  static boolean mayIssue(PresentedCertificate certificate) {
    try {
      Optional<BasicConstraints> constraints =
          certificate.extensions().map(BasicConstraints::fromExtensions);
      if (constraints.isEmpty()) {
        return certificate.isBeforeVersion3() && certificate.isSelfSigned();
      }
      return constraints.get().isCA()
          && certificate
              .extensions()
              .map(KeyUsage::fromExtensions)
              .map(usage -> usage.hasUsages(KeyUsage.keyCertSign))
              .orElse(true);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** RFC 5280 §4.2.1.9: how many CA certificates may stand between this one and the leaf. */
  static int pathLength(PresentedCertificate certificate) {
    return certificate
        .extensions()
        .map(BasicConstraints::fromExtensions)
        .map(BasicConstraints::getPathLenConstraint)
        .map(length -> length.intValue())
        .orElse(Integer.MAX_VALUE);
  }

  /**
   * RFC 5280 §4.2.1.12, §4.2.1.3: whether the key may be used for a TLS server, or its issuer for
   * servers' certificates, as OpenSSL demands it.
   */
  static boolean mayServeTls(PresentedCertificate certificate, boolean leaf) {
    try {
      Optional<Extensions> extensions = certificate.extensions();
      boolean purpose =
          extensions
              .map(ExtendedKeyUsage::fromExtensions)
              .map(usage -> usage.hasKeyPurposeId(KeyPurposeId.id_kp_serverAuth))
              .orElse(true);
      return purpose
          && (!leaf
              || extensions
                  .map(KeyUsage::fromExtensions)
                  .map(CertificateRules::isForTls)
                  .orElse(true));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean isForTls(KeyUsage usage) {
    return usage.hasUsages(KeyUsage.digitalSignature)
        || usage.hasUsages(KeyUsage.keyEncipherment)
        || usage.hasUsages(KeyUsage.keyAgreement);
  }

  /** RFC 5280 §6.1.4 (o), §6.1.5 (f): a critical extension that is not understood ends the path. */
  static Optional<String> strangeCriticalExtension(PresentedCertificate certificate) {
    return certificate.extensions().stream()
        .flatMap(all -> Arrays.stream(all.getCriticalExtensionOIDs()))
        .filter(id -> !UNDERSTOOD.contains(id))
        .map(ASN1ObjectIdentifier::getId)
        .findFirst();
  }
}
