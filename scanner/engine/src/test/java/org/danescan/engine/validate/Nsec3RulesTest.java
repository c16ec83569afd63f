package org.danescan.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.engine.validate.TestZone.Hashing.OPT_OUT;
import static org.danescan.engine.validate.TestZone.Hashing.PLAIN;

import org.danescan.engine.validate.TestZone.Hashing;
import org.danescan.engine.validate.World.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** What NSEC3 records prove (RFC 5155 §8, RFC 6840 §4, RFC 9276). */
class Nsec3RulesTest {
  private final TestZone example = TestZone.of("example.");
  private final World world = new World();

  Nsec3RulesTest() {
    world.delegate(world.root, example);
  }

  private RRset apex(Hashing hashing) {
    return example.nsec3At("example.", hashing, Type.NS, Type.SOA, Type.RRSIG);
  }

  private RRset at(String name, int... types) {
    return example.nsec3At(name, PLAIN, types);
  }

  private RRset around(String name) {
    return example.nsec3Covering(name, PLAIN);
  }

  private String nodata(String question, RRset... proof) {
    return world.judge(World.answer(question).authority(proof));
  }

  private String nxdomain(String question, RRset... proof) {
    return world.judge(World.answer(question).authority(proof).nxdomain());
  }

  @Test
  void rfc5155Section84ANameErrorNeedsEncloserNextCloserAndWildcard() {
    String question = "a.www.example. A";
    RRset encloser = apex(PLAIN);
    RRset nextCloser = around("www.example.");
    RRset wildcard = around("*.example.");
    assertThat(nxdomain(question, encloser, nextCloser, wildcard)).isEqualTo("secure");
    assertThat(nxdomain(question, nextCloser, wildcard)).isEqualTo("bogus denial-wrong");
    assertThat(nxdomain(question, encloser, wildcard)).isEqualTo("bogus denial-wrong");
    assertThat(nxdomain(question, encloser, nextCloser)).isEqualTo("bogus denial-wrong");
    assertThat(nxdomain(question, encloser, around("a.www.example."), wildcard))
        .isEqualTo("bogus denial-wrong");
  }

  @Test
  void rfc5155Section85NoDataIsAMatchWithoutTheTypeAndWithoutACname() {
    assertThat(nodata("www.example. MX", at("www.example.", Type.A, Type.RRSIG)))
        .isEqualTo("secure");
    assertThat(nodata("www.example. MX", at("www.example.", Type.MX, Type.RRSIG)))
        .isEqualTo("bogus denial-wrong");
    assertThat(nodata("www.example. MX", at("www.example.", Type.CNAME, Type.RRSIG)))
        .isEqualTo("bogus denial-wrong");
    assertThat(nodata("www.example. MX", at("www.example.", Type.NS, Type.DS)))
        .isEqualTo("bogus denial-wrong");
    assertThat(nodata("www.example. MX", at("www.example.", Type.NS))).isEqualTo("insecure");
  }

  @Test
  void rfc5155Section86NoDataOfADsMayBeOptedOut() {
    RRset covered = example.nsec3Covering("sub.example.", OPT_OUT);
    assertThat(nodata("sub.example. DS", apex(OPT_OUT), covered)).isEqualTo("insecure");
    assertThat(nodata("sub.example. DS", apex(PLAIN), around("sub.example.")))
        .isEqualTo("bogus denial-wrong");
    assertThat(nodata("sub.example. DS", at("sub.example.", Type.NS))).isEqualTo("secure");
    assertThat(nodata("sub.example. DS", at("sub.example.", Type.NS, Type.SOA)))
        .isEqualTo("bogus denial-wrong");
  }

  @Test
  void rfc5155Section87AWildcardsNoData() {
    RRset encloser = apex(PLAIN);
    RRset nextCloser = around("www.example.");
    assertThat(nodata("www.example. MX", encloser, nextCloser, at("*.example.", Type.A)))
        .isEqualTo("secure");
    assertThat(nodata("www.example. MX", encloser, nextCloser, at("*.example.", Type.MX)))
        .isEqualTo("bogus denial-wrong");
    assertThat(nodata("www.example. MX", encloser, at("*.example.", Type.A)))
        .isEqualTo("bogus denial-wrong");
  }

  @Test
  void rfc5155Section88AnAnswerOfAWildcardNeedsTheNextCloserNameToBeCovered() {
    RRset wildcard = example.signed("*.example. A 192.0.2.1");
    RRset expanded = TestZone.expanded("a.www.example.", wildcard);
    Answer good =
        World.answer("a.www.example. A").answer(expanded).authority(around("www.example."));
    Answer wrong =
        World.answer("a.www.example. A").answer(expanded).authority(around("a.www.example."));
    Answer optedOut =
        World.answer("a.www.example. A")
            .answer(expanded)
            .authority(example.nsec3Covering("www.example.", OPT_OUT));
    assertThat(world.judge(good)).isEqualTo("secure");
    assertThat(world.judge(wrong)).isEqualTo("bogus wildcard-proof-wrong");
    assertThat(world.judge(optedOut)).isEqualTo("insecure");
  }

