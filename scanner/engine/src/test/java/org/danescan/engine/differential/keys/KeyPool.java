package org.danescan.engine.differential.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.danescan.core.octets.Octets;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.Name;

/** Keys made from a seed when they are first wanted, shared by all zones. Safe for many threads. */
public final class KeyPool {
  private static final int EACH = 6;
  private static final int RSA_BITS = 1024;
  private static final int ZONE_KEY = DNSKEYRecord.Flags.ZONE_KEY;
  private static final int SAME_TAG = -1;
  private static final Set<Integer> RSA = Set.of(5, 7, 8, 10);

  private final long seed;
  private final Map<Integer, List<Material>> keys = new ConcurrentHashMap<>();

  /** Draws all randomness from a sequence that the seed fixes. */
  private static final class Seeded extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final Random sequence;

    Seeded(long seed) {
      this.sequence = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
      sequence.nextBytes(bytes);
    }
  }

  /** A pool that has no keys yet. */
  public KeyPool(long seed) {
    this.seed = seed;
  }

  /** One of the keys of an algorithm. */
  public Material any(int algorithm, Random random) {
    return some(algorithm, 1, random).get(0);
  }

  /** Different keys of an algorithm. */
  public List<Material> some(int algorithm, int count, Random random) {
    List<Material> all = all(algorithm);
    int first = random.nextInt(all.size());
    List<Material> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(all.get((first + i) % all.size()));
    }
    return some;
  }

  /** Two keys of algorithm 13 that have the same tag as zone-signing keys. */
  public List<Material> sameTag() {
    return keys.computeIfAbsent(SAME_TAG, none -> sameTag(new Seeded(seed)));
  }

  private List<Material> all(int algorithm) {
    return RSA.contains(algorithm)
        ? rsa().stream().map(key -> new Material(algorithm, key.published(), key.secret())).toList()
        : keys.computeIfAbsent(algorithm, wanted -> many(wanted, new Seeded(seed + wanted)));
  }

  private List<Material> rsa() {
    return keys.computeIfAbsent(8, wanted -> many(wanted, new Seeded(seed + wanted)));
  }

  private static List<Material> many(int algorithm, SecureRandom random) {
    List<Material> made = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      made.add(one(algorithm, random));
    }
    return List.copyOf(made);
  }

  private static Material one(int algorithm, SecureRandom random) {
    try {
      return switch (algorithm) {
        case 8 -> {
          KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", "SunRsaSign");
          generator.initialize(
              new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4), random);
          yield material(algorithm, generator.generateKeyPair());
        }
        case 13 -> curve(algorithm, "EC", "secp256r1", random);
        case 14 -> curve(algorithm, "EC", "secp384r1", random);
        case 15 -> curve(algorithm, "Ed25519", "Ed25519", random);
        case 16 -> curve(algorithm, "Ed448", "Ed448", random);
        default -> arbitrary(algorithm, random);
      };
    } catch (GeneralSecurityException | DNSSECException e) {
      throw new IllegalStateException("algorithm " + algorithm, e);
    }
  }

  private static Material curve(int algorithm, String name, String curve, SecureRandom random)
      throws GeneralSecurityException, DNSSECException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(name, Signing.BOUNCY_CASTLE);
    generator.initialize(new ECGenParameterSpec(curve), random);
    return material(algorithm, generator.generateKeyPair());
  }

  /** RFC 8080 §3: the octets that end the encoding are the key; dnsjava makes the other fields. */
  private static Material material(int algorithm, KeyPair pair) throws DNSSECException {
    byte[] encoded = pair.getPublic().getEncoded();
    byte[] field =
        switch (algorithm) {
          case 15 -> Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
          case 16 -> Arrays.copyOfRange(encoded, encoded.length - 57, encoded.length);
          default ->
              new DNSKEYRecord(Name.root, DClass.IN, 0, ZONE_KEY, 3, algorithm, pair.getPublic())
                  .getKey();
        };
    return new Material(algorithm, Octets.of(field), Optional.of(pair.getPrivate()));
  }

  private static Material arbitrary(int algorithm, SecureRandom random) {
    byte[] octets = new byte[64];
    random.nextBytes(octets);
    return new Material(algorithm, Octets.of(octets), Optional.empty());
  }

  private static List<Material> sameTag(SecureRandom random) {
    Map<Integer, Material> byTag = new HashMap<>();
    while (true) {
      Material key = one(13, random);
      int tag = ZoneKey.of(Name.root, ZONE_KEY, key).record().getFootprint();
      Optional<Material> other = Optional.ofNullable(byTag.put(tag, key));
      if (other.isPresent()) {
        return List.of(other.get(), key);
      }
    }
  }
}
