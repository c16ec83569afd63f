package org.danescan.engine.input.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.danescan.engine.input.InputException;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * A transfer of a zone from a name server (RFC 5936) into a file.
 *
 * @param address what from where
 * @param key what the question is signed with, and the answer must be (RFC 8945)
 * @param patience how long nothing may come
 */
public record ZoneTransfer(TransferAddress.Zone address, Optional<TsigKey> key, Duration patience) {
  /**
   * What came.
   *
   * @param records number of records, of all types
   * @param serial serial number of the zone
   */
  public record Outcome(long records, long serial) {}

  /**
   * Transfers the zone; when this returns, its SOA, NS and DS records are in the file.
   *
   * @throws InputException when the transfer does not come to its end; the message says what to do
   * @throws IOException when the file cannot be written
   * @throws InterruptedException when the thread was told to stop
   */
  public Outcome into(Path file) throws IOException, InterruptedException {
    InetSocketAddress server = server();
    Name zone = Name.fromString(address.zone().text(), Name.root);
    try (Spool spool = new Spool(file)) {
      Arrival arrival = new Arrival(zone, spool);
      transfer(server, zone, arrival);
      spool.finish();
      return new Outcome(arrival.records(), arrival.serial());
    } catch (UncheckedIOException e) {
      throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private InetSocketAddress server() throws InputException {
    try {
      return new InetSocketAddress(InetAddress.getByName(address.host()), address.port());
    } catch (UnknownHostException e) {
      throw failure("there is no server " + address.host() + "; check the name", e);
    }
  }

  /** Over the socket of a channel, as only such a one hears of an interruption. */
  private void transfer(InetSocketAddress server, Name zone, Arrival arrival)
      throws IOException, InterruptedException {
    try (SocketChannel channel = SocketChannel.open()) {
      int millis = Math.toIntExact(patience.toMillis());
      channel.socket().connect(server, millis);
      channel.socket().setSoTimeout(millis);
      InputStream in = channel.socket().getInputStream();
      OutputStream out = channel.socket().getOutputStream();
      Answers answers = Answers.ask(in, out, zone, key);
      while (!arrival.isWhole()) {
        for (Record record : answers.next()) {
          arrival.take(record);
        }
      }
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw failure(new TransferFailure(address, key).words(e, arrival.records()), e);
    }
  }

  private InputException failure(String what, IOException cause) {
    return new InputException("cannot transfer " + address.text() + ": " + what, cause);
  }
}
