package org.danescan.engine.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/**
 * A zone that signs what a test hands it, right or wrong.
 *
 * @param apex its name
 * @param keys each of them signs
 */
record TestZone(Name apex, List<TestKey> keys) {
  static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
  private static final Duration AROUND = Duration.ofDays(10);
  private static final base32 BASE32 = new base32(base32.Alphabet.BASE32HEX, false, true);
  private static final byte[] SALT = {(byte) 0xab, (byte) 0xcd};

  static TestZone of(String apex) {
    Name name = Name.fromConstantString(apex);
    return new TestZone(name, List.of(TestKey.of(name)));
  }

  TestZone with(TestKey... others) {
    return new TestZone(apex, List.of(others));
  }

  /** An RRset without signatures; a line is owner, type and rdata. */
  static RRset rrset(String... lines) {
    RRset rrset = new RRset();
    Arrays.stream(lines).map(TestZone::read).forEach(rrset::addRR);
    return rrset;
  }

  private static Record read(String line) {
    String[] parts = line.split(" ", 3);
    try {
      return Record.fromString(
          Name.fromString(parts[0]),
          Type.value(parts[1]),
          DClass.IN,
          TestKey.TTL,
          parts[2],
          Name.root);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  RRset signed(String... lines) {
    return signed(rrset(lines));
  }

  RRset signed(RRset rrset) {
    return signed(rrset, NOW.minus(AROUND), NOW.plus(AROUND));
  }

  RRset signed(RRset rrset, Instant inception, Instant expiration) {
    RRset signed = new RRset(rrset);
    keys.forEach(key -> signed.addRR(key.sign(rrset, inception, expiration)));
    return signed;
  }

  /** Signed at the wildcard, served at another name (RFC 4035 §3.1.3.3). */
  static RRset expanded(String name, RRset wildcard) {
    RRset expanded = new RRset();
    Name owner = Name.fromConstantString(name);
    wildcard.rrs(false).forEach(rr -> expanded.addRR(rr.withName(owner)));
    wildcard.sigs().forEach(signature -> expanded.addRR(signature.withName(owner)));
    return expanded;
  }

  /** With each signature changed in one bit. */
  static RRset tampered(RRset signed) {
    RRset tampered = new RRset();
    signed.rrs(false).forEach(tampered::addRR);
    for (RRSIGRecord signature : signed.sigs()) {
      byte[] octets = signature.getSignature().clone();
      octets[octets.length - 1] ^= 1;
      tampered.addRR(
          new RRSIGRecord(
              signature.getName(),
              signature.getDClass(),
              signature.getTTL(),
              signature.getTypeCovered(),
              signature.getAlgorithm(),
              signature.getOrigTTL(),
              signature.getExpire(),
              signature.getTimeSigned(),
              signature.getFootprint(),
              signature.getSigner(),
              octets));
    }
    return tampered;
  }

  RRset dnskeys() {
    RRset rrset = new RRset();
    keys.forEach(key -> rrset.addRR(key.dnskey()));
    return rrset;
  }

  /** The DS RRset that a parent has of this zone, unsigned, with SHA-256 digests of all keys. */
  RRset delegation() {
    RRset rrset = new RRset();
    keys.forEach(key -> rrset.addRR(key.ds(2)));
    return rrset;
  }

  /** The same by DNSKEY records that are not all its keys. */
  RRset signedKeys(List<DNSKEYRecord> published) {
    RRset rrset = new RRset();
    published.forEach(rrset::addRR);
    return signed(rrset);
  }

  /** How the NSEC3 records of a zone hash. */
  record Hashing(int iterations, int flags) {
    static final Hashing PLAIN = new Hashing(0, 0);
    static final Hashing OPT_OUT = new Hashing(0, 1);
  }

  /** The NSEC3 record of a name. */
  RRset nsec3At(String name, Hashing hashing, int... types) {
    return nsec3(name, hashing, 0, types);
  }

  /** An NSEC3 record just around a name. */
  RRset nsec3Covering(String name, Hashing hashing) {
    return nsec3(name, hashing, -1, Type.A, Type.RRSIG);
  }

  private RRset nsec3(String name, Hashing hashing, int from, int... types) {
    BigInteger hash = new BigInteger(1, hash(name, hashing));
    String label = BASE32.toString(octets(hash.add(BigInteger.valueOf(from))));
    Name owner = Name.fromConstantString(label.toLowerCase(Locale.ROOT) + "." + apex);
    RRset rrset = new RRset();
    rrset.addRR(record(owner, hashing, octets(hash.add(BigInteger.ONE)), types));
    return signed(rrset);
  }

  private static byte[] hash(String name, Hashing hashing) {
    try {
      return record(Name.root, hashing, new byte[20]).hashName(Name.fromConstantString(name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NSEC3Record record(Name owner, Hashing hashing, byte[] next, int... types) {
    int sha1 = NSEC3Record.SHA1_DIGEST_ID;
    int iterations = hashing.iterations();
    return new NSEC3Record(
        owner, DClass.IN, TestKey.TTL, sha1, hashing.flags(), iterations, SALT, next, types);
  }

  private static byte[] octets(BigInteger hash) {
    byte[] octets = new byte[20];
    byte[] signed = hash.toByteArray();
    int length = Math.min(signed.length, octets.length);
    System.arraycopy(signed, signed.length - length, octets, octets.length - length, length);
    return octets;
  }
}
