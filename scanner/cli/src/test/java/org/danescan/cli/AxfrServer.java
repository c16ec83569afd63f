package org.danescan.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Master;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * A name server that transfers one zone, each record in a message of its own, and refuses others.
 */
public final class AxfrServer implements AutoCloseable {
  private final List<Record> zone;
  private final ServerSocket socket;

  private AxfrServer(List<Record> zone, ServerSocket socket) {
    this.zone = zone;
    this.socket = socket;
  }

  /** Serves a zone file that begins and ends with the SOA record. */
  public static AxfrServer start(Path file) throws IOException {
    List<Record> zone = new ArrayList<>();
    try (Master master = new Master(file.toString())) {
      for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
        zone.add(record);
      }
    }
    AxfrServer server =
        new AxfrServer(zone, new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(server::serve, "axfr-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  /** Such as {@code 127.0.0.1:5300}. */
  public String address() {
    return socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept();
          DataInputStream in = new DataInputStream(client.getInputStream());
          DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
        answer(new Message(in.readNBytes(in.readUnsignedShort())), out);
      } catch (IOException left) {
        Thread.onSpinWait();
      }
    }
  }

  private void answer(Message query, DataOutputStream out) throws IOException {
    if (!query.getQuestion().getName().equals(zone.get(0).getName())) {
      Message answer = answerTo(query);
      answer.getHeader().setRcode(Rcode.REFUSED);
      write(answer, out);
      return;
    }
    for (Record record : zone) {
      Message answer = answerTo(query);
      answer.addRecord(record, Section.ANSWER);
      write(answer, out);
    }
  }

  private static Message answerTo(Message query) {
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(query.getQuestion(), Section.QUESTION);
    return answer;
  }

  private static void write(Message answer, DataOutputStream out) throws IOException {
    byte[] octets = answer.toWire();
    out.writeShort(octets.length);
    out.write(octets);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
