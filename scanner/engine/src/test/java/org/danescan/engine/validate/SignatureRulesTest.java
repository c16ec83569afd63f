package org.danescan.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.engine.validate.TestZone.NOW;
import static org.danescan.engine.validate.TestZone.rrset;
import static org.danescan.engine.validate.TestZone.tampered;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DNSSEC.Algorithm;
import org.xbill.DNS.RRset;

/** Whether an RRset is signed by its zone (RFC 4035 §5.3). */
class SignatureRulesTest {
  private static final String A = "www.example. A 192.0.2.1";
  private final TestZone example = TestZone.of("example.");
  private final World world = new World();

  SignatureRulesTest() {
    world.delegate(world.root, example);
  }

  private String verdict(RRset rrset) {
    return world.judge(World.answer("www.example. A").answer(rrset));
  }

  @Test
  void rfc4035Section533ASignatureOfTheZonesKeyIsSecure() {
    assertThat(verdict(example.signed(A))).isEqualTo("secure");
  }

  @Test
  void rfc4035Section533AChangedSignatureIsBogus() {
    assertThat(verdict(tampered(example.signed(A)))).isEqualTo("bogus rrsig-invalid");
  }

  @Test
  void rfc4035Section533ChangedDataIsBogus() {
    RRset changed = rrset("www.example. A 192.0.2.2");
    example.signed(A).sigs().forEach(changed::addRR);
    assertThat(verdict(changed)).isEqualTo("bogus rrsig-invalid");
  }

  @Test
  void rfc4035Section53NoSignatureIsBogus() {
    assertThat(verdict(rrset(A))).isEqualTo("bogus rrsig-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "-P10D, P10D,  secure",
    "-P10D, PT0S,  secure",
    "PT0S,  P10D,  secure",
    "-P10D, -PT1S, bogus rrsig-expired",
    "PT1S,  P10D,  bogus rrsig-not-yet-valid",
    "P10D,  -P10D, bogus rrsig-expired-before-valid"
  })
  void rfc4035Section531TheTimeLiesWithinThatOfTheSignature(
      Duration inception, Duration expiration, String verdict) {
    Instant from = NOW.plus(inception);
    assertThat(verdict(example.signed(rrset(A), from, NOW.plus(expiration)))).isEqualTo(verdict);
  }

  @Test
  void rfc4035Section531ASignatureByAKeyThatTheZoneDoesNotHaveIsBogus() {
    TestKey other = TestKey.of(example.apex(), Algorithm.ECDSAP256SHA256, 1, TestKey.ZONE_KEY);
    assertThat(verdict(example.with(other).signed(A))).isEqualTo("bogus rrsig-key-missing");
  }

  @Test
  void rfc4035Section531ASignatureOfAnotherZoneIsBogus() {
    assertThat(verdict(TestZone.of("www.example.").signed(A))).isEqualTo("bogus rrsig-key-missing");
    assertThat(verdict(TestZone.of("other.").signed(A))).isEqualTo("bogus rrsig-key-missing");
  }

  @Test
  void rfc4035Section531ASignatureOfMoreLabelsThanTheOwnerHasIsBogus() {
    RRset deep = example.signed("a.www.example. A 192.0.2.1");
    assertThat(verdict(TestZone.expanded("www.example.", deep))).isEqualTo("bogus rrsig-malformed");
  }

  /** RFC 6840 §5.4: a resolver takes any signature that verifies. */
  @Test
  void rfc6840Section54OneValidSignatureAmongOthersIsSecure() {
    RRset several = tampered(example.signed(A));
    TestKey other = TestKey.of(example.apex(), Algorithm.ECDSAP256SHA256, 1, TestKey.ZONE_KEY);
    example.with(other).signed(A).sigs().forEach(several::addRR);
    example
        .signed(rrset(A), NOW.minusSeconds(9), NOW.minusSeconds(8))
        .sigs()
        .forEach(several::addRR);
    assertThat(verdict(several)).isEqualTo("bogus rrsig-invalid");
    example.signed(A).sigs().forEach(several::addRR);
    assertThat(verdict(several)).isEqualTo("secure");
  }

  /** RFC 8914 §4.8: what is told is what came closest to being valid. */
  @Test
  void rfc8914Section48AnExpiredSignatureIsToldBeforeOneOfAnUnknownKey() {
    TestKey other = TestKey.of(example.apex(), Algorithm.ECDSAP256SHA256, 1, TestKey.ZONE_KEY);
    RRset several = example.with(other).signed(A);
    example
        .signed(rrset(A), NOW.minusSeconds(9), NOW.minusSeconds(8))
        .sigs()
        .forEach(several::addRR);
    assertThat(verdict(several)).isEqualTo("bogus rrsig-expired");
  }

  /** A forger may claim any signer; one above the trust anchor must not end the way too early. */
  @Test
  void rfc4035Section5ASignerAboveTheTrustAnchorIsNoSigner() {
    World island = new World(new Algorithms(Crypto.fastest()), "example.");
    RRset forged = world.root.signed(A);
    assertThat(island.judge(World.answer("www.example. A").answer(forged)))
        .isEqualTo("bogus rrsig-key-missing");
    assertThat(island.judge(World.answer("www.example. A").answer(example.signed(A))))
        .isEqualTo("secure");
  }

  @Test
  void rfc4035Section43ANameUnderNoTrustAnchorIsInsecure() {
    World island = new World(new Algorithms(Crypto.fastest()), "example.");
    assertThat(island.judge(World.answer("www.other. A").answer(rrset("www.other. A 192.0.2.1"))))
        .isEqualTo("insecure no-trust-anchor");
  }
}
