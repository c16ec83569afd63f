package org.danescan.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.engine.resolve.ResolverCheck.Findings;
import org.danescan.lab.dns.ResolverServer;
import org.danescan.lab.zone.SignedInternet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Whether a scan may begin with these resolvers. */
@TestInstance(Lifecycle.PER_CLASS)
class ResolverCheckTest {
  private static final InetSocketAddress DEAD =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String SILENT =
      "the resolver 127.0.0.1:1 gives no answer for the root (the name servers did not answer in"
          + " time); ";

  private final Vertx vertx = Vertx.vertx();
  private ResolverServer server;
  private InetSocketAddress living;
  private Path anchor;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    SignedInternet internet = new SignedInternet(new SignedZones(), Clock.systemUTC());
    anchor = internet.writeTrustAnchor(directory.resolve("root.key"));
    server = new ResolverServer(internet);
    living = server.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
    vertx.close();
  }

  private Findings findings(InetSocketAddress... resolvers) throws IOException {
    DnsConfig config = Asked.patient(living, DnssecTrust.Mode.VALIDATE, anchor);
    return ResolverCheck.findings(
            vertx,
            new DnsConfig(Stream.of(resolvers).toList(), config.trust(), PATIENCE, 0, false),
            Clock.systemUTC())
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  @Test
  void withOneThatAnswersItMay() throws IOException {
    assertThat(findings(DEAD, living))
        .isEqualTo(new Findings(List.of(), List.of(SILENT + "the others are asked in its place")));
  }

  @Test
  void withNoneItMayNot() throws IOException {
    String problem = SILENT + "start it, or name another with --resolver HOST:PORT";
    assertThat(findings(DEAD, DEAD)).isEqualTo(new Findings(List.of(problem, problem), List.of()));
  }
}
