package org.danescan.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.engine.validate.TestZone.expanded;

import java.util.Arrays;
import org.danescan.engine.validate.World.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.RRset;

/** What NSEC records prove (RFC 4035 §5.4, RFC 6840 §4, RFC 9824). */
class NsecRulesTest {
  private final TestZone example = TestZone.of("example.");
  private final World world = new World();

  NsecRulesTest() {
    world.delegate(world.root, example);
  }

  /** NSEC records, each an owner, the next name and the types. */
  private RRset[] nsec(String... records) {
    return Arrays.stream(records)
        .map(record -> example.signed(record.replaceFirst(" ", " NSEC ")))
        .toArray(RRset[]::new);
  }

  private String nodata(String question, String... records) {
    return world.judge(World.answer(question).authority(nsec(records)));
  }

  private String nxdomain(String question, String... records) {
    return world.judge(World.answer(question).authority(nsec(records)).nxdomain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the type is not there                     | secure             | www.example. x.example. A RRSIG NSEC
          the type is there                         | bogus denial-wrong | www.example. x.example. A MX RRSIG NSEC
          a CNAME is there (RFC 6840 §4.3)          | bogus denial-wrong | www.example. x.example. CNAME RRSIG NSEC
          a cut without DS (RFC 4035 §4.3)          | insecure           | www.example. x.example. NS RRSIG NSEC
          the parent's side of a cut (RFC 6840 §4.1)| bogus denial-wrong | www.example. x.example. NS DS RRSIG NSEC
          an apex                                   | secure             | www.example. x.example. NS SOA RRSIG NSEC
          another name's                            | bogus denial-wrong | ww.example. wwv.example. A RRSIG NSEC
          covered, and no wildcard                  | bogus denial-wrong | a.example. x.example. A RRSIG NSEC
          an empty non-terminal                     | secure             | a.example. b.www.example. A RRSIG NSEC
          minimally covered (RFC 4470)              | bogus denial-wrong | wwv~.example. www!.example. RRSIG NSEC
          """)
  void rfc4035Section54NoData(String what, String verdict, String record) {
    assertThat(nodata("www.example. MX", record)).as(what).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no proof                               | bogus denial-missing |                                          |
          name and wildcard covered by one       | secure               | example. zz.example. NS SOA RRSIG NSEC   |
          name and wildcard covered by two       | secure               | w.example. x.example. A RRSIG NSEC       | example. a.example. NS SOA RRSIG NSEC
          the wildcard is not covered            | bogus denial-wrong   | w.example. x.example. A RRSIG NSEC       |
          the name is not covered                | bogus denial-wrong   | example. a.example. NS SOA RRSIG NSEC    |
          the last of the zone                   | secure               | w.example. example. A RRSIG NSEC         | example. a.example. NS SOA RRSIG NSEC
          the only one of the zone               | secure               | example. example. NS SOA RRSIG NSEC      |
          a DNAME above (RFC 6672 §5.3.4.1)      | bogus denial-wrong   | example. zz.example. NS SOA DNAME RRSIG NSEC |
          """)
  void rfc4035Section54NameError(String what, String verdict, String first, String second) {
    String[] records =
        first == null
            ? new String[0]
            : second == null ? new String[] {first} : new String[] {first, second};
    assertThat(nxdomain("www.example. MX", records)).as(what).isEqualTo(verdict);
  }

  @Test
  void rfc6840Section41ANsecRecordOfACutDeniesNothingBelowIt() {
    String apex = "example. a.example. NS SOA RRSIG NSEC";
    String secure = "sub.example. t.example. NS DS RRSIG NSEC";
    String insecure = "sub.example. t.example. NS RRSIG NSEC";
    assertThat(nxdomain("a.sub.example. A", secure, apex)).isEqualTo("bogus denial-wrong");
    assertThat(nxdomain("a.sub.example. A", insecure, apex)).isEqualTo("insecure");
    assertThat(nodata("a.sub.example. A", secure)).isEqualTo("bogus denial-wrong");
    assertThat(nodata("a.sub.example. A", insecure)).isEqualTo("insecure");
  }

  @Test
  void rfc4035Section54ANameErrorThatIsAnEmptyNonTerminalIsNoData() {
    Answer answer =
        World.answer("b.example. A")
            .authority(nsec("a.example. c.b.example. A RRSIG NSEC"))
            .nxdomain();
    assertThat(world.judge(answer)).isEqualTo("secure");
    assertThat(answer.rcode()).isEqualTo("NOERROR");
  }

  @Test
  void rfc4035Section54ANameErrorWhereAWildcardIsIsNoData() {
    Answer answer =
        World.answer("www.example. MX")
            .authority(nsec("w.example. x.example. A RRSIG NSEC", "*.example. a.example. A RRSIG"))
            .nxdomain();
    assertThat(world.judge(answer)).isEqualTo("secure");
    assertThat(answer.rcode()).isEqualTo("NOERROR");
  }

  /** An NSEC record as a wildcard would make it denies names that exist. */
  @Test
  void rfc4035Section54AnNsecRecordThatAWildcardExpandedToIsNoProof() {
    RRset wildcard = example.signed("*.example. NSEC zz.example. A RRSIG NSEC");
    RRset forged = expanded("secret.example.", wildcard);
    assertThat(world.judge(World.answer("secret.example. MX").authority(forged)))
        .isEqualTo("bogus rrsig-malformed");
  }

  @Test
  void rfc4035Section54AWildcardsNoDataNeedsTheNameToBeCoveredToo() {
    String wildcard = "*.example. a.example. A RRSIG NSEC";
    assertThat(nodata("www.example. MX", wildcard, "w.example. x.example. A RRSIG NSEC"))
        .isEqualTo("secure");
    assertThat(nodata("www.example. MX", wildcard)).isEqualTo("bogus denial-wrong");
    assertThat(
            nodata(
                "www.example. MX",
                "*.example. a.example. MX RRSIG NSEC",
                "w.example. x.example. A RRSIG NSEC"))
        .isEqualTo("bogus denial-wrong");
    assertThat(
            nodata(
                "www.example. MX",
                "*.example. a.example. NS RRSIG NSEC",
                "w.example. x.example. A RRSIG NSEC"))
        .isEqualTo("bogus denial-wrong");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "secure,                       w.example. x.example. A RRSIG NSEC",
        "bogus wildcard-proof-missing, none",
        "bogus wildcard-proof-wrong,   a.example. b.example. A RRSIG NSEC",
        "bogus wildcard-proof-wrong,   a.www.example. x.example. A RRSIG NSEC"
      })
  void rfc4035Section534AnAnswerOfAWildcardNeedsProofThatNoCloserNameExists(
      String verdict, String proof) {
    RRset wildcard = example.signed("*.example. A 192.0.2.1");
    Answer answer = World.answer("b.www.example. A").answer(expanded("b.www.example.", wildcard));
    if (proof != null) {
      answer.authority(nsec(proof));
    }
    assertThat(world.judge(answer)).isEqualTo(verdict);
  }

