package org.danescan.engine.differential.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.danescan.engine.differential.fault.AnswerFault;
import org.danescan.engine.differential.fault.DataFault;
import org.danescan.engine.differential.fault.DelegationFault;
import org.danescan.engine.differential.fault.DenialFault;
import org.danescan.engine.differential.fault.DraftFault;
import org.danescan.engine.differential.fault.Fault;
import org.danescan.engine.differential.fault.KeyFault;
import org.danescan.engine.differential.fault.RrsetFault;
import org.danescan.engine.differential.fault.SignatureFault;
import org.danescan.engine.differential.zone.Answer;
import org.danescan.engine.differential.zone.Spoiler;
import org.danescan.engine.differential.zone.Tree;
import org.danescan.engine.differential.zone.Zone;
import org.danescan.engine.differential.zone.ZoneDraft;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** Puts a fault where one of a case's questions, or the chain of trust to it, comes upon it. */
final class Faults {
  /** Some cases are whole. */
  private static final int WHOLE = 20;

  /** All there are, in one order. */
  static final List<Fault> ALL =
      Stream.of(
              Collections.nCopies(WHOLE, new Fault.Nothing()),
              Arrays.asList(SignatureFault.values()),
              Arrays.asList(DataFault.values()),
              Arrays.asList(DenialFault.values()),
              Arrays.asList(AnswerFault.values()),
              Arrays.asList(KeyFault.values()),
              Arrays.asList(DelegationFault.values()))
          .<Fault>flatMap(List::stream)
          .toList();

  private final Tree whole;
  private final List<Question> questions;
  private final Instant now;
  private final Random random;

  /** A tree with a fault. */
  record Faulty(Tree tree, Fault fault, String where) {}

  /** One zone's answer to a question, or to one that validators ask besides. */
  private record Occasion(Zone zone, Question question, Answer answer) {}

  Faults(Tree whole, List<Question> questions, Instant now, Random random) {
    this.whole = whole;
    this.questions = questions;
    this.now = now;
    this.random = random;
  }

  /** The tree with the fault if there is a place for it, else as it is. */
  Faulty apply(Fault fault) {
    Optional<Faulty> faulty = Optional.empty();
    if (fault instanceof RrsetFault inRrset) {
      faulty = inRrset(inRrset);
    } else if (fault instanceof AnswerFault inAnswer) {
      faulty = inAnswer(inAnswer);
    } else if (fault instanceof DraftFault inDraft) {
      faulty = inDraft(inDraft);
    }
    return faulty.orElseGet(() -> new Faulty(whole, new Fault.Nothing(), "nothing"));
  }

  private Optional<Faulty> inRrset(RrsetFault fault) {
    for (Occasion occasion : occasions()) {
      List<RRset> rrsets = new ArrayList<>(Spoilt.rrsets(occasion.answer()));
      Collections.shuffle(rrsets, random);
      for (RRset rrset : rrsets) {
        if (fault.suits(rrset)) {
          Name apex = occasion.zone().apex();
          Zone.Place place = Zone.Place.of(stored(rrset));
          String where = apex + ": " + place.owner() + " " + Type.string(place.type());
          return Optional.of(
              faulty(whole.drafts(), new Spoilt.OneRrset(fault, apex, place), fault, where));
        }
      }
    }
    return Optional.empty();
  }

  /** A wildcard's RRset is spoilt where it is stored (RFC 4035 §5.3.2 for its owner). */
  private static RRset stored(RRset rrset) {
    int labels = rrset.sigs().isEmpty() ? 255 : rrset.sigs().get(0).getLabels();
    Name owner = rrset.getName();
    int surplus = owner.labels() - 1 - labels;
    if (surplus <= 0 || owner.isWild()) {
      return rrset;
    }
    RRset stored = new RRset();
    Name wildcard = owner.wild(surplus);
    rrset.rrs(false).forEach(record -> stored.addRR(record.withName(wildcard)));
    return stored;
  }

  private Optional<Faulty> inAnswer(AnswerFault fault) {
    for (Occasion occasion : occasions()) {
      List<Zone> donors = donors(occasion.zone());
      if (fault.suits(occasion.answer()) && !donors.isEmpty()) {
        Zone donor = donors.get(random.nextInt(donors.size()));
        Name apex = occasion.zone().apex();
        Spoiler spoiler = new Spoilt.OneAnswer(fault, apex, occasion.question(), donor);
        String where = apex + "'s answer to " + occasion.question() + ", donor " + donor.apex();
        return Optional.of(faulty(whole.drafts(), spoiler, fault, where));
      }
    }
    return Optional.empty();
  }

  private List<Zone> donors(Zone zone) {
    return whole.drafts().stream()
        .flatMap(draft -> whole.zone(draft.apex()).stream())
        .filter(other -> !other.denials().isEmpty() && !other.apex().equals(zone.apex()))
        .toList();
  }

  private Optional<Faulty> inDraft(DraftFault fault) {
    List<ZoneDraft> drafts = new ArrayList<>(whole.drafts());
    List<Integer> eligible = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      if (!drafts.get(i).keys().isEmpty() && !drafts.get(i).delegationSigners().isEmpty()) {
        eligible.add(i);
      }
    }
    if (eligible.isEmpty()) {
      return Optional.empty();
    }
    int chosen = eligible.get(random.nextInt(eligible.size()));
    ZoneDraft spoilt = fault.spoil(drafts.get(chosen));
    drafts.set(chosen, spoilt);
    return Optional.of(faulty(drafts, Spoiler.NONE, fault, spoilt.apex().toString()));
  }

  private Faulty faulty(List<ZoneDraft> drafts, Spoiler spoiler, Fault fault, String where) {
    return new Faulty(new Tree(drafts, now, spoiler), fault, where);
  }

  /** In random order; the root's own RRsets are left alone. */
  private List<Occasion> occasions() {
    List<Occasion> occasions = new ArrayList<>();
    for (Question question : questions) {
      List<Zone> path = whole.path(question.name(), question.type());
      add(occasions, question, whole);
      for (Zone zone : path.subList(1, path.size())) {
        add(occasions, new Question(zone.apex(), Type.DS), whole);
        add(occasions, new Question(zone.apex(), Type.DNSKEY), whole);
      }
    }
    Collections.shuffle(occasions, random);
    return occasions;
  }

  private static void add(List<Occasion> occasions, Question question, Tree tree) {
    Optional<Question> next = Optional.of(question);
    for (int links = 0; next.isPresent() && links < 16; links++) {
      Question asked = next.get();
      List<Zone> path = tree.path(asked.name(), asked.type());
      Zone zone = path.get(path.size() - 1);
      Answer answer = zone.answer(asked.name(), asked.type());
      occasions.add(new Occasion(zone, asked, answer));
      next = answer.next().map(name -> new Question(name, asked.type()));
    }
  }
}
