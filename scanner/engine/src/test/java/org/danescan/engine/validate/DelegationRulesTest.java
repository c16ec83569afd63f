package org.danescan.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.engine.validate.TestZone.NOW;
import static org.danescan.engine.validate.TestZone.rrset;
import static org.danescan.engine.validate.TestZone.tampered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC.Algorithm;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;

/** From a DS RRset to the keys of a zone, or to none (RFC 4035 §5.2). */
class DelegationRulesTest {
  private static final int UNASSIGNED = 200;

  private final TestZone example = TestZone.of("example.");
  private final TestKey key = example.keys().get(0);
  private final TestKey other =
      TestKey.of(example.apex(), Algorithm.ECDSAP256SHA256, 1, TestKey.ZONE_KEY);
  private final World world = new World();

  private String verdict(TestZone signer) {
    return world.judge(
        World.answer("www.example. A").answer(signer.signed("www.example. A 192.0.2.1")));
  }

  private static RRset set(Record... records) {
    RRset rrset = new RRset();
    for (Record rr : records) {
      rrset.addRR(rr);
    }
    return rrset;
  }

  private static DSRecord renumbered(DSRecord ds, int algorithm, int digest) {
    return new DSRecord(
        ds.getName(),
        ds.getDClass(),
        ds.getTTL(),
        ds.getFootprint(),
        algorithm,
        digest,
        ds.getDigest());
  }

  @Test
  void rfc4035Section52TheKeyThatTheDsNamesIsTrusted() {
    world.delegate(world.root, example);
    assertThat(verdict(example)).isEqualTo("secure");
  }

  @Test
  void rfc4035Section52AKeyOfTheZoneThatNoDsNamesIsTrustedToo() {
    TestZone both = example.with(key, other);
    world.delegate(world.root, example);
    world.answer(
        World.answer("example. DNSKEY")
            .answer(example.signedKeys(List.of(key.dnskey(), other.dnskey()))));
    assertThat(verdict(both.with(other))).isEqualTo("secure");
  }

  @Test
  void rfc4035Section52ADsOfNoKeyOfTheZoneIsBogus() {
    world.delegate(world.root, example, example.with(other).delegation());
    assertThat(verdict(example)).isEqualTo("bogus ds-mismatch");
  }

  @Test
  void rfc4035Section52KeysSignedByAnotherKeyThanTheDsNamesAreBogus() {
    world.delegate(world.root, example);
    world.answer(
        World.answer("example. DNSKEY")
            .answer(example.with(other).signedKeys(List.of(key.dnskey(), other.dnskey()))));
    assertThat(verdict(example)).isEqualTo("bogus rrsig-key-missing");
  }

  @Test
  void rfc4035Section52NoKeysAreBogus() {
    world.delegate(world.root, example);
    world.answer(World.answer("example. DNSKEY"));
    assertThat(verdict(example)).isEqualTo("bogus dnskey-missing");
  }

  @Test
  void rfc4035Section52KeysOfBadSignatureAreBogus() {
    world.delegate(world.root, example);
    world.answer(
        World.answer("example. DNSKEY").answer(tampered(example.signed(example.dnskeys()))));
    assertThat(verdict(example)).isEqualTo("bogus rrsig-invalid");
    World late = new World();
    late.delegate(late.root, example);
    late.answer(
        World.answer("example. DNSKEY")
            .answer(example.signed(example.dnskeys(), NOW.minusSeconds(9), NOW.minusSeconds(8))));
    assertThat(
            late.judge(
                World.answer("www.example. A").answer(example.signed("www.example. A 192.0.2.1"))))
        .isEqualTo("bogus rrsig-expired");
  }

  @Test
  void rfc4034Section211AKeyWithoutTheZoneKeyBitIsNoKeyOfAZone() {
    TestZone unfit = example.with(key.withFlags(DNSKEYRecord.Flags.SEP_KEY));
    world.delegate(world.root, unfit);
    assertThat(verdict(unfit)).isEqualTo("bogus dnskey-not-zone-key");
  }

  @Test
  void rfc5011Section21ARevokedKeyIsNoKeyOfAZone() {
    TestZone revoked = example.with(key.withFlags(TestKey.REVOKED));
    world.delegate(world.root, revoked);
    assertThat(verdict(revoked)).isEqualTo("bogus dnskey-revoked");
  }

  @Test
  void rfc5011Section21WhatOnlyARevokedKeySignedIsBogus() {
    TestKey revoked = other.withFlags(TestKey.REVOKED);
    world.delegate(world.root, example);
    world.answer(
        World.answer("example. DNSKEY")
            .answer(example.signedKeys(List.of(key.dnskey(), revoked.dnskey()))));
    assertThat(verdict(example.with(revoked))).isEqualTo("bogus rrsig-key-missing");
    assertThat(verdict(example)).isEqualTo("secure");
  }

  @Test
  void rfc4035Section52ADsOfUnknownAlgorithmsIsInsecure() {
    world.delegate(world.root, example, set(renumbered(key.ds(2), 253, 2)));
    assertThat(verdict(example)).isEqualTo("insecure dnskey-algorithm-unsupported");
  }

