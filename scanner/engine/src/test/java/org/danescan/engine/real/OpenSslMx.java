package org.danescan.engine.real;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.danescan.engine.probe.OpenSslServer;
import org.danescan.engine.probe.RawServer;

/** OpenSSL's {@code s_server} in one version of TLS, with as much SMTP before as STARTTLS needs. */
final class OpenSslMx implements AutoCloseable {
  private final OpenSslServer tls;
  private final RawServer smtp;

  private OpenSslMx(OpenSslServer tls, RawServer smtp) {
    this.tls = tls;
    this.smtp = smtp;
  }

  /**
   * Starts it.
   *
   * @param version as its option names it, such as {@code -tls1_3}
   * @param identities one or two; none for a server without STARTTLS
   */
  static AutoCloseable start(
      Path directory, InetSocketAddress address, String version, List<Identity> identities)
      throws IOException {
    if (identities.isEmpty()) {
      return RawServer.at(
          address,
          socket -> {
            RawServer.send(socket, "220 mx\r\n");
            RawServer.hear(socket);
            RawServer.send(socket, "250-mx\r\n250 8BITMIME\r\n");
            RawServer.hear(socket);
            RawServer.send(socket, "221 bye\r\n");
          });
    }
    List<String> options = new ArrayList<>(List.of(version));
    options.addAll(files(directory, "", identities.get(0)));
    if (identities.size() > 1) {
      options.addAll(files(directory, "d", identities.get(1)));
    }
    OpenSslServer tls = OpenSslServer.start(directory, options.toArray(String[]::new));
    return new OpenSslMx(tls, RawServer.at(address, tls::relay));
  }

  private static List<String> files(Path directory, String prefix, Identity identity)
      throws IOException {
    Path key = Files.writeString(directory.resolve(prefix + "key.pem"), identity.keyPem());
    Path leaf = directory.resolve(prefix + "leaf.pem");
    Files.writeString(leaf, Identity.pem(identity.chain().subList(0, 1)));
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-" + prefix + "key", key.toString()));
    options.addAll(List.of("-" + prefix + "cert", leaf.toString()));
    if (identity.chain().size() > 1) {
      Path issuers = directory.resolve(prefix + "issuers.pem");
      Files.writeString(
          issuers, Identity.pem(identity.chain().subList(1, identity.chain().size())));
      options.addAll(List.of("-" + prefix + "cert_chain", issuers.toString()));
    }
    return options;
  }

  @Override
  public void close() throws IOException {
    smtp.close();
    tls.close();
  }
}
