package org.danescan.engine.validate;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;

/**
 * The standard algorithms and DSA (RFC 2536), which nobody may use (RFC 8624 §3.1), but with which
 * most of Unbound's scenarios of 2007 are signed.
 */
final class WithDsa implements Verifier {
  private static final int INTEGER = 20;

  private final Verifier standard = new Algorithms(Crypto.fastest());

  @Override
  public boolean supports(int algorithm) {
    return isDsa(algorithm) || standard.supports(algorithm);
  }

  private static boolean isDsa(int algorithm) {
    return algorithm == DNSSEC.Algorithm.DSA || algorithm == DNSSEC.Algorithm.DSA_NSEC3_SHA1;
  }

  @Override
  public boolean verifies(DNSKEYRecord key, byte[] signed, byte[] signature) {
    return isDsa(key.getAlgorithm())
        ? signature.length == 1 + 2 * INTEGER && dsaVerifies(key, signed, signature)
        : standard.verifies(key, signed, signature);
  }

  private static boolean dsaVerifies(DNSKEYRecord key, byte[] signed, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("SHA1withDSA");
      verifier.initVerify(key.getPublicKey());
      verifier.update(signed);
      return verifier.verify(der(signature));
    } catch (GeneralSecurityException | DNSSEC.DNSSECException malformed) {
      return false;
    }
  }

  /** T, R and S as a SEQUENCE of two INTEGERs. */
  private static byte[] der(byte[] signature) {
    byte[] r = integer(signature, 1);
    byte[] s = integer(signature, 1 + INTEGER);
    ByteArrayOutputStream der = new ByteArrayOutputStream();
    der.write(0x30);
    der.write(r.length + s.length + 4);
    for (byte[] octets : new byte[][] {r, s}) {
      der.write(0x02);
      der.write(octets.length);
      der.writeBytes(octets);
    }
    return der.toByteArray();
  }

  private static byte[] integer(byte[] signature, int at) {
    return new BigInteger(1, Arrays.copyOfRange(signature, at, at + INTEGER)).toByteArray();
  }
}
