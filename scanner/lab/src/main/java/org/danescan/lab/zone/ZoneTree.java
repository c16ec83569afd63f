package org.danescan.lab.zone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danescan.lab.plan.ZonePlan;
import org.danescan.lab.signing.KeyPool;
import org.xbill.DNS.Name;

/** The zones from the root downwards, made from their plans when first needed. */
final class ZoneTree {
  private static final int REMEMBERED = 20_000;

  private final ZoneSource source;
  private final KeyPool pool;
  private final Zone root;
  private final Map<Name, Zone> topLevel = new HashMap<>();
  private final Cache<Name, Zone> domains = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  ZoneTree(ZoneSource source, KeyPool pool) {
    this.source = source;
    this.pool = pool;
    Map<Name, ZonePlan> plans = new HashMap<>();
    source.topLevelZones().forEach(plan -> plans.put(plan.apex(), plan));
    Name top = source.root().apex();
    this.root =
        new Zone(source.root(), ServerAddresses.of(List.of(top)), pool, new RootCuts(plans));
    plans.forEach(
        (apex, plan) ->
            topLevel.put(
                apex,
                new Zone(plan, ServerAddresses.of(List.of(top, apex)), pool, new DomainCuts())));
  }

  /** The zones from the root down to the deepest that encloses the name. */
  List<Zone> path(Name name) {
    List<Zone> path = new ArrayList<>();
    path.add(root);
    if (name.labels() < 2) {
      return path;
    }
    Optional<Zone> top = Optional.ofNullable(topLevel.get(new Name(name, name.labels() - 2)));
    top.ifPresent(path::add);
    if (top.isPresent()) {
      List<Name> apexes = new ArrayList<>(List.of(root.apex(), top.get().apex()));
      for (ZonePlan plan : domainPlans(name)) {
        apexes.add(plan.apex());
        List<Name> here = List.copyOf(apexes);
        path.add(
            domains.get(
                plan.apex(),
                apex -> new Zone(plan, ServerAddresses.of(here), pool, new DomainCuts())));
      }
    }
    return path;
  }

  private List<ZonePlan> domainPlans(Name name) {
    List<ZonePlan> plans = new ArrayList<>();
    Optional<ZonePlan> next = source.enclosing(name);
    while (next.isPresent()) {
      plans.add(0, next.get());
      next = source.enclosing(new Name(next.get().apex(), 1));
    }
    return plans;
  }

  private record RootCuts(Map<Name, ZonePlan> plans) implements Cuts {
    @Override
    public Optional<ZonePlan> at(Name name) {
      return Optional.ofNullable(plans.get(name));
    }

    @Override
    public boolean atOrBelow(Name name) {
      return plans.containsKey(name);
    }
  }

  private final class DomainCuts implements Cuts {
    @Override
    public Optional<ZonePlan> at(Name name) {
      return source.enclosing(name).filter(plan -> plan.apex().equals(name));
    }

    @Override
    public boolean atOrBelow(Name name) {
      return source.exists(name);
    }
  }
}
