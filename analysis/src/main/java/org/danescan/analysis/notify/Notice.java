package org.danescan.analysis.notify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.notify.decide.Decider;
import org.danescan.analysis.notify.decide.Decision;
import org.danescan.analysis.notify.decide.Kind;
import org.danescan.analysis.notify.decide.Memory;
import org.danescan.analysis.notify.decide.Problem;
import org.danescan.analysis.notify.find.Evidence;
import org.danescan.analysis.notify.find.Problems;
import org.danescan.analysis.notify.letter.Contacts;
import org.danescan.analysis.notify.letter.Language;
import org.danescan.analysis.notify.letter.ToldHost;
import org.danescan.analysis.notify.letter.ToldZones;
import org.danescan.analysis.steps.Nights;
import org.danescan.store.ProcessLock;
import org.danescan.store.RefusedException;

/**
 * What a run came to.
 *
 * @param hosts MX hosts that are told of
 * @param operators their operators, each with its letters
 * @param dnssec who are told of domains whose DNSSEC fails, each with its letters
 * @param suppressed problems that nobody is told of
 * @param repaired problems that were told of and are over
 */
public record Notice(int hosts, int operators, int dnssec, int suppressed, int repaired) {

  /**
   * Writes lists and letters, and then keeps what was told. The time is that of the last scan's
   * end, so that the same scans and the same memory give the same files.
   *
   * @throws RefusedException if a scan, the state or the directory cannot be used
   * @throws org.danescan.store.StoreException if a scan or the state is damaged, or another run has
   *     the state
   * @throws IOException if the files cannot be written
   */
  public static Notice write(Order order, Database database) throws IOException {
    StateFile state = new StateFile(order.state());
    if (order.dryRun()) {
      return write(order, state, database);
    }
    ProcessLock lock = state.lock();
    try {
      return write(order, state, database);
    } finally {
      lock.close();
    }
  }

  private static Notice write(Order order, StateFile state, Database database) throws IOException {
    Memory before = state.read();
    Nights nights = Nights.open(order.scans(), database);
    Instant now = nights.all().get(nights.all().size() - 1).scan().manifest().endedAt();
    if (before.asOf().isAfter(now)) {
      throw new RefusedException(
          order.state()
              + " knows of a scan that ended at "
              + before.asOf()
              + ", later than these; give that scan too, or another --state");
    }
    Problems problems = Problems.of(nights, order.terms(), order.sample(), database);
    List<Decision> decisions = decisions(order, before, problems, now);
    Notice notice = write(order, decisions, database);
    if (!order.dryRun()) {
      state.write(before.after(decisions, now, order.terms().coolDown()));
    }
    return notice;
  }

  private static List<Decision> decisions(
      Order order, Memory before, Problems problems, Instant now) {
    Decider decider = new Decider(order.terms(), before, order.optedOut()::covers, now);
    List<Decision> decisions = new ArrayList<>();
    problems.standing().forEach(problem -> decisions.add(decider.decide(problem)));
    decisions.addAll(problems.over(before.told()));
    return decisions;
  }

  private static Notice write(Order order, List<Decision> decisions, Database database)
      throws IOException {
    List<Problem> told =
        decisions.stream()
            .filter(Decision.Tell.class::isInstance)
            .map(decision -> ((Decision.Tell) decision).problem())
            .toList();
    Evidence evidence = Evidence.of(told, database);
    List<ToldHost> hosts =
        told.stream()
            .filter(problem -> problem.kind() == Kind.HOST)
            .map(problem -> new ToldHost(problem, contacts(problem, evidence), evidence))
            .toList();
    List<ToldZones> zones =
        told.stream()
            .filter(problem -> problem.kind() == Kind.DNSSEC)
            .map(
                problem ->
                    new ToldZones(problem, Contacts.of(problem.operator(), List.of()), evidence))
            .toList();
    try (NoticeDirectory directory = NoticeDirectory.prepare(order.out())) {
      new Lists(Language.open("en", Optional.empty()), evidence)
          .write(directory.lists(), decisions, hosts, zones);
      int operators = order.letters().write(hosts, directory.letters());
      order.letters().writeZones(zones, directory.letters());
      directory.publish(Lists.files());
      return new Notice(
          hosts.size(),
          operators,
          zones.size(),
          count(decisions, Decision.Withhold.class),
          count(decisions, Decision.Close.class));
    }
  }

  private static List<String> contacts(Problem problem, Evidence evidence) {
    return Contacts.of(problem.operator(), evidence.soaContact(problem).stream().toList());
  }

  private static int count(List<Decision> decisions, Class<? extends Decision> kind) {
    return (int) decisions.stream().filter(kind::isInstance).count();
  }
}
