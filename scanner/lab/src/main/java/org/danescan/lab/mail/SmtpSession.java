package org.danescan.lab.mail;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.danescan.lab.mail.tls.ServerTls;
import org.danescan.lab.plan.MailServerPlan.Behaviour;

/** One session with a client, from the greeting to the end. */
final class SmtpSession {
  private static final Duration GREETING_DELAY = Duration.ofSeconds(2);
  private static final Duration SLOW_OCTET = Duration.ofSeconds(1);

  /** A fatal handshake_failure alert in a TLS 1.2 record (RFC 8446 §5.1, §6.2). */
  private static final byte[] HANDSHAKE_FAILURE_ALERT = {21, 3, 3, 0, 2, 2, 40};

  private final MailServer server;
  private final MailServerOptions options;
  private final SmtpConnection connection;
  private final Runnable onQuit;
  private boolean encrypted;

  /**
   * A session about to begin.
   *
   * @param onQuit run when the client has said QUIT, before it is answered
   */
  SmtpSession(MailServer server, MailServerOptions options, Socket socket, Runnable onQuit)
      throws IOException {
    this.server = server;
    this.options = options;
    this.onQuit = onQuit;
    connection = new SmtpConnection(socket, options.lineOctets());
  }

  /**
   * Speaks until one side ends the session; TLS is ended with close_notify.
   *
   * @throws IOException if the connection or the handshake breaks
   */
  void run() throws IOException {
    speak();
    connection.socket().close();
  }

  private void speak() throws IOException {
    if (!greet()) {
      return;
    }
    for (int count = 0; count < options.commands(); count++) {
      Optional<String> line = connection.readLine();
      if (line.isEmpty()) {
        return;
      }
      SmtpCommand command = SmtpCommand.parse(line.get());
      server.counters().seen(command);
      if (!answer(command)) {
        return;
      }
    }
    connection.send("421 " + server.hostName() + " too many commands");
  }

  /** Returns whether commands follow. */
  private boolean greet() throws IOException {
    String host = server.hostName();
    switch (server.behaviour()) {
      case SILENT -> connection.listenUntilClosed();
      case ENDLESS_SLOW_GREETING -> greetSlowly();
      case ENDLESS_FAST_GREETING -> greetWithoutEnd();
      case GARBAGE -> {
        connection.sendOctets(garbage());
        connection.listenUntilClosed();
      }
      case GREETS_421 -> connection.send("421 " + host + " service not available");
      case GREETS_450 -> {
        return say("450 " + host + " busy, come again");
      }
      case GREETS_554 -> {
        return say("554 " + host + " no SMTP service here");
      }
      case DELAYED_GREETING -> {
        return connection.pause(GREETING_DELAY) && say("220 " + host + " ESMTP");
      }
      default -> {
        return say("220 " + host + " ESMTP");
      }
    }
    return false;
  }

  /** Returns whether the session goes on. */
  private boolean answer(SmtpCommand command) throws IOException {
    if (command.verb() == SmtpCommand.Verb.QUIT) {
      onQuit.run();
      connection.send("221 " + server.hostName() + " closing");
      return false;
    }
    if (refusesService()) {
      return say("503 no service here, QUIT please");
    }
    return switch (command.verb()) {
      case EHLO -> answerEhlo(command);
      case STARTTLS -> answerStarttls();
      case HELO -> say("250 " + server.hostName());
      case MAIL, RCPT, DATA -> say("550 no mail here");
      case RSET, NOOP -> say("250 done");
      case QUIT, OTHER -> say("500 command not recognized");
    };
  }

  /** RFC 5321 §3.1: after 554 (and here 450) all but QUIT is answered with 503. */
  private boolean refusesService() {
    return server.behaviour() == Behaviour.GREETS_450 || server.behaviour() == Behaviour.GREETS_554;
  }

  private boolean answerEhlo(SmtpCommand command) throws IOException {
    return switch (server.behaviour()) {
      case HELO_ONLY -> say("502 command not implemented");
      case EHLO_421 -> {
        connection.send("421 " + server.hostName() + " closing");
        yield false;
      }
      default -> say(ehloReply(command));
    };
  }

  private String[] ehloReply(SmtpCommand command) {
    List<String> lines = new ArrayList<>();
    lines.add("250-" + server.hostName() + " greets " + command.argument());
    lines.add("250-PIPELINING");
    lines.add("250-SIZE 10240000");
    if (!encrypted && server.behaviour() != Behaviour.NO_STARTTLS) {
      lines.add("250-STARTTLS");
    }
    lines.add("250 8BITMIME");
    return lines.toArray(String[]::new);
  }

  private boolean answerStarttls() throws IOException {
    if (encrypted) {
      return say("503 TLS is active already");
    }
    return switch (server.behaviour()) {
      case HELO_ONLY, NO_STARTTLS -> say("502 command not implemented");
      case STARTTLS_454 -> say("454 TLS not available due to temporary reason");
      case STARTTLS_554 -> say("554 no TLS for you");
      case CLOSES_ON_STARTTLS -> false;
      case SILENT_HANDSHAKE -> staySilent();
      case HANDSHAKE_FAILURE -> refuseHandshake(HANDSHAKE_FAILURE_ALERT);
      case PLAIN_TEXT_AFTER_STARTTLS ->
          refuseHandshake("500 command not recognized\r\n".getBytes(StandardCharsets.US_ASCII));
      default -> encrypt();
    };
  }

  private boolean encrypt() throws IOException {
    connection.send("220 go ahead");
    connection.continueOver(ServerTls.handshake(connection.socket(), server, server.versions()));
    server.counters().handshakeDone();
    encrypted = true;
    return true;
  }

  /** Answers the first octets of the ClientHello with something else than a handshake. */
  private boolean refuseHandshake(byte[] instead) throws IOException {
    connection.send("220 go ahead");
    connection.awaitOctets();
    connection.sendOctets(instead);
    connection.listenUntilClosed();
    return false;
  }

  private boolean staySilent() throws IOException {
    connection.send("220 go ahead");
    connection.listenUntilClosed();
    return false;
  }

  private boolean say(String... lines) throws IOException {
    connection.send(lines);
    return true;
  }

  private void greetSlowly() throws IOException {
    byte[] line = ("220-" + server.hostName() + " is slow\r\n").getBytes(StandardCharsets.US_ASCII);
    int sent = 0;
    do {
      connection.sendOctets(new byte[] {line[sent % line.length]});
      sent++;
    } while (connection.pause(SLOW_OCTET));
  }

  /** Ends by the exception that a closed connection causes. */
  private void greetWithoutEnd() throws IOException {
    byte[] lines =
        ("220-" + server.hostName() + " has much to say\r\n")
            .repeat(256)
            .getBytes(StandardCharsets.US_ASCII);
    while (!connection.socket().isClosed()) {
      connection.sendOctets(lines);
    }
  }

  /** 512 octets, the same every time, with line ends but nothing like a reply code. */
  private static byte[] garbage() {
    byte[] octets = new byte[512];
    new Random(25).nextBytes(octets);
    octets[0] = 0;
    octets[510] = '\r';
    octets[511] = '\n';
    return octets;
  }
}
