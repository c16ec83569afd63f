package org.danescan.engine.validate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.danescan.engine.validate.limit.Effort;
import org.danescan.engine.validate.limit.Limits;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A signed root, what stands below it, and a validator that trusts it. */
final class World implements Asker {
  final TestZone root = TestZone.of(".");
  final Effort effort = new Effort();

  /** What was asked: name and type. */
  final List<String> asked = new ArrayList<>();

  private final Map<String, Message> answers = new HashMap<>();
  private final Set<String> lost = new HashSet<>();
  private final Map<Name, TestZone> zones = new HashMap<>();
  private final Validator validator;

  World() {
    this(new Algorithms(Crypto.fastest()));
  }

  World(Verifier verifier) {
    this(verifier, ".");
  }

  /** A world in which not the root's key is trusted but that of another zone. */
  World(Verifier verifier, String anchored) {
    TestZone anchor = TestZone.of(anchored);
    this.validator =
        new Validator(
            anchors(anchor.delegation()),
            this,
            Clock.fixed(TestZone.NOW, ZoneOffset.UTC),
            verifier,
            Limits.DEFAULT,
            effort);
    serve(root);
    serve(anchor);
  }

  private static TrustAnchors anchors(RRset delegation) {
    StringBuilder text = new StringBuilder();
    delegation.rrs(false).forEach(rr -> text.append(rr).append('\n'));
    try {
      return TrustAnchors.read(
          new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A zone that serves its keys. */
  World serve(TestZone zone) {
    zones.put(zone.apex(), zone);
    return answer(answer(zone.apex() + " DNSKEY").answer(zone.signed(zone.dnskeys())));
  }

  /** A zone below another one, with a DS RRset and with keys. */
  World delegate(TestZone parent, TestZone child) {
    return delegate(parent, child, child.delegation());
  }

  /** The same with a DS RRset of the test's making. */
  World delegate(TestZone parent, TestZone child, RRset ds) {
    return serve(child).answer(answer(child.apex() + " DS").answer(parent.signed(ds)));
  }

  /** What is answered to DS or DNSKEY questions. */
  World answer(Answer answer) {
    answers.put(key(answer.message.getQuestion()), answer.message);
    return this;
  }

  /** No answer to a question, name and type, comes. */
  World lose(String question) {
    lost.add(question);
    return this;
  }

  /** An answer to a question, name and type, to be filled. */
  static Answer answer(String question) {
    String[] parts = question.split(" ", 2);
    return new Answer(
        Record.newRecord(Name.fromConstantString(parts[0]), Type.value(parts[1]), DClass.IN));
  }

  /** A message under construction. */
  static final class Answer {
    private final Message message = new Message();

    private Answer(Record question) {
      message.addRecord(question, Section.QUESTION);
    }

    Answer answer(RRset... rrsets) {
      return add(Section.ANSWER, rrsets);
    }

    Answer authority(RRset... rrsets) {
      return add(Section.AUTHORITY, rrsets);
    }

    Answer nxdomain() {
      message.getHeader().setRcode(Rcode.NXDOMAIN);
      return this;
    }

    String rcode() {
      return Rcode.string(message.getRcode());
    }

    private Answer add(int section, RRset... rrsets) {
      for (RRset rrset : rrsets) {
        rrset.rrs(false).forEach(rr -> message.addRecord(rr, section));
        rrset.sigs().forEach(signature -> message.addRecord(signature, section));
      }
      return this;
    }
  }

  /** The verdict: secure, insecure or bogus, and the reason where there is one. */
  String judge(Answer answer) {
    Verdict verdict = validator.judge(answer.message).toCompletableFuture().join();
    String reason =
        verdict.reason().extendedError().isEmpty() ? "" : " " + verdict.reason().token();
    return verdict.status().token() + reason;
  }

  @Override
  public CompletionStage<Message> ask(Name name, int type) {
    Record question = Record.newRecord(name, type, DClass.IN);
    asked.add(key(question));
    if (lost.contains(key(question))) {
      return CompletableFuture.failedStage(new IOException("no answer about " + key(question)));
    }
    Message answer = answers.get(key(question));
    return CompletableFuture.completedStage(
        answer == null && type == Type.DS ? noZoneHere(name) : Objects.requireNonNull(answer));
  }

  /** What the zone above a name says of a name where no zone begins. */
  private Message noZoneHere(Name name) {
    Name above = new Name(name, 1);
    while (!zones.containsKey(above)) {
      above = new Name(above, 1);
    }
    TestZone zone = Objects.requireNonNull(zones.get(above));
    return answer(name + " DS")
        .authority(zone.signed(name + " NSEC " + above + " A RRSIG NSEC"))
        .message;
  }

  private static String key(Record question) {
    return question.getName() + " " + Type.string(question.getType());
  }
}
