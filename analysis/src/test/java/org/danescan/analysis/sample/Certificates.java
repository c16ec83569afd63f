package org.danescan.analysis.sample;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.danescan.core.octets.Octets;

/**
 * Certificates by label: {@code key}, {@code key/2} for a second one with the same key, {@code
 * key@ca} for one issued by the authority {@code ca}; without authority they are self-signed.
 */
public final class Certificates {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
  private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();
  private static final Map<String, Octets> MADE = new ConcurrentHashMap<>();

  private Certificates() {}

  /** The chain that a server with such a certificate for a name sends: leaf and authority. */
  public static List<Octets> chain(String label, String host) {
    return label.contains("@")
        ? List.of(leaf(label, host), authority(issuer(label)))
        : List.of(leaf(label, host));
  }

  static Octets leaf(String label, String host) {
    return MADE.computeIfAbsent(label + " " + host, unused -> make(label, host));
  }

  static Octets authority(String name) {
    return MADE.computeIfAbsent(name, unused -> make(name, ""));
  }

  public static Octets publicKey(String label) {
    return Octets.of(key(label).getPublic().getEncoded());
  }

  private static String issuer(String label) {
    return label.substring(label.indexOf('@') + 1);
  }

  private static KeyPair key(String label) {
    return KEYS.computeIfAbsent(label.replaceAll("[/@].*", ""), unused -> generate());
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Octets make(String label, String host) {
    String issuer = label.contains("@") ? issuer(label) : label;
    String subject = host.isEmpty() || !label.contains("@") ? label : host;
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            new X500Name("CN=" + issuer),
            BigInteger.valueOf(Integer.toUnsignedLong(label.hashCode())),
            Date.from(FROM),
            Date.from(TO),
            new X500Name("CN=" + subject),
            SubjectPublicKeyInfo.getInstance(publicKey(label).toByteArray()));
    try {
      if (host.isEmpty()) {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      } else {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
      }
      return Octets.of(
          builder
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key(issuer).getPrivate()))
              .getEncoded());
    } catch (CertIOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
