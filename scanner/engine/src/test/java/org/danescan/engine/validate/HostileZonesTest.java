package org.danescan.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.engine.validate.TestZone.rrset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.danescan.engine.validate.TestZone.Hashing;
import org.danescan.engine.validate.World.Answer;
import org.danescan.engine.validate.limit.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** Zones that are made to cost: what is counted is the work, not the time. */
class HostileZonesTest {
  private static final Limits LIMITS = Limits.DEFAULT;

  /** The chain of trust of a world with one zone: the root's keys, the DS and the zone's keys. */
  private static final int CHAIN = 3;

  private final TestZone example = TestZone.of("example.");
  private final TestKey key = example.keys().get(0);
  private final World world = new World();

  /**
   * A key of the same algorithm and key tag as another: its 16-bit words are the other's in another
   * order, which the sum of RFC 4034 appendix B does not see.
   */
  private static DNSKEYRecord colliding(DNSKEYRecord original, int rotation) {
    byte[] octets = original.getKey();
    byte[] rotated = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      rotated[(i + 2 * rotation) % octets.length] = octets[i];
    }
    DNSKEYRecord collides =
        new DNSKEYRecord(
            original.getName(),
            DClass.IN,
            original.getTTL(),
            original.getFlags(),
            original.getProtocol(),
            original.getAlgorithm(),
            rotated);
    assertThat(collides.getFootprint()).isEqualTo(original.getFootprint());
    return collides;
  }

  private List<DNSKEYRecord> collisions(int count) {
    List<DNSKEYRecord> keys = new ArrayList<>();
    keys.add(key.dnskey());
    IntStream.rangeClosed(1, count).forEach(i -> keys.add(colliding(key.dnskey(), i)));
    return keys;
  }

  /** An RRset with as many bad signatures, each another. */
  private RRset badlySigned(String record, int signatures) {
    RRset rrset = rrset(record);
    for (int i = 0; i < signatures; i++) {
      RRset signed =
          example.signed(
              rrset(record),
              TestZone.NOW.minus(Duration.ofHours(i + 1)),
              TestZone.NOW.plus(Duration.ofHours(1)));
      TestZone.tampered(signed).sigs().forEach(rrset::addRR);
    }
    return rrset;
  }

  private World serving(List<DNSKEYRecord> keys) {
    world.delegate(world.root, example);
    return world.answer(World.answer("example. DNSKEY").answer(example.signedKeys(keys)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void cve202350387AFewKeysOfOneTagAreTried(int others) {
    serving(collisions(others));
    assertThat(
            world.judge(
                World.answer("www.example. A").answer(example.signed("www.example. A 192.0.2.1"))))
        .isEqualTo("secure");
  }

  @Test
  void cve202350387KeysOfOneTagTimesSignaturesAreBounded() {
    serving(collisions(LIMITS.keysOfOneTag() - 1));
    RRset costly = badlySigned("www.example. A 192.0.2.1", LIMITS.signaturesOfRrset());
    assertThat(world.judge(World.answer("www.example. A").answer(costly)))
        .isEqualTo("bogus too-costly-to-validate");
    assertThat(world.effort.verifications()).isEqualTo(CHAIN + LIMITS.verificationsOfRrset());
  }

  @Test
  void cve202350387TooManyKeysOfOneTagAreNotTriedAtAll() {
    serving(collisions(LIMITS.keysOfOneTag()));
    assertThat(
            world.judge(
                World.answer("www.example. A").answer(example.signed("www.example. A 192.0.2.1"))))
        .isEqualTo("bogus key-tag-collisions");
    assertThat(world.effort.verifications()).isEqualTo(CHAIN - 1);
    assertThat(world.effort.digests()).isEqualTo(1);
  }

  @Test
  void cve202350387CollidingKeysTimesDsRecordsAreNotDigested() {
    RRset ds = new RRset();
    for (int i = 0; i < LIMITS.delegationSigners(); i++) {
      byte[] digest = key.ds(2).getDigest().clone();
      digest[0] = (byte) i;
      ds.addRR(
          new DSRecord(
              example.apex(),
              DClass.IN,
              TestKey.TTL,
              key.dnskey().getFootprint(),
              key.dnskey().getAlgorithm(),
              2,
              digest));
    }
    world.delegate(world.root, example, ds);
    world.answer(World.answer("example. DNSKEY").answer(example.signedKeys(collisions(40))));
    assertThat(
            world.judge(World.answer("www.example. A").answer(rrset("www.example. A 192.0.2.1"))))
        .isEqualTo("bogus key-tag-collisions");
    assertThat(world.effort.digests()).isEqualTo(1);
  }

  @Test
  void moreDsRecordsThanAZoneNeedsAreNotDigested() {
    RRset ds = example.delegation();
    for (int i = 0; i < LIMITS.delegationSigners(); i++) {
      ds.addRR(
          new DSRecord(example.apex(), DClass.IN, TestKey.TTL, i, 13, 2, key.ds(2).getDigest()));
    }
    world.delegate(world.root, example, ds);
    assertThat(
            world.judge(World.answer("www.example. A").answer(rrset("www.example. A 192.0.2.1"))))
        .isEqualTo("bogus too-costly-to-validate");
    assertThat(world.effort.digests()).isEqualTo(1);
  }

  @Test
  void aDnskeyRRsetOfHundredsOfKeysIsNotRead() {
    List<DNSKEYRecord> keys = new ArrayList<>(List.of(key.dnskey()));
    for (int i = 0; i < 400; i++) {
      byte[] octets = key.dnskey().getKey().clone();
      octets[0] = (byte) i;
      octets[1] = (byte) (i >> 8);
      keys.add(new DNSKEYRecord(example.apex(), DClass.IN, TestKey.TTL, 256, 3, 13, octets));
    }
    serving(keys);
    assertThat(
            world.judge(World.answer("www.example. A").answer(rrset("www.example. A 192.0.2.1"))))
        .isEqualTo("bogus too-costly-to-validate");
    assertThat(world.effort.verifications()).isEqualTo(CHAIN - 1);
  }

  /** RFC 3110 §2; what such a key would cost grows with the square of its size. */
  @ParameterizedTest
  @CsvSource({
    "1,  256,  bogus rrsig-key-missing",
    "1,  512,  bogus rrsig-key-missing",
    "1,  513,  bogus too-costly-to-validate",
    "1,  8000, bogus too-costly-to-validate",
    "4,  256,  bogus rrsig-key-missing",
    "5,  256,  bogus too-costly-to-validate",
    "300, 300, bogus too-costly-to-validate"
  })
  void rsaKeysOutOfProportionAreNotUsed(int exponent, int modulus, String verdict) {
    byte[] octets = new byte[3 + exponent + modulus];
    Arrays.fill(octets, (byte) 0xff);
    octets[0] = 0;
    octets[1] = (byte) (exponent >> 8);
    octets[2] = (byte) exponent;
    DNSKEYRecord large =
        new DNSKEYRecord(example.apex(), DClass.IN, TestKey.TTL, 257, 3, 8, octets);
    RRset ds = new RRset();
    ds.addRR(new DSRecord(example.apex(), DClass.IN, TestKey.TTL, 2, large));
    world.delegate(world.root, example, ds);
    world.answer(
        World.answer("example. DNSKEY").answer(example.signedKeys(List.of(large, key.dnskey()))));
    assertThat(
            world.judge(World.answer("www.example. A").answer(rrset("www.example. A 192.0.2.1"))))
        .isEqualTo(verdict);
    assertThat(world.effort.verifications()).isEqualTo(CHAIN - 1);
  }

  @Test
  void moreSignaturesThanAnRRsetNeedsAreNotLookedAt() {
    serving(List.of(key.dnskey()));
    RRset expired = rrset("www.example. A 192.0.2.1");
    for (int i = 0; i < 300; i++) {
      RRSIGRecord signature =
          key.sign(
              rrset("www.example. A 192.0.2.1"),
              TestZone.NOW.minusSeconds(i + 10),
              TestZone.NOW.minusSeconds(1));
      expired.addRR(signature);
    }
    example.signed("www.example. A 192.0.2.1").sigs().forEach(expired::addRR);
    assertThat(world.judge(World.answer("www.example. A").answer(expired)))
        .isEqualTo("bogus too-costly-to-validate");
    assertThat(world.effort.verifications()).isEqualTo(CHAIN);
  }

  /** Many RRsets, each within its own bound. */
  @Test
  void cve202350387VerificationsOfOneAnswerAreBounded() {
    serving(List.of(key.dnskey()));
    Answer answer = World.answer("www.example. MX");
    for (int i = 0; i < 100; i++) {
      answer.authority(
          example.signed("w" + i + ".example. NSEC w" + i + "a.example. A RRSIG NSEC"));
    }
    assertThat(world.judge(answer)).isEqualTo("bogus too-costly-to-validate");
    assertThat(world.effort.verifications()).isEqualTo(CHAIN + LIMITS.verificationsOfAnswer());
  }

  /** A hostile answer must not spend what the zones on its way are judged with. */
  @Test
  void aSpentBudgetLeavesTheZonesOfOthersAlone() {
    TestZone victim = TestZone.of("victim.");
    serving(List.of(key.dnskey()));
    world.delegate(world.root, victim);
    int links = LIMITS.verificationsOfAnswer() / LIMITS.verificationsOfRrset();
    Answer hostile = World.answer("a0.example. A");
    for (int i = 0; i < links; i++) {
      String to = i == links - 1 ? "www.victim." : "a" + (i + 1) + ".example.";
      String link = "a" + i + ".example. CNAME " + to;
      RRset costly = badlySigned(link, LIMITS.verificationsOfRrset() - 1);
      example.signed(link).sigs().forEach(costly::addRR);
      hostile.answer(costly);
    }
    hostile.answer(victim.signed("www.victim. A 192.0.2.1"));
    assertThat(world.judge(hostile)).isEqualTo("bogus too-costly-to-validate");
    assertThat(
            world.judge(
                World.answer("www.victim. A").answer(victim.signed("www.victim. A 192.0.2.1"))))
        .isEqualTo("secure");
    assertThat(world.asked).containsOnlyOnce("victim. DNSKEY");
  }

  @Test
  void cve202350868Nsec3HashesOfOneAnswerAreBounded() {
    serving(List.of(key.dnskey()));
    Hashing hashing = new Hashing(LIMITS.nsec3Iterations(), 0);
    String deep = "a.".repeat(120) + "example.";
    Answer answer =
        World.answer(deep + " A")
            .authority(
                example.nsec3At("example.", hashing, Type.SOA, Type.NS),
                example.nsec3Covering("a.example.", hashing),
                example.nsec3Covering("*.example.", hashing))
            .nxdomain();
    assertThat(world.judge(answer)).isEqualTo("bogus too-costly-to-validate");
    int perName = LIMITS.nsec3Iterations() + 1;
    assertThat(world.effort.nsec3Hashes())
        .isEqualTo((long) LIMITS.nsec3Hashes() / perName * perName);
  }

  @Test
  void rfc9276Section32TooManyIterationsAreNotComputed() {
    serving(List.of(key.dnskey()));
    Hashing hashing = new Hashing(2500, 0);
    Answer answer =
        World.answer("www.example. A")
            .authority(
                example.nsec3At("example.", hashing, Type.SOA, Type.NS),
                example.nsec3Covering("www.example.", hashing),
                example.nsec3Covering("*.example.", hashing))
            .nxdomain();
    assertThat(world.judge(answer)).isEqualTo("insecure nsec3-iterations");
    assertThat(world.effort.nsec3Hashes()).isZero();
  }

  /** A deep name in a zone without iterations is honest work. */
  @Test
  void aDeepNameWithoutIterationsIsWithinTheBounds() {
    serving(List.of(key.dnskey()));
    String deep = "a.".repeat(120) + "example.";
    Answer answer =
        World.answer(deep + " A")
            .authority(
                example.nsec3At("example.", Hashing.PLAIN, Type.SOA, Type.NS),
                example.nsec3Covering("a.example.", Hashing.PLAIN),
                example.nsec3Covering("*.example.", Hashing.PLAIN))
            .nxdomain();
    assertThat(world.judge(answer)).isEqualTo("secure");
    assertThat(world.effort.nsec3Hashes()).isEqualTo(122);
  }

  @Test
  void aChainOfAliasesIsFollowedToItsBound() {
    serving(List.of(key.dnskey()));
    Answer answer = World.answer("a0.example. A");
    for (int i = 0; i < 200; i++) {
      answer.answer(example.signed("a" + i + ".example. CNAME a" + (i + 1) + ".example."));
    }
    answer.answer(example.signed("a200.example. A 192.0.2.1"));
    assertThat(world.judge(answer)).isEqualTo("secure");
    assertThat(world.effort.verifications()).isEqualTo(CHAIN + LIMITS.aliases() + 1);
  }

  @Test
  void aCircleOfAliasesIsFollowedToItsBound() {
    serving(List.of(key.dnskey()));
    Answer answer =
        World.answer("a.example. A")
            .answer(
                example.signed("a.example. CNAME b.example."),
                example.signed("b.example. CNAME a.example."));
    assertThat(world.judge(answer)).isEqualTo("secure");
    assertThat(world.effort.verifications()).isEqualTo(CHAIN + LIMITS.aliases() + 1);
  }

  /** Zones within zones, one a label, and aliases from one branch of them to the next. */
  @Test
  void namesAskedForDsAreBounded() {
    serving(List.of(key.dnskey()));
    Answer answer = World.answer("x.example. A");
    TestZone from = example;
    String alias = "x.example.";
    for (int branch = 0; branch < 4; branch++) {
      TestZone at = example;
      for (int depth = 0; depth < LIMITS.zoneCuts() / 3; depth++) {
        TestZone below = TestZone.of("l" + branch + "." + at.apex());
        world.delegate(at, below);
        at = below;
      }
      answer.answer(from.signed(alias + " CNAME x." + at.apex()));
      from = at;
      alias = "x." + at.apex();
    }
    answer.answer(from.signed(alias + " A 192.0.2.1"));
    assertThat(world.judge(answer)).isEqualTo("bogus too-costly-to-validate");
    assertThat(world.asked.stream().filter(question -> question.endsWith(" DS")).count())
        .as("the way through example. is counted for each of four branches, and asked once")
        .isEqualTo(LIMITS.zoneCuts() - 3);
  }

  @Test
  void aNameHasRoomForTheLongestWay() {
    assertThat(LIMITS.zoneCuts()).isGreaterThan(Name.fromConstantString("a.".repeat(126)).labels());
  }
}
