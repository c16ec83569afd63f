package org.danescan.analysis.notify.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is kept from one run to the next.
 *
 * @param asOf the end of the last scan of the run that left it
 * @param told what was told of problems that are not over, the earliest first
 * @param operators when each operator was told last, as far as that is not told by {@code told} or
 *     too long ago to matter
 */
public record Memory(Instant asOf, List<Told> told, SortedMap<String, Instant> operators) {
  /** Nobody was told anything. */
  public static final Memory NOTHING = new Memory(Instant.EPOCH, List.of(), new TreeMap<>());

  public Memory {
    told = List.copyOf(told);
    operators = new TreeMap<>(operators);
  }

  /** When each operator was told last. */
  Map<String, Instant> lastTold() {
    Map<String, Instant> last = new HashMap<>(operators);
    told.forEach(one -> last.merge(one.operator(), one.at(), Memory::later));
    return last;
  }

  /** What is to be kept after a run. */
  public Memory after(List<Decision> decisions, Instant now, Duration coolDown) {
    Set<List<String>> closed = new HashSet<>();
    List<Told> added = new ArrayList<>();
    for (Decision decision : decisions) {
      if (decision instanceof Decision.Close close) {
        closed.add(key(close.told()));
      } else if (decision instanceof Decision.Tell tell) {
        added.add(Told.of(tell.problem(), now));
      }
    }
    List<Told> kept = new ArrayList<>(told);
    kept.removeIf(one -> closed.contains(key(one)));
    kept.addAll(added);
    SortedMap<String, Instant> recent = new TreeMap<>(lastTold());
    recent.values().removeIf(at -> !at.plus(coolDown).isAfter(now));
    added.forEach(one -> recent.put(one.operator(), now));
    return new Memory(now, kept, recent);
  }

  static List<String> key(Told told) {
    return List.of(told.kind().token(), told.subject());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
