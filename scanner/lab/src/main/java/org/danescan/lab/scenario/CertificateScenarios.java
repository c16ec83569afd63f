package org.danescan.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.CertificatePlan.Dates;
import org.danescan.lab.plan.CertificatePlan.Shape;
import org.danescan.lab.plan.MailServerPlan.Behaviour;

/** Certificates that are fine under 3 1 1 and not under 2 1 1, key algorithms, addresses. */
final class CertificateScenarios {
  private CertificateScenarios() {}

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    all.addAll(endEntity());
    all.addAll(trustAnchor());
    all.addAll(names());
    all.addAll(algorithms());
    all.addAll(addresses());
    return all;
  }

  private static ChainPlan named(String name) {
    return new ChainPlan(List.of(name), Shape.ISSUED, Dates.CURRENT, Hosts.CURRENT_KEY);
  }

  private static Scenario leafRecord(
      String name, String situation, Function<Sketch, ChainPlan> chain) {
    return record(name, situation, chain, (make, issued) -> make.leaf(3, 1, 1, issued));
  }

  private static Scenario rootRecord(
      String name, String situation, Function<Sketch, ChainPlan> chain) {
    return record(name, situation, chain, (make, issued) -> make.root(2, 1, 1, issued));
  }

  private static Scenario issuerRecord(
      String name, String situation, Function<Sketch, ChainPlan> chain) {
    return record(name, situation, chain, (make, issued) -> make.intermediate(2, 1, 1, issued));
  }

  /** One host with a chain, and a record made from what was issued. */
  private static Scenario record(
      String name,
      String situation,
      Function<Sketch, ChainPlan> chain,
      BiFunction<TlsaMaker, IssuedChain, TlsaMaker> tlsa) {
    return new Scenario(
        name,
        situation,
        s -> {
          ChainPlan plan = chain.apply(s);
          Hosts.one(s, plan, make -> tlsa.apply(make, s.issued(plan)));
        });
  }

  /** RFC 7672 §3.1.1: with DANE-EE neither name nor date nor issuer matters. */
  private static List<Scenario> endEntity() {
    return List.of(
        leafRecord(
            "expired-under-3-1-1",
            "An expired certificate under a right record 3 1 1.",
            s -> Hosts.chain(s, "mx1", Shape.ISSUED, Dates.EXPIRED)),
        leafRecord(
            "not-yet-valid-under-3-1-1",
            "A certificate dated ahead under a right record 3 1 1.",
            s -> Hosts.chain(s, "mx1", Shape.ISSUED, Dates.NOT_YET_VALID)),
        leafRecord(
            "self-signed-under-3-1-1",
            "A self-signed certificate under a right record 3 1 1.",
            s -> Hosts.chain(s, "mx1", Shape.SELF_SIGNED)),
        leafRecord(
            "wrong-name-under-3-1-1",
            "A certificate of another name under a right record 3 1 1.",
            s -> named("elsewhere.example")));
  }

  /** RFC 7672 §3.1.2: with DANE-TA all of them do. */
  private static List<Scenario> trustAnchor() {
    return List.of(
        issuerRecord(
            "expired-under-2-1-1",
            "An expired certificate under a right record 2 1 1 of its issuer.",
            s -> Hosts.chain(s, "mx1", Shape.ISSUED, Dates.EXPIRED)),
        issuerRecord(
            "not-yet-valid-under-2-1-1",
            "A certificate dated ahead under a right record 2 1 1 of its issuer.",
            s -> Hosts.chain(s, "mx1", Shape.ISSUED, Dates.NOT_YET_VALID)),
        leafAsAnchor(),
        issuerRecord(
            "wrong-name-under-2-1-1",
            "A certificate of another name under a right record 2 1 1 of its issuer.",
            s -> named("elsewhere.example")),
        issuerRecord(
            "intermediate-left-out",
            "A record 2 1 1 of the intermediate, which is not sent.",
            s -> Hosts.chain(s, "mx1", Shape.INTERMEDIATE_LEFT_OUT)),
        rootRecord(
            "chain-out-of-order",
            "A record 2 1 1 of the root; root and intermediate are sent in the wrong order.",
            s -> Hosts.chain(s, "mx1", Shape.OUT_OF_ORDER)),
        rootRecord(
            "issued-by-root",
            "A record 2 1 1 of the root, which issued the certificate and is sent.",
            s -> Hosts.chain(s, "mx1", Shape.ISSUED_BY_ROOT)),
        rootRecord(
            "wrong-intermediate",
            "A record 2 1 1 of the root; the intermediate sent is of another authority.",
            s -> Hosts.chain(s, "mx1", Shape.WRONG_INTERMEDIATE)),
        issuerRecord(
            "issued-by-non-ca",
            "A record 2 1 1 of the issuer, which is sent and no CA.",
            s -> Hosts.chain(s, "mx1", Shape.ISSUED_BY_NON_CA)),
        rootRecord(
            "intermediate-expired",
            "A record 2 1 1 of the root, which is sent; the intermediate has expired.",
            s -> Hosts.chain(s, "mx1", Shape.INTERMEDIATE_EXPIRED)));
  }

  private static Scenario leafAsAnchor() {
    return new Scenario(
        "self-signed-under-2-1-1",
        "A record 2 1 1 of the key before; the certificate is self-signed by another.",
        s -> {
          ChainPlan shown = Hosts.chain(s, "mx1", Shape.SELF_SIGNED);
          Hosts.one(s, shown, make -> make.leaf(2, 1, 1, s.issued(Hosts.otherKey(s, "mx1"))));
        });
  }

  /** RFC 7672 §3.2: which names count. */
  private static List<Scenario> names() {
    return List.of(
        issuerRecord(
            "next-hop-name-under-2-1-1",
            "The certificate names the domain and not the MX host (RFC 7672 §3.2.2).",
            s -> named(s.text("@"))),
        issuerRecord(
            "wildcard-under-2-1-1",
            "The certificate is for all hosts of the domain by a wildcard.",
            s -> named("*." + s.text("@"))),
        issuerRecord(
            "wildcard-below-host-under-2-1-1",
            "The certificate's wildcard is for names below the MX host.",
            s -> named("*." + s.text("mx1"))));
  }

  private static Scenario dual(
      String name, String situation, boolean rsaRight, boolean ecdsaRight, Behaviour behaviour) {
    return new Scenario(
        name,
        situation,
        s -> {
          ChainPlan chain = Hosts.issued(s, "mx1");
          ChainPlan other = Hosts.otherKey(s, "mx1");
          s.mx(10, "mx1").address("mx1", s.own(0));
          s.tlsa(
              "mx1",
              make ->
                  make.leaf(3, 1, 1, s.issuedRsa(rsaRight ? chain : other))
                      .leaf(3, 1, 1, s.issued(ecdsaRight ? chain : other)));
          s.server(s.own(0), behaviour, CertificatePlan.both(chain, chain));
        });
  }

  private static List<Scenario> algorithms() {
    return List.of(
        dual(
            "rsa-and-ecdsa-both-match",
            "RSA and ECDSA certificates, a right record for each.",
            true,
            true,
            Behaviour.NORMAL),
        dual(
            "only-rsa-matches",
            "RSA and ECDSA certificates; the record of the ECDSA key is stale.",
            true,
            false,
            Behaviour.NORMAL),
        dual(
            "only-ecdsa-matches",
            "RSA and ECDSA certificates; the record of the RSA key is stale.",
            false,
            true,
            Behaviour.NORMAL),
        dual(
            "rsa-and-ecdsa-tls-1-2",
            "RSA and ECDSA certificates over TLS 1.2 only, a right record for each.",
            true,
            true,
            Behaviour.TLS_1_2_ONLY),
        new Scenario(
            "rsa-only",
            "An RSA certificate and nothing else; the record 3 1 1 is right.",
            s -> {
              ChainPlan chain = Hosts.issued(s, "mx1");
              s.mx(10, "mx1")
                  .address("mx1", s.own(0))
                  .tlsa("mx1", make -> make.leaf(3, 1, 1, s.issuedRsa(chain)))
                  .server(s.own(0), Behaviour.NORMAL, CertificatePlan.rsa(chain));
            }));
  }

  private static Scenario families(
      String name, String situation, boolean ipv4Right, boolean ipv6Right) {
    return new Scenario(
        name,
        situation,
        s -> {
          ChainPlan chain = Hosts.issued(s, "mx1");
          ChainPlan other = Hosts.otherKey(s, "mx1");
          s.mx(10, "mx1").address("mx1", s.own(0)).address("mx1", s.ipv6());
          s.tlsa("mx1", 3, 1, 1, chain);
          s.server(s.own(0), Behaviour.NORMAL, CertificatePlan.ecdsa(ipv4Right ? chain : other));
          s.serverAtIpv6("mx1", CertificatePlan.ecdsa(ipv6Right ? chain : other));
        });
  }

  private static List<Scenario> addresses() {
    return List.of(
        families("ipv4-and-ipv6-match", "IPv4 and IPv6 addresses, both right.", true, true),
        families("only-ipv4-matches", "The IPv6 address shows a stale key.", true, false),
        families("only-ipv6-matches", "The IPv4 address shows a stale key.", false, true),
        new Scenario(
            "one-of-two-addresses-matches",
            "Two IPv4 addresses, one of which shows a stale key.",
            s -> {
              Hosts.right(s.mx(10, "mx1"), "mx1", 0);
              s.address("mx1", s.own(1))
                  .server(
                      s.own(1), Behaviour.NORMAL, CertificatePlan.ecdsa(Hosts.otherKey(s, "mx1")));
            }));
  }
}
