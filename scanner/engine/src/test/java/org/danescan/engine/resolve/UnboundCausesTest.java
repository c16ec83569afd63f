package org.danescan.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.ExtendedErrorCode;
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

/** What a real Unbound, asked for the first time, says of the cause is what we find ourselves. */
@TestInstance(Lifecycle.PER_CLASS)
class UnboundCausesTest {
  /** Where its words are of something else, or too few. */
  private static final Map<String, String> IN_ITS_WORDS =
      Map.of(
          // It looks for signatures before it looks for a proof.
          "undenied.faulty.nl", "bogus rrsig-missing",
          "undenied.faulty3.nl", "bogus rrsig-missing",
          // The proof is that of the DS RRset, which is not in the answer that we see.
          "misdenied-no-ds.nl", "bogus denial-missing");

  private AuthoritativeServers servers;
  private UnboundServer unbound;
  private Asked believing;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    SignedInternet internet = new SignedInternet(new SignedZones(), Clock.systemUTC());
    Path anchor = internet.writeTrustAnchor(directory.resolve("root.key"));
    Path hints = internet.writeRootHints(directory.resolve("root.hints"));
    servers = new AuthoritativeServers(internet);
    servers.start(AuthoritativeServers.DNS_PORT);
    unbound = UnboundServer.start(directory, hints, anchor);
    believing = new Asked(Asked.patient(unbound.address(), Mode.TRUST_AD, anchor));
  }

  @AfterAll
  void stop() throws IOException {
    believing.close();
    unbound.close();
    servers.close();
  }

  static Stream<LookupTable> bogus() {
    return LookupTable.all().filter(row -> row.outcome().startsWith("bogus"));
  }

  @ParameterizedTest
  @MethodSource
  void bogus(LookupTable row) {
    Lookup<?> lookup = believing.lookup(row.name(), row.type());
    assertThat(Asked.words(lookup)).isEqualTo(IN_ITS_WORDS.getOrDefault(row.name(), row.outcome()));
    assertThat(ExtendedErrorCode.of(lookup.extendedError().orElseThrow())).isPresent();
  }
}
