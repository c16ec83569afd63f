package org.danescan.lab.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.danescan.lab.zone.SignedInternet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The authoritative servers judged by a real Unbound that iterates over them. */
@TestInstance(Lifecycle.PER_CLASS)
class AuthoritativeServersValidationTest {
  private AuthoritativeServers servers;
  private UnboundProcess unbound;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    SignedInternet internet = new SignedInternet(new TestInternet(), Clock.systemUTC());
    servers = new AuthoritativeServers(internet);
    try {
      servers.start(AuthoritativeServers.DNS_PORT);
    } catch (SocketException e) {
      throw new IllegalStateException(
          "cannot bind port 53 on 127.53.0.1 and its neighbours: run as root, or allow it with"
              + " `sysctl net.ipv4.ip_unprivileged_port_start=53`, and stop any name server that"
              + " listens on all addresses",
          e);
    }
    unbound =
        UnboundProcess.start(
            directory,
            internet.writeRootHints(directory.resolve("root.hints")),
            internet.writeTrustAnchor(directory.resolve("root.key")));
  }

  @AfterAll
  void stop() throws IOException {
    unbound.close();
    servers.close();
  }

  static Stream<Expectation> expectations() {
    return Expectation.all();
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void aRealResolverConcludesAsPlanned(Expectation expected) throws IOException {
    assertThat(Ask.outcome(Ask.resolver(unbound.address()), expected.name(), expected.type()))
        .isEqualTo(Ask.comparable(expected));
  }
}