  @Test
  void rfc5155Section89ADelegationWithoutDs() {
    TestZone sub = TestZone.of("sub.example.");
    RRset data = sub.signed("www.sub.example. A 192.0.2.1");
    for (RRset[] proof :
        new RRset[][] {
          {at("sub.example.", Type.NS)},
          {apex(OPT_OUT), example.nsec3Covering("sub.example.", OPT_OUT)}
        }) {
      World one = new World();
      one.delegate(one.root, example);
      one.answer(World.answer("sub.example. DS").authority(proof));
      assertThat(one.judge(World.answer("www.sub.example. A").answer(data))).isEqualTo("insecure");
    }
    world.answer(World.answer("sub.example. DS").authority(apex(PLAIN)));
    assertThat(world.judge(World.answer("www.sub.example. A").answer(data)))
        .isEqualTo("bogus denial-wrong");
  }

  /** RFC 5155 §7.2.8 and its erratum 3441: below opt-out an empty non-terminal may be hidden. */
  @Test
  void rfc5155Section728NoDataAtAnEmptyNonTerminalThatOptOutHidesIsInsecure() {
    RRset covered = example.nsec3Covering("ent.example.", OPT_OUT);
    assertThat(nodata("ent.example. A", apex(OPT_OUT), covered)).isEqualTo("insecure");
    assertThat(nodata("ent.example. A", apex(PLAIN), around("ent.example.")))
        .isEqualTo("bogus denial-wrong");
  }

  @Test
  void rfc6840Section41AnEncloserThatIsACutOrADnameEnclosesNothing() {
    RRset nextCloser = around("a.sub.example.");
    RRset wildcard = around("*.sub.example.");
    String question = "a.sub.example. A";
    assertThat(nxdomain(question, at("sub.example.", Type.A), nextCloser, wildcard))
        .isEqualTo("secure");
    assertThat(nxdomain(question, at("sub.example.", Type.NS, Type.DS), nextCloser, wildcard))
        .isEqualTo("bogus denial-wrong");
    assertThat(nxdomain(question, at("sub.example.", Type.NS), nextCloser, wildcard))
        .isEqualTo("insecure");
    assertThat(nxdomain(question, at("sub.example.", Type.DNAME), nextCloser, wildcard))
        .isEqualTo("bogus denial-wrong");
  }

  /** RFC 5155 §8.2 would allow bogus; each record says what it says by its own parameters. */
  @Test
  void rfc5155Section82RecordsOfDifferentParametersProveTogether() {
    Hashing other = new Hashing(3, 0);
    assertThat(
            nxdomain(
                "www.example. A",
                apex(PLAIN),
                example.nsec3Covering("www.example.", other),
                around("*.example.")))
        .isEqualTo("secure");
  }

  @Test
  void nsecAndNsec3InOneAnswerProveByEither() {
    RRset plain = example.signed("a.example. NSEC b.example. A RRSIG NSEC");
    assertThat(
            nxdomain(
                "www.example. A", plain, apex(PLAIN), around("www.example."), around("*.example.")))
        .isEqualTo("secure");
    assertThat(nodata("a.example. MX", plain, apex(PLAIN))).isEqualTo("secure");
    assertThat(nodata("www.example. MX", plain, apex(PLAIN))).isEqualTo("bogus denial-wrong");
  }

  /** The NODATA of an empty non-terminal may be opted out, the NXDOMAIN needs its wildcard. */
  @Test
  void rfc5155Section84OptOutDoesNotExcuseAMissingWildcard() {
    RRset covered = example.nsec3Covering("www.example.", OPT_OUT);
    assertThat(nxdomain("www.example. A", apex(OPT_OUT), covered)).isEqualTo("bogus denial-wrong");
    assertThat(
            nxdomain(
                "www.example. A",
                apex(OPT_OUT),
                covered,
                example.nsec3Covering("*.example.", OPT_OUT)))
        .isEqualTo("insecure");
  }

  @Test
  void rfc5155Section82RecordsOfUnknownFlagsAreNoProof() {
    Hashing unknown = new Hashing(0, 2);
    assertThat(nodata("www.example. MX", example.nsec3At("www.example.", unknown, Type.A)))
        .isEqualTo("bogus denial-wrong");
  }

  @ParameterizedTest
  @CsvSource({"0, secure", "150, secure", "151, insecure nsec3-iterations"})
  void rfc9276Section32TooManyIterationsAreInsecure(int iterations, String verdict) {
    Hashing hashing = new Hashing(iterations, 0);
    assertThat(nodata("www.example. MX", example.nsec3At("www.example.", hashing, Type.A)))
        .isEqualTo(verdict);
    assertThat(
            nxdomain(
                "www.example. A",
                apex(hashing),
                example.nsec3Covering("www.example.", hashing),
                example.nsec3Covering("*.example.", hashing)))
        .isEqualTo(verdict);
  }

  @Test
  void rfc9276Section32IterationsCountOnceTheRecordsHaveVerified() {
    RRset costly = example.nsec3At("www.example.", new Hashing(2500, 0), Type.A);
    assertThat(nodata("www.example. MX", TestZone.tampered(costly)))
        .isEqualTo("bogus rrsig-invalid");
  }

  @Test
  void rfc9276Section32AZoneBelowADenialWithTooManyIterationsIsInsecure() {
    RRset costly = example.nsec3At("sub.example.", new Hashing(2500, 0), Type.NS);
    world.answer(World.answer("sub.example. DS").authority(costly));
    TestZone sub = TestZone.of("sub.example.");
    assertThat(
            world.judge(
                World.answer("www.sub.example. A")
                    .answer(sub.signed("www.sub.example. A 192.0.2.1"))))
        .isEqualTo("insecure nsec3-iterations");
  }
}
