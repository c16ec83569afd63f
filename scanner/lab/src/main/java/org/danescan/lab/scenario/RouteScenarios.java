package org.danescan.lab.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.danescan.lab.pki.Tlsa;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.MailServerPlan.Behaviour;
import org.danescan.lab.plan.Signing;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;

/** Which hosts take the mail, and under which names: RFC 5321 §5, RFC 7505, RFC 7672 §2.2. */
final class RouteScenarios {
  private static final Signing SIGNED = Signing.with(SigningAlgorithm.ECDSA_P256, Denial.NSEC);

  private RouteScenarios() {}

  static List<Scenario> all() {
    return Stream.of(routes(), aliases(), tlsaAliases()).flatMap(List::stream).toList();
  }

  private static List<Scenario> routes() {
    return List.of(
        new Scenario("no-such-domain", "The domain does not exist.", Sketch::nothing),
        new Scenario("null-mx", "A null MX (RFC 7505), signed.", s -> s.mx(0, Name.root)),
        new Scenario(
            "null-mx-unsigned", "A null MX, unsigned.", s -> s.unsigned().mx(0, Name.root)),
        new Scenario("no-mx-no-address", "Signed, neither MX nor address.", s -> {}),
        new Scenario(
            "no-mx-no-address-unsigned", "Unsigned, neither MX nor address.", Sketch::unsigned),
        new Scenario(
            "implicit-mx-dane",
            "No MX; the domain itself has an address, TLSA records and a server in order.",
            s -> Hosts.right(s, "@", 0)),
        new Scenario(
            "implicit-mx-without-tlsa",
            "No MX; the domain itself has an address and no TLSA records.",
            s -> Hosts.plain(s, "@")),
        new Scenario(
            "implicit-mx-unsigned",
            "Unsigned, no MX, an address.",
            s -> Hosts.plain(s.unsigned(), "@")),
        new Scenario(
            "unsigned-with-mx",
            "Unsigned, with MX.",
            s -> Hosts.plain(s.unsigned().mx(10, "mx1"), "mx1")),
        new Scenario(
            "unsigned-with-tlsa",
            "Unsigned, TLSA records and server in order all the same.",
            s -> Hosts.right(s.unsigned().mx(10, "mx1"), "mx1", 0)),
        new Scenario(
            "signed-without-tlsa",
            "Signed, MX host without TLSA records.",
            s -> Hosts.plain(s.mx(10, "mx1"), "mx1")),
        new Scenario(
            "mx-host-nonexistent",
            "The MX names a host that does not exist.",
            s -> s.mx(10, "gone")),
        new Scenario(
            "mx-address-literal",
            "The MX names an address as if it were a host.",
            s -> s.mx(10, Name.fromConstantString("192.0.2.1."))),
        new Scenario(
            "mx-duplicate-host",
            "The same MX host twice with different preferences; DANE in order.",
            s -> Hosts.right(s.mx(10, "mx1").mx(20, "mx1"), "mx1", 0)),
        new Scenario(
            "domain-is-alias",
            "The domain name itself is an alias within the domain (RFC 7672 §2.2.1): www, with MX and DANE in order at its end.",
            s -> {
              s.zone("target", SIGNED, Delegation.DS_MATCHING);
              s.alias("@", "target");
              s.record(
                  new MXRecord(s.name("target"), DClass.IN, Sketch.TTL, 10, s.name("mx1.target")));
              Hosts.right(s, "mx1.target", 0);
            }));
  }

  private static void aliasedHost(Sketch s, String target, String... tlsaAt) {
    ChainPlan chain = Hosts.issued(s, target);
    s.mx(10, "mx1").alias("mx1", target).address(target, s.own(0));
    for (String name : tlsaAt) {
      s.tlsa(name, 3, 1, 1, chain);
    }
    s.server(s.own(0), Behaviour.NORMAL, CertificatePlan.ecdsa(chain));
  }

