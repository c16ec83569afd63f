package org.danescan.engine.validate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/**
 * A key of a zone. Key pairs are made once for each algorithm and number.
 *
 * @param dnskey as the zone publishes it
 * @param pair what signs
 */
record TestKey(DNSKEYRecord dnskey, KeyPair pair) {
  static final int TTL = 3600;
  static final int ZONE_KEY = DNSKEYRecord.Flags.ZONE_KEY;
  static final int REVOKED = ZONE_KEY | DNSKEYRecord.Flags.REVOKE;
  private static final Map<String, KeyPair> PAIRS = new ConcurrentHashMap<>();

  /** A key of the algorithm that most zones have. */
  static TestKey of(Name apex) {
    return of(apex, DNSSEC.Algorithm.ECDSAP256SHA256, 0, ZONE_KEY);
  }

  /**
   * A key.
   *
   * @param number tells keys of one algorithm apart
   * @param flags those of the DNSKEY record
   */
  static TestKey of(Name apex, int algorithm, int number, int flags) {
    KeyPair pair = PAIRS.computeIfAbsent(algorithm + "/" + number, key -> newPair(algorithm));
    try {
      return new TestKey(
          new DNSKEYRecord(
              apex,
              DClass.IN,
              TTL,
              flags,
              DNSKEYRecord.Protocol.DNSSEC,
              algorithm,
              pair.getPublic()),
          pair);
    } catch (DNSSECException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair newPair(int algorithm) {
    return switch (algorithm) {
      case 5, 7, 8, 10 ->
          newPair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
      case 13 -> newPair("EC", new ECGenParameterSpec("secp256r1"));
      case 14 -> newPair("EC", new ECGenParameterSpec("secp384r1"));
      case 15 -> newPair("EdDSA", NamedParameterSpec.ED25519);
      case 16 -> newPair("EdDSA", NamedParameterSpec.ED448);
      default -> throw new IllegalArgumentException("algorithm " + algorithm);
    };
  }

  private static KeyPair newPair(String algorithm, AlgorithmParameterSpec parameters) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(parameters);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same key as the zone publishes it with other flags; its key tag is another. */
  TestKey withFlags(int flags) {
    return new TestKey(
        new DNSKEYRecord(
            dnskey.getName(),
            DClass.IN,
            TTL,
            flags,
            dnskey.getProtocol(),
            dnskey.getAlgorithm(),
            dnskey.getKey()),
        pair);
  }

  /** The DS record that names it. */
  DSRecord ds(int digest) {
    return new DSRecord(dnskey.getName(), DClass.IN, TTL, digest, dnskey);
  }

  /** Its signature over an RRset. */
  RRSIGRecord sign(RRset rrset, Instant inception, Instant expiration) {
    try {
      return DNSSEC.sign(rrset, dnskey, pair.getPrivate(), inception, expiration);
    } catch (DNSSECException e) {
      throw new IllegalStateException(e);
    }
  }
}
