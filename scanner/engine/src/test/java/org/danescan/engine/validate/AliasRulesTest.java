package org.danescan.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.engine.validate.TestZone.rrset;
import static org.danescan.engine.validate.TestZone.tampered;

import org.danescan.engine.validate.World.Answer;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.RRset;

/** Answers that CNAME and DNAME records lead to (RFC 4035 §3.2.3, RFC 6672 §5.3). */
class AliasRulesTest {
  private static final RRset UNSIGNED = rrset("www.plain. A 192.0.2.1");

  private final TestZone example = TestZone.of("example.");
  private final TestZone other = TestZone.of("other.");
  private final World world = new World();
  private final RRset alias = example.signed("www.example. CNAME www.other.");
  private final RRset target = other.signed("www.other. A 192.0.2.1");

  AliasRulesTest() {
    world.delegate(world.root, example);
    world.delegate(world.root, other);
    world.answer(
        World.answer("plain. DS").authority(world.root.signed("plain. NSEC q. NS RRSIG NSEC")));
  }

  private String verdict(String question, RRset... rrsets) {
    return world.judge(World.answer(question).answer(rrsets));
  }

  @Test
  void rfc4035Section323EachPartOfTheAnswerCounts() {
    RRset toPlain = example.signed("www.example. CNAME www.plain.");
    assertThat(verdict("www.example. A", alias, target)).isEqualTo("secure");
    assertThat(verdict("www.example. A", toPlain, UNSIGNED)).isEqualTo("insecure");
    assertThat(verdict("www.example. A", tampered(alias), target)).isEqualTo("bogus rrsig-invalid");
    assertThat(verdict("www.example. A", alias, tampered(target))).isEqualTo("bogus rrsig-invalid");
    assertThat(verdict("www.plain. A", rrset("www.plain. CNAME www.other."), tampered(target)))
        .isEqualTo("bogus rrsig-invalid");
    assertThat(verdict("www.plain. A", rrset("www.plain. CNAME www.other."), target))
        .isEqualTo("insecure");
  }

  @Test
  void rfc4035Section323RecordsThatNobodyAskedForDoNotCount() {
    RRset stray = rrset("stray.example. A 192.0.2.9");
    assertThat(verdict("www.example. A", alias, stray, target)).isEqualTo("secure");
  }

  @Test
  void rfc6672Section531AnUnsignedCnameIsWorthWhatItsDnameIs() {
    RRset dname = example.signed("example. DNAME other.");
    RRset made = rrset("www.example. CNAME www.other.");
    assertThat(verdict("www.example. A", dname, made, target)).isEqualTo("secure");
    assertThat(verdict("www.example. A", tampered(dname), made, target))
        .isEqualTo("bogus rrsig-invalid");
  }

  @Test
  void rfc6672Section531ACnameThatTheDnameDoesNotMakeIsBogus() {
    RRset dname = example.signed("example. DNAME other.");
    RRset forged = rrset("www.example. CNAME evil.other.");
    assertThat(verdict("www.example. A", dname, forged, other.signed("evil.other. A 192.0.2.1")))
        .isEqualTo("bogus rrsig-missing");
  }

  /** RFC 4592 §4.4: what a DNAME record as a wildcard means is not defined. */
  @Test
  void rfc4592Section44ADnameThatAWildcardExpandedToIsBogus() {
    RRset wildcard = example.signed("*.example. DNAME other.");
    Answer answer =
        World.answer("www.sub.example. A")
            .answer(
                TestZone.expanded("sub.example.", wildcard),
                rrset("www.sub.example. CNAME www.other."),
                target)
            .authority(example.signed("s.example. NSEC t.example. A RRSIG NSEC"));
    assertThat(world.judge(answer)).isEqualTo("bogus rrsig-malformed");
  }

  @Test
  void rfc6672Section23ADnameDoesNotRedirectItsOwner() {
    RRset dname = example.signed("www.example. DNAME www.other.");
    RRset forged = rrset("www.example. CNAME www.other.");
    assertThat(verdict("www.example. A", dname, forged, target)).isEqualTo("bogus rrsig-missing");
  }

  @Test
  void anAliasThatLeadsNowhereNeedsProofOfThat() {
    Answer proven =
        World.answer("www.example. MX")
            .answer(alias)
            .authority(other.signed("www.other. NSEC x.other. A RRSIG NSEC"));
    assertThat(world.judge(proven)).isEqualTo("secure");
    assertThat(verdict("www.example. MX", alias)).isEqualTo("bogus denial-missing");
  }
}