  @Test
  void rfc4035Section534AWildcardAskedByItsOwnNameNeedsNoProof() {
    assertThat(
            world.judge(
                World.answer("*.example. A").answer(example.signed("*.example. A 192.0.2.1"))))
        .isEqualTo("secure");
  }

  @Test
  void rfc6840Section44ADsRRsetIsDeniedByTheParentsSideOnly() {
    assertThat(nodata("sub.example. DS", "sub.example. t.example. NS RRSIG NSEC"))
        .isEqualTo("secure");
    assertThat(nodata("sub.example. DS", "sub.example. t.example. NS SOA RRSIG NSEC"))
        .isEqualTo("bogus denial-wrong");
  }

  @Test
  void rfc9824Section2ANameThatIsOnlyThereToSayThatItIsNotDoesNotExist() {
    Answer compact =
        World.answer("www.example. A")
            .authority(nsec("www.example. \\000.www.example. RRSIG NSEC TYPE128"));
    assertThat(world.judge(compact)).isEqualTo("secure");
    assertThat(compact.rcode()).isEqualTo("NXDOMAIN");
    Answer exists =
        World.answer("www.example. A")
            .authority(nsec("www.example. \\000.www.example. AAAA RRSIG NSEC"));
    assertThat(world.judge(exists)).isEqualTo("secure");
    assertThat(exists.rcode()).isEqualTo("NOERROR");
  }

  @Test
  void rfc4470Section4MinimallyCoveringRecordsProveThatANameDoesNotExist() {
    assertThat(
            nxdomain(
                "www.example. A",
                "wwv\\255.example. www\\000.example. RRSIG NSEC",
                "\\)\\255.example. +.example. RRSIG NSEC"))
        .isEqualTo("secure");
  }

  @Test
  void rfc4034Section411ANextNameOutsideTheZoneIsNoProof() {
    assertThat(nxdomain("www.example. A", "example. zz.org. NS SOA RRSIG NSEC"))
        .isEqualTo("bogus denial-wrong");
  }

  /** A zone below, unsigned but served by the same servers, whose SOA is not the signed one. */
  @Test
  void rfc4035Section52TheProofOfAnAliasDoesNotHideAnInsecureZoneBelow() {
    world.answer(
        World.answer("plain.example. DS")
            .authority(nsec("plain.example. q.example. NS RRSIG NSEC")));
    Answer answer =
        World.answer("www.example. A")
            .answer(expanded("www.example.", example.signed("*.example. CNAME x.plain.example.")))
            .authority(nsec("w.example. x.example. A RRSIG NSEC"))
            .authority(TestZone.rrset("plain.example. SOA ns. root. 1 2 3 4 5"));
    assertThat(world.judge(answer)).isEqualTo("insecure");
  }

  @Test
  void rfc4035Section54AProofThatIsNotSignedIsNone() {
    assertThat(
            world.judge(
                World.answer("www.example. MX")
                    .authority(TestZone.rrset("www.example. NSEC x.example. A RRSIG NSEC"))))
        .isEqualTo("bogus rrsig-missing");
  }

  /** An alias may lead through several zones, and the answer has the proofs of each. */
  @Test
  void rfc4035Section534ProofsOfSeveralZonesInOneAnswerDoNotSpoilOneAnother() {
    TestZone sub = TestZone.of("sub.example.");
    world.delegate(example, sub);
    Answer answer =
        World.answer("www.example. A")
            .answer(expanded("www.example.", example.signed("*.example. CNAME gone.sub.example.")))
            .authority(sub.signed("sub.example. SOA ns. root. 1 2 3 4 5"))
            .authority(nsec("w.example. x.example. A RRSIG NSEC"))
            .authority(sub.signed("sub.example. NSEC zz.sub.example. NS SOA RRSIG NSEC"))
            .nxdomain();
    assertThat(world.judge(answer)).isEqualTo("secure");
  }
}