  @Test
  void rfc6840Section52ADsOfUnknownDigestsIsInsecure() {
    world.delegate(
        world.root, example, set(renumbered(key.ds(2), Algorithm.ECDSAP256SHA256, UNASSIGNED)));
    assertThat(verdict(example)).isEqualTo("insecure ds-digest-unsupported");
  }

  @Test
  void rfc6840Section52UnknownDigestsBesideAKnownOneAreDisregarded() {
    world.delegate(
        world.root,
        example,
        set(
            renumbered(key.ds(2), Algorithm.ECDSAP256SHA256, UNASSIGNED),
            renumbered(key.ds(2), 253, 2),
            key.ds(2)));
    assertThat(verdict(example)).isEqualTo("secure");
  }

  @Test
  void rfc4509Section3ASha1DigestBesideABetterOneIsDisregarded() {
    TestZone both = example.with(key, other);
    world.delegate(world.root, both, set(key.ds(1), other.ds(2)));
    assertThat(verdict(both.with(key))).isEqualTo("secure");
    World downgraded = new World();
    downgraded.delegate(downgraded.root, example, set(key.ds(1), other.ds(2)));
    assertThat(
            downgraded.judge(
                World.answer("www.example. A").answer(example.signed("www.example. A 192.0.2.1"))))
        .isEqualTo("bogus ds-mismatch");
  }

  /** RFC 6840 §5.11: a validator does not ask that each algorithm of the DS RRset has signed. */
  @Test
  void rfc6840Section511OneAlgorithmOfSeveralSuffices() {
    TestKey ed25519 = TestKey.of(example.apex(), Algorithm.ED25519, 0, TestKey.ZONE_KEY);
    TestZone both = example.with(key, ed25519);
    world.delegate(world.root, both);
    assertThat(verdict(both.with(key))).isEqualTo("secure");
    assertThat(verdict(both.with(ed25519))).isEqualTo("secure");
  }

  @Test
  void rfc4035Section52AbsenceOfADsAtADelegationIsInsecure() {
    world.answer(
        World.answer("example. DS")
            .authority(world.root.signed("example. NSEC nl. NS RRSIG NSEC")));
    assertThat(verdict(example)).isEqualTo("insecure");
  }

  /** RFC 4035 §5.2: an NSEC record with an SOA bit is of the child's apex, and none of its DS. */
  @Test
  void rfc6840Section44TheChildsApexDoesNotDenyItsDs() {
    world.answer(
        World.answer("example. DS")
            .authority(world.root.signed("example. NSEC nl. NS SOA RRSIG NSEC DNSKEY")));
    assertThat(verdict(example)).isEqualTo("bogus denial-wrong");
  }

  @Test
  void rfc4035Section52ADenialWithADsBitDeniesNoDs() {
    world.answer(
        World.answer("example. DS")
            .authority(world.root.signed("example. NSEC nl. NS DS RRSIG NSEC")));
    assertThat(verdict(example)).isEqualTo("bogus denial-wrong");
  }

  @Test
  void rfc4035Section52ADsThatTheParentDidNotSignIsBogus() {
    world.serve(example);
    world.answer(World.answer("example. DS").answer(example.delegation()));
    assertThat(verdict(example)).isEqualTo("bogus rrsig-missing");
    World self = new World();
    self.serve(example);
    self.answer(World.answer("example. DS").answer(example.signed(example.delegation())));
    assertThat(
            self.judge(
                World.answer("www.example. A").answer(example.signed("www.example. A 192.0.2.1"))))
        .isEqualTo("bogus rrsig-key-missing");
  }

  @Test
  void rfc4035Section3141ADsAnswerIsOfTheParent() {
    world.delegate(world.root, example);
    World.Answer parents =
        World.answer("example. DS").answer(world.root.signed(example.delegation()));
    World.Answer childs = World.answer("example. DS").answer(example.signed(example.delegation()));
    assertThat(world.judge(parents)).isEqualTo("secure");
    assertThat(world.judge(childs)).isEqualTo("bogus rrsig-key-missing");
  }

  /** RFC 6672 §5.3: no zone begins below a DNAME, so what it leads from lies in its zone. */
  @Test
  void rfc6672Section53NoZoneBeginsBelowADname() {
    world.delegate(world.root, example);
    world.answer(
        World.answer("a.old.example. DS")
            .answer(
                example.signed("old.example. DNAME new.example."),
                rrset("a.old.example. CNAME a.new.example.")));
    assertThat(
            world.judge(
                World.answer("a.old.example. A").answer(rrset("a.old.example. A 192.0.2.1"))))
        .isEqualTo("bogus rrsig-missing");
  }

  @Test
  void aZoneIsAskedOnceForManyNames() {
    world.delegate(world.root, example);
    for (int i = 0; i < 10; i++) {
      String name = "w" + i + ".example.";
      assertThat(
              world.judge(World.answer(name + " A").answer(example.signed(name + " A 192.0.2.1"))))
          .isEqualTo("secure");
    }
    assertThat(world.asked).containsExactly(". DNSKEY", "example. DS", "example. DNSKEY");
  }
}
