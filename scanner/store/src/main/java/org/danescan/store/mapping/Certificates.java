package org.danescan.store.mapping;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.io.api.Binary;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.danescan.core.octets.Octets;
import org.danescan.store.rows.CertificateRow;

/**
 * Certificates to and from rows. What does not parse is kept as it came, with the parser's words.
 */
public final class Certificates {
  private static final int ED448_BITS = 456;
  private static final int ED25519_BITS = 256;

  private Certificates() {}

  /** The row of a certificate in DER. */
  public static CertificateRow row(Octets der) {
    try {
      return parsed(der);
    } catch (IOException | RuntimeException e) {
      // Bouncy Castle reports a malformed part of a certificate by any of these.
      String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new CertificateRow(
          der.sha256().hex(),
          binary(der),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          null,
          words);
    }
  }

  private static CertificateRow parsed(Octets der) throws IOException {
    X509CertificateHolder certificate = new X509CertificateHolder(der.toByteArray());
    SubjectPublicKeyInfo spki = certificate.getSubjectPublicKeyInfo();
    Key key = key(spki);
    return new CertificateRow(
        der.sha256().hex(),
        binary(der),
        certificate.getSubject().toString(),
        certificate.getIssuer().toString(),
        certificate.getSerialNumber().toString(16),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        key.algorithm(),
        key.bits(),
        Octets.of(spki.getEncoded("DER")).sha256().hex(),
        dnsNames(certificate),
        certificate.getSubject().equals(certificate.getIssuer()),
        null);
  }

  private static Binary binary(Octets der) {
    return Binary.fromConstantByteArray(der.toByteArray());
  }

  /** The dNSName entries of the subject alternative name (RFC 5280 §4.2.1.6), in their order. */
  private static List<String> dnsNames(X509CertificateHolder certificate) {
    Extension extension = certificate.getExtension(Extension.subjectAlternativeName);
    if (extension == null) {
      return List.of();
    }
    return Arrays.stream(GeneralNames.getInstance(extension.getParsedValue()).getNames())
        .filter(name -> name.getTagNo() == GeneralName.dNSName)
        .map(name -> name.getName().toString())
        .toList();
  }

  /**
   * A public key's kind.
   *
   * @param algorithm the token of the key algorithm, or the object identifier of any other
   * @param bits modulus or field size; 0 for any other
   */
  private record Key(String algorithm, int bits) {}

  private static Key key(SubjectPublicKeyInfo spki) throws IOException {
    String identifier = spki.getAlgorithm().getAlgorithm().getId();
    AsymmetricKeyParameter key;
    try {
      key = PublicKeyFactory.createKey(spki);
    } catch (IOException | RuntimeException e) {
      return new Key(identifier, 0);
    }
    if (key instanceof RSAKeyParameters rsa) {
      return new Key("rsa", rsa.getModulus().bitLength());
    }
    if (key instanceof ECPublicKeyParameters ec) {
      return new Key("ecdsa", ec.getParameters().getCurve().getFieldSize());
    }
    if (key instanceof Ed25519PublicKeyParameters) {
      return new Key("eddsa", ED25519_BITS);
    }
    return key instanceof Ed448PublicKeyParameters
        ? new Key("eddsa", ED448_BITS)
        : new Key(identifier, 0);
  }

  /** The certificate of a row, DER. */
  public static Octets der(CertificateRow row) {
    return Octets.of(row.der().getBytes());
  }
}
