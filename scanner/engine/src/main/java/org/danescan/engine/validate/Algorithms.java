package org.danescan.engine.validate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Set;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;

/** The algorithms that can be verified (RFC 8624 §3.1 and the Ed curves of RFC 8080). */
final class Algorithms {
  private static final Set<Integer> SUPPORTED = Set.of(5, 7, 8, 10, 13, 14, 15, 16);
  private static final Set<Integer> ECDSA = Set.of(13, 14);
  private static final Set<Integer> DIGESTS = Set.of(1, 2, 4);

  private Algorithms() {}

  static boolean isSupported(int algorithm) {
    return SUPPORTED.contains(algorithm);
  }

  static boolean isDigestSupported(int digest) {
    return DIGESTS.contains(digest);
  }

  /** Whether a signature of some octets was made by a key. */
  static boolean verifies(DNSKEYRecord key, byte[] signed, byte[] signature) {
    return verifies(key, signed, signature, CryptoProvider::signature);
  }

  /** The same by one provider, which has the algorithm. */
  static boolean verifies(DNSKEYRecord key, byte[] signed, byte[] signature, Provider provider) {
    return verifies(key, signed, signature, name -> Signature.getInstance(name, provider));
  }

  private interface Source {
    Signature of(String algorithm) throws GeneralSecurityException;
  }

  private static boolean verifies(
      DNSKEYRecord key, byte[] signed, byte[] signature, Source source) {
    try {
      PublicKey parsed = key.getPublicKey();
      Signature verifier = source.of(name(key.getAlgorithm()));
      verifier.initVerify(parsed);
      verifier.update(signed);
      boolean ecdsa = ECDSA.contains(key.getAlgorithm());
      return verifier.verify(ecdsa ? der(signature) : signature);
    } catch (GeneralSecurityException | DNSSEC.DNSSECException | RuntimeException e) {
      return false;
    }
  }

  static String name(int algorithm) {
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
