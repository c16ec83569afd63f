package org.danescan.core.dane;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.danescan.core.tlsa.TlsaRecord;

/** An {@code openssl s_server} that shows one chain, and the client that judges it. */
final class OpensslServer implements AutoCloseable {
  private static final List<String> NO_TRUST = List.of("-no-CAfile", "-no-CApath", "-no-CAstore");

  private final Process process;
  private final int port;

  private OpensslServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static OpensslServer start(OpensslPki pki, List<String> chain) throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of("openssl", "s_server"));
    command.addAll(List.of("-accept", "127.0.0.1:" + port));
    command.addAll(List.of("-cert", pki.certificateFile(chain.get(0)).toString()));
    command.addAll(List.of("-key", pki.keyFile(chain.get(0)).toString()));
    command.addAll(NO_TRUST);
    if (chain.size() > 1) {
      Path rest = pki.bundle("rest.pem", chain.subList(1, chain.size()));
      command.addAll(List.of("-cert_chain", rest.toString()));
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.equals("ACCEPT")) {
        drain(said);
        return new OpensslServer(process, port);
      }
    }
    throw new IOException("s_server did not start");
  }

  /** Reads on, so that the server never waits for a reader. */
  private static void drain(BufferedReader said) {
    Thread thread = new Thread(() -> said.lines().forEach(line -> {}), "s_server");
    thread.setDaemon(true);
    thread.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * What the client says.
   *
   * @param verified whether the chain matches
   * @param text its words
   */
  record Answer(boolean verified, String text) {}

  /** RFC 7672 §3.1.1: no name checks with DANE-EE. */
  Answer verify(List<TlsaRecord> records, String name, Instant at)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl", "s_client", "-brief"));
    command.addAll(List.of("-connect", "127.0.0.1:" + port, "-dane_tlsa_domain", name));
    command.addAll(List.of("-dane_ee_no_namechecks", "-verify_return_error"));
    command.addAll(List.of("-attime", String.valueOf(at.getEpochSecond())));
    command.addAll(NO_TRUST);
    for (TlsaRecord record : records) {
      command.addAll(List.of("-dane_tlsa_rrdata", record.presentation()));
    }
    Process client =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    String text = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    client.waitFor();
    if (!text.contains("Verification") && !text.contains("certificate verify failed")) {
      throw new IOException("the client did not judge: " + text);
    }
    return new Answer(text.contains("Verification: OK"), text.strip());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
