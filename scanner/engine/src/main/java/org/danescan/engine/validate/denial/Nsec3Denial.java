package org.danescan.engine.validate.denial;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.danescan.engine.validate.limit.Budget;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;
import org.xbill.DNS.utils.base32;

/** Proofs by NSEC3 (RFC 5155 §8). */
final class Nsec3Denial implements Denial {
  private static final int OPT_OUT = 1;
  private static final base32 BASE32 = new base32(base32.Alphabet.BASE32HEX, false, true);

  private final Name apex;
  private final List<NSEC3Record> records;
  private final boolean tooCostly;
  private final Budget budget;
  private final Map<Hashing, Optional<byte[]>> hashes = new HashMap<>();

  /** A name and what it is hashed with. */
  private record Hashing(Name name, int iterations, ByteBuffer salt) {
    static Hashing of(Name name, NSEC3Record rr) {
      byte[] salt = rr.getSalt();
      return new Hashing(
          name, rr.getIterations(), ByteBuffer.wrap(salt == null ? new byte[0] : salt));
    }
  }

  /**
   * Records of unknown algorithms or flags are passed over (RFC 5155 §8.1 and §8.2). Those of
   * different parameters are taken together, each by its own, as a zone may be changing its own.
   *
   * @param budget what the hashing is taken from; once it is spent nothing is proven
   */
  Nsec3Denial(Name apex, List<NSEC3Record> all, Budget budget) {
    this.apex = apex;
    this.budget = budget;
    this.records =
        all.stream()
            .filter(rr -> rr.getHashAlgorithm() == NSEC3Record.SHA1_DIGEST_ID)
            .filter(rr -> (rr.getFlags() & ~OPT_OUT) == 0)
            .filter(rr -> rr.getName().labels() == apex.labels() + 1)
            .toList();
    int most = budget.limits().nsec3Iterations();
    this.tooCostly = records.stream().anyMatch(rr -> rr.getIterations() > most);
  }

  /** RFC 5155 §8.3: an ancestor that exists, and a cover of the name one label below it. */
  private record Encloser(Name name, NSEC3Record cover) {
    Proof proof() {
      return (cover.getFlags() & OPT_OUT) != 0 ? Proof.UNSIGNED : Proof.SECURE;
    }
  }

  @Override
  public Proof noName(Name name) {
    if (tooCostly) {
      return Proof.NOT_COMPUTED;
    }
    Optional<Encloser> encloser = encloser(name);
    return encloser
        .filter(found -> NsecDenial.below(found.name()).flatMap(this::covering).isPresent())
        .map(Encloser::proof)
        .orElseGet(() -> isBelowInsecureCut(name) ? Proof.UNSIGNED : Proof.NONE);
  }

  /** RFC 5155 §8.5 and §8.7, and its erratum 3441: opt-out may hide an empty non-terminal. */
  @Override
  public Proof noData(Name name, int type) {
    if (tooCostly) {
      return Proof.NOT_COMPUTED;
    }
    Optional<NSEC3Record> at = at(name);
    if (at.isPresent()) {
      boolean beginsHere = type != Type.DS && isInsecureCut(at.get());
      return beginsHere ? Proof.UNSIGNED : lacks(at.get(), type) ? Proof.SECURE : Proof.NONE;
    }
    Optional<Encloser> encloser = encloser(name);
    if (encloser.isEmpty()) {
      return isBelowInsecureCut(name) ? Proof.UNSIGNED : Proof.NONE;
    }
    Optional<NSEC3Record> wildcard = NsecDenial.below(encloser.get().name()).flatMap(this::at);
    if (wildcard.isPresent()) {
      return lacks(wildcard.get(), type) ? encloser.get().proof() : Proof.NONE;
    }
    return encloser.get().proof() == Proof.UNSIGNED ? Proof.UNSIGNED : Proof.NONE;
  }

  /** RFC 5155 §8.4: only the proof of a name error will do. */
  @Override
  public Proof noDataForNameError(Name name, int type) {
    return isCompactNonexistence(name) ? noData(name, type) : Proof.NONE;
  }

  /** RFC 5155 §8.8. */
  @Override
  public Proof onlyWildcard(Name name, int labels) {
    if (tooCostly) {
      return Proof.NOT_COMPUTED;
    }
    Name nextCloser = new Name(name, name.labels() - labels - 2);
    return covering(nextCloser)
        .map(cover -> new Encloser(nextCloser, cover).proof())
        .orElse(Proof.NONE);
  }

