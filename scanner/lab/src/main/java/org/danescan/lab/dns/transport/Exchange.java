package org.danescan.lab.dns.transport;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** From the octets of a query to the octets of its response, alike on UDP and TCP. */
public final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final int HEADER_LENGTH = 12;
  private static final int BADVERS = 16;

  private final Responder responder;
  private final LongAdder answered;

  /**
   * An exchange with one responder.
   *
   * @param answered counts responses
   */
  public Exchange(Responder responder, LongAdder answered) {
    this.responder = responder;
    this.answered = answered;
  }

  /** What a message came over. */
  enum Transport {
    UDP,
    TCP
  }

  /** The response, or none where none is due: to less than a header, and to a response. */
  Optional<byte[]> respond(byte[] packet, Transport transport) {
    if (packet.length < HEADER_LENGTH || (packet[2] & 0x80) != 0) {
      return Optional.empty();
    }
    Optional<byte[]> response =
        opcode(packet) == Opcode.QUERY
            ? respondToQuery(packet, transport)
            : Optional.of(bareHeader(packet, Rcode.NOTIMP));
    response.ifPresent(octets -> answered.increment());
    return response;
  }

  private Optional<byte[]> respondToQuery(byte[] packet, Transport transport) {
    Optional<Query> query = parse(packet);
    if (query.isEmpty()) {
      return Optional.of(bareHeader(packet, Rcode.FORMERR));
    }
    ResponseWriter writer = new ResponseWriter(query.get(), responder.recursive());
    return reply(query.get()) instanceof Reply.Response response
        ? Optional.of(writer.write(response, transport))
        : Optional.empty();
  }

  private Reply reply(Query query) {
    if (query.edns().stream().anyMatch(opt -> opt.getVersion() != 0)) {
      return Reply.of(BADVERS, OptionalInt.empty());
    }
    boolean transfer = query.type() == Type.AXFR || query.type() == Type.IXFR;
    if (query.question().getDClass() != DClass.IN || transfer) {
      return Reply.of(Rcode.REFUSED, OptionalInt.empty());
    }
    try {
      return responder.reply(query);
    } catch (RuntimeException e) {
      LOG.error("cannot answer {}", query.question(), e);
      return Reply.of(Rcode.SERVFAIL, OptionalInt.empty());
    }
  }

  /** Octets from anyone may break the parser in any way; all of them are a format error. */
  private static Optional<Query> parse(byte[] packet) {
    try {
      Message message = new Message(packet);
      List<Record> questions = message.getSection(Section.QUESTION);
      long opts =
          message.getSection(Section.ADDITIONAL).stream()
              .filter(OPTRecord.class::isInstance)
              .count();
      return questions.size() == 1 && opts <= 1
          ? Optional.of(
              new Query(
                  message.getHeader(), questions.get(0), Optional.ofNullable(message.getOPT())))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static int opcode(byte[] packet) {
    return (packet[2] >> 3) & 0xF;
  }

  /** A response that repeats identifier, opcode and RD, with empty sections. */
  private static byte[] bareHeader(byte[] packet, int rcode) {
    byte[] header = new byte[HEADER_LENGTH];
    header[0] = packet[0];
    header[1] = packet[1];
    header[2] = (byte) (0x80 | (packet[2] & 0x79));
    header[3] = (byte) rcode;
    return header;
  }
}
