package org.danescan.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/** The algorithms that validators must or should have (RFC 8624 §3.1 and RFC 9904). */
class AlgorithmsTest {
  private static final List<Integer> ALGORITHMS = List.of(5, 7, 8, 10, 13, 14, 15, 16);
  private static final String A = "www.example. A 192.0.2.1";

  static Stream<Integer> algorithms() {
    return ALGORITHMS.stream();
  }

  private static TestZone zone(int algorithm) {
    TestZone zone = TestZone.of("example.");
    return zone.with(TestKey.of(zone.apex(), algorithm, 0, TestKey.ZONE_KEY));
  }

  @ParameterizedTest
  @MethodSource("algorithms")
  void rfc8624Section31ZonesOfTheAlgorithmAreValidated(int algorithm) {
    TestZone example = zone(algorithm);
    World world = new World();
    world.delegate(world.root, example);
    RRset signed = example.signed(A);
    assertThat(world.judge(World.answer("www.example. A").answer(signed))).isEqualTo("secure");
    assertThat(world.judge(World.answer("www.example. A").answer(TestZone.tampered(signed))))
        .isEqualTo("bogus rrsig-invalid");
    assertThat(
            world.judge(
                World.answer("www.example. MX")
                    .authority(example.signed("www.example. NSEC x.example. A RRSIG NSEC"))))
        .isEqualTo("secure");
  }

  /** RFC 8624 §3.3: SHA-1, SHA-256 and SHA-384; 3 is GOST R 34.11-94, which few have. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void rfc8624Section33DelegationsByTheDigestAreFollowed(int digest) {
    TestZone example = zone(13);
    World world = new World();
    RRset ds = new RRset();
    ds.addRR(example.keys().get(0).ds(digest));
    world.delegate(world.root, example, ds);
    assertThat(world.judge(World.answer("www.example. A").answer(example.signed(A))))
        .isEqualTo("secure");
  }

  /** Numbers that are reserved, unassigned, private, or of algorithms that are given up. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 6, 9, 11, 12, 17, 23, 100, 252, 253, 254, 255})
  void rfc4035Section52OtherAlgorithmsAreNotSupported(int algorithm) {
    assertThat(new Algorithms(Crypto.fastest()).supports(algorithm)).isFalse();
  }

  /** Each provider that is present, with each algorithm, its own or from who comes after it. */
  static Stream<Arguments> providers() {
    return Crypto.present().stream()
        .flatMap(crypto -> ALGORITHMS.stream().map(algorithm -> Arguments.of(crypto, algorithm)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("providers")
  void everyProviderAgrees(Crypto crypto, int algorithm) {
    TestZone example = zone(algorithm);
    RRset rrset = TestZone.rrset(A);
    RRSIGRecord signature = example.signed(A).sigs().get(0);
    DNSKEYRecord key = example.keys().get(0).dnskey();
    byte[] signed = org.xbill.DNS.DNSSEC.digestRRset(signature, rrset);
    byte[] octets = signature.getSignature();
    Algorithms algorithms = new Algorithms(crypto);
    assertThat(algorithms.verifies(key, signed, octets)).isTrue();
    octets[octets.length / 2] ^= 1;
    assertThat(algorithms.verifies(key, signed, octets)).isFalse();
  }
}