  @Override
  public boolean isCompactNonexistence(Name name) {
    return !tooCostly && at(name).filter(nsec3 -> nsec3.hasType(Type.NXNAME)).isPresent();
  }

  /** RFC 5155 §8.6 and §8.9. */
  @Override
  public Cut cut(Name name) {
    if (tooCostly) {
      return Cut.NOT_COMPUTED;
    }
    Optional<NSEC3Record> at = at(name);
    if (at.isPresent()) {
      if (at.get().hasType(Type.DS) || at.get().hasType(Type.SOA)) {
        return Cut.UNPROVEN;
      }
      return at.get().hasType(Type.NS) ? Cut.DELEGATION : Cut.NO_DELEGATION;
    }
    return encloser(name)
        .map(found -> found.proof() == Proof.UNSIGNED ? Cut.DELEGATION : Cut.NO_DELEGATION)
        .orElse(Cut.UNPROVEN);
  }

  /** As with NSEC (RFC 6840 §4.1, §4.3 and §4.4). */
  private boolean lacks(NSEC3Record nsec3, int type) {
    boolean otherSide =
        type == Type.DS ? nsec3.hasType(Type.SOA) && !apex.equals(Name.root) : isParentSide(nsec3);
    return !nsec3.hasType(type) && !nsec3.hasType(Type.CNAME) && !otherSide;
  }

  private static boolean isParentSide(NSEC3Record nsec3) {
    return nsec3.hasType(Type.NS) && !nsec3.hasType(Type.SOA);
  }

  private Optional<Encloser> encloser(Name name) {
    Name nextCloser = name;
    for (Name at = name; at.labels() >= apex.labels(); at = new Name(at, 1)) {
      Optional<NSEC3Record> match = at(at);
      if (match.isPresent()) {
        boolean sound = !isParentSide(match.get()) && !match.get().hasType(Type.DNAME);
        Name encloser = at;
        return sound && !at.equals(name)
            ? covering(nextCloser).map(cover -> new Encloser(encloser, cover))
            : Optional.empty();
      }
      nextCloser = at;
      if (at.labels() == 1) {
        break;
      }
    }
    return Optional.empty();
  }

  private boolean isBelowInsecureCut(Name name) {
    for (Name at = name; at.labels() > apex.labels(); ) {
      at = new Name(at, 1);
      Optional<NSEC3Record> match = at(at);
      if (match.isPresent()) {
        return isInsecureCut(match.get());
      }
    }
    return false;
  }

  private static boolean isInsecureCut(NSEC3Record nsec3) {
    return isParentSide(nsec3) && !nsec3.hasType(Type.DS);
  }

  private Optional<NSEC3Record> at(Name name) {
    return records.stream()
        .filter(rr -> hash(name, rr).filter(hash -> Arrays.equals(owner(rr), hash)).isPresent())
        .findFirst();
  }

  private Optional<NSEC3Record> covering(Name name) {
    return records.stream()
        .filter(
            rr -> hash(name, rr).filter(hash -> covers(owner(rr), rr.getNext(), hash)).isPresent())
        .findFirst();
  }

  private static boolean covers(byte[] owner, byte[] next, byte[] hash) {
    boolean after = Arrays.compareUnsigned(owner, hash) < 0;
    boolean before = Arrays.compareUnsigned(hash, next) < 0;
    boolean last = Arrays.compareUnsigned(owner, next) >= 0;
    return last ? after || before : after && before;
  }

  private static byte[] owner(NSEC3Record rr) {
    byte[] hash = BASE32.fromString(rr.getName().getLabelString(0).toLowerCase(Locale.ROOT));
    return hash == null ? new byte[0] : hash;
  }

  /** RFC 5155 §5, by the parameters of a record; none once the budget is spent. */
  private Optional<byte[]> hash(Name name, NSEC3Record parameters) {
    return hashes.computeIfAbsent(
        Hashing.of(name, parameters), hashing -> computed(name, parameters));
  }

  private Optional<byte[]> computed(Name name, NSEC3Record parameters) {
    if (!budget.nsec3Hash(parameters.getIterations())) {
      return Optional.empty();
    }
    try {
      return Optional.of(parameters.hashName(name));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
