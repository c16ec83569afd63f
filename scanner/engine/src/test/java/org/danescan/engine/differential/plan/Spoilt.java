package org.danescan.engine.differential.plan;

import java.util.List;
import java.util.stream.Stream;
import org.danescan.engine.differential.fault.AnswerFault;
import org.danescan.engine.differential.fault.RrsetFault;
import org.danescan.engine.differential.zone.Answer;
import org.danescan.engine.differential.zone.Spoiler;
import org.danescan.engine.differential.zone.Zone;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;

/** Faults put in their places. */
final class Spoilt {
  private Spoilt() {}

  /** In one RRset of a zone. */
  record OneRrset(RrsetFault fault, Name apex, Zone.Place place) implements Spoiler {
    @Override
    public RRset signed(Zone zone, RRset rrset) {
      return zone.apex().equals(apex) && Zone.Place.of(rrset).equals(place) && fault.suits(rrset)
          ? fault.spoil(zone, rrset)
          : rrset;
    }
  }

  /** In the answer to one question; the donor is a zone of the tree before it was spoilt. */
  record OneAnswer(AnswerFault fault, Name apex, Question question, Zone donor) implements Spoiler {
    @Override
    public Answer answer(Zone zone, Name name, int type, Answer answer) {
      boolean here =
          zone.apex().equals(apex)
              && question.name().equals(name)
              && question.type() == type
              && fault.suits(answer);
      return here ? fault.spoil(zone, donor, answer) : answer;
    }
  }

  /** Both sections of an answer. */
  static List<RRset> rrsets(Answer answer) {
    return Stream.concat(answer.answer().stream(), answer.authority().stream()).toList();
  }
}
