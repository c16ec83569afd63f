package org.danescan.engine.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real Postfix that receives mail at one loopback address, with a configuration, a queue and a
 * log of its own. Must be run as root, as Postfix must.
 */
final class PostfixProcess implements AutoCloseable {
  private static final String CHAINS = "chains.pem";

  private final Path directory;
  private final Process master;

  private PostfixProcess(Path directory) throws IOException {
    this.directory = directory;
    this.master =
        new ProcessBuilder(
                program("postfix"), "-c", directory.resolve("conf").toString(), "start-fg")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
  }

  /**
   * Starts it; returns when it takes connections.
   *
   * @param directory an empty directory that every user may enter
   * @param identities one for each key algorithm; none for a server without STARTTLS
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
    Files.writeString(conf.resolve("main.cf"), mainCf(directory, hostName, identities));
    Files.writeString(conf.resolve("master.cf"), masterCf(address));
    Identity.write(directory.resolve(CHAINS), identities);
    PostfixProcess postfix = new PostfixProcess(directory);
    if (!Listening.begins(address, postfix.master)) {
      postfix.close();
      throw new IOException("Postfix did not start: " + postfix.said());
    }
    return postfix;
  }

  private static String mainCf(Path directory, String hostName, List<Identity> identities) {
    String tls = identities.isEmpty() ? "none" : "may";
    return """
        compatibility_level = 3.6
        queue_directory = %1$s/spool
        data_directory = %1$s/data
        mail_owner = postfix
        myhostname = %2$s
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        mydestination =
        smtpd_tls_security_level = %4$s
        smtpd_tls_chain_files = %1$s/%3$s
        smtpd_recipient_restrictions = reject
        maillog_file_prefixes = %1$s
        maillog_file = %1$s/log
        """
        .formatted(directory, hostName, CHAINS, tls);
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

  /** Ends the master and its children, which would go on listening. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(master.toHandle()), master.descendants()).toList();
    all.forEach(ProcessHandle::destroy);
    all.forEach(process -> process.onExit().join());
  }
}
