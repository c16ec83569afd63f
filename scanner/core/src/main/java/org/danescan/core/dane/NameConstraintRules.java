package org.danescan.core.dane;

import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/** The name constraints of the issuers in a path (RFC 5280 §4.2.1.10), the anchor's too. */
final class NameConstraintRules {
  private NameConstraintRules() {}

  /** Whether some name in a path is one that an issuer above it may not certify. */
  static boolean isViolated(List<PresentedCertificate> path) {
    PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
    try {
      for (int i = path.size() - 1; i >= 0; i--) {
        PresentedCertificate certificate = path.get(i);
        if (i == 0 || !certificate.subject().equals(certificate.issuer())) {
          check(validator, certificate, i == 0);
        }
        if (i > 0) {
          certificate
              .extensions()
              .map(all -> all.getExtensionParsedValue(Extension.nameConstraints))
              .map(NameConstraints::getInstance)
              .ifPresent(constraints -> add(validator, constraints));
        }
      }
      return false;
    } catch (NameConstraintValidatorException | RuntimeException e) {
      return true;
    }
  }

  private static void check(
      PKIXNameConstraintValidator validator, PresentedCertificate certificate, boolean leaf)
      throws NameConstraintValidatorException {
    validator.checkPermittedDN(certificate.subject());
    validator.checkExcludedDN(certificate.subject());
    for (GeneralName name : CertificateNames.constrained(certificate, leaf)) {
      validator.checkPermitted(name);
      validator.checkExcluded(name);
    }
  }

  private static void add(PKIXNameConstraintValidator validator, NameConstraints constraints) {
    GeneralSubtree[] permitted = constraints.getPermittedSubtrees();
    if (permitted != null) {
      validator.intersectPermittedSubtree(permitted);
    }
    GeneralSubtree[] excluded = constraints.getExcludedSubtrees();
    if (excluded != null) {
      for (GeneralSubtree subtree : excluded) {
        validator.addExcludedSubtree(subtree);
      }
    }
  }
}
