package org.danescan.engine.validate.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Answers questions from recorded messages as a resolver does that does not validate: referrals are
 * followed, aliases too, and what a referral says of DS answers the question for DS.
 */
public final class Replay {
  private static final int MOST_ALIASES = 20;

  private final List<Message> entries;

  /** Answers from these. */
  public Replay(List<Message> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The answer; empty and NOERROR where nothing was recorded. */
  public Message answer(Question question) {
    Message answer = new Message();
    answer.addRecord(question.record(), Section.QUESTION);
    Question at = question;
    List<Question> asked = new ArrayList<>();
    while (asked.size() < MOST_ALIASES && !asked.contains(at)) {
      asked.add(at);
      Optional<Message> entry = entry(at);
      if (entry.isEmpty()) {
        break;
      }
      copy(entry.get(), answer);
      Optional<Name> target = unanswered(answer, question);
      if (target.isEmpty()) {
        break;
      }
      at = new Question(target.get(), question.type());
    }
    return answer;
  }

  private Optional<Message> entry(Question question) {
    Optional<Message> referral = Optional.empty();
    Optional<Message> last = Optional.empty();
    for (Message entry : entries) {
      if (Question.of(entry).equals(question)) {
        if (isReferral(entry)) {
          referral = Optional.of(entry);
        } else {
          last = Optional.of(entry);
        }
      }
    }
    Optional<Message> other = question.type() == Type.DS ? byReferral(question.name()) : referral;
    return last.isPresent() ? last : other;
  }

  private static boolean isReferral(Message message) {
    return message.getSection(Section.ANSWER).isEmpty()
        && has(message, Type.NS)
        && !has(message, Type.SOA)
        && message.getSectionRRsets(Section.AUTHORITY).stream()
            .noneMatch(rrset -> rrset.getType() == Type.NS && isSigned(rrset));
  }

  private static boolean isSigned(RRset rrset) {
    return !rrset.sigs().isEmpty();
  }

  private static boolean has(Message message, int type) {
    return message.getSection(Section.AUTHORITY).stream().anyMatch(rr -> rr.getType() == type);
  }

  /** RFC 4035 §3.1.4: a referral has the DS RRset of the delegation, or the proof of none. */
  private Optional<Message> byReferral(Name name) {
    for (Message entry : entries) {
      if (isReferral(entry) && delegates(entry, name)) {
        Message answer = new Message();
        answer.addRecord(new Question(name, Type.DS).record(), Section.QUESTION);
        for (Record rr : entry.getSection(Section.AUTHORITY)) {
          boolean ds = rr.getRRsetType() == Type.DS;
          if (rr.getRRsetType() != Type.NS) {
            answer.addRecord(rr, ds ? Section.ANSWER : Section.AUTHORITY);
          }
        }
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  private static boolean delegates(Message referral, Name name) {
    return referral.getSection(Section.AUTHORITY).stream()
        .anyMatch(rr -> rr.getType() == Type.NS && rr.getName().equals(name));
  }

  /** What a referral or a server adds for its own sake, NS records, is left out. */
  private static void copy(Message from, Message to) {
    to.getHeader().setRcode(from.getRcode());
    from.getSection(Section.ANSWER).forEach(rr -> add(to, rr, Section.ANSWER));
    from.getSection(Section.AUTHORITY).stream()
        .filter(rr -> rr.getRRsetType() != Type.NS)
        .forEach(rr -> add(to, rr, Section.AUTHORITY));
  }

  private static void add(Message to, Record rr, int section) {
    if (!to.findRecord(rr, section)) {
      to.addRecord(rr, section);
    }
  }

  /**
   * The name at the end of the aliases, where the answer has nothing of it; adds what DNAME makes.
   */
  private static Optional<Name> unanswered(Message answer, Question question) {
    Name at = question.name();
    for (int aliases = 0; aliases < MOST_ALIASES; aliases++) {
      if (question.type() == Type.CNAME || has(answer, at, question.type())) {
        return Optional.empty();
      }
      Optional<Name> next = alias(answer, at);
      if (next.isEmpty()) {
        return at.equals(question.name()) ? Optional.empty() : Optional.of(at);
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private static boolean has(Message answer, Name name, int type) {
    return answer.getSection(Section.ANSWER).stream()
        .anyMatch(rr -> rr.getType() == type && rr.getName().equals(name));
  }

  private static Optional<Name> alias(Message answer, Name at) {
    for (Record rr : answer.getSection(Section.ANSWER)) {
      if (rr instanceof CNAMERecord cname && cname.getName().equals(at)) {
        return Optional.of(cname.getTarget());
      }
    }
    for (Record rr : answer.getSection(Section.ANSWER)) {
      if (rr instanceof DNAMERecord dname
          && at.subdomain(dname.getName())
          && !at.equals(dname.getName())) {
        return synthesised(answer, at, dname);
      }
    }
    return Optional.empty();
  }

  /** RFC 6672 §3.1: the CNAME that a resolver makes of a DNAME. */
  private static Optional<Name> synthesised(Message answer, Name at, DNAMERecord dname) {
    try {
      Name target = at.fromDNAME(dname);
      answer.addRecord(
          new CNAMERecord(at, dname.getDClass(), dname.getTTL(), target), Section.ANSWER);
      return Optional.of(target);
    } catch (NameTooLongException e) {
      answer.getHeader().setRcode(Rcode.YXDOMAIN);
      return Optional.empty();
    }
  }
}
