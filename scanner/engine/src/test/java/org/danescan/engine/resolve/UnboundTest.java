package org.danescan.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.engine.resolve.LookupTable.withoutCause;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.danescan.engine.resolve.DnssecTrust.Mode;
import org.danescan.lab.dns.AuthoritativeServers;
import org.danescan.lab.zone.SignedInternet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lookups in both modes through a real Unbound that iterates over the lab's name servers. */
@TestInstance(Lifecycle.PER_CLASS)
class UnboundTest {
  private AuthoritativeServers servers;
  private UnboundServer unbound;
  private Asked validating;
  private Asked believing;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    SignedInternet internet = new SignedInternet(new SignedZones(), Clock.systemUTC());
    Path anchor = internet.writeTrustAnchor(directory.resolve("root.key"));
    Path hints = internet.writeRootHints(directory.resolve("root.hints"));
    servers = new AuthoritativeServers(internet);
    servers.start(AuthoritativeServers.DNS_PORT);
    unbound = UnboundServer.start(directory, hints, anchor);
    validating = new Asked(Asked.patient(unbound.address(), Mode.VALIDATE, anchor));
    believing = new Asked(Asked.patient(unbound.address(), Mode.TRUST_AD, anchor));
  }

  @AfterAll
  void stop() throws IOException {
    validating.close();
    believing.close();
    unbound.close();
    servers.close();
  }

  static Stream<LookupTable> rows() {
    return LookupTable.all();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void validated(LookupTable row) {
    assertThat(validating.outcome(row.name(), row.type())).isEqualTo(row.outcome());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void believed(LookupTable row) {
    assertThat(withoutCause(believing.outcome(row.name(), row.type())))
        .isEqualTo(withoutCause(row.outcome()));
  }
}
