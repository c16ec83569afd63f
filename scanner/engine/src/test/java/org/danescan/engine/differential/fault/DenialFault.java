package org.danescan.engine.differential.fault;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.danescan.engine.differential.zone.Zone;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/** What a well-signed NSEC or NSEC3 record can wrongly say. */
public enum DenialFault implements RrsetFault {
  /** That the types asked for are there. */
  CLAIMS_TYPES,
  /** That there is an alias. */
  CLAIMS_ALIAS,
  /** That everything below is elsewhere. */
  CLAIMS_REDIRECTION,
  /** That a zone begins here. */
  CLAIMS_DELEGATION,
  /** That the zone which begins here is this zone. */
  CLAIMS_APEX,
  /** That the zone which begins here is signed. */
  CLAIMS_DELEGATION_SIGNER,
  /** That no zone begins here. */
  DENIES_DELEGATION,
  /** That there is next to nothing at the name. */
  CLAIMS_NOTHING,
  /** That the next name follows at once: it covers nothing. */
  NEXT_AT_ONCE,
  /** That there is no other name: it covers everything. */
  NEXT_ITSELF,
  /** The opt-out flag is other than it should be. */
  OPT_OUT_FLIPPED,
  /** A flag is set that RFC 5155 §8.2 has a validator turn down. */
  UNKNOWN_FLAG,
  /** A hash that nobody implements. */
  UNKNOWN_HASH,
  /** The iterations are other than those by which the owner was hashed. */
  OTHER_ITERATIONS,
  /** The iterations are more than anybody computes. */
  MANY_ITERATIONS,
  /** The salt is other than that with which the owner was hashed. */
  OTHER_SALT;

  private static final Set<Integer> ASKED_FOR = Set.of(Type.A, Type.AAAA, Type.MX, Type.TLSA);

  private static final Set<DenialFault> HASHED_ONLY =
      Set.of(
          OPT_OUT_FLIPPED,
          UNKNOWN_FLAG,
          UNKNOWN_HASH,
          OTHER_ITERATIONS,
          MANY_ITERATIONS,
          OTHER_SALT);

  @Override
  public boolean suits(RRset rrset) {
    return rrset.getType() == Type.NSEC3
        || (rrset.getType() == Type.NSEC && !HASHED_ONLY.contains(this));
  }

  @Override
  public RRset spoil(Zone zone, RRset rrset) {
    Record told =
        rrset.first() instanceof NSEC3Record hashed
            ? other(hashed)
            : other((NSECRecord) rrset.first());
    return zone.sign(new RRset(told), form -> form);
  }

  private Record other(NSECRecord told) {
    Name next =
        switch (this) {
          case NEXT_AT_ONCE -> Name.fromConstantString("\\000." + told.getName());
          case NEXT_ITSELF -> told.getName();
          default -> told.getNext();
        };
    return new NSECRecord(told.getName(), DClass.IN, told.getTTL(), next, types(told.getTypes()));
  }

  private Record other(NSEC3Record told) {
    return new NSEC3Record(
        told.getName(),
        DClass.IN,
        told.getTTL(),
        this == UNKNOWN_HASH ? 2 : told.getHashAlgorithm(),
        flags(told.getFlags()),
        iterations(told.getIterations()),
        this == OTHER_SALT ? new byte[] {1, 2, 3} : told.getSalt(),
        next(told),
        types(told.getTypes()));
  }

  private int[] types(int[] told) {
    Set<Integer> all = new TreeSet<>();
    Arrays.stream(told).forEach(all::add);
    switch (this) {
      case CLAIMS_TYPES -> all.addAll(ASKED_FOR);
      case CLAIMS_ALIAS -> all.add(Type.CNAME);
      case CLAIMS_REDIRECTION -> all.add(Type.DNAME);
      case CLAIMS_APEX -> all.addAll(Set.of(Type.NS, Type.SOA));
      case CLAIMS_DELEGATION_SIGNER -> all.add(Type.DS);
      case DENIES_DELEGATION -> all.remove(Type.NS);
      case CLAIMS_DELEGATION -> {
        all.add(Type.NS);
        all.remove(Type.SOA);
      }
      case CLAIMS_NOTHING -> {
        all.removeAll(ASKED_FOR);
        all.removeAll(Set.of(Type.NS, Type.SOA, Type.DS));
      }
      default -> {
        return told;
      }
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  private int flags(int told) {
    return switch (this) {
      case OPT_OUT_FLIPPED -> told ^ NSEC3Record.Flags.OPT_OUT;
      case UNKNOWN_FLAG -> told | 2;
      default -> told;
    };
  }

  private int iterations(int told) {
    return switch (this) {
      case OTHER_ITERATIONS -> told == 0 ? 1 : told - 1;
      case MANY_ITERATIONS -> 2000;
      default -> told;
    };
  }

  private byte[] next(NSEC3Record told) {
    byte[] owner =
        new base32(base32.Alphabet.BASE32HEX, false, true)
            .fromString(told.getName().getLabelString(0));
    return switch (this) {
      case NEXT_AT_ONCE -> following(owner);
      case NEXT_ITSELF -> owner;
      default -> told.getNext();
    };
  }

  private static byte[] following(byte[] hash) {
    byte[] sum = new BigInteger(1, hash).add(BigInteger.ONE).toByteArray();
    byte[] octets = new byte[hash.length];
    int length = Math.min(sum.length, octets.length);
    System.arraycopy(sum, sum.length - length, octets, octets.length - length, length);
    return octets;
  }
}
