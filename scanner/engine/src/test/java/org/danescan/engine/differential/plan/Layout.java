package org.danescan.engine.differential.plan;

import static org.danescan.engine.differential.keys.ZoneKey.Role.SIGNS_DATA;
import static org.danescan.engine.differential.keys.ZoneKey.Role.SIGNS_KEYS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.danescan.engine.differential.keys.KeyPool;
import org.danescan.engine.differential.keys.Material;
import org.danescan.engine.differential.keys.ZoneKey;
import org.danescan.engine.differential.keys.ZoneKey.Role;
import org.xbill.DNS.DNSKEYRecord.Flags;
import org.xbill.DNS.Name;

/** Which keys a zone has (RFC 6781 §3 and §4, RFC 7583). */
enum Layout {
  /** One key for keys, one for data. */
  TWO_KEYS,
  /** One key for both. */
  ONE_KEY,
  /** One key for both without the SEP flag, which says nothing to a validator. */
  ONE_KEY_WITHOUT_SEP,
  /** Two keys sign the keys: double-signature rollover. */
  ENTRY_ROLLOVER,
  /** Two keys sign data. */
  DATA_ROLLOVER,
  /** One more of each that signs nothing yet. */
  STANDBY,
  /** A DS of a key that is not yet published. */
  STANDBY_DS,
  /** Two keys for data of the same tag, one of which signs. */
  SAME_TAG,
  /** The keys are signed by the key for data too. */
  KEYS_SIGNED_TWICE,
  /** Two algorithms sign everything, DS for both. */
  TWO_ALGORITHMS,
  /** Two algorithms sign everything, DS for the first. */
  TWO_ALGORITHMS_ONE_DS,
  /** Two algorithms, the second in the DNSKEY RRset only. */
  SECOND_ALGORITHM_UNUSED,
  /** A supported and an unsupported algorithm sign everything, DS for both. */
  WITH_UNSUPPORTED;

  private static final int ENTRY = Flags.ZONE_KEY | Flags.SEP_KEY;
  private static final int DATA = Flags.ZONE_KEY;

  /** The keys, and those of them that the parent's DS records name. */
  record Keys(List<ZoneKey> keys, List<ZoneKey> named) {}

  /** Keys of an algorithm in this layout. */
  Keys keys(Name apex, int algorithm, KeyPool pool, Random random) {
    List<Material> some = pool.some(algorithm, 4, random);
    ZoneKey entry = ZoneKey.of(apex, ENTRY, some.get(0), SIGNS_KEYS);
    ZoneKey data = ZoneKey.of(apex, DATA, some.get(1), SIGNS_DATA);
    ZoneKey otherEntry = ZoneKey.of(apex, ENTRY, some.get(2), SIGNS_KEYS);
    ZoneKey otherData = ZoneKey.of(apex, DATA, some.get(3), SIGNS_DATA);
    return switch (this) {
      case TWO_KEYS -> named(entry, entry, data);
      case ONE_KEY -> single(ZoneKey.of(apex, ENTRY, some.get(0), SIGNS_KEYS, SIGNS_DATA));
      case ONE_KEY_WITHOUT_SEP ->
          single(ZoneKey.of(apex, DATA, some.get(0), SIGNS_KEYS, SIGNS_DATA));
      case ENTRY_ROLLOVER ->
          random.nextBoolean()
              ? new Keys(List.of(entry, otherEntry, data), List.of(entry, otherEntry))
              : named(otherEntry, entry, otherEntry, data);
      case DATA_ROLLOVER -> named(entry, otherData, entry, data);
      case STANDBY -> named(entry, idle(otherData), entry, idle(otherEntry), data);
      case STANDBY_DS ->
          new Keys(
              List.of(otherEntry.withRoles(Set.of()), entry, data), List.of(otherEntry, entry));
      case SAME_TAG -> sameTag(apex, pool, random);
      case KEYS_SIGNED_TWICE ->
          named(entry, entry, ZoneKey.of(apex, DATA, some.get(1), SIGNS_DATA, SIGNS_KEYS));
      case TWO_ALGORITHMS -> both(named(entry, entry, data), apex, pool, random);
      case TWO_ALGORITHMS_ONE_DS ->
          new Keys(both(named(entry, entry, data), apex, pool, random).keys(), List.of(entry));
      case SECOND_ALGORITHM_UNUSED ->
          named(entry, entry, data, ZoneKey.of(apex, DATA, pool.any(other(algorithm), random)));
      case WITH_UNSUPPORTED -> {
        ZoneKey unknown = ZoneKey.of(apex, ENTRY, pool.any(253, random), SIGNS_KEYS, SIGNS_DATA);
        yield new Keys(List.of(unknown, entry, data), List.of(unknown, entry));
      }
    };
  }

  private static ZoneKey entry(Name apex, int algorithm, KeyPool pool, Random random) {
    return ZoneKey.of(apex, ENTRY, pool.any(algorithm, random), SIGNS_KEYS);
  }

  private static Keys named(ZoneKey named, ZoneKey... keys) {
    return new Keys(List.of(keys), List.of(named));
  }

  private static Keys single(ZoneKey key) {
    return named(key, key);
  }

  private static ZoneKey idle(ZoneKey key) {
    return key.withRoles(Set.of(Role.PUBLISHED));
  }

  private static Keys sameTag(Name apex, KeyPool pool, Random random) {
    ZoneKey entry = entry(apex, 13, pool, random);
    boolean first = random.nextBoolean();
    ZoneKey signs = ZoneKey.of(apex, DATA, pool.sameTag().get(first ? 0 : 1), SIGNS_DATA);
    ZoneKey idle = ZoneKey.of(apex, DATA, pool.sameTag().get(first ? 1 : 0));
    return named(entry, entry, idle, signs);
  }

  private static Keys both(Keys one, Name apex, KeyPool pool, Random random) {
    int algorithm = one.keys().get(0).record().getAlgorithm();
    Keys two = TWO_KEYS.keys(apex, other(algorithm), pool, random);
    List<ZoneKey> keys = new ArrayList<>(one.keys());
    keys.addAll(two.keys());
    List<ZoneKey> named = new ArrayList<>(one.named());
    named.addAll(two.named());
    return new Keys(keys, named);
  }

  private static int other(int algorithm) {
    return algorithm == 8 ? 13 : 8;
  }
}
