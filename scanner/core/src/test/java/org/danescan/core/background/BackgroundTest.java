package org.danescan.core.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.dane.OpensslPki;
import org.danescan.core.name.DomainName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.Selector;
import org.danescan.core.tlsa.TlsaRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known beyond a chain names the cause of a mismatch and makes none. */
class BackgroundTest {
  private static final DomainName HOST = DomainName.of("mx1.example.nl");

  @TempDir private static Path directory;
  private static OpensslPki pki = OpensslPki.none();

  @BeforeAll
  static void makeCertificates() {
    pki = OpensslPki.in(directory);
  }

  private static Fingerprint fingerprint(String name) {
    return Fingerprint.of(pki.part(name, Selector.CERT), pki.part(name, Selector.SPKI));
  }

  private static String reason(List<TlsaRecord> records, String chain, Background background) {
    ChainVerdict verdict =
        DaneVerifier.verify(
            records, pki.chain(chain), List.of(HOST), Instant.now().plusSeconds(60), background);
    return verdict instanceof ChainVerdict.Mismatch mismatch
        ? mismatch.reason().token() + " " + mismatch.detail()
        : "matches";
  }

  /**
   * Another host of example.nl has the certificate {@code self}, one elsewhere {@code stranger}.
   */
  private static Background background() {
    HostsByOperator others =
        new HostsByOperator(
            host ->
                host.text().endsWith(".nl") ? DomainName.of("example.nl") : DomainName.of("else"));
    others.add(DomainName.of("mx2.example.nl"), fingerprint("self"));
    others.add(DomainName.of("mx3.example.nl"), fingerprint("self"));
    others.add(DomainName.of("mx.example.org"), fingerprint("stranger"));
    others.add(HOST, fingerprint("leaf"));
    Map<DomainName, List<Fingerprint>> earlier =
        Map.of(HOST, List.of(fingerprint("next"), fingerprint("nextbutone")));
    return new Background(host -> earlier.getOrDefault(host, List.of()), others);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3 1 1 nextbutone | digest-of-previous-key",
        "3 0 1 next | digest-of-previous-key",
        "3 1 2 next | digest-of-previous-key",
        "3 1 0 next | digest-of-previous-key",
        "2 1 1 next | ta-not-in-chain",
        "3 1 1 self | digest-of-other-host",
        "3 0 1 self | digest-of-other-host",
        "3 1 1 stranger | no-record-matches",
        "3 1 1 self; 3 1 1 next | digest-of-previous-key",
        // A nearer cause in the chain itself goes first; a match is a match.
        "3 0 1 next; 3 1 1 inter | digest-of-other-certificate",
        "3 1 1 leaf; 3 1 1 next | matches",
      })
  void rfc7671Section81EarlierKeysAndOtherHosts(String records, String reason) {
    assertThat(reason(pki.records(records), "leaf inter", background())).startsWith(reason);
    String without = reason(pki.records(records), "leaf inter", Background.NONE);
    assertThat(without.equals("matches")).isEqualTo(reason.equals("matches"));
    assertThat(without)
        .doesNotStartWith("digest-of-previous")
        .doesNotStartWith("digest-of-other-h");
  }

  @Test
  void theOtherHostIsNamed() {
    assertThat(reason(pki.records("3 1 1 self"), "leaf inter", background()))
        .endsWith("is right for the server of mx2.example.nl");
  }

  /** The digest of the key of Let's Encrypt R3. */
  @Test
  void rfc7671Section522ARetiredPublicIssuerIsNamed() {
    TlsaRecord record =
        new TlsaRecord(
            2,
            1,
            1,
            Octets.ofHex("8d02536c887482bc34ff54e41d2ba659bf85b341a0a20afadb5813dcfbcf286d"));
    assertThat(reason(List.of(record), "leaf inter", Background.NONE))
        .startsWith("retired-issuer")
        .endsWith("is that of Let's Encrypt R3, which issues no more");
  }

  @Test
  void theListIsWhole() {
    TlsaRecord certificate =
        new TlsaRecord(
            2,
            0,
            1,
            Octets.ofHex("0687260331a72403d909f105e69bcf0d32e1bd2493ffc6d9206d11bcd6770739"));
    assertThat(RetiredIssuers.namedBy(certificate)).contains("DST Root CA X3");
    TlsaRecord swapped = new TlsaRecord(2, 1, 1, certificate.associationData());
    assertThat(RetiredIssuers.namedBy(swapped)).isEmpty();
  }
}