  private static List<Scenario> aliases() {
    return List.of(
        new Scenario(
            "alias-tlsa-at-expanded-name",
            "The MX host is a secure alias; TLSA at its end, in order.",
            s -> aliasedHost(s, "real", "real")),
        new Scenario(
            "alias-tlsa-at-initial-name",
            "The MX host is a secure alias; TLSA only at the name in the MX record, in order (RFC 7671 §7).",
            s -> aliasedHost(s, "real", "mx1")),
        new Scenario(
            "alias-tlsa-at-both-names",
            "The MX host is a secure alias; TLSA in order at its end, of another key at the name in the MX record.",
            s -> {
              aliasedHost(s, "real", "real");
              s.tlsa("mx1", 3, 1, 1, Hosts.otherKey(s, "real"));
            }),
        new Scenario(
            "alias-without-tlsa",
            "The MX host is a secure alias; no TLSA at either name.",
            s -> aliasedHost(s, "real")),
        new Scenario(
            "alias-into-unsigned-zone-tlsa-at-initial-name",
            "The MX host is a secure alias into an unsigned zone; TLSA in order at the name in the MX record (RFC 7672 §2.2.2).",
            s ->
                aliasedHost(
                    s.zone("plain", Signing.UNSIGNED, Delegation.NO_DS), "mx.plain", "mx1")),
        new Scenario(
            "alias-into-unsigned-zone-without-tlsa",
            "The MX host is a secure alias into an unsigned zone; no TLSA at the name in the MX record.",
            s -> aliasedHost(s.zone("plain", Signing.UNSIGNED, Delegation.NO_DS), "mx.plain")),
        new Scenario(
            "alias-in-unsigned-zone",
            "The MX host is an alias in an unsigned zone, into the signed one; TLSA in order at its end.",
            s -> {
              s.zone("plain", Signing.UNSIGNED, Delegation.NO_DS)
                  .mx(10, "mx1.plain")
                  .alias("mx1.plain", "real");
              Hosts.right(s, "real", 0);
            }),
        new Scenario(
            "alias-loop",
            "The MX host is an alias of an alias of itself.",
            s -> s.mx(10, "mx1").alias("mx1", "mx2").alias("mx2", "mx1")),
        new Scenario(
            "alias-dangling",
            "The MX host is an alias of a name that does not exist.",
            s -> s.mx(10, "mx1").alias("mx1", "gone")));
  }

  private static void aliasedTlsa(Sketch s, String target, ChainPlan published) {
    ChainPlan chain = Hosts.issued(s, "mx1");
    s.mx(10, "mx1").address("mx1", s.own(0)).alias(s.tlsaLabel("mx1"), target);
    s.tlsa(Tlsa.of(s.name(target), Sketch.TTL, 3, 1, 1, s.issued(published).leaf()));
    s.server(s.own(0), Behaviour.NORMAL, CertificatePlan.ecdsa(chain));
  }

  private static List<Scenario> tlsaAliases() {
    return List.of(
        new Scenario(
            "tlsa-alias",
            "The TLSA name is an alias within the zone, of records in order.",
            s -> aliasedTlsa(s, "tlsa", Hosts.issued(s, "mx1"))),
        new Scenario(
            "tlsa-alias-into-signed-zone",
            "The TLSA name is an alias into another signed zone, of records in order.",
            s ->
                aliasedTlsa(
                    s.zone("keys", SIGNED, Delegation.DS_MATCHING),
                    "tlsa.keys",
                    Hosts.issued(s, "mx1"))),
        new Scenario(
            "tlsa-alias-into-unsigned-zone",
            "The TLSA name is an alias into an unsigned zone, of records in order.",
            s ->
                aliasedTlsa(
                    s.zone("keys", Signing.UNSIGNED, Delegation.NO_DS),
                    "tlsa.keys",
                    Hosts.issued(s, "mx1"))),
        new Scenario(
            "tlsa-alias-mismatch",
            "The TLSA name is an alias within the zone, of a record of another key.",
            s -> aliasedTlsa(s, "tlsa", Hosts.otherKey(s, "mx1"))));
  }
}
