package org.danescan.engine.differential;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import org.danescan.core.token.DnssecStatus;
import org.danescan.engine.differential.plan.Question;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** What a validating resolver says, read from the header of its answers alone. */
final class UnboundOpinion implements AutoCloseable {
  private static final int TRIES = 5;
  private static final int TRY_MILLIS = 5000;
  private static final int HEADER = 12;

  private final DatagramSocket socket;

  UnboundOpinion(InetSocketAddress resolver) throws IOException {
    this.socket = new DatagramSocket();
    socket.connect(resolver);
    socket.setSoTimeout(TRY_MILLIS);
  }

  /** RFC 4035 §3.2.2 and §3.2.3: AD is secure; SERVFAIL that CD undoes is bogus. */
  DnssecStatus of(Question question) throws IOException {
    Optional<Header> checked = ask(question, false);
    if (checked.isEmpty()) {
      return DnssecStatus.INDETERMINATE;
    }
    if (isAnswer(checked.get())) {
      boolean secure = checked.get().getFlag(Flags.AD);
      return secure ? DnssecStatus.SECURE : DnssecStatus.INSECURE;
    }
    return ask(question, true).filter(UnboundOpinion::isAnswer).isPresent()
        ? DnssecStatus.BOGUS
        : DnssecStatus.INDETERMINATE;
  }

  private static boolean isAnswer(Header header) {
    return header.getRcode() == Rcode.NOERROR || header.getRcode() == Rcode.NXDOMAIN;
  }

  /** The header of the answer; none where none comes. */
  private Optional<Header> ask(Question question, boolean checkingDisabled) throws IOException {
    Message query = Message.newQuery(Record.newRecord(question.name(), question.type(), DClass.IN));
    query.addRecord(new OPTRecord(1232, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
    if (checkingDisabled) {
      query.getHeader().setFlag(Flags.CD);
    }
    byte[] octets = query.toWire();
    Optional<Header> reply = Optional.empty();
    for (int tries = 0; tries < TRIES && reply.isEmpty(); tries++) {
      socket.send(new DatagramPacket(octets, octets.length));
      reply = reply(query.getHeader().getID());
    }
    return reply;
  }

  private Optional<Header> reply(int id) throws IOException {
    try {
      Header reply = receive();
      while (reply.getID() != id) {
        reply = receive();
      }
      return Optional.of(reply);
    } catch (SocketTimeoutException e) {
      return Optional.empty();
    }
  }

  private Header receive() throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[4096], 4096);
    socket.receive(packet);
    return new Header(Arrays.copyOf(packet.getData(), HEADER));
  }

  @Override
  public void close() {
    socket.close();
  }
}
