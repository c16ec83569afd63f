package org.danescan.engine.differential.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.danescan.core.octets.Octets;
import org.danescan.engine.differential.keys.KeyPool;
import org.danescan.engine.differential.keys.ZoneKey;
import org.danescan.engine.differential.zone.DenialStyle;
import org.danescan.engine.differential.zone.ZoneDraft;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Draws the zones of a case: a top-level zone, and up to three zones below. */
final class Shape {
  private static final List<Integer> ALGORITHMS =
      List.of(13, 13, 13, 13, 13, 13, 13, 13, 8, 8, 15, 15, 14, 5, 7, 10, 16);
  private static final List<Integer> UNSUPPORTED = List.of(1, 3, 12, 253);
  private static final List<Integer> ITERATIONS =
      List.of(0, 0, 0, 0, 0, 1, 5, 10, 50, 100, 149, 150, 151, 160);
  private static final List<List<Integer>> DIGESTS =
      List.of(
          List.of(2),
          List.of(2),
          List.of(2),
          List.of(1),
          List.of(4),
          List.of(1, 2),
          List.of(2, 4),
          List.of(1, 2, 4));

  /** Below the top-level zone, with a zone below another. */
  private static final List<List<String>> CUTS =
      List.of(
          List.of(),
          List.of("child"),
          List.of("child", "plain"),
          List.of("plain", "island"),
          List.of("child", "unknown", "plain"),
          List.of("cut.two.up", "child"),
          List.of("plain.two.up", "child"),
          List.of("child", "child.child", "plain.child"),
          List.of("plain", "child.plain", "child"),
          List.of("island", "child.island"));

  private final KeyPool pool;
  private final Random random;

  Shape(KeyPool pool, Random random) {
    this.pool = pool;
    this.random = random;
  }

  /** The zones below the root, the top-level zone first. */
  List<ZoneDraft> zones(Name top) {
    List<Name> apexes = new ArrayList<>(List.of(top));
    for (String cut : any(CUTS)) {
      apexes.add(Name.fromConstantString(cut + "." + top));
    }
    return apexes.stream().map(apex -> zone(apex, apexes)).toList();
  }

  private ZoneDraft zone(Name apex, List<Name> apexes) {
    List<Record> records = Data.records(apex, apexes, random);
    DenialStyle style = style();
    return switch (apex.getLabelString(0)) {
      case "plain" -> new ZoneDraft(apex, List.of(), List.of(), records, style);
      case "island" -> new ZoneDraft(apex, keys(apex).keys(), List.of(), records, style);
      case "unknown" -> unknown(apex, records, style);
      default -> {
        Layout.Keys keys = keys(apex);
        yield new ZoneDraft(apex, keys.keys(), delegationSigners(keys), records, style);
      }
    };
  }

  private ZoneDraft unknown(Name apex, List<Record> records, DenialStyle style) {
    Layout layout = random.nextBoolean() ? Layout.TWO_KEYS : Layout.ONE_KEY;
    Layout.Keys keys = layout.keys(apex, any(UNSUPPORTED), pool, random);
    return new ZoneDraft(apex, keys.keys(), delegationSigners(keys), records, style);
  }

  private Layout.Keys keys(Name apex) {
    Layout layout = random.nextInt(3) == 0 ? any(List.of(Layout.values())) : Layout.TWO_KEYS;
    return layout.keys(apex, any(ALGORITHMS), pool, random);
  }

  private List<Record> delegationSigners(Layout.Keys keys) {
    List<Record> all = new ArrayList<>();
    for (int digest : any(DIGESTS)) {
      for (ZoneKey key : keys.named()) {
        all.add(key.delegationSigner(digest));
      }
    }
    return all;
  }

  private DenialStyle style() {
    if (random.nextBoolean()) {
      return new DenialStyle.Plain();
    }
    byte[] salt = new byte[any(List.of(0, 0, 1, 8, 32))];
    random.nextBytes(salt);
    return new DenialStyle.Hashed(any(ITERATIONS), Octets.of(salt), random.nextInt(3) == 0);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
