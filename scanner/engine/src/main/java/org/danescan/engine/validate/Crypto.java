package org.danescan.engine.validate;

import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who verifies signatures, the fastest first; what one lacks, the next that is present does. */
public enum Crypto {
  /** Amazon Corretto Crypto Provider, where its native library loads. */
  CORRETTO("corretto", "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider"),
  /** Bouncy Castle. */
  BOUNCY_CASTLE("bouncycastle", "org.bouncycastle.jce.provider.BouncyCastleProvider"),
  /** The JDK's own; always there. */
  JDK("jdk", "");

  private final String token;
  private final String className;

  Crypto(String token, String className) {
    this.token = token;
    this.className = className;
  }

  /** The fastest that is present. */
  public static Crypto fastest() {
    return present().get(0);
  }

  /** Those that can be used on this machine, the fastest first. */
  public static List<Crypto> present() {
    return Stream.of(values()).filter(Crypto::isPresent).toList();
  }

  /** The word for it in options. */
  public String token() {
    return token;
  }

  /** Whether it can be used on this machine. */
  public boolean isPresent() {
    return this == JDK || provider().isPresent();
  }

  /** Its name and version, for people. */
  public String title() {
    return provider()
        .map(present -> present.getName() + " " + present.getVersionStr())
        .orElseGet(() -> "JDK " + System.getProperty("java.version"));
  }

  /** A verifier of signatures by this, or by who comes after it. */
  Signature signature(String algorithm) throws NoSuchAlgorithmException {
    Optional<Provider> able = able("Signature", algorithm);
    return able.isPresent()
        ? Signature.getInstance(algorithm, able.get())
        : Signature.getInstance(algorithm);
  }

  /** A key in the form that the verifier of an algorithm works with, so that it is made once. */
  PublicKey ready(PublicKey key, String signatureAlgorithm) {
    Optional<Provider> able = able("Signature", signatureAlgorithm);
    if (able.isEmpty() || able.get().getService("KeyFactory", key.getAlgorithm()) == null) {
      return key;
    }
    try {
      return (PublicKey) KeyFactory.getInstance(key.getAlgorithm(), able.get()).translateKey(key);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      // Bouncy Castle takes others' Edwards keys as they are, and cannot translate them.
      return key;
    }
  }

  private Optional<Provider> able(String service, String algorithm) {
    for (Crypto crypto : EnumSet.range(this, JDK)) {
      Optional<Provider> able =
          crypto.provider().filter(some -> some.getService(service, algorithm) != null);
      if (able.isPresent() || crypto == JDK) {
        return able;
      }
    }
    return Optional.empty();
  }

  private Optional<Provider> provider() {
    return Optional.ofNullable(Loaded.PROVIDERS.get(this));
  }

  /** Looked for once, when the first is needed. */
  private static final class Loaded {
    private static final Map<Crypto, Provider> PROVIDERS = new EnumMap<>(Crypto.class);

    static {
      for (Crypto crypto : values()) {
        load(crypto.className).ifPresent(provider -> PROVIDERS.put(crypto, provider));
      }
    }
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
