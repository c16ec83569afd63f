package org.danescan.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x509.Certificate;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.octets.Octets;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.pace.Pace;
import org.danescan.engine.pace.Rate;
import org.danescan.lab.mail.ServerStatistics;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.CertificatePlan.Dates;
import org.danescan.lab.plan.CertificatePlan.Shape;
import org.danescan.lab.plan.MailServerPlan;
import org.danescan.lab.plan.MailServerPlan.Behaviour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What probes show of certificates, and how they behave as seen from the server's side. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProbeTest {
  private static final CertificatePlan BOTH =
      CertificatePlan.both(ProbeLab.chain(Shape.ISSUED), ProbeLab.chain(Shape.OUT_OF_ORDER));

  private final ProbeLab lab = new ProbeLab();
  private ProbeConfig config;
  private Prober prober;
  private int next;

  @BeforeAll
  void open() throws Exception {
    lab.warmUp();
    config = ProbeLab.withTimeout(lab.config(), Duration.ofSeconds(20));
    prober = lab.prober(config);
  }

  @AfterAll
  void close() {
    prober.close();
    lab.close();
  }

  private InetAddress server(Behaviour behaviour, CertificatePlan certificates) {
    return lab.bind(next++, behaviour, certificates).address();
  }

  private List<Octets> expected(CertificatePlan plan, org.danescan.lab.pki.KeyAlgorithm algorithm)
      throws Exception {
    List<Octets> chain = new ArrayList<>();
    for (var certificate : lab.pki.issue(plan, algorithm).orElseThrow().sent()) {
      chain.add(Octets.of(certificate.getEncoded()));
    }
    return chain;
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void showsBothChainsAsSent(Shape shape) throws Exception {
    CertificatePlan plan = CertificatePlan.both(ProbeLab.chain(shape), ProbeLab.chain(shape));
    ProbeObservation seen = lab.probe(prober, server(Behaviour.NORMAL, plan));
    assertThat(seen.sessions())
        .extracting(Session::algorithm)
        .containsExactly(KeyAlgorithm.RSA, KeyAlgorithm.ECDSA);
    Handshake rsa = seen.sessions().get(0).handshake().orElseThrow();
    Handshake ecdsa = seen.sessions().get(1).handshake().orElseThrow();
    assertThat(rsa.chain()).isEqualTo(expected(plan, org.danescan.lab.pki.KeyAlgorithm.RSA));
    assertThat(ecdsa.chain()).isEqualTo(expected(plan, org.danescan.lab.pki.KeyAlgorithm.ECDSA));
    assertThat(List.of(rsa, ecdsa)).allMatch(tls -> tls.keyProven());
    assertThat(List.of(rsa, ecdsa)).allMatch(tls -> tls.tlsVersion().equals("1.3"));
  }

  @Test
  void takesCertificatesOfAnyDate() throws Exception {
    for (Dates dates : Dates.values()) {
      var chain = new ChainPlan(List.of("else.test"), Shape.SELF_SIGNED, dates, 2);
      var seen = lab.probe(prober, server(Behaviour.NORMAL, CertificatePlan.ecdsa(chain)));
      assertThat(seen.sessions())
          .extracting(Session::end)
          .containsExactly(SessionEnd.HANDSHAKE_FAILED, SessionEnd.HANDSHAKE_COMPLETED);
    }
  }

  @Test
  void keepsTheChainOfAServerWithoutItsKey() throws Exception {
    ProbeObservation seen = lab.probe(prober, server(Behaviour.WRONG_KEY_PROOF, BOTH));
    assertThat(seen.sessions())
        .allMatch(session -> session.end() == SessionEnd.HANDSHAKE_FAILED)
        .extracting(session -> session.handshake().orElseThrow())
        .allMatch(tls -> !tls.keyProven())
        .extracting(Handshake::chain)
        .containsExactly(
            expected(BOTH, org.danescan.lab.pki.KeyAlgorithm.RSA),
            expected(BOTH, org.danescan.lab.pki.KeyAlgorithm.ECDSA));
  }

  @Test
  void sendsTheBaseDomainInSni() throws Exception {
    var other = CertificatePlan.ecdsa(ProbeLab.chain(Shape.SELF_SIGNED));
    InetAddress address = ProbeLab.address(next++);
    lab.servers.bind(
        new MailServerPlan(address, Behaviour.NORMAL, Map.of("*", other, ProbeLab.HOST, BOTH)));
    ProbeObservation seen = lab.probe(prober, address);
    assertThat(seen.sessions().get(0).end()).isEqualTo(SessionEnd.HANDSHAKE_COMPLETED);
  }

  @Test
  void recordsOldVersions() throws Exception {
    ProbeObservation seen = lab.probe(prober, server(Behaviour.OLD_TLS_ONLY, BOTH));
    assertThat(seen.sessions())
        .extracting(session -> session.handshake().orElseThrow().tlsVersion())
        .containsExactly("1.1", "1.1");
  }

  @Test
  void saysWhoItIsAndTakesItsLeave() throws Exception {
    InetAddress address = server(Behaviour.NORMAL, BOTH);
    lab.probe(prober, address);
    ServerStatistics seen = lab.servers.statistics(address);
    assertThat(seen.ehloNames()).isEqualTo(Set.of("scanner.probe.test"));
    assertThat(seen.commands()).isEqualTo(Map.of("EHLO", 4L, "STARTTLS", 2L, "QUIT", 2L));
  }

  @Test
  void neverHoldsMoreSessionsThanAllowed() throws Exception {
    List<InetAddress> addresses = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      addresses.add(server(Behaviour.NORMAL, BOTH));
    }
    List<Future<ProbeObservation>> probes = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      probes.add(prober.probe(ProbeLab.key(addresses.get(i % addresses.size()))));
    }
    ProbeLab.await(Future.all(probes));
    for (InetAddress address : addresses) {
      assertThat(lab.servers.statistics(address).peak()).isEqualTo(1);
      assertThat(lab.servers.statistics(address).sessions()).isEqualTo(24);
    }
  }

  @Test
  void keepsTheRateOfANetwork() throws Exception {
    ProbeConfig slow =
        new ProbeConfig(
            config.port(),
            config.ehlo(),
            config.timeout(),
            new Pace(1, Rate.UNLIMITED, new Rate(20), Rate.UNLIMITED),
            true,
            Duration.ZERO,
            0);
    List<Future<ProbeObservation>> probes = new ArrayList<>();
    try (Prober paced = lab.prober(slow)) {
      for (int i = 0; i < 10; i++) {
        probes.add(paced.probe(ProbeLab.key(server(Behaviour.GREETS_554, BOTH))));
      }
      ProbeLab.await(Future.all(probes));
    }
    List<ProbeObservation> seen = probes.stream().map(Future::result).toList();
    var starts = seen.stream().map(probe -> probe.sessions().get(0).startedAt()).sorted().toList();
    assertThat(Duration.between(starts.get(0), starts.get(9)))
        .isGreaterThanOrEqualTo(Duration.ofMillis(440));
  }

  @Test
  void triesOnceMoreWhereItWasPutOff() throws Exception {
    InetAddress busy = server(Behaviour.GREETS_450, BOTH);
    ProbeObservation seen = lab.probe(prober, busy);
    assertThat(seen.sessions()).extracting(Session::end).containsExactly(SessionEnd.PUT_OFF);
    assertThat(lab.servers.statistics(busy).sessions()).isEqualTo(2);
    InetAddress closed = server(Behaviour.GREETS_554, BOTH);
    lab.probe(prober, closed);
    assertThat(lab.servers.statistics(closed).sessions()).isEqualTo(1);
  }

  @Test
  void theLastTryCounts() throws Exception {
    try (RawServer server =
        RawServer.inTurn(
            socket -> RawServer.send(socket, "421 later\r\n"),
            socket -> RawServer.send(socket, "554 never\r\n"))) {
      ProbeObservation seen = server.probe(lab, config);
      assertThat(seen.sessions())
          .extracting(Session::end)
          .containsExactly(SessionEnd.GREETING_REFUSED);
    }
  }

  @Test
  void leavesAloneWhoAskedForIt() throws Exception {
    InetAddress address = server(Behaviour.NORMAL, BOTH);
    OptOut all =
        new OptOut() {
          @Override
          public boolean covers(org.danescan.core.name.DomainName name) {
            return false;
          }

          @Override
          public boolean covers(InetAddress candidate) {
            return candidate.equals(address);
          }
        };
    try (Prober obedient = new Prober(lab.vertx, config, all, Clock.systemUTC())) {
      assertThat(lab.probe(obedient, address).sessions())
          .extracting(Session::end)
          .containsExactly(SessionEnd.OPTED_OUT);
    }
    assertThat(lab.servers.statistics(address).sessions()).isZero();
  }

  @Test
  void leavesSpecialAddressesAloneUnlessAllowed() throws Exception {
    InetAddress address = server(Behaviour.NORMAL, BOTH);
    ProbeConfig strict =
        new ProbeConfig(
            config.port(),
            config.ehlo(),
            config.timeout(),
            Pace.unbounded(1),
            false,
            Duration.ZERO,
            0);
    try (Prober careful = lab.prober(strict)) {
      assertThat(lab.probe(careful, address).sessions())
          .extracting(Session::end)
          .containsExactly(SessionEnd.SPECIAL_ADDRESS);
    }
    assertThat(lab.servers.statistics(address).sessions()).isZero();
  }

  @Test
  void chainsAreCertificates() throws Exception {
    ProbeObservation seen = lab.probe(prober, server(Behaviour.TLS_1_2_ONLY, BOTH));
    for (Session session : seen.sessions()) {
      byte[] leaf = session.handshake().orElseThrow().chain().get(0).toByteArray();
      assertThat(Certificate.getInstance(leaf).getSubject().toString()).contains(ProbeLab.HOST);
    }
  }
}
