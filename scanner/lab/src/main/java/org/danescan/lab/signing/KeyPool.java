package org.danescan.lab.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.danescan.lab.plan.ZonePlan;
import org.danescan.lab.signing.ZoneKeys.ZoneKey;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * Keys of each algorithm, shared by all zones: which one a zone has follows from its name. The keys
 * are made anew for each pool, when first needed, and stay the same while it lives.
 */
public final class KeyPool {
  /** So many that zones seldom share one, as in the real world; an RSA key takes long to make. */
  private static final int PAIRS = 16_384;

  private static final int RSA_PAIRS = 2;
  private static final int TTL = 3600;
  private static final int ZONE_KEY = DNSKEYRecord.Flags.ZONE_KEY;
  private static final int KEY_SIGNING = ZONE_KEY | DNSKEYRecord.Flags.SEP_KEY;
  private static final int UNASSIGNED_DIGEST = 200;

  private final Map<Place, Pair> pairs = new ConcurrentHashMap<>();

  private record Place(SigningAlgorithm algorithm, int number) {
    Pair make() {
      return new Pair(material(algorithm, 2 * number), material(algorithm, 2 * number + 1));
    }
  }

  /** A key before a zone owns it. */
  private record Material(DNSKEYRecord template, Optional<PrivateKey> secret) {}

  private record Pair(Material keySigning, Material zoneSigning) {}

  /** The keys of a zone; none when it is unsigned. */
  public Optional<ZoneKeys> keysOf(ZonePlan plan) {
    SigningAlgorithm algorithm = plan.signing().algorithm();
    return algorithm == SigningAlgorithm.NONE
        ? Optional.empty()
        : Optional.of(keys(plan.apex(), algorithm, 0));
  }

  /** The DS RRset that a parent publishes for a child: none or one record. */
  public List<Record> delegationSigners(ZonePlan child) {
    if (child.delegation() == Delegation.NO_DS) {
      return List.of();
    }
    SigningAlgorithm algorithm =
        child.signing().signed() ? child.signing().algorithm() : SigningAlgorithm.ECDSA_P256;
    int shift = child.delegation() == Delegation.DS_OF_OTHER_KEY ? 1 : 0;
    DNSKEYRecord key = keys(child.apex(), algorithm, shift).keySigning().record();
    DSRecord matching = new DSRecord(child.apex(), DClass.IN, TTL, DNSSEC.Digest.SHA256, key);
    if (child.delegation() != Delegation.DS_UNKNOWN_DIGEST) {
      return List.of(matching);
    }
    return List.of(
        new DSRecord(
            child.apex(),
            DClass.IN,
            TTL,
            matching.getFootprint(),
            matching.getAlgorithm(),
            UNASSIGNED_DIGEST,
            matching.getDigest()));
  }

  private ZoneKeys keys(Name apex, SigningAlgorithm algorithm, int shift) {
    int count = algorithm == SigningAlgorithm.RSA_SHA256 ? RSA_PAIRS : PAIRS;
    int number = Math.floorMod(apex.hashCode() + shift, count);
    Pair pair = pairs.computeIfAbsent(new Place(algorithm, number), Place::make);
    return new ZoneKeys(
        key(apex, algorithm, KEY_SIGNING, pair.keySigning()),
        key(apex, algorithm, ZONE_KEY, pair.zoneSigning()));
  }

  private static ZoneKey key(Name apex, SigningAlgorithm algorithm, int flags, Material material) {
    return new ZoneKey(
        record(apex, flags, algorithm, material.template().getKey()), material.secret());
  }

  private static Material material(SigningAlgorithm algorithm, int serial) {
    if (algorithm == SigningAlgorithm.UNKNOWN) {
      byte[] arbitrary = {1, 2, 3, 4, (byte) (serial >> 8), (byte) serial};
      return new Material(record(Name.root, ZONE_KEY, algorithm, arbitrary), Optional.empty());
    }
    try {
      KeyPair pair = SigningProvider.newKeyPair(algorithm);
      DNSKEYRecord template =
          new DNSKEYRecord(
              Name.root,
              DClass.IN,
              TTL,
              ZONE_KEY,
              DNSKEYRecord.Protocol.DNSSEC,
              algorithm.number(),
              pair.getPublic());
      return new Material(template, Optional.of(pair.getPrivate()));
    } catch (GeneralSecurityException | DNSSECException e) {
      throw new IllegalStateException("no keys for " + algorithm, e);
    }
  }

  private static DNSKEYRecord record(
      Name apex, int flags, SigningAlgorithm algorithm, byte[] published) {
    int protocol = DNSKEYRecord.Protocol.DNSSEC;
    return new DNSKEYRecord(apex, DClass.IN, TTL, flags, protocol, algorithm.number(), published);
  }
}
