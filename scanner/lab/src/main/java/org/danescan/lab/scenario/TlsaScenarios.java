package org.danescan.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.CertificatePlan.Dates;
import org.danescan.lab.plan.CertificatePlan.Shape;

/** TLSA records: every usable kind, the unusable ones, and how operators get them wrong. */
final class TlsaScenarios {
  private static final byte[] SHORT = {1, 2, 3, 4};

  private TlsaScenarios() {}

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    all.addAll(usable());
    all.addAll(unusable());
    all.addAll(sets());
    all.addAll(nearMisses());
    return all;
  }

  /** One host with a chain of some shape, and records made from it. */
  private static Scenario records(
      String name,
      String situation,
      Shape shape,
      BiFunction<TlsaMaker, IssuedChain, TlsaMaker> records) {
    return new Scenario(
        name,
        situation,
        s -> {
          ChainPlan chain = Hosts.chain(s, "mx1", shape, Dates.CURRENT);
          Hosts.one(s, chain, make -> records.apply(make, s.issued(chain)));
        });
  }

  private static List<Scenario> usable() {
    List<Scenario> all = new ArrayList<>();
    for (int selector = 0; selector <= 1; selector++) {
      for (int type = 0; type <= 2; type++) {
        int chosen = selector;
        int matching = type;
        String numbers = selector + "-" + type;
        all.add(
            records(
                "match-3-" + numbers,
                "One record 3 " + selector + " " + type + " of the server's certificate.",
                Shape.ISSUED,
                (make, chain) -> make.leaf(3, chosen, matching, chain)));
        all.add(
            records(
                "match-2-" + numbers,
                "One record 2 " + selector + " " + type + " of the intermediate, which is sent.",
                Shape.ISSUED,
                (make, chain) -> make.intermediate(2, chosen, matching, chain)));
      }
    }
    all.add(
        records(
            "match-2-1-1-root-sent",
            "One record 2 1 1 of the root, which is sent after the intermediate.",
            Shape.ISSUED_WITH_ROOT,
            (make, chain) -> make.root(2, 1, 1, chain)));
    all.add(
        records(
            "anchor-in-record-2-0-0",
            "One record 2 0 0 with the whole root, which is not sent (RFC 7671 §5.2.2).",
            Shape.ISSUED,
            (make, chain) -> make.root(2, 0, 0, chain)));
    all.add(
        records(
            "anchor-in-record-2-1-0",
            "One record 2 1 0 with the root's key; the root is not sent (RFC 7671 §5.2.2).",
            Shape.ISSUED,
            (make, chain) -> make.root(2, 1, 0, chain)));
    return all;
  }

  private static Scenario raw(String name, String situation, int... numbers) {
    return records(
        name,
        situation,
        Shape.ISSUED,
        (make, chain) -> make.raw(numbers[0], numbers[1], numbers[2], new byte[32]));
  }

  private static List<Scenario> unusable() {
    return List.of(
        records(
            "pkix-ta",
            "One record 0 1 1 of the intermediate: unusable with SMTP (RFC 7672 §3.1.3).",
            Shape.ISSUED,
            (make, chain) -> make.intermediate(0, 1, 1, chain)),
        records(
            "pkix-ee",
            "One record 1 1 1 of the server's key: unusable with SMTP (RFC 7672 §3.1.3).",
            Shape.ISSUED,
            (make, chain) -> make.leaf(1, 1, 1, chain)),
        raw("usage-unassigned", "One record with usage 4.", 4, 1, 1),
        raw("selector-unassigned", "One record with selector 2.", 3, 2, 1),
        raw("matching-type-unassigned", "One record with matching type 3.", 3, 1, 3),
        records(
            "digest-too-short",
            "One record 3 1 1 with four octets of data.",
            Shape.ISSUED,
            (make, chain) -> make.raw(3, 1, 1, SHORT)),
        records(
            "certificate-malformed",
            "One record 3 0 0 whose data is no certificate.",
            Shape.ISSUED,
            (make, chain) -> make.raw(3, 0, 0, SHORT)),
        records(
            "unusable-beside-matching",
            "Records 1 1 1 and 3 1 1, the latter right.",
            Shape.ISSUED,
            (make, chain) -> make.leaf(1, 1, 1, chain).leaf(3, 1, 1, chain)),
        records(
            "unusable-beside-mismatching",
            "A right record 1 1 1, which is unusable, and a record 3 1 1 of no key.",
            Shape.ISSUED,
            (make, chain) -> make.leaf(1, 1, 1, chain).raw(3, 1, 1, new byte[32])));
  }

  private static List<Scenario> sets() {
    return List.of(
        new Scenario(
            "current-and-next",
            "Two records 3 1 1: the key in use and the next one.",
            s -> {
              ChainPlan chain = Hosts.issued(s, "mx1");
              IssuedChain next = s.issued(Hosts.otherKey(s, "mx1"));
              Hosts.one(s, chain, make -> make.leaf(3, 1, 1, s.issued(chain)).leaf(3, 1, 1, next));
            }),
        records(
            "current-and-issuer",
            "A record 3 1 1 of the key in use and 2 1 1 of its issuer, both right.",
            Shape.ISSUED,
            (make, chain) -> make.leaf(3, 1, 1, chain).intermediate(2, 1, 1, chain)),
        new Scenario(
            "key-changed-issuer-remains",
            "A stale record 3 1 1 and a right record 2 1 1 of the issuer.",
            s -> {
              ChainPlan chain = Hosts.issued(s, "mx1");
              IssuedChain old = s.issued(Hosts.otherKey(s, "mx1"));
              Hosts.one(
                  s, chain, make -> make.leaf(3, 1, 1, old).intermediate(2, 1, 1, s.issued(chain)));
            }),
        new Scenario(
            "many-records",
            "Forty records 3 1 1, one of them right: the answer needs TCP.",
            s -> {
              ChainPlan chain = Hosts.issued(s, "mx1");
              Hosts.one(
                  s,
                  chain,
                  make -> {
                    for (int i = 1; i < 40; i++) {
                      byte[] data = new byte[32];
                      data[0] = (byte) i;
                      make.raw(3, 1, 1, data);
                    }
                    return make.leaf(3, 1, 1, s.issued(chain));
                  });
            }),
        records(
            "weaker-digest-right-stronger-wrong",
            "A right record 3 1 1 beside a wrong 3 1 2, which alone counts (RFC 7671 §9).",
            Shape.ISSUED,
            (make, chain) -> make.leaf(3, 1, 1, chain).raw(3, 1, 2, new byte[64])));
  }

  private static List<Scenario> nearMisses() {
    return List.of(
        new Scenario(
            "stale-record",
            "One record 3 1 1 of the key before.",
            s -> Hosts.mismatching(s.mx(10, "mx1"), "mx1", 0)),
        records(
            "digest-of-certificate-as-key",
            "A record 3 1 1 with the digest of the certificate instead of its key.",
            Shape.ISSUED,
            (make, chain) -> make.otherSelector(3, 1, 1, chain.leaf())),
        records(
            "digest-of-key-as-certificate",
            "A record 3 0 1 with the digest of the key instead of the certificate.",
            Shape.ISSUED,
            (make, chain) -> make.otherSelector(3, 0, 1, chain.leaf())),
        records(
            "issuer-as-end-entity",
            "A record 3 1 1 of the issuer's key.",
            Shape.ISSUED,
            (make, chain) -> make.intermediate(3, 1, 1, chain)),
        records(
            "end-entity-as-anchor",
            "A record 2 1 1 of the server's own key, which is no issuer.",
            Shape.ISSUED,
            (make, chain) -> make.leaf(2, 1, 1, chain)),
        records(
            "digest-of-nothing",
            "A record 3 1 1 with the digest of no octets.",
            Shape.ISSUED,
            (make, chain) -> make.emptyInput(3, 1, 1)),
        records(
            "digest-of-pem",
            "A record 3 0 1 made from the PEM text.",
            Shape.ISSUED,
            (make, chain) -> make.pem(3, 0, 1, chain.leaf())),
        records(
            "anchor-not-sent",
            "A record 2 1 1 of the root, which is not sent (RFC 7671 §5.2.2).",
            Shape.ISSUED,
            (make, chain) -> make.root(2, 1, 1, chain)));
  }
}
