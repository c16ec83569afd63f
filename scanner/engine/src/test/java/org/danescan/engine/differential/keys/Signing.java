package org.danescan.engine.differential.keys;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.Arrays;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/** Makes signatures; those of algorithms that are not implemented are arbitrary octets. */
public final class Signing {
  static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final Provider FAST =
      AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null
          ? AmazonCorrettoCryptoProvider.INSTANCE
          : BOUNCY_CASTLE;
  private static final byte[] ARBITRARY = new byte[64];

  private Signing() {}

  /** The signature record of an RRset. */
  public static RRSIGRecord sign(RRset rrset, ZoneKey key, SignatureFields fields) {
    RRSIGRecord unsigned = fields.record(rrset.getTTL(), ARBITRARY);
    return key.material()
        .secret()
        .map(secret -> octets(key.material().algorithm(), secret, unsigned, rrset))
        .map(octets -> fields.record(rrset.getTTL(), octets))
        .orElse(unsigned);
  }

  private static byte[] octets(
      int algorithm, PrivateKey secret, RRSIGRecord unsigned, RRset rrset) {
    try {
      boolean edwards = algorithm == 15 || algorithm == 16;
      Signature signature = Signature.getInstance(name(algorithm), edwards ? BOUNCY_CASTLE : FAST);
      signature.initSign(secret);
      signature.update(DNSSEC.digestRRset(unsigned, rrset));
      byte[] made = signature.sign();
      return switch (algorithm) {
        case 13 -> sideBySide(made, 32);
        case 14 -> sideBySide(made, 48);
        default -> made;
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("algorithm " + algorithm, e);
    }
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

  /** RFC 6605 §4: r and s of a fixed length each, from a SEQUENCE of two INTEGERs. */
  private static byte[] sideBySide(byte[] der, int length) {
    int first = der[1] < 0 ? 3 : 2;
    int second = first + 2 + der[first + 1];
    byte[] both = new byte[2 * length];
    put(Arrays.copyOfRange(der, first + 2, second), both, length);
    put(Arrays.copyOfRange(der, second + 2, second + 2 + der[second + 1]), both, 2 * length);
    return both;
  }

  private static void put(byte[] integer, byte[] target, int end) {
    byte[] octets = new BigInteger(integer).toByteArray();
    int from = octets[0] == 0 ? 1 : 0;
    System.arraycopy(octets, from, target, end - octets.length + from, octets.length - from);
  }
}
