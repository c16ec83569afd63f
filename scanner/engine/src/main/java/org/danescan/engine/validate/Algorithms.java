package org.danescan.engine.validate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Set;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;

/** The algorithms that can be verified (RFC 8624 §3.1 and the Ed curves of RFC 8080). */
final class Algorithms implements Verifier {
  private static final Set<Integer> SUPPORTED = Set.of(5, 7, 8, 10, 13, 14, 15, 16);
  private static final Set<Integer> ECDSA = Set.of(13, 14);
  private static final Set<Integer> DIGESTS = Set.of(1, 2, 4);

  private static final int KEYS = 20_000;

  private final Crypto crypto;

  /** By the identity of the record: a zone's keys are kept as long as the zone is. */
  private final Cache<DNSKEYRecord, PublicKey> ready =
      Caffeine.newBuilder().weakKeys().maximumSize(KEYS).build();

  Algorithms(Crypto crypto) {
    this.crypto = crypto;
  }

  @Override
  public boolean supports(int algorithm) {
    return SUPPORTED.contains(algorithm);
  }

  static boolean isDigestSupported(int digest) {
    return DIGESTS.contains(digest);
  }

  @Override
  public boolean verifies(DNSKEYRecord key, byte[] signed, byte[] signature) {
    try {
      String name = name(key.getAlgorithm());
      Signature verifier = crypto.signature(name);
      verifier.initVerify(ready(key, name));
      verifier.update(signed);
      boolean ecdsa = ECDSA.contains(key.getAlgorithm());
      return verifier.verify(ecdsa ? der(signature) : signature);
    } catch (GeneralSecurityException | DNSSEC.DNSSECException | RuntimeException e) {
      return false;
    }
  }

  private PublicKey ready(DNSKEYRecord key, String name) throws DNSSEC.DNSSECException {
    PublicKey known = ready.getIfPresent(key);
    if (known != null) {
      return known;
    }
    PublicKey made = crypto.ready(key.getPublicKey(), name);
    ready.put(key, made);
    return made;
  }

  private static String name(int algorithm) {
    return switch (algorithm) {
      case 5, 7 -> "SHA1withRSA";
      case 8 -> "SHA256withRSA";
      case 10 -> "SHA512withRSA";
      case 13 -> "SHA256withECDSA";
      case 14 -> "SHA384withECDSA";
      case 15 -> "Ed25519";
      case 16 -> "Ed448";
      default -> throw new IllegalArgumentException("algorithm " + algorithm);
    };
  }

  /** RFC 6605 §4: r and s side by side; Java wants a SEQUENCE of two INTEGERs. */
  private static byte[] der(byte[] signature) {
    int half = signature.length / 2;
    byte[] r = new BigInteger(1, Arrays.copyOf(signature, half)).toByteArray();
    byte[] s =
        new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length)).toByteArray();
    ByteArrayOutputStream der = new ByteArrayOutputStream(signature.length + 10);
    der.write(0x30);
    der.write(r.length + s.length + 4);
    for (byte[] integer : new byte[][] {r, s}) {
      der.write(0x02);
      der.write(integer.length);
      der.writeBytes(integer);
    }
    return der.toByteArray();
  }
}
