package org.danescan.engine.real;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A real Exim, which speaks TLS by GnuTLS. Its package cannot be installed beside Postfix, so it is
 * only unpacked, by {@code scripts/check}; the account that it wants is seen by it alone.
 */
final class EximProcess implements AutoCloseable {
  private static final Path UNPACKED =
      Path.of(".cache", "exim4-daemon-light", "usr", "sbin", "exim4");
  private static final int NOBODY = 65_534;

  private final Process daemon;

  private EximProcess(Process daemon) {
    this.daemon = daemon;
  }

  /**
   * Starts it; returns when it takes connections.
   *
   * @param directory an empty directory that every user may enter
   * @param identities one for each key algorithm; none for a server without STARTTLS
   */
  static EximProcess start(
      Path directory, InetSocketAddress address, String hostName, List<Identity> identities)
      throws IOException {
    for (String owned : List.of("spool", "log")) {
      Path made = Files.createDirectories(directory.resolve(owned));
      Files.setOwner(
          made,
          made.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }
    for (int i = 0; i < identities.size(); i++) {
      Identity.write(directory.resolve(i + ".pem"), List.of(identities.get(i)));
    }
    Path conf =
        Files.writeString(
            directory.resolve("conf"),
            configuration(directory, address, hostName, identities.size()));
    Map<Path, Path> accounts =
        Map.of(
            Path.of("/etc/passwd"),
            withAccount(directory, "passwd", "Debian-exim:x:%1$d:%1$d::/nonexistent:/bin/false\n"),
            Path.of("/etc/group"),
            withAccount(directory, "group", "Debian-exim:x:%d:\n"));
    List<String> program = List.of(program().toString(), "-C", conf.toString(), "-bdf");
    Process process =
        new ProcessBuilder(PrivateFiles.command(accounts, program))
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
    EximProcess exim = new EximProcess(process);
    if (!Listening.begins(address, process)) {
      exim.close();
      throw new IOException("Exim did not start: " + Files.readString(directory.resolve("out")));
    }
    return exim;
  }

  private static Path withAccount(Path directory, String name, String line) throws IOException {
    Path copy = Files.copy(Path.of("/etc", name), directory.resolve(name));
    return Files.writeString(copy, line.formatted(NOBODY), StandardOpenOption.APPEND);
  }

  private static String configuration(
      Path directory, InetSocketAddress address, String hostName, int identities) {
    String pems =
        IntStream.range(0, identities)
            .mapToObj(i -> directory.resolve(i + ".pem").toString())
            .collect(Collectors.joining(" : "));
    return """
        exim_path = %1$s
        exim_user = Debian-exim
        exim_group = Debian-exim
        spool_directory = %2$s/spool
        log_file_path = %2$s/log/%%slog
        pid_file_path = %2$s/spool/pid
        primary_hostname = %3$s
        local_interfaces = %4$s
        daemon_smtp_ports = %5$d
        host_lookup =
        rfc1413_hosts =
        keep_environment =
        tls_advertise_hosts = %6$s
        tls_certificate = %7$s
        tls_privatekey = %7$s
        """
        .formatted(
            program(),
            directory,
            hostName,
            address.getAddress().getHostAddress(),
            address.getPort(),
            identities == 0 ? "" : "*",
            pems);
  }

  /** Debian's own place, or where {@code scripts/check} has put it in this project. */
  private static Path program() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.concat(
            Stream.of(Path.of("/usr/sbin/exim4")),
            Stream.iterate(here, path -> path != null, Path::getParent)
                .map(path -> path.resolve(UNPACKED)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Exim; scripts/check gets it"));
  }

  @Override
  public void close() {
    Stream.concat(daemon.descendants(), Stream.of(daemon.toHandle()))
        .toList()
        .forEach(ProcessHandle::destroy);
    daemon.toHandle().onExit().join();
  }
}
