package org.danescan.core.dane;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.Selector;

/** A certificate as a server sent it, read as leniently as its parts allow. */
public final class PresentedCertificate {
  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

  private final Octets der;
  private final X509CertificateHolder holder;

  private PresentedCertificate(Octets der, X509CertificateHolder holder) {
    this.der = der;
    this.holder = holder;
  }

  /** Reads a certificate; empty for octets that are none. */
  public static Optional<PresentedCertificate> parse(Octets der) {
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
  public Octets selected(Selector selector) {
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

  /** Its subject. */
  public X500Name subject() {
    return holder.getSubject();
  }

  /** Its issuer's name. */
  public X500Name issuer() {
    return holder.getIssuer();
  }

  boolean notYetValid(Instant at) {
    return at.isBefore(holder.getNotBefore().toInstant());
  }

  /** Whether its validity is over at a time. */
  public boolean expired(Instant at) {
    return at.isAfter(notAfter());
  }

  /** The end of its validity. */
  public Instant notAfter() {
    return holder.getNotAfter().toInstant();
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

  /** Whether the version is older than 3, so that the certificate can have no extensions. */
  boolean isBeforeVersion3() {
    return holder.getVersionNumber() < 3;
  }

  /** Its extensions; empty for none. */
  Optional<Extensions> extensions() {
    return Optional.ofNullable(holder.getExtensions());
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
