package org.danescan.engine.differential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.danescan.core.token.DnssecStatus;
import org.danescan.engine.differential.plan.Question;
import org.danescan.engine.differential.zone.Answer;
import org.danescan.engine.differential.zone.Tree;
import org.danescan.engine.validate.Crypto;
import org.danescan.engine.validate.TrustAnchors;
import org.danescan.engine.validate.Validator;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Our validator over zones in memory. */
final class LocalJudge {
  private LocalJudge() {}

  /** What an answer is worth. */
  static DnssecStatus status(Tree tree, String trustAnchor, Question question) {
    Validator validator =
        new Validator(
            anchors(trustAnchor),
            (name, type) -> CompletableFuture.completedStage(message(tree, name, type)),
            Clock.systemUTC(),
            Crypto.fastest());
    return validator
        .judge(message(tree, question.name(), question.type()))
        .toCompletableFuture()
        .join()
        .status();
  }

  private static TrustAnchors anchors(String text) {
    try {
      return TrustAnchors.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Message message(Tree tree, Name name, int type) {
    List<Answer> links = tree.answers(name, type);
    Message message = new Message();
    message.getHeader().setFlag(Flags.QR);
    message.getHeader().setRcode(links.get(links.size() - 1).rcode());
    message.addRecord(Record.newRecord(name, type, DClass.IN), Section.QUESTION);
    for (Answer link : links) {
      link.answer().forEach(rrset -> add(message, rrset, Section.ANSWER));
      link.authority().forEach(rrset -> add(message, rrset, Section.AUTHORITY));
    }
    return message;
  }

  private static void add(Message message, RRset rrset, int section) {
    rrset.rrs(false).forEach(record -> addOnce(message, record, section));
    rrset.sigs().forEach(signature -> addOnce(message, signature, section));
  }

  private static void addOnce(Message message, Record record, int section) {
    if (!message.findRecord(record, section)) {
      message.addRecord(record, section);
    }
  }
}
