package org.danescan.engine.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.core.token.DnssecStatus.BOGUS;
import static org.danescan.core.token.DnssecStatus.INSECURE;
import static org.danescan.core.token.DnssecStatus.SECURE;
import static org.danescan.engine.differential.SmallWorld.NSEC;
import static org.danescan.engine.differential.SmallWorld.NSEC3;
import static org.danescan.engine.differential.SmallWorld.OPT_OUT;

import org.danescan.core.token.DnssecStatus;
import org.danescan.engine.differential.fault.AnswerFault;
import org.danescan.engine.differential.fault.DenialFault;
import org.danescan.engine.differential.fault.SignatureFault;
import org.danescan.engine.differential.zone.DenialStyle;
import org.danescan.engine.differential.zone.Spoiler;
import org.danescan.engine.differential.zone.Zone;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

/** What comparing with Unbound brought to light, clause by clause. */
class ClausesTest {
  private final SmallWorld world = new SmallWorld("small");

  private DnssecStatus status(DenialStyle style, String question, Spoiler spoiler) {
    return LocalJudge.status(
        world.tree(world.drafts(style), spoiler),
        SmallWorld.trustAnchor(),
        world.question(question));
  }

  private Spoiler spoilt(AnswerFault fault, String question) {
    Zone donor = world.whole(NSEC).zone(world.top()).orElseThrow();
    return world.answer(fault, question, donor);
  }

  /** The SOA is one of the "relevant negative response RRs", whatever proves the absence. */
  @Test
  void rfc4035Section323SoaOfNegativeAnswerMustBeAuthentic() {
    Spoiler spoiler = world.rrset(SignatureFault.CORRUPTED, "@", Type.SOA);
    assertThat(status(NSEC, "mail MX", spoiler)).isEqualTo(BOGUS);
    assertThat(status(NSEC3, "nope A", spoiler)).isEqualTo(BOGUS);
    assertThat(status(OPT_OUT, "nope A", spoiler)).isEqualTo(BOGUS);
    assertThat(status(NSEC, "alias MX", spoiler)).isEqualTo(BOGUS);
  }

  /** The absence of a DS is proven without the SOA. */
  @Test
  void rfc4035Section52AbsenceOfDsNeedsNoSoa() {
    Spoiler spoiler = world.rrset(SignatureFault.CORRUPTED, "@", Type.SOA);
    assertThat(status(NSEC, "mail.plain A", spoiler)).isEqualTo(INSECURE);
    assertThat(status(OPT_OUT, "mail.plain A", spoiler)).isEqualTo(INSECURE);
  }

  /** Aliases that lead through two zones bring proofs of both, and each part has its own. */
  @Test
  void rfc4035Section54EachZoneProvesItsOwnPartOfTheAnswer() {
    assertThat(status(NSEC, "x.wildfar AAAA", Spoiler.NONE)).isEqualTo(SECURE);
    assertThat(status(NSEC3, "x.wildfar AAAA", Spoiler.NONE)).isEqualTo(SECURE);
  }

  /** What proves that only a wildcard stands for an alias says nothing of the alias' target. */
  @Test
  void rfc4035Section43TargetOfExpandedAliasLiesInItsOwnZone() {
    assertThat(status(NSEC, "x.wildplain AAAA", Spoiler.NONE)).isEqualTo(INSECURE);
    assertThat(status(NSEC3, "x.wildplain AAAA", Spoiler.NONE)).isEqualTo(INSECURE);
  }

  /** An answer without proof may be that of an unsigned zone that opt-out hides. */
  @Test
  void rfc5155Section6OptOutMakesUnprovenAbsenceInsecure() {
    Spoiler spoiler = spoilt(AnswerFault.PROOFS_MISSING, "nope A");
    assertThat(status(OPT_OUT, "nope A", spoiler)).isEqualTo(INSECURE);
    assertThat(status(NSEC3, "nope A", spoiler)).isEqualTo(BOGUS);
  }

  /** Opt-out does not make up for the missing denial of the wildcard. */
  @Test
  void rfc5155Section84NameErrorNeedsTheWildcardDenied() {
    String question = world.absent(OPT_OUT).get(0);
    Spoiler spoiler = spoilt(AnswerFault.THIRD_PROOF_MISSING, question);
    assertThat(status(OPT_OUT, question, Spoiler.NONE)).isEqualTo(INSECURE);
    assertThat(status(OPT_OUT, question, spoiler)).isEqualTo(BOGUS);
  }

  /**
   * NSEC3 that proves the type's absence proves no NXDOMAIN; with NSEC we are as kind as others.
   */
  @Test
  void rfc5155Section84AbsenceOfTypeIsNoNameError() {
    Spoiler spoiler = spoilt(AnswerFault.OTHER_RCODE, "mail MX");
    assertThat(status(NSEC3, "mail MX", spoiler)).isEqualTo(BOGUS);
    assertThat(status(NSEC, "mail MX", spoiler)).isEqualTo(SECURE);
  }

  /** At the end of aliases servers differ on whose code it is, so that what is proven counts. */
  @Test
  void rfc6604Section21CodeAtTheEndOfAliasesMayBeEither() {
    assertThat(status(NSEC3, "alias MX", spoilt(AnswerFault.OTHER_RCODE, "mail MX")))
        .isEqualTo(SECURE);
  }

  /** An NSEC or NSEC3 of a cut without DS: what is there is insecure. */
  @Test
  void rfc4035Section43NameAtUnsignedDelegationIsInsecure() {
    assertThat(status(NSEC, "mail MX", world.rrset(DenialFault.CLAIMS_DELEGATION, "mail", 47)))
        .isEqualTo(INSECURE);
    assertThat(status(NSEC3, "mail MX", world.rrsets(DenialFault.CLAIMS_DELEGATION, 50)))
        .isEqualTo(INSECURE);
  }

  /** A cut above a name proves nothing of a DS at the name itself. */
  @Test
  void rfc5155Section89DelegationAboveDoesNotDenyDs() {
    Spoiler spoiler = world.rrsets(DenialFault.CLAIMS_DELEGATION, Type.NSEC3);
    assertThat(status(OPT_OUT, "mail.plain A", spoiler)).isEqualTo(BOGUS);
  }

  /** Only the last NSEC covers what follows it, and its next name is the apex. */
  @Test
  void rfc4034Section411LastNsecLeadsToTheApex() {
    Spoiler spoiler = world.rrset(DenialFault.NEXT_ITSELF, "mail", Type.NSEC);
    assertThat(status(NSEC, "nope.mail A", Spoiler.NONE)).isEqualTo(SECURE);
    assertThat(status(NSEC, "nope.mail A", spoiler)).isEqualTo(BOGUS);
  }

  /** A wildcard may be an empty non-terminal, which then owns no type. */
  @Test
  void rfc4592Section222WildcardMayBeEmpty() {
    assertThat(status(NSEC, "some.hosts A", Spoiler.NONE)).isEqualTo(SECURE);
    assertThat(status(NSEC3, "some.hosts A", Spoiler.NONE)).isEqualTo(SECURE);
  }

  /** The CNAME that a DNAME makes is unsigned, also where it is what was asked for. */
  @Test
  void rfc6672Section531AliasThatWasAskedForIsWorthItsRedirection() {
    assertThat(status(NSEC, "x.gone CNAME", Spoiler.NONE)).isEqualTo(SECURE);
  }
}
