package org.danescan.engine.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A real Postfix that receives mail at one loopback address, with a configuration, a queue and a
 * log of its own. Must be run as root, as Postfix must.
 */
final class PostfixProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final String CHAINS = "chains.pem";

  private final Path directory;
  private final Process master;
  private final InetSocketAddress address;

  private PostfixProcess(Path directory, InetSocketAddress address) throws IOException {
    this.directory = directory;
    this.address = address;
    this.master =
        new ProcessBuilder(
                program("postfix"), "-c", directory.resolve("conf").toString(), "start-fg")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
  }

  /** A key with its certificates. */
  record Identity(PrivateKey key, List<X509Certificate> chain) {}

  /**
   * Starts it; returns when it takes connections.
   *
   * @param directory an empty directory that every user may enter
   * @param identities one for each key algorithm
   */
  static PostfixProcess start(
      Path directory, InetSocketAddress address, String hostName, List<Identity> identities)
      throws IOException, InterruptedException {
    Path conf = Files.createDirectories(directory.resolve("conf"));
    Files.createDirectories(directory.resolve("spool"));
    Path data = Files.createDirectories(directory.resolve("data"));
    Files.setOwner(
        data,
        data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postfix"));
    Files.writeString(conf.resolve("main.cf"), mainCf(directory, hostName));
    Files.writeString(conf.resolve("master.cf"), masterCf(address));
    writeChains(directory, identities);
    PostfixProcess postfix = new PostfixProcess(directory, address);
    postfix.awaitListening();
    return postfix;
  }

  private static String mainCf(Path directory, String hostName) {
    return """
        compatibility_level = 3.6
        queue_directory = %1$s/spool
        data_directory = %1$s/data
        mail_owner = postfix
        myhostname = %2$s
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        mydestination =
        smtpd_tls_security_level = may
        smtpd_tls_chain_files = %1$s/%3$s
        smtpd_recipient_restrictions = reject
        maillog_file_prefixes = %1$s
        maillog_file = %1$s/log
        """
        .formatted(directory, hostName, CHAINS);
  }

  private static String masterCf(InetSocketAddress address) {
    return """
        %s:%d inet n - n - - smtpd
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        anvil unix - - n - 1 anvil
        scache unix - - n - 1 scache
        proxymap unix - - n - - proxymap
        postlog unix-dgram n - n - 1 postlogd
        """
        .formatted(address.getAddress().getHostAddress(), address.getPort());
  }

  private static void writeChains(Path directory, List<Identity> identities) throws IOException {
    StringBuilder pem = new StringBuilder();
    for (Identity identity : identities) {
      pem.append(pem("PRIVATE KEY", identity.key().getEncoded()));
      for (X509Certificate certificate : identity.chain()) {
        try {
          pem.append(pem("CERTIFICATE", certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    Files.writeString(directory.resolve(CHAINS), pem);
  }

  private static String pem(String label, byte[] der) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private void awaitListening() throws IOException {
    long end = System.nanoTime() + START.toNanos();
    while (!listens()) {
      if (!master.isAlive() || System.nanoTime() > end) {
        close();
        throw new IOException("Postfix did not start: " + said());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String said() {
    try {
      Path log = directory.resolve("log");
      return Files.readString(directory.resolve("out"))
          + (Files.exists(log) ? Files.readString(log) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String program(String name) {
    Path debian = Path.of("/usr/sbin", name);
    return Files.isExecutable(debian) ? debian.toString() : name;
  }

  @Override
  public void close() {
    master.destroy();
    try {
      master.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
