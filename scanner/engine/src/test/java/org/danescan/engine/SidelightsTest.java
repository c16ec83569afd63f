package org.danescan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.danescan.core.name.DomainName;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.ScanPart;
import org.danescan.core.sidelight.Also;
import org.danescan.core.sidelight.MtaSts;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.sidelight.SeenDenial;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.sidelight.TlsRpt;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.engine.resolve.DnssecTrust;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.Member;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is seen beside the mail route of the lab's domains; D stands for the domain itself. */
class SidelightsTest {
  private static final String NO_POLICY = "absent  | absent ";
  private static final String OWN_SERVER = "| present D ns.D";

  private static final Map<String, String> ALL_ASKED =
      Map.ofEntries(
          Map.entry(
              "mta-sts-and-tls-rpt", "present 20261101T000000 | present mailto:tls@D" + OWN_SERVER),
          Map.entry("mta-sts-invalid", "invalid  | invalid " + OWN_SERVER),
          Map.entry("mta-sts-several", "several  | several " + OWN_SERVER),
          Map.entry("mta-sts-alias-tls-rpt-absent", "present 7 | absent " + OWN_SERVER),
          Map.entry(
              "mta-sts-bogus-tls-rpt-servfail", "lookup-failed  | lookup-failed " + OWN_SERVER),
          Map.entry("signed-without-tlsa", NO_POLICY + OWN_SERVER),
          Map.entry("unsigned-with-mx", NO_POLICY + OWN_SERVER),
          Map.entry("implicit-mx-dane", NO_POLICY + OWN_SERVER),
          Map.entry("tlsa-alias-mismatch", NO_POLICY + OWN_SERVER),
          Map.entry("tlsa-servfail", NO_POLICY + OWN_SERVER),
          Map.entry("signed-ecdsa-nsec3", NO_POLICY + OWN_SERVER),
          Map.entry("mx-denial-missing-nsec3", "not-asked  | not-asked " + OWN_SERVER),
          Map.entry("ds-of-other-key", "not-asked  | not-asked " + OWN_SERVER),
          Map.entry("null-mx", "not-asked  | not-asked | not-asked  "),
          Map.entry("no-such-domain", "not-asked  | not-asked | not-asked  "));

  private static final Set<String> BROKEN =
      Set.of("tlsa-servfail", "mx-denial-missing-nsec3", "ds-of-other-key");

  private static final Map<String, String> CONTACTS =
      Map.of(
          "tlsa-alias-mismatch", "present D hostmaster@D",
          "tlsa-servfail", "present D hostmaster@D",
          "signed-without-tlsa", "not-asked  ");

  private static final Map<String, MxSigning> SIGNINGS =
      Map.of(
          "signed-without-tlsa", signing(13, new SeenDenial.None()),
          "signed-ecdsa-nsec3", signing(13, new SeenDenial.None()),
          "implicit-mx-dane", signing(13, new SeenDenial.Nsec()),
          "ds-of-other-key", signing(13, new SeenDenial.None()),
          "mx-denial-missing-nsec3", signing(13, new SeenDenial.None()),
          "unsigned-with-mx", MxSigning.NONE);

  private static MxSigning signing(int algorithm, SeenDenial denial) {
    return new MxSigning(Optional.of(new DomainName("D")), List.of(algorithm), denial);
  }

  @ParameterizedTest
  @EnumSource(DnssecTrust.Mode.class)
  void whatIsAskedIsSeen(DnssecTrust.Mode mode, @TempDir Path directory) throws Exception {
    try (Lab lab = Lab.start(LabOptions.defaults(new Cast.EveryScenario(), directory))) {
      EngineConfig plain =
          ScannedInMemory.config(lab.resolver(), mode, lab.trustAnchor(), lab.smtpPort());
      Map<String, String> names =
          lab.members().stream()
              .filter(member -> ALL_ASKED.containsKey(member.scenario()))
              .collect(Collectors.toMap(Member::domain, Member::scenario));
      List<ScanPart> asked =
          ScannedInMemory.parts(plain.with(EnumSet.allOf(Also.class)), List.copyOf(names.keySet()));
      assertThat(byScenario(asked, names)).isEqualTo(ALL_ASKED);
      signingsAre(asked, names);
      contactsAre(asked, names);
      byScenario(ScannedInMemory.parts(plain, List.copyOf(names.keySet())), names)
          .forEach(
              (scenario, seen) ->
                  assertThat(seen)
                      .as(scenario)
                      .isEqualTo(
                          "not-asked  | not-asked "
                              + (BROKEN.contains(scenario) ? OWN_SERVER : "| not-asked  ")));
    }
  }

  private static Map<String, String> byScenario(List<ScanPart> parts, Map<String, String> names) {
    return parts.stream()
        .flatMap(part -> part.domains().stream())
        .collect(
            Collectors.toMap(row -> names.get(row.input().label()), SidelightsTest::sidelights));
  }

  private static String sidelights(DomainResult row) {
    Sidelights seen = row.sidelights();
    MtaSts mtaSts = MtaSts.of(seen.mtaSts());
    TlsRpt tlsRpt = TlsRpt.of(seen.tlsRpt());
    NameServers servers = seen.nameServers();
    String words =
        String.join(
            " ",
            mtaSts.finding().token(),
            mtaSts.id(),
            "|",
            tlsRpt.finding().token(),
            String.join(",", tlsRpt.reportUris()));
    String theirs =
        String.join(
            " ",
            "|",
            servers.finding().token(),
            servers.zone().map(DomainName::text).orElse(""),
            servers.names().stream().map(DomainName::text).collect(Collectors.joining(",")));
    return (words + theirs).replace(row.input().label(), "D");
  }

  private static void signingsAre(List<ScanPart> parts, Map<String, String> names) {
    Map<String, MxSigning> seen =
        parts.stream()
            .flatMap(part -> part.domains().stream())
            .filter(row -> SIGNINGS.containsKey(names.get(row.input().label())))
            .collect(
                Collectors.toMap(row -> names.get(row.input().label()), SidelightsTest::signing));
    assertThat(seen).isEqualTo(SIGNINGS);
  }

  private static MxSigning signing(DomainResult row) {
    MxSigning seen = row.sidelights().signing();
    return new MxSigning(
        seen.signer().map(zone -> new DomainName(zone.text().replace(row.input().label(), "D"))),
        seen.algorithms(),
        seen.denial());
  }

  private static void contactsAre(List<ScanPart> parts, Map<String, String> names) {
    Map<String, String> seen =
        parts.stream()
            .flatMap(part -> part.hosts().stream())
            .filter(host -> CONTACTS.containsKey(names.getOrDefault(domain(host), "")))
            .collect(Collectors.toMap(host -> names.get(domain(host)), SidelightsTest::contact));
    assertThat(seen).isEqualTo(CONTACTS);
  }

  private static String domain(MxHostResult host) {
    return host.observation().host().text().replaceFirst("^mx1\\.", "");
  }

  private static String contact(MxHostResult host) {
    ZoneContact contact = host.contact();
    return String.join(
            " ",
            contact.finding().token(),
            contact.zone().map(DomainName::text).orElse(""),
            contact.address())
        .replace(domain(host), "D");
  }
}
