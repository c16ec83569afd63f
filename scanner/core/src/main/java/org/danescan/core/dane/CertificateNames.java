package org.danescan.core.dane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The names in a certificate. */
public final class CertificateNames {
  private CertificateNames() {}

  /**
   * The names that the certificate is for: its DNS-IDs, and only where it has none the common names
   * (RFC 7672 §3.2.3, RFC 6125 §6.4.4). A subject alternative name that cannot be parsed gives no
   * name at all.
   */
  public static List<String> presented(PresentedCertificate certificate) {
    try {
      List<String> dnsIds =
          alternative(certificate).stream()
              .filter(name -> name.getTagNo() == GeneralName.dNSName)
              .map(name -> ((ASN1String) name.getName()).getString())
              .toList();
      return dnsIds.isEmpty() ? commonNames(certificate) : dnsIds;
    } catch (RuntimeException e) {
      return List.of();
    }
  }

  /** What name constraints are about: every name, a common name that stands for a DNS-ID too. */
  static List<GeneralName> constrained(PresentedCertificate certificate, boolean leaf) {
    List<GeneralName> names = new ArrayList<>(alternative(certificate));
    if (leaf && names.stream().noneMatch(name -> name.getTagNo() == GeneralName.dNSName)) {
      commonNames(certificate).stream()
          .map(name -> new GeneralName(GeneralName.dNSName, name))
          .forEach(names::add);
    }
    return names;
  }

  private static List<GeneralName> alternative(PresentedCertificate certificate) {
    return certificate
        .extensions()
        .map(all -> GeneralNames.fromExtensions(all, Extension.subjectAlternativeName))
        .map(names -> Arrays.asList(names.getNames()))
        .orElse(List.of());
  }

  private static List<String> commonNames(PresentedCertificate certificate) {
    List<String> names = new ArrayList<>();
    for (RDN part : certificate.subject().getRDNs(BCStyle.CN)) {
      Arrays.stream(part.getTypesAndValues())
          .filter(pair -> pair.getType().equals(BCStyle.CN))
          .filter(pair -> pair.getValue() instanceof ASN1String)
          .map(pair -> ((ASN1String) pair.getValue()).getString())
          .forEach(names::add);
    }
    return names;
  }
}
