package org.danescan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.token.DnssecStatus;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.offlimits.OptOutFile;
import org.danescan.engine.pace.Rate;
import org.danescan.engine.probe.ProbeConfig;
import org.danescan.engine.resolve.DnsConfig;
import org.danescan.engine.resolve.DnssecTrust;
import org.danescan.lab.dns.ResolverServer;
import org.danescan.lab.mail.MailServerOptions;
import org.danescan.lab.mail.MailServers;
import org.danescan.lab.mail.ServerStatistics;
import org.danescan.lab.pki.KeyAlgorithm;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.CertificatePlan.Dates;
import org.danescan.lab.plan.CertificatePlan.Shape;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.MailServerPlan;
import org.danescan.lab.plan.MailServerPlan.Behaviour;
import org.danescan.lab.plan.Signing;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.danescan.lab.plan.ZonePlan;
import org.danescan.lab.zone.SignedInternet;
import org.danescan.lab.zone.ZoneSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Lookups and probes joined, against the lab's resolver and mail servers. */
class LiveObserversTest {
  private static final DomainName DOMAIN = DomainName.of("dane.nl");
  private static final DomainName HOST = DomainName.of("mx.dane.nl");

  private final Pki pki = new Pki(Clock.systemUTC());
  private final MailServers mail =
      new MailServers(MailServers.ANY_PORT, pki, MailServerOptions.DEFAULT);
  private final Vertx vertx = NativeVertx.open();
  private InetAddress address;
  private ResolverServer resolver;
  private DnsConfig dns;
  @TempDir private Path directory;

  @BeforeEach
  void serve() throws Exception {
    address = InetAddress.getByName("127.25.77.1");
    var chain = new ChainPlan(List.of(HOST.text()), Shape.ISSUED, Dates.CURRENT, 3);
    var plan = CertificatePlan.ecdsa(chain);
    mail.bind(new MailServerPlan(address, Behaviour.NORMAL, Map.of("*", plan)));
    String certificate =
        HexFormat.of()
            .formatHex(
                pki.issue(plan, KeyAlgorithm.ECDSA).orElseThrow().sent().get(0).getEncoded());
    SignedInternet internet =
        new SignedInternet(new OneDomain(mail.port(), certificate), Clock.systemUTC());
    resolver = new ResolverServer(internet);
    InetSocketAddress at =
        resolver.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    dns =
        new DnsConfig(
            List.of(at),
            DnssecTrust.of(
                DnssecTrust.Mode.VALIDATE,
                Optional.of(internet.writeTrustAnchor(directory.resolve("root.key")))),
            Duration.ofSeconds(20),
            0,
            false);
  }

  @AfterEach
  void stop() throws IOException {
    resolver.close();
    mail.close();
    vertx.close();
  }

  private LiveObservers observers(String optOut) throws IOException {
    ProbeConfig like = ProbeConfig.defaults("scanner.test.nl");
    ProbeConfig probe =
        new ProbeConfig(
            mail.port(), like.ehlo(), like.timeout(), like.pace(), true, Duration.ZERO, 0);
    EngineConfig config =
        new EngineConfig(dns, new Rate(500), ProbeTargets.Mode.DANE, probe, 10, 10);
    Path list = Files.writeString(directory.resolve("opt-out"), optOut);
    OptOut covered = ((OptOutFile.Content.Listed) OptOutFile.read(list)).optOut();
    return LiveObservers.open(vertx, config, covered, Clock.systemUTC());
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private static ProbeObservation onlyProbe(LiveObservers observers) throws Exception {
    MxHostObservation host = await(observers.host(HOST));
    var keys = ProbeTargets.of(host, ProbeTargets.Mode.DANE);
    assertThat(keys).hasSize(1);
    return await(observers.probe(keys.get(0)));
  }

  @Test
  void seesTheRouteTheHostAndTheServer() throws Exception {
    try (LiveObservers observers = observers("")) {
      assertThat(observers.optedOut(DOMAIN)).isFalse();
      assertThat(await(observers.mx(DOMAIN)).lookup().dnssec()).isEqualTo(DnssecStatus.SECURE);
      MxHostObservation host = await(observers.host(HOST));
      Session session = onlyProbe(observers).sessions().get(1);
      ChainVerdict verdict =
          observers
              .matcher()
              .match(
                  host.tlsa().get(0).lookup().found(),
                  session.handshake().orElseThrow().chain(),
                  List.of(HOST),
                  Clock.systemUTC().instant());
      assertThat(verdict).isInstanceOf(ChainVerdict.Matches.class);
    }
  }

  @Test
  void leavesAServerAloneWhoseHostIsOnTheList() throws Exception {
    try (LiveObservers observers = observers("mx.dane.nl\n")) {
      assertThat(observers.optedOut(DOMAIN)).isFalse();
      assertThat(onlyProbe(observers).sessions())
          .extracting(Session::end)
          .containsExactly(SessionEnd.OPTED_OUT);
    }
    assertThat(mail.statistics(address)).isEqualTo(ServerStatistics.NONE);
  }

  @Test
  void leavesAnAddressAloneWhoseNetworkIsOnTheList() throws Exception {
    try (LiveObservers observers = observers("127.25.77.0/24\ndane.nl\n")) {
      assertThat(observers.optedOut(DOMAIN)).isTrue();
      assertThat(onlyProbe(observers).sessions())
          .extracting(Session::end)
          .containsExactly(SessionEnd.OPTED_OUT);
    }
    assertThat(mail.statistics(address)).isEqualTo(ServerStatistics.NONE);
  }

  /** An internet of one domain. */
  private record OneDomain(int port, String certificate) implements ZoneSource {
    private static ZonePlan zone(String apex, Delegation delegation, String... data) {
      Name name = Name.fromConstantString(apex);
      Signing signing = Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC);
      List<Record> records = List.of(data).stream().map(line -> record(line, name)).toList();
      return new ZonePlan(name, signing, delegation, records, List.of());
    }

    private static Record record(String line, Name apex) {
      String[] parts = line.split(" ", 3);
      try {
        Name owner = Name.fromString(parts[0], apex);
        return Record.fromString(owner, Type.value(parts[1]), DClass.IN, 300, parts[2], apex);
      } catch (IOException e) {
        throw new UncheckedIOException(line, e);
      }
    }

    @Override
    public ZonePlan root() {
      return zone(".", Delegation.NO_DS);
    }

    @Override
    public List<ZonePlan> topLevelZones() {
      return List.of(zone("nl.", Delegation.DS_MATCHING));
    }

    @Override
    public Optional<ZonePlan> enclosing(Name name) {
      ZonePlan domain =
          zone(
              "dane.nl.",
              Delegation.DS_MATCHING,
              "dane.nl. MX 10 mx",
              "mx A 127.25.77.1",
              "_" + port + "._tcp.mx TLSA 3 0 0 " + certificate);
      return name.subdomain(domain.apex()) ? Optional.of(domain) : Optional.empty();
    }

    @Override
    public boolean exists(Name name) {
      return Name.fromConstantString("dane.nl.").subdomain(name);
    }
  }
}
