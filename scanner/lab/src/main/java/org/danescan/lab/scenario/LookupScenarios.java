package org.danescan.lab.scenario;

import static org.danescan.lab.plan.DnsFault.Kind.NO_ANSWER;
import static org.danescan.lab.plan.DnsFault.Kind.REFUSED;
import static org.danescan.lab.plan.DnsFault.Kind.SERVFAIL;
import static org.danescan.lab.plan.DnsFault.Kind.TRUNCATED;

import java.util.List;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.DnsFault.Kind;
import org.danescan.lab.plan.Signing;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.xbill.DNS.Type;

/** Lookups that fail, answers over TCP, and hosts in zones below the domain. */
final class LookupScenarios {
  private LookupScenarios() {}

  static List<Scenario> all() {
    return List.of(
        DnssecScenarios.faulty(
            "mx-servfail",
            "The MX lookup gives SERVFAIL, with CD set too.",
            SERVFAIL,
            "@",
            Type.MX),
        DnssecScenarios.faulty(
            "mx-timeout", "The MX lookup is never answered.", NO_ANSWER, "@", Type.MX),
        DnssecScenarios.faulty(
            "address-servfail",
            "The A lookup of the MX host gives SERVFAIL.",
            SERVFAIL,
            "mx1",
            Type.A),
        DnssecScenarios.faulty(
            "tlsa-servfail",
            "The TLSA lookup gives SERVFAIL while the address lookups work (RFC 7672 §2.1.2).",
            SERVFAIL,
            "mx1",
            Type.TLSA),
        DnssecScenarios.faulty(
            "tlsa-refused",
            "The TLSA lookup is refused by the authoritative servers.",
            REFUSED,
            "mx1",
            Type.TLSA),
        DnssecScenarios.faulty(
            "tlsa-not-implemented",
            "The TLSA lookup gives NOTIMP at the authoritative servers.",
            Kind.NOTIMP,
            "mx1",
            Type.TLSA),
        DnssecScenarios.faulty(
            "tlsa-timeout", "The TLSA lookup is never answered.", NO_ANSWER, "mx1", Type.TLSA),
        DnssecScenarios.faulty(
            "mx-truncated",
            "The MX answer comes over TCP only; DANE in order.",
            TRUNCATED,
            "@",
            Type.MX),
        DnssecScenarios.faulty(
            "tlsa-truncated",
            "The TLSA answer comes over TCP only; DANE in order.",
            TRUNCATED,
            "mx1",
            Type.TLSA),
        new Scenario(
            "host-in-unsigned-zone",
            "The MX host is in a child zone without DS; DANE records and server in order.",
            sketch ->
                Hosts.right(
                    sketch.zone("plain", Signing.UNSIGNED, Delegation.NO_DS).mx(10, "mx1.plain"),
                    "mx1.plain",
                    0)),
        new Scenario(
            "host-in-bogus-zone",
            "The MX host is in a child zone whose DS matches none of its keys.",
            sketch ->
                Hosts.right(
                    sketch
                        .zone(
                            "broken",
                            Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC),
                            Delegation.DS_OF_OTHER_KEY)
                        .mx(10, "mx1.broken"),
                    "mx1.broken",
                    0)),
        DnssecScenarios.faulty(
            "tlsa-missing-at-a-secondary",
            "The zone's second name server missed the update that brought the TLSA records.",
            Kind.SECONDARY_OUTDATED,
            "mx1",
            Type.TLSA),
        new Scenario(
            "tcp-name-denied",
            "The name above the TLSA records gets NXDOMAIN, as if nothing were below it (RFC 8020).",
            sketch -> {
              Hosts.right(sketch.mx(10, "mx1"), "mx1", 0);
              sketch.fault(Kind.NON_TERMINAL_DENIED, "_tcp.mx1", 0);
            }));
  }
}
