package org.danescan.lab.zone;

import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3PARAMRecord;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/**
 * NSEC3 without salt, each record spanning from just before a hash, or the hash itself, to just
 * after it (RFC 5155 §7.2, RFC 7129 appendix B).
 */
final class Nsec3Denial implements Denial {
  private static final int OPT_OUT_FLAG = 1;
  private static final int HASH_LENGTH = 20;

  /** Above this a validator takes the answer as insecure, as most validators do. */
  private static final int MOST_ITERATIONS = 150;

  private static final base32 BASE32_HEX = new base32(base32.Alphabet.BASE32HEX, false, true);

  private final Zone zone;
  private final int iterations;
  private final boolean optOut;
  private final NSEC3PARAMRecord hashing;

  Nsec3Denial(Zone zone, int iterations, boolean optOut) {
    this.zone = zone;
    this.iterations = iterations;
    this.optOut = optOut;
    this.hashing =
        new NSEC3PARAMRecord(
            zone.apex(), DClass.IN, 0, NSEC3Record.SHA1_DIGEST_ID, 0, iterations, new byte[0]);
  }

  /** RFC 5155 §7.2.3. */
  @Override
  public List<Record> noData(Name name) {
    return List.of(matching(name));
  }

  /** RFC 5155 §7.2.4, and §7.2.7 where opt-out leaves the delegation without NSEC3. */
  @Override
  public List<Record> noDelegationSigner(Name cut) {
    return optOut ? List.of(matching(new Name(cut, 1)), covering(cut)) : List.of(matching(cut));
  }

  /** RFC 5155 §7.2.2. */
  @Override
  public List<Record> noName(Name closestEncloser, Name nextCloser) {
    List<Record> proof = new ArrayList<>();
    proof.add(matching(closestEncloser));
    proof.add(covering(nextCloser));
    proof.add(covering(Zone.wildcardBelow(closestEncloser)));
    return proof;
  }

  /** RFC 5155 §7.2.5. */
  @Override
  public List<Record> wildcardNoData(Name closestEncloser, Name nextCloser) {
    return List.of(
        matching(closestEncloser),
        covering(nextCloser),
        matching(Zone.wildcardBelow(closestEncloser)));
  }

  @Override
  public Record covering(Name name) {
    BigInteger hash = hash(name);
    return nsec3(hash.subtract(BigInteger.ONE), hash.add(BigInteger.ONE), new int[0]);
  }

  @Override
  public boolean insecure(Finding finding) {
    boolean proves = !(finding instanceof Finding.Found);
    boolean covers = proves && !(finding instanceof Finding.NoData);
    return (proves && iterations > MOST_ITERATIONS) || (covers && optOut);
  }

  private Record matching(Name name) {
    Set<Integer> types = zone.typesAt(name);
    boolean unsignedDelegation = zone.delegatedAt(name).isPresent() && !types.contains(Type.DS);
    if (!types.isEmpty() && !unsignedDelegation) {
      types.add(Type.RRSIG);
    }
    BigInteger hash = hash(name);
    int[] bitmap = types.stream().mapToInt(Integer::intValue).toArray();
    return nsec3(hash, hash.add(BigInteger.ONE), bitmap);
  }

  private Record nsec3(BigInteger owner, BigInteger next, int[] types) {
    try {
      return new NSEC3Record(
          Name.concatenate(Name.fromString(BASE32_HEX.toString(octets(owner))), zone.apex()),
          DClass.IN,
          Zone.NEGATIVE_TTL,
          NSEC3Record.SHA1_DIGEST_ID,
          optOut ? OPT_OUT_FLAG : 0,
          iterations,
          new byte[0],
          octets(next),
          types);
    } catch (NameTooLongException | TextParseException e) {
      throw new IllegalArgumentException("no room for a hash below " + zone.apex(), e);
    }
  }

  private BigInteger hash(Name name) {
    try {
      return new BigInteger(1, hashing.hashName(name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static byte[] octets(BigInteger hash) {
    byte[] signed = hash.mod(BigInteger.ONE.shiftLeft(8 * HASH_LENGTH)).toByteArray();
    byte[] octets = new byte[HASH_LENGTH];
    byte[] tail =
        Arrays.copyOfRange(signed, Math.max(0, signed.length - HASH_LENGTH), signed.length);
    System.arraycopy(tail, 0, octets, HASH_LENGTH - tail.length, tail.length);
    return octets;
  }
}
