package org.danescan.engine.probe.tls;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsFatalAlert;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Handshake;

/**
 * One TLS session as a client, without a socket: what came is offered, what is to be sent is taken.
 * Whatever a server sends, the session ends in a state and never in an exception.
 */
public final class TlsSession {
  private static final int MOST_OCTETS = 1024 * 1024;

  private final TlsClientProtocol protocol = new TlsClientProtocol();
  private final ProbeTlsClient client;
  private long received;
  private Optional<String> failure = Optional.empty();

  private TlsSession(ProbeTlsClient client) {
    this.client = client;
  }

  /** Begins a handshake; the ClientHello is there to be taken. */
  public static TlsSession begin(Offer offer, DomainName serverName, SecureRandom random) {
    TlsSession session =
        new TlsSession(new ProbeTlsClient(new CapturingCrypto(random), offer, serverName));
    session.run(() -> session.protocol.connect(session.client));
    return session;
  }

  private interface Work {
    void run() throws IOException;
  }

  /** A fault of the library that a server's octets bring about is that server's failure. */
  private void run(Work work) {
    if (failure.isPresent()) {
      return;
    }
    try {
      work.run();
    } catch (TlsFatalAlert e) {
      failure = Optional.of(words(e));
    } catch (IOException | RuntimeException e) {
      failure = Optional.of(client.alert().isEmpty() ? e.toString() : alertWords());
    }
  }

  private String words(TlsFatalAlert alert) {
    if (!client.alert().isEmpty()) {
      return alertWords();
    }
    String cause = alert.getMessage() == null ? "" : alert.getMessage();
    return "we sent the alert "
        + AlertDescription.getName(alert.getAlertDescription())
        + (cause.isEmpty() ? "" : ": " + cause);
  }

  private String alertWords() {
    return "the server sent the alert " + client.alert();
  }

  /** Takes octets from the server. */
  public void offer(byte[] octets) {
    received += octets.length;
    if (received > MOST_OCTETS) {
      failure = failure.or(() -> Optional.of("more than " + MOST_OCTETS + " octets"));
      return;
    }
    run(() -> protocol.offerInput(octets));
    if (failure.isEmpty() && !client.completed() && protocol.isClosed()) {
      failure = Optional.of(client.alert().isEmpty() ? "closed in the handshake" : alertWords());
    }
  }

  /** Takes plain octets to be sent. */
  public void write(byte[] plain) {
    run(() -> protocol.writeApplicationData(plain, 0, plain.length));
  }

  /** Says goodbye (RFC 8446 §6.1). */
  public void close() {
    run(protocol::close);
  }

  /** What is to be sent to the server now. */
  public byte[] takeOutput() {
    byte[] output = new byte[protocol.getAvailableOutputBytes()];
    protocol.readOutput(output, 0, output.length);
    return output;
  }

  /** What the server said under encryption. */
  public byte[] takePlain() {
    byte[] plain = new byte[protocol.getAvailableInputBytes()];
    protocol.readInput(plain, 0, plain.length);
    return plain;
  }

  /** Whether the handshake was completed, whatever came after. */
  public boolean isCompleted() {
    return client.completed();
  }

  /** Whether no more can be said. */
  public boolean isOver() {
    return failure.isPresent() || protocol.isClosed();
  }

  /** Why it failed, if it did. */
  public Optional<String> failure() {
    return failure;
  }

  /** What the handshake showed so far. */
  public Handshake handshake() {
    return client.seen();
  }
}
