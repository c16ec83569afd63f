package org.danescan.engine.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.danescan.lab.pki.IssuedChain;

/** A server's key with its certificates, leaf first. */
record Identity(PrivateKey key, List<X509Certificate> chain) {
  Identity {
    chain = List.copyOf(chain);
  }

  static Identity of(IssuedChain chain) {
    return new Identity(chain.key(), chain.sent());
  }

  /** Writes keys, each followed by its certificates, into one file. */
  static void write(Path file, List<Identity> identities) throws IOException {
    StringBuilder pem = new StringBuilder();
    for (Identity identity : identities) {
      pem.append(identity.keyPem()).append(pem(identity.chain()));
    }
    Files.writeString(file, pem);
  }

  String keyPem() {
    return pem("PRIVATE KEY", key instanceof ECPrivateKey ec ? whole(ec) : key.getEncoded());
  }

  /** RFC 5915 §3 leaves the public key out or in; Java leaves it out, GnuTLS wants it. */
  private byte[] whole(ECPrivateKey ec) {
    var publicKey = SubjectPublicKeyInfo.getInstance(chain.get(0).getPublicKey().getEncoded());
    var sequence =
        new org.bouncycastle.asn1.sec.ECPrivateKey(
            ec.getParams().getOrder().bitLength(), ec.getS(), publicKey.getPublicKeyData(), null);
    try {
      return new PrivateKeyInfo(publicKey.getAlgorithm(), sequence).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String pem(List<X509Certificate> certificates) {
    StringBuilder pem = new StringBuilder();
    for (X509Certificate certificate : certificates) {
      try {
        pem.append(pem("CERTIFICATE", certificate.getEncoded()));
      } catch (CertificateEncodingException e) {
        throw new IllegalStateException(e);
      }
    }
    return pem.toString();
  }

  private static String pem(String label, byte[] der) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }
}
