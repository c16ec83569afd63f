package org.danescan.lab.pki;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;

/** ECDSA with SHA-256 whose signatures follow from key and content alone (RFC 6979). */
final class DeterministicEcdsa implements ContentSigner {
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final PrivateKey key;
  private final Provider provider;

  DeterministicEcdsa(PrivateKey key, Provider provider) {
    this.key = key;
    this.provider = provider;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
  }

  @Override
  public OutputStream getOutputStream() {
    return content;
  }

  @Override
  public byte[] getSignature() {
    try {
      Signature signature = Signature.getInstance("SHA256withECDDSA", provider);
      signature.initSign(key);
      signature.update(content.toByteArray());
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an ECDSA key signs", e);
    }
  }
}
