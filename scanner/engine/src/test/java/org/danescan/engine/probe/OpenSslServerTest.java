package org.danescan.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another TLS stack on the other side: OpenSSL's {@code s_server}, in each version. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenSslServerTest {
  private final ProbeLab lab = new ProbeLab();
  private ProbeConfig config;
  @TempDir static Path directory;

  @BeforeAll
  void open() throws Exception {
    lab.warmUp();
    config = ProbeLab.withTimeout(lab.config(), Duration.ofSeconds(20));
    OpenSslServer.makeCertificate(directory, "rsa", "-newkey", "rsa:2048");
    OpenSslServer.makeCertificate(
        directory, "ecdsa", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256");
    OpenSslServer.makeCertificate(directory, "ed25519", "-newkey", "ed25519");
  }

  @AfterAll
  void close() {
    lab.close();
  }

  private ProbeObservation probe(String... options) throws Exception {
    try (OpenSslServer tls = OpenSslServer.start(directory, options);
        RawServer smtp = RawServer.inTurn(tls::relay)) {
      return smtp.probe(lab, config);
    }
  }

  @ParameterizedTest
  @CsvSource({"-tls1, 1.0", "-tls1_1, 1.1", "-tls1_2, 1.2", "-tls1_3, 1.3"})
  void speaksEachVersionWithEachKey(String option, String version) throws Exception {
    ProbeObservation seen =
        probe(
            option,
            "-cert",
            "rsa.pem",
            "-key",
            "rsa.key",
            "-dcert",
            "ecdsa.pem",
            "-dkey",
            "ecdsa.key");
    assertThat(seen.sessions())
        .extracting(Session::end)
        .containsExactly(SessionEnd.HANDSHAKE_COMPLETED, SessionEnd.HANDSHAKE_COMPLETED);
    List<Handshake> handshakes =
        seen.sessions().stream().map(session -> session.handshake().orElseThrow()).toList();
    assertThat(handshakes).extracting(Handshake::tlsVersion).containsOnly(version);
    assertThat(handshakes).allMatch(Handshake::keyProven);
    assertThat(handshakes)
        .extracting(tls -> tls.chain().get(0))
        .containsExactly(
            OpenSslServer.certificate(directory, "rsa"),
            OpenSslServer.certificate(directory, "ecdsa"));
  }

  @ParameterizedTest
  @CsvSource({
    "AES128-SHA, TLS_RSA_WITH_AES_128_CBC_SHA",
    "DHE-RSA-AES256-GCM-SHA384, TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
    "ECDHE-RSA-CHACHA20-POLY1305, TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
    "DHE-RSA-CAMELLIA256-SHA, TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA"
  })
  void speaksOlderSuites(String cipher, String suite) throws Exception {
    ProbeObservation seen =
        probe("-tls1_2", "-cipher", cipher, "-cert", "rsa.pem", "-key", "rsa.key");
    Session rsa = seen.sessions().get(0);
    assertThat(rsa.end()).as(rsa.detail()).isEqualTo(SessionEnd.HANDSHAKE_COMPLETED);
    assertThat(rsa.handshake().orElseThrow().cipherSuite()).isEqualTo(suite);
  }

  /** RFC 8446 §4.2.3: a server that minds the client's order shows the key wanted most. */
  @ParameterizedTest
  @CsvSource({
    "ed25519, '', rsa-failed eddsa-completed ecdsa-failed",
    "ecdsa, ed25519, rsa-failed eddsa-completed ecdsa-completed",
    "rsa, ed25519, rsa-completed eddsa-completed ecdsa-failed",
    "rsa, ecdsa, rsa-completed ecdsa-completed",
    "ecdsa, '', rsa-failed ecdsa-completed",
    "rsa, '', rsa-completed ecdsa-failed",
  })
  void showsAnEdDsaKeyBesideOthers(String one, String other, String sessions) throws Exception {
    List<String> options = new ArrayList<>(List.of("-cert", one + ".pem", "-key", one + ".key"));
    if (!other.isEmpty()) {
      options.addAll(List.of("-dcert", other + ".pem", "-dkey", other + ".key"));
    }
    for (String version : List.of("-tls1_2", "-tls1_3")) {
      List<String> all = new ArrayList<>(options);
      all.add(version);
      ProbeObservation seen = probe(all.toArray(String[]::new));
      assertThat(seen.sessions())
          .as(version)
          .extracting(
              session ->
                  session.algorithm().token() + session.end().token().replace("handshake", ""))
          .isEqualTo(List.of(sessions.split(" ", -1)));
      for (Session session : seen.sessions()) {
        if (session.end() == SessionEnd.HANDSHAKE_COMPLETED) {
          String name = session.algorithm().token().replace("eddsa", "ed25519");
          assertThat(session.handshake().orElseThrow().chain())
              .containsExactly(OpenSslServer.certificate(directory, name));
        }
      }
    }
  }

  /** RFC 7672 §3.1.1: DANE-EE looks at no key usage, and neither does the probe. */
  @Test
  void takesAKeyUsageThatForbidsSigning() throws IOException, Exception {
    OpenSslServer.makeCertificate(
        directory, "usage", "-newkey", "rsa:2048", "-addext", "keyUsage=critical,cRLSign");
    ProbeObservation seen = probe("-tls1_2", "-cert", "usage.pem", "-key", "usage.key");
    assertThat(seen.sessions().get(0).end()).isEqualTo(SessionEnd.HANDSHAKE_COMPLETED);
  }
}
