package org.danescan.engine.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.danescan.core.octets.Octets;

/** OpenSSL's {@code s_server}, which knows no SMTP itself: {@link #relay} speaks it in front. */
public final class OpenSslServer implements AutoCloseable {
  private final Process process;
  private final int port;

  private OpenSslServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one, with everything allowed that OpenSSL still has. */
  public static OpenSslServer start(Path directory, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("openssl", "s_server", "-accept", "127.0.0.1:0", "-rev"));
    command.addAll(List.of(options));
    if (!command.contains("-cipher")) {
      command.addAll(List.of("-cipher", "ALL:@SECLEVEL=0"));
    }
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    BufferedReader output = process.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("ACCEPT")) {
        return new OpenSslServer(
            process, Integer.parseInt(line.substring(line.lastIndexOf(':') + 1).strip()));
      }
      said.append(line).append('\n');
    }
    throw new IOException("openssl did not start: " + said);
  }

  /** Makes a self-signed certificate and its key: NAME.pem and NAME.key. */
  static void makeCertificate(Path directory, String name, String... key) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("openssl", "req", "-x509", "-nodes", "-subj", "/CN=" + ProbeLab.HOST));
    command.addAll(List.of("-keyout", name + ".key", "-out", name + ".pem"));
    command.addAll(List.of(key));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("openssl req failed: " + said);
    }
  }

  static Octets certificate(Path directory, String name) {
    try {
      String pem = Files.readString(directory.resolve(name + ".pem"));
      String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
      return Octets.of(Base64.getDecoder().decode(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SMTP up to STARTTLS, then octets to and from OpenSSL until either side closes. */
  public void relay(Socket client) throws IOException {
    RawServer.send(client, "220 mx\r\n");
    RawServer.hear(client);
    RawServer.send(client, "250-mx\r\n250 STARTTLS\r\n");
    RawServer.hear(client);
    try (Socket tls = new Socket(InetAddress.getLoopbackAddress(), port)) {
      Thread back =
          new Thread(
              () -> {
                pump(tls, client);
              },
              "relay");
      back.setDaemon(true);
      RawServer.send(client, "220 go\r\n");
      back.start();
      pump(client, tls);
    }
  }

  private static void pump(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // One side has left; closing the other ends the relay.
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
