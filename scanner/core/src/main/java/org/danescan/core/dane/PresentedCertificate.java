package org.danescan.core.dane;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.Selector;

/** A certificate as a server sent it, read as leniently as its parts allow. */
final class PresentedCertificate {
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final Octets der;
  private final X509CertificateHolder holder;

  private PresentedCertificate(Octets der, X509CertificateHolder holder) {
    this.der = der;
    this.holder = holder;
  }

  /** Reads a certificate; empty for octets that are none. */
  static Optional<PresentedCertificate> parse(Octets der) {
    try {
      X509CertificateHolder holder = new X509CertificateHolder(der.toByteArray());
      PresentedCertificate certificate = new PresentedCertificate(der, holder);
      certificate.selected(Selector.SPKI);
      return Optional.of(certificate);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The part that a selector means (RFC 6698 §2.1.2). */
  Octets selected(Selector selector) {
    if (selector == Selector.CERT) {
      return der;
    }
    try {
      return Octets.of(holder.getSubjectPublicKeyInfo().getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException("a parsed key cannot be encoded", e);
    }
  }

  SubjectPublicKeyInfo publicKey() {
    return holder.getSubjectPublicKeyInfo();
  }

  X500Name subject() {
    return holder.getSubject();
  }

  X500Name issuer() {
    return holder.getIssuer();
  }

  boolean notYetValid(Instant at) {
    return at.isBefore(holder.getNotBefore().toInstant());
  }

  boolean expired(Instant at) {
    return at.isAfter(holder.getNotAfter().toInstant());
  }

  /** Whether a key made this certificate's signature (RFC 5280 §6.1.3 (a)(1)). */
  boolean isSignedBy(SubjectPublicKeyInfo key) {
    try {
      return holder.isSignatureValid(
          new JcaContentVerifierProviderBuilder().setProvider(PROVIDER).build(key));
    } catch (CertException | OperatorCreationException | RuntimeException e) {
      return false;
    }
  }

  boolean isSelfSigned() {
    return subject().equals(issuer()) && isSignedBy(publicKey());
  }

  /** RFC 5280 §6.1.4 (k), (n): an issuer is a CA and may sign certificates. */
  boolean mayIssue() {
    try {
      BasicConstraints constraints = BasicConstraints.fromExtensions(holder.getExtensions());
      if (constraints == null) {
        return holder.getVersionNumber() < 3 && isSelfSigned();
      }
      KeyUsage usage = KeyUsage.fromExtensions(holder.getExtensions());
      return constraints.isCA() && (usage == null || usage.hasUsages(KeyUsage.keyCertSign));
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** RFC 5280 §4.2.1.9: how many CA certificates may stand between this one and the leaf. */
  int pathLength() {
    BasicConstraints constraints = BasicConstraints.fromExtensions(holder.getExtensions());
    return constraints == null || constraints.getPathLenConstraint() == null
        ? UNLIMITED
        : constraints.getPathLenConstraint().intValue();
  }

  /**
   * The names that the certificate is for: its DNS-IDs, and only where it has none the common name
   * (RFC 7672 §3.2.3, RFC 6125 §6.4.4).
   */
  List<String> presentedIdentifiers() {
    List<String> dnsIds = dnsIds();
    return dnsIds.isEmpty() ? commonName() : dnsIds;
  }

  private List<String> dnsIds() {
    List<String> names = new ArrayList<>();
    try {
      GeneralNames all =
          GeneralNames.fromExtensions(holder.getExtensions(), Extension.subjectAlternativeName);
      if (all != null) {
        for (GeneralName name : all.getNames()) {
          if (name.getTagNo() == GeneralName.dNSName && name.getName() instanceof ASN1String text) {
            names.add(text.getString());
          }
        }
      }
    } catch (RuntimeException e) {
      return List.of();
    }
    return names;
  }

  private List<String> commonName() {
    RDN[] names = subject().getRDNs(BCStyle.CN);
    return names.length > 0 && names[0].getFirst().getValue() instanceof ASN1String text
        ? List.of(text.getString())
        : List.of();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PresentedCertificate that && der.equals(that.der);
  }

  @Override
  public int hashCode() {
    return der.hashCode();
  }

  /** The subject, for messages. */
  @Override
  public String toString() {
    return subject().toString();
  }
}
