package org.danescan.lab;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.danescan.lab.scenario.Catalogue;
import org.danescan.lab.scenario.Chance;
import org.danescan.lab.scenario.Scenario;

/**
 * How often each scenario occurs in a population, in domains of 100,000. The first table is
 * calibrated on published figures, see {@code datasets/reference/README.md}; the rest of the
 * catalogue shares what is left for small operators, so that faults are theirs.
 */
final class Mix {
  private static final int ALL = 100_000;

  /** About 40 % without mail; a quarter signed, 17.5 % of that with DANE, 87 % of it hosted. */
  private static final Map<String, Integer> CALIBRATED =
      Map.ofEntries(
          Map.entry("no-such-domain", 3_000),
          Map.entry("null-mx", 1_000),
          Map.entry("null-mx-unsigned", 3_000),
          Map.entry("no-mx-no-address", 7_000),
          Map.entry("no-mx-no-address-unsigned", 26_000),
          Map.entry("implicit-mx-unsigned", 1_000),
          Map.entry("hosted-unsigned", 38_000),
          Map.entry("hosted-dane-unsigned", 3_000),
          Map.entry("hosted-without-tlsa", 10_600),
          Map.entry("hosted-at-unsigned-provider", 4_000),
          Map.entry("hosted-dane", 2_590));

  /** These keep a scanner waiting, so they are rare. */
  private static final Set<String> SLOW =
      Set.of(
          "mx-timeout",
          "tlsa-timeout",
          "server-silent",
          "greeting-slow-endless",
          "greeting-delayed",
          "handshake-silent");

  /** Populations have policies by chance, beside any scenario at a provider. */
  private static final Set<String> POLICIES =
      Catalogue.policies().stream().map(Scenario::name).collect(Collectors.toSet());

  private static final double SLOW_WEIGHT = 0.05;

  /** Of what is left, the share of small operators who have everything in order. */
  private static final double IN_ORDER = 0.45;

  private static final NavigableMap<Double, String> TABLE = table();

  private Mix() {}

  /** The scenario of a domain. */
  static String draw(long seed, String domain) {
    return TABLE.higherEntry(Chance.of(seed, domain)).getValue();
  }

  private static NavigableMap<Double, String> table() {
    NavigableMap<Double, String> table = new TreeMap<>();
    double sum = 0;
    for (Map.Entry<String, Integer> entry : new TreeMap<>(CALIBRATED).entrySet()) {
      sum += (double) entry.getValue() / ALL;
      table.put(sum, entry.getKey());
    }
    double left = 1 - sum;
    sum += left * IN_ORDER;
    table.put(sum, "server-in-order");
    List<String> others =
        Catalogue.all().stream()
            .map(Scenario::name)
            .filter(name -> !CALIBRATED.containsKey(name) && !POLICIES.contains(name))
            .toList();
    double weights = others.stream().mapToDouble(Mix::weight).sum();
    for (String name : others) {
      sum += left * (1 - IN_ORDER) * weight(name) / weights;
      table.put(name.equals(others.get(others.size() - 1)) ? 1.0 : sum, name);
    }
    return table;
  }

  private static double weight(String name) {
    return SLOW.contains(name) ? SLOW_WEIGHT : 1;
  }
}
