package org.danescan.lab.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Somebody who signs certificates.
 *
 * <p>Signatures are deterministic, so that a draft signed twice gives the same octets: RSA by
 * PKCS#1 v1.5, ECDSA by RFC 6979.
 *
 * @param name the issuer's distinguished name
 * @param algorithm the issuer's key algorithm
 * @param keys the issuer's key pair
 */
record Authority(X500Name name, KeyAlgorithm algorithm, KeyPair keys) {
  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  X509Certificate sign(CertificateDraft draft) {
    SubjectPublicKeyInfo subjectKey = SubjectPublicKeyInfo.getInstance(draft.key().getEncoded());
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            name,
            draft.serial(),
            Date.from(draft.period().notBefore()),
            Date.from(draft.period().notAfter()),
            draft.subject(),
            subjectKey);
    try {
      addKeyIdentifiers(builder, subjectKey);
      switch (draft.profile()) {
        case AUTHORITY -> addAuthorityExtensions(builder);
        case NO_AUTHORITY -> addEndEntityExtensions(builder);
        case SERVER -> addServerExtensions(builder, draft);
      }
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("cannot make the certificate of " + draft.subject(), e);
    }
  }

  private ContentSigner signer() throws OperatorCreationException {
    return switch (algorithm) {
      case RSA -> new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
      case ECDSA -> new DeterministicEcdsa(keys.getPrivate(), BOUNCY_CASTLE);
    };
  }

  /** RFC 5280 §4.2.1.1 and §4.2.1.2. */
  private void addKeyIdentifiers(X509v3CertificateBuilder builder, SubjectPublicKeyInfo subjectKey)
      throws IOException, GeneralSecurityException {
    X509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
    SubjectPublicKeyInfo issuerKey =
        SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(subjectKey));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        identifiers.createAuthorityKeyIdentifier(issuerKey));
  }

  private static void addAuthorityExtensions(X509v3CertificateBuilder builder) throws IOException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
  }

  private static void addEndEntityExtensions(X509v3CertificateBuilder builder) throws IOException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment));
  }

  private static void addServerExtensions(X509v3CertificateBuilder builder, CertificateDraft draft)
      throws IOException {
    addEndEntityExtensions(builder);
    builder.addExtension(
        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    if (!draft.dnsNames().isEmpty()) {
      GeneralName[] names =
          draft.dnsNames().stream()
              .map(name -> new GeneralName(GeneralName.dNSName, name))
              .toArray(GeneralName[]::new);
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
    }
  }
}
