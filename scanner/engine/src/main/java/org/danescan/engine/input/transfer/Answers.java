package org.danescan.engine.input.transfer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.Type;

/** The question for a zone, and the messages of its answer. */
final class Answers {
  private static final int BUFFER = 1 << 16;

  private final DataInputStream in;
  private final Message query;
  private final Optional<TSIG.StreamVerifier> verifier;

  private Answers(DataInputStream in, Message query, Optional<TSIG.StreamVerifier> verifier) {
    this.in = in;
    this.query = query;
    this.verifier = verifier;
  }

  /** Sends the question (RFC 5936 §2.1), signed if there is a key (RFC 8945 §5.1). */
  static Answers ask(InputStream in, OutputStream out, Name zone, Optional<TsigKey> key)
      throws IOException {
    Message query = Message.newQuery(Record.newRecord(zone, Type.AXFR, DClass.IN));
    query.getHeader().unsetFlag(Flags.RD);
    Optional<TSIG.StreamVerifier> verifier = Optional.empty();
    if (key.isPresent()) {
      TSIG signer = key.get().signer();
      signer.apply(query, null);
      verifier = Optional.of(new TSIG.StreamVerifier(signer, query.getTSIG()));
    }
    byte[] octets = query.toWire(Message.MAXLENGTH);
    out.write(
        ByteBuffer.allocate(Short.BYTES + octets.length)
            .putShort((short) octets.length)
            .put(octets)
            .array());
    DataInputStream messages = new DataInputStream(new BufferedInputStream(in, BUFFER));
    return new Answers(messages, query, verifier);
  }

  /**
   * The records of the next message.
   *
   * @throws Refusal when the server does not want to, or did not sign what it says
   * @throws IOException when there is no whole message
   */
  List<Record> next() throws IOException {
    byte[] octets = new byte[in.readUnsignedShort()];
    in.readFully(octets);
    Message answer = new Message(octets);
    if (answer.getHeader().getID() != query.getHeader().getID()
        || !answer.getHeader().getFlag(Flags.QR)) {
      throw new IOException("it is no answer to the question");
    }
    if (answer.getRcode() != Rcode.NOERROR) {
      throw new Refusal(Rcode.string(answer.getRcode()), keyError(answer));
    }
    List<Record> records = answer.getSection(Section.ANSWER);
    if (verifier.isPresent()) {
      verify(verifier.get(), answer, octets, isLast(records));
    }
    return records;
  }

  /** RFC 8945 §5.2: what is wrong with the key stands in the TSIG record. */
  private static Optional<String> keyError(Message answer) {
    return Optional.ofNullable(answer.getTSIG())
        .filter(tsig -> tsig.getError() != Rcode.NOERROR)
        .map(tsig -> Rcode.TSIGstring(tsig.getError()));
  }

  /** RFC 8945 §5.3.1: the first and the last message are signed, and one in 100 between them. */
  private static void verify(
      TSIG.StreamVerifier verifier, Message answer, byte[] octets, boolean last) throws Refusal {
    int error = verifier.verify(answer, octets, last);
    if (error != Rcode.NOERROR) {
      throw new Refusal(Refusal.UNSIGNED, Optional.of(Rcode.TSIGstring(error)));
    }
  }

  private static boolean isLast(List<Record> records) {
    return !records.isEmpty() && records.get(records.size() - 1).getType() == Type.SOA;
  }
}
