package org.danescan.benchmarks.micro;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Who can verify signatures. */
public enum SignatureProvider {
  /** Amazon Corretto Crypto Provider: AWS-LC through JNI. */
  CORRETTO("Amazon Corretto Crypto Provider"),
  /** Bouncy Castle: Java. */
  BOUNCY_CASTLE("Bouncy Castle"),
  /** The one that the JDK puts first. */
  JDK("JDK");

  private final String words;

  SignatureProvider(String words) {
    this.words = words;
  }

  /** Its name. */
  public String words() {
    return words;
  }

  /** Those that work on this machine; Corretto's needs a native library. */
  public static List<SignatureProvider> present() {
    return AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null
        ? List.of(values())
        : List.of(BOUNCY_CASTLE, JDK);
  }

  /** A verifier of its own kind. */
  Signature signature(String algorithm) throws NoSuchAlgorithmException {
    return Signature.getInstance(algorithm, provider("Signature." + algorithm));
  }

  /** A parser of public keys of its own kind. */
  KeyFactory keyFactory(String algorithm) throws NoSuchAlgorithmException {
    return KeyFactory.getInstance(algorithm, provider("KeyFactory." + algorithm));
  }

  private Provider provider(String service) {
    return switch (this) {
      case CORRETTO -> {
        AmazonCorrettoCryptoProvider.INSTANCE.assertHealthy();
        yield AmazonCorrettoCryptoProvider.INSTANCE;
      }
      case BOUNCY_CASTLE -> new BouncyCastleProvider();
      case JDK -> Security.getProviders(service)[0];
    };
  }
}
