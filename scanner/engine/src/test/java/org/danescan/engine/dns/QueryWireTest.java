package org.danescan.engine.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.danescan.engine.dns.QueryWire.Match;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Queries as dnsjava reads them, and what answers them. */
class QueryWireTest {
  private static final int QR = 0x80;

  private static Query query(String name) {
    return new Query(Name.fromConstantString(name), Type.TLSA, Query.Checking.BY_US);
  }

  private static byte[] reply(QueryWire query) {
    byte[] reply = query.octets().clone();
    reply[2] |= (byte) QR;
    return reply;
  }

  @Property
  void anIndependentReaderSeesWhatWasAsked(
      @ForAll @IntRange(max = 0xffff) int id, @ForAll long letters) throws IOException {
    Name name = Name.fromConstantString("_25._tcp.mx-1.Example.NL.");
    Message read = new Message(new QueryWire(query(name.toString()), id, letters).octets());
    assertThat(read.getHeader().getID()).isEqualTo(id);
    assertThat(read.getQuestion().getName()).isEqualTo(name);
    assertThat(read.getQuestion().getType()).isEqualTo(Type.TLSA);
    assertThat(read.getHeader().getFlag(Flags.RD)).isTrue();
    assertThat(read.getHeader().getFlag(Flags.CD)).isTrue();
    assertThat(read.getOPT().getPayloadSize()).isEqualTo(1232);
    assertThat(read.getOPT().getFlags()).isEqualTo(ExtendedFlags.DO);
  }

  @Property
  void theCaseOfEachLetterIsABitOfTheDraw(@ForAll long letters) {
    QueryWire wire = new QueryWire(query("abcdefgh."), 1, letters);
    String sent = new String(wire.octets(), 13, 8, java.nio.charset.StandardCharsets.US_ASCII);
    for (int i = 0; i < 8; i++) {
      // The name's octet 0 is the length of its first label.
      boolean upper = (letters >>> (i + 1) & 1) != 0;
      assertThat(Character.isUpperCase(sent.charAt(i))).isEqualTo(upper);
    }
    assertThat(sent.toLowerCase(Locale.ROOT)).isEqualTo("abcdefgh");
  }

  @Property
  void onlyTheSameLettersAreAnAnswer(@ForAll long letters, @ForAll @IntRange(max = 7) int place) {
    QueryWire wire = new QueryWire(query("abcdefgh."), 1, letters);
    byte[] otherCase = reply(wire);
    otherCase[13 + place] ^= 0x20;
    byte[] otherLetter = reply(wire);
    otherLetter[13 + place] ^= 0x01;
    assertThat(wire.match(reply(wire))).isEqualTo(Match.ANSWER);
    assertThat(wire.match(otherCase)).isEqualTo(Match.OTHER_CASE);
    assertThat(wire.match(otherLetter)).isEqualTo(Match.NONE);
  }

  @Property
  void anAnswerIsReadInTheLettersThatWereAskedFor(@ForAll long letters) throws IOException {
    QueryWire wire = new QueryWire(query("mx.Example."), 1, letters);
    byte[] answer = reply(wire);
    wire.restoreCase(answer);
    assertThat(new Message(answer).getQuestion().getName()).hasToString("mx.Example.");
  }

  @Test
  void whatIsNoAnswer() {
    QueryWire wire = new QueryWire(query("abc."), 1, 0);
    byte[] anotherType = reply(wire);
    anotherType[18] ^= 1;
    byte[] noQuestion = reply(wire);
    noQuestion[5] = 0;
    byte[] status = reply(wire);
    status[2] |= 0x10;
    assertThat(wire.match(wire.octets())).as("a query").isEqualTo(Match.NONE);
    assertThat(wire.match(new byte[11])).as("less than a header").isEqualTo(Match.NONE);
    assertThat(wire.match(anotherType)).as("another type").isEqualTo(Match.NONE);
    assertThat(wire.match(noQuestion)).as("no question").isEqualTo(Match.NONE);
    assertThat(wire.match(status)).as("another opcode").isEqualTo(Match.NONE);
  }

  /** RFC 1035 §4.1.1: a server that cannot read the question. */
  @Test
  void anErrorWithoutTheQuestionIsAnAnswer() {
    QueryWire wire = new QueryWire(query("abc."), 1, 0);
    byte[] header = new byte[12];
    header[1] = 1;
    header[2] = (byte) QR;
    assertThat(wire.match(header)).as("NOERROR").isEqualTo(Match.NONE);
    header[3] = 1;
    assertThat(wire.match(header)).as("FORMERR").isEqualTo(Match.ANSWER);
  }
}
