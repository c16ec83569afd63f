package org.danescan.engine.differential.zone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** A root zone and what is below it, for one case; the root has one delegation. */
public final class Tree {
  private static final long TTL = 3600;

  private final List<ZoneDraft> drafts;
  private final NavigableMap<Name, Zone> zones = new TreeMap<>();

  /** Delegates each zone from the one above it, with its DS. */
  public Tree(List<ZoneDraft> drafts, Instant now, Spoiler spoiler) {
    this.drafts = List.copyOf(drafts);
    for (ZoneDraft draft : drafts) {
      List<Record> delegations = new ArrayList<>();
      for (ZoneDraft child : drafts) {
        if (parent(child).stream().anyMatch(draft.apex()::equals)) {
          delegations.add(ns(child.apex()));
          delegations.addAll(child.delegationSigners());
        }
      }
      zones.put(draft.apex(), new Zone(draft, delegations, now, spoiler));
    }
  }

  private Optional<Name> parent(ZoneDraft child) {
    Optional<Name> deepest = Optional.empty();
    for (ZoneDraft draft : drafts) {
      Name at = draft.apex();
      boolean above = child.apex().subdomain(at) && !child.apex().equals(at);
      if (above && deepest.stream().allMatch(found -> at.labels() > found.labels())) {
        deepest = Optional.of(at);
      }
    }
    return deepest;
  }

  private static Record ns(Name apex) {
    return new NSRecord(apex, DClass.IN, TTL, Name.fromConstantString("ns.invalid."));
  }

  /** What its zones were made from. */
  public List<ZoneDraft> drafts() {
    return drafts;
  }

  /** The zones from the root to the one that has the authoritative data of a name and type. */
  public List<Zone> path(Name name, int type) {
    List<Zone> path = new ArrayList<>();
    for (int labels = 1; labels <= name.labels(); labels++) {
      Optional.ofNullable(zones.get(new Name(name, name.labels() - labels))).ifPresent(path::add);
    }
    int last = path.size() - 1;
    boolean atCut = type == Type.DS && last > 0 && path.get(last).apex().equals(name);
    return atCut ? path.subList(0, last) : path;
  }

  /** The zone of a name. */
  public Optional<Zone> zone(Name apex) {
    return Optional.ofNullable(zones.get(apex));
  }

  /** What each zone says on the way along aliases. */
  public List<Answer> answers(Name name, int type) {
    List<Answer> answers = new ArrayList<>();
    Optional<Name> next = Optional.of(name);
    while (next.isPresent() && answers.size() < 16) {
      List<Zone> path = path(next.get(), type);
      Answer answer = path.get(path.size() - 1).answer(next.get(), type);
      answers.add(answer);
      next = answer.next();
    }
    return answers;
  }
}
