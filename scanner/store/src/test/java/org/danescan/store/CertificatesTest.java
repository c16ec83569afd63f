package org.danescan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.danescan.core.octets.Octets;
import org.danescan.store.mapping.Certificates;
import org.danescan.store.rows.CertificateRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificatesTest {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-04-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, SHA256withRSA, rsa, 2048",
    "EC, 256, SHA256withECDSA, ecdsa, 256",
    "EC, 384, SHA384withECDSA, ecdsa, 384",
    "Ed25519, 0, Ed25519, eddsa, 256"
  })
  void aRowSaysWhatTheCertificateSays(
      String type, int size, String signature, String algorithm, int bits) throws Exception {
    KeyPair keys = keys(type, size);
    Octets der = certificate(keys, signature);
    CertificateRow row = Certificates.row(der);
    assertThat(row.sha256()).isEqualTo(der.sha256().hex());
    assertThat(row.subject()).isEqualTo("CN=mx.example.nl");
    assertThat(row.issuer()).isEqualTo("CN=An authority");
    assertThat(row.serial()).isEqualTo("ff01");
    assertThat(row.notBefore()).isEqualTo(FROM);
    assertThat(row.notAfter()).isEqualTo(TO);
    assertThat(row.keyAlgorithm()).isEqualTo(algorithm);
    assertThat(row.keyBits()).isEqualTo(bits);
    assertThat(row.spkiSha256()).isEqualTo(Octets.of(keys.getPublic().getEncoded()).sha256().hex());
    assertThat(row.dnsNames()).containsExactly("mx.example.nl", "*.example.net");
    assertThat(row.selfIssued()).isFalse();
    assertThat(row.parseError()).isNull();
    assertThat(Certificates.der(row)).isEqualTo(der);
  }

  @Test
  void whatDoesNotParseIsKept() {
    Octets der = Octets.ofHex("3082ffff01");
    CertificateRow row = Certificates.row(der);
    assertThat(row.parseError()).isNotBlank();
    assertThat(row.subject()).isNull();
    assertThat(row.dnsNames()).isEmpty();
    assertThat(Certificates.der(row)).isEqualTo(der);
  }

  static KeyPair keys(String type, int size) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(type);
    if (size > 0) {
      generator.initialize(size);
    }
    return generator.generateKeyPair();
  }

  @SuppressWarnings("JavaUtilDate") // the builder takes no other
  static Octets certificate(KeyPair keys, String signature) throws Exception {
    GeneralName[] names = {
      new GeneralName(GeneralName.dNSName, "mx.example.nl"),
      new GeneralName(GeneralName.iPAddress, "192.0.2.1"),
      new GeneralName(GeneralName.dNSName, "*.example.net")
    };
    return Octets.of(
        new JcaX509v3CertificateBuilder(
                new X500Name("CN=An authority"),
                BigInteger.valueOf(0xff01),
                Date.from(FROM),
                Date.from(TO),
                new X500Name("CN=mx.example.nl"),
                keys.getPublic())
            .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names))
            .build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))
            .getEncoded());
  }
}
