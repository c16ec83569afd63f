package org.danescan.engine.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.result.DomainResult;
import org.danescan.core.verdict.AlgorithmVerdict;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.ScannedInMemory;
import org.danescan.engine.resolve.DnssecTrust;
import org.danescan.engine.resolve.UnboundServer;
import org.danescan.lab.dns.AuthoritativeServers;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.zone.SignedInternet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.TLSARecord;

/**
 * danescan and a Postfix that sends, through the same Unbound, before the same real servers: each
 * situation is judged alike, for each certificate algorithm, but for {@link SenderDifference}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SenderAgreementTest {
  private static final List<KeyAlgorithm> ALGORITHMS =
      List.of(KeyAlgorithm.RSA, KeyAlgorithm.ECDSA);

  private final Pki pki = new Pki(Clock.systemUTC());
  private final List<AutoCloseable> open = new ArrayList<>();
  private InetSocketAddress server;
  private EngineConfig config;
  private PosttlsFinger finger;
  @TempDir static Path directory;

  @BeforeAll
  void start() throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    server = Listening.freePort();
    Map<String, Function<Name, List<TLSARecord>>> domains = new HashMap<>();
    for (Situation situation : Situation.values()) {
      domains.put(situation.domain(), owner -> situation.records(pki, owner));
    }
    SignedInternet internet =
        new SignedInternet(new DaneDomains(server, domains), Clock.systemUTC());
    Path anchor = internet.writeTrustAnchor(directory.resolve("anchor"));
    Path hints = internet.writeRootHints(directory.resolve("hints"));
    AuthoritativeServers nameServers = new AuthoritativeServers(internet);
    open.add(nameServers);
    nameServers.start(AuthoritativeServers.DNS_PORT);
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 25, (byte) 255, 53});
    InetSocketAddress resolver = new InetSocketAddress(loopback, AuthoritativeServers.DNS_PORT);
    open.add(0, UnboundServer.start(resolver, directory, hints, anchor));
    config = ScannedInMemory.config(resolver, DnssecTrust.Mode.VALIDATE, anchor, server.getPort());
    finger = new PosttlsFinger(directory, resolver);
  }

  @AfterAll
  void stop() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  static Stream<Arguments> servers() {
    return Stream.of(RealServer.values())
        .flatMap(server -> Stream.of(Setup.values()).map(setup -> Arguments.of(server, setup)));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void agree(RealServer real, Setup setup) throws Exception {
    Path own = Files.createDirectory(directory.resolve(real + "-" + setup));
    SoftAssertions all = new SoftAssertions();
    try (AutoCloseable started = real.start(own, server, setup.identities(pki))) {
      assertThat(started).isNotNull();
      Map<Situation, String> ours = ours(setup);
      for (Situation situation : Situation.of(setup).toList()) {
        all.assertThat(ours.get(situation)).as("our %s", situation).isEqualTo(situation.verdict());
        compare(real, situation, all);
      }
    }
    all.assertAll();
  }

  /** What Postfix says, by RSA and by ECDSA, always by TLSA records that it has found. */
  private void compare(RealServer real, Situation situation, SoftAssertions all) throws Exception {
    List<String> verdicts = new ArrayList<>();
    String said = "";
    for (KeyAlgorithm algorithm : ALGORITHMS) {
      PosttlsFinger.Opinion opinion = finger.of(situation.domain(), server.getPort(), algorithm);
      all.assertThat(opinion.isByDane()).as(opinion.said()).isTrue();
      verdicts.add(opinion.verdict());
      said += opinion.said();
    }
    all.assertThat(String.join(" ", verdicts))
        .as("Postfix's %s: %s", situation, said)
        .isEqualTo(SenderDifference.expected(real, situation));
  }

  private Map<Situation, String> ours(Setup setup) throws Exception {
    List<Situation> situations = Situation.of(setup).toList();
    List<DomainResult> rows =
        ScannedInMemory.scan(config, situations.stream().map(Situation::domain).toList());
    Map<Situation, String> verdicts = new EnumMap<>(Situation.class);
    for (int i = 0; i < situations.size(); i++) {
      verdicts.put(situations.get(i), ours(rows.get(i)));
    }
    return verdicts;
  }

  private static String ours(DomainResult row) {
    List<AlgorithmVerdict> seen =
        row.verdict().hosts().get(0).verdict().addresses().get(0).algorithms();
    return String.join(" ", ALGORITHMS.stream().map(algorithm -> ours(seen, algorithm)).toList());
  }

  private static String ours(List<AlgorithmVerdict> seen, KeyAlgorithm algorithm) {
    return seen.stream()
        .filter(verdict -> verdict.algorithm() == algorithm)
        .map(verdict -> verdict.matches() ? "match" : "mismatch")
        .findFirst()
        .orElse("none");
  }
}
