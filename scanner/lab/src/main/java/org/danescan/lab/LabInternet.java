package org.danescan.lab;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.danescan.lab.mail.MailServers;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.DomainPlan;
import org.danescan.lab.plan.Signing;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.danescan.lab.plan.ZonePlan;
import org.danescan.lab.scenario.Catalogue;
import org.danescan.lab.scenario.Providers;
import org.danescan.lab.scenario.Setting;
import org.danescan.lab.zone.ZoneSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/**
 * The zones of a lab, made when first asked for; a domain's mail servers come to life with them.
 */
final class LabInternet implements ZoneSource {
  private static final int KEPT_PLANS = 20_000;
  private static final Signing ROOT = Signing.with(SigningAlgorithm.RSA_SHA256, Denial.NSEC);
  private static final Signing DEFAULT = Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC3);

  /** How top-level domains are signed, where it is told; one of each kind. */
  private static final Map<String, Signing> SIGNINGS =
      Map.of(
          "nl", Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC),
          "se", Signing.with(SigningAlgorithm.RSA_SHA256, Denial.NSEC3),
          "com", Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC3_OPT_OUT),
          "net", Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC3_OPT_OUT),
          "ch", Signing.with(SigningAlgorithm.ED25519, Denial.NSEC));

  private final Roster roster;
  private final Setting.World world;
  private final MailServers servers;
  private final Map<Name, DomainPlan> providers = new HashMap<>();
  private final Cache<Name, DomainPlan> plans =
      Caffeine.newBuilder().maximumSize(KEPT_PLANS).build();

  LabInternet(Roster roster, Setting.World world, MailServers servers) {
    this.roster = roster;
    this.world = world;
    this.servers = servers;
    for (DomainPlan plan : Providers.plans(world)) {
      providers.put(plan.domain(), plan);
      plan.mailServers().forEach(servers::bind);
    }
  }

  @Override
  public ZonePlan root() {
    return new ZonePlan(Name.root, ROOT, Delegation.NO_DS, List.of(), List.of());
  }

  @Override
  public List<ZonePlan> topLevelZones() {
    Set<String> all = new TreeSet<>(roster.topLevelDomains());
    all.add("net");
    List<ZonePlan> zones = new ArrayList<>();
    for (String top : all) {
      Signing signing = SIGNINGS.getOrDefault(top, DEFAULT);
      Name apex = Name.fromConstantString(top + ".");
      zones.add(new ZonePlan(apex, signing, Delegation.DS_MATCHING, List.of(), List.of()));
    }
    return zones;
  }

  @Override
  public Optional<ZonePlan> enclosing(Name name) {
    return domain(name).flatMap(plan -> deepest(plan, name));
  }

  private static Optional<ZonePlan> deepest(DomainPlan plan, Name name) {
    return plan.zones().stream()
        .filter(zone -> name.subdomain(zone.apex()))
        .reduce((one, other) -> one.apex().labels() >= other.apex().labels() ? one : other);
  }

  @Override
  public boolean exists(Name name) {
    return roster.hasBelow(text(name))
        || domain(name).stream()
            .flatMap(plan -> plan.zones().stream())
            .anyMatch(zone -> zone.apex().subdomain(name));
  }

  /** The plan of the domain that a name is, or lies below. */
  private Optional<DomainPlan> domain(Name name) {
    for (Name at = name; at.labels() > 2; at = new Name(at, 1)) {
      Optional<DomainPlan> plan = planAt(at);
      if (plan.isPresent()) {
        return plan;
      }
    }
    return Optional.empty();
  }

  private Optional<DomainPlan> planAt(Name domain) {
    DomainPlan provider = providers.get(domain);
    return provider != null
        ? Optional.of(provider)
        : roster
            .scenario(text(domain))
            .map(scenario -> plans.get(lower(domain), absent -> plan(scenario, absent)));
  }

  private DomainPlan plan(String scenario, Name domain) {
    DomainPlan plan = Catalogue.plan(scenario, domain, world);
    plan.mailServers().forEach(servers::bind);
    return plan;
  }

  private static String text(Name name) {
    return name.toString(true).toLowerCase(Locale.ROOT);
  }

  private static Name lower(Name name) {
    try {
      return Name.fromString(text(name), Name.root);
    } catch (TextParseException e) {
      throw new IllegalStateException("a name can be read again", e);
    }
  }
}
