package org.danescan.engine.validate;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;
import java.util.List;
import java.util.Optional;

/**
 * Who verifies signatures: the fastest that is present. Amazon Corretto Crypto Provider where its
 * native library loads, else Bouncy Castle, else the JDK; what one lacks, the next does.
 */
public final class CryptoProvider {
  private static final List<String> FASTEST_FIRST =
      List.of(
          "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider",
          "org.bouncycastle.jce.provider.BouncyCastleProvider");
  private static final List<Provider> PRESENT = load();

  private CryptoProvider() {}

  /** The name of the one used first. */
  public static String name() {
    return PRESENT.isEmpty() ? "JDK" : PRESENT.get(0).getName();
  }

  static Signature signature(String algorithm) throws NoSuchAlgorithmException {
    for (Provider provider : PRESENT) {
      if (provider.getService("Signature", algorithm) != null) {
        return Signature.getInstance(algorithm, provider);
      }
    }
    return Signature.getInstance(algorithm);
  }

  /** Those that are used before the JDK's own, fastest first. */
  static List<Provider> present() {
    return PRESENT;
  }

  private static List<Provider> load() {
    return FASTEST_FIRST.stream().flatMap(name -> load(name).stream()).toList();
  }

  private static Optional<Provider> load(String className) {
    try {
      Provider provider =
          Class.forName(className)
              .asSubclass(Provider.class)
              .getDeclaredConstructor()
              .newInstance();
      boolean usable = provider.getService("Signature", "SHA256withECDSA") != null;
      return usable ? Optional.of(provider) : Optional.empty();
    } catch (ReflectiveOperationException | LinkageError notHere) {
      return Optional.empty();
    }
  }
}
