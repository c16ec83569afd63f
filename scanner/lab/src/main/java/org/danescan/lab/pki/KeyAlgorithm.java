package org.danescan.lab.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/** The key algorithms that the lab's certificates have. */
public enum KeyAlgorithm {
  /** RSA with 2048 bits, signing with PKCS#1 v1.5 and SHA-256. */
  RSA("RSA"),
  /** ECDSA on P-256, signing with SHA-256. */
  ECDSA("EC");

  private final String jcaName;

  KeyAlgorithm(String jcaName) {
    this.jcaName = jcaName;
  }

  /** The name that {@link java.security.Key#getAlgorithm()} and key managers use. */
  public String jcaName() {
    return jcaName;
  }

  KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(jcaName);
      generator.initialize(parameters());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make " + this + " keys", e);
    }
  }

  private AlgorithmParameterSpec parameters() {
    return switch (this) {
      case RSA -> new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
      case ECDSA -> new ECGenParameterSpec("secp256r1");
    };
  }
}
