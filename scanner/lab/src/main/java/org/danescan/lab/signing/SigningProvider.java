package org.danescan.lab.signing;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.danescan.lab.plan.Signing.SigningAlgorithm;

/**
 * Who makes keys and signs: the Amazon Corretto provider where its native library loads, else
 * Bouncy Castle. The platform's own elliptic curves are many times slower on Java 17.
 */
final class SigningProvider {
  private static final Provider PROVIDER = choose();

  private SigningProvider() {}

  /** The chosen provider's name, as {@code java.security.Signature} takes it. */
  static String name() {
    return PROVIDER.getName();
  }

  /** A new key pair; the algorithm is one that has key pairs. */
  static KeyPair newKeyPair(SigningAlgorithm algorithm) throws GeneralSecurityException {
    return switch (algorithm) {
      case RSA_SHA256 -> {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", PROVIDER);
        generator.initialize(new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
        yield generator.generateKeyPair();
      }
      case ECDSA_P256 -> {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        yield generator.generateKeyPair();
      }
      case ED25519 -> KeyPairGenerator.getInstance("Ed25519", PROVIDER).generateKeyPair();
      case NONE, UNKNOWN -> throw new IllegalArgumentException(algorithm + " has no key pairs");
    };
  }

  private static Provider choose() {
    Provider chosen =
        AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null
            ? AmazonCorrettoCryptoProvider.INSTANCE
            : new BouncyCastleProvider();
    Security.addProvider(chosen);
    return chosen;
  }
}
