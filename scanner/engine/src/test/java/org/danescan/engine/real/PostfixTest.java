package org.danescan.engine.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.danescan.core.result.DomainResult;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.ScannedInMemory;
import org.danescan.engine.resolve.DnssecTrust;
import org.danescan.engine.resolve.UnboundServer;
import org.danescan.lab.dns.AuthoritativeServers;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.pki.KeyAlgorithm;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.pki.Tlsa;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.CertificatePlan.Dates;
import org.danescan.lab.plan.CertificatePlan.Shape;
import org.danescan.lab.zone.SignedInternet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.TLSARecord;

/** A real Postfix with two certificates, found through a real Unbound. */
class PostfixTest {
  private static final String DOMAIN = "postfix.nl";
  private static final String HOST = "mx1." + DOMAIN;

  private final Pki pki = new Pki(Clock.systemUTC());

  @ParameterizedTest
  @EnumSource(DnssecTrust.Mode.class)
  void isJudgedByTheKeysThatItShows(DnssecTrust.Mode mode, @TempDir Path directory)
      throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    InetSocketAddress server = Listening.freePort();
    DaneDomains zones = new DaneDomains(server, Map.of(DOMAIN, this::published));
    SignedInternet internet = new SignedInternet(zones, Clock.systemUTC());
    Path anchor = internet.writeTrustAnchor(directory.resolve("anchor"));
    Path hints = internet.writeRootHints(directory.resolve("hints"));
    try (AuthoritativeServers nameServers = new AuthoritativeServers(internet)) {
      nameServers.start(AuthoritativeServers.DNS_PORT);
      try (UnboundServer unbound = UnboundServer.start(directory, hints, anchor)) {
        EngineConfig config =
            ScannedInMemory.config(unbound.address(), mode, anchor, server.getPort());
        String published = judged(config, postfix(directory.resolve("right"), server, 1));
        assertThat(published).as("the keys published").isEqualTo("valid-dane none 2");
        String other = judged(config, postfix(directory.resolve("changed"), server, 2));
        assertThat(other).as("other keys").isEqualTo("tlsa-mismatch no-record-matches 2");
      }
    }
  }

  /** Status, reason, and how many certificate algorithms were seen; ends the server. */
  private static String judged(EngineConfig config, PostfixProcess postfix) throws Exception {
    try (postfix) {
      DomainResult row = ScannedInMemory.scan(config, List.of(DOMAIN)).get(0);
      MxHostVerdict host = row.verdict().hosts().get(0).verdict();
      return row.verdict().status().token()
          + " "
          + row.verdict().reason().token()
          + " "
          + host.addresses().get(0).algorithms().size();
    }
  }

  private PostfixProcess postfix(Path directory, InetSocketAddress server, int key)
      throws IOException, InterruptedException {
    return PostfixProcess.start(
        directory, server, HOST, List.of(Identity.of(rsa(key)), Identity.of(ecdsa(key))));
  }

  private List<TLSARecord> published(Name owner) {
    return Stream.of(rsa(1), ecdsa(1))
        .map(chain -> Tlsa.of(owner, DaneDomains.TTL, 3, 1, 1, chain.leaf()))
        .toList();
  }

  private IssuedChain rsa(int key) {
    return pki.issue(plan(key), KeyAlgorithm.RSA);
  }

  private IssuedChain ecdsa(int key) {
    return pki.issue(plan(key), KeyAlgorithm.ECDSA);
  }

  private static ChainPlan plan(int key) {
    return new ChainPlan(List.of(HOST), Shape.ISSUED, Dates.CURRENT, key);
  }
}
