package org.danescan.lab.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.danescan.lab.plan.DomainPlan;
import org.xbill.DNS.Name;

/** All scenarios. */
public final class Catalogue {
  private static final List<Scenario> ALL =
      Stream.of(
              RouteScenarios.all(),
              DnssecScenarios.all(),
              LookupScenarios.all(),
              TlsaScenarios.all(),
              CertificateScenarios.all(),
              ServerScenarios.all(),
              PolicyScenarios.all())
          .flatMap(List::stream)
          .toList();

  private static final Map<String, Integer> SLOTS =
      IntStream.range(0, ALL.size())
          .boxed()
          .collect(Collectors.toUnmodifiableMap(i -> ALL.get(i).name(), Function.identity()));

  private Catalogue() {}

  /** Every scenario, each with a name of its own. */
  public static List<Scenario> all() {
    return ALL;
  }

  /** Those that are about MTA-STS and TLS-RPT. */
  public static List<Scenario> policies() {
    return PolicyScenarios.all();
  }

  /**
   * The plan of a domain that acts out a scenario.
   *
   * @throws IllegalArgumentException for a scenario that the catalogue does not have
   */
  public static DomainPlan plan(String scenario, Name domain, Setting.World world) {
    Integer slot = SLOTS.get(scenario);
    if (slot == null) {
      throw new IllegalArgumentException("there is no scenario '" + scenario + "'");
    }
    return ALL.get(slot).plan(world.at(domain, slot));
  }
}
