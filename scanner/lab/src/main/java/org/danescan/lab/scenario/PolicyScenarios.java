package org.danescan.lab.scenario;

import static org.danescan.lab.plan.DnsFault.Kind.RRSIG_EXPIRED;
import static org.danescan.lab.plan.DnsFault.Kind.SERVFAIL;

import java.util.List;
import org.xbill.DNS.Type;

/** What domains announce beside their mail route: MTA-STS (RFC 8461), TLS-RPT (RFC 8460). */
final class PolicyScenarios {
  private static final String MTA_STS = "_mta-sts";
  private static final String TLS_RPT = "_smtp._tls";

  /**
   * Shares of the domains at providers. An assumption, made so that tables are not empty: of 1.76
   * million domains 0.0124 % had MTA-STS in 2020 (Tatang, Flume, Holz), and far more have today.
   */
  private static final double WITH_MTA_STS = 0.01;

  private static final double WITH_TLS_RPT = 0.015;
  private static final double BROKEN = 0.1;

  private PolicyScenarios() {}

  static List<Scenario> all() {
    return List.of(
        dane(
            "mta-sts-and-tls-rpt",
            "DANE in order, MTA-STS and TLS-RPT announced beside it; a record in two strings.",
            s ->
                s.txt(MTA_STS, "v=STSv1; id=2026", "1101T000000;")
                    .txt(TLS_RPT, "v=TLSRPTv1; rua=mailto:tls@" + s.text("@"))
                    .txt(TLS_RPT, "something else")),
        dane(
            "mta-sts-invalid",
            "DANE in order; the id of MTA-STS has hyphens, TLS-RPT an address without mailto.",
            s -> announceWrongly(s)),
        dane(
            "mta-sts-several",
            "DANE in order; two records of MTA-STS and two of TLS-RPT.",
            s ->
                s.txt(MTA_STS, "v=STSv1; id=1;")
                    .txt(MTA_STS, "v=STSv1; id=2;")
                    .txt(TLS_RPT, "v=TLSRPTv1; rua=mailto:one@" + s.text("@"))
                    .txt(TLS_RPT, "v=TLSRPTv1; rua=mailto:two@" + s.text("@"))),
        dane(
            "mta-sts-alias-tls-rpt-absent",
            "DANE in order; MTA-STS by an alias (RFC 8461 §8.2), TXT of another kind for TLS-RPT.",
            s ->
                s.alias(MTA_STS, "policy")
                    .txt("policy", "v=STSv1; id=7;")
                    .txt(TLS_RPT, "v=spf1 -all")),
        dane(
            "mta-sts-bogus-tls-rpt-servfail",
            "DANE in order; the signature of MTA-STS has expired, TLS-RPT gives SERVFAIL.",
            s ->
                s.txt(MTA_STS, "v=STSv1; id=1;")
                    .fault(RRSIG_EXPIRED, MTA_STS, Type.TXT)
                    .fault(SERVFAIL, TLS_RPT, Type.TXT)));
  }

  private static Scenario dane(String name, String situation, Scenario.Actor more) {
    return new Scenario(
        name,
        situation,
        s -> {
          Hosts.right(s.mx(10, "mx1"), "mx1", 0);
          more.act(s);
        });
  }

  private static void announceWrongly(Sketch sketch) {
    sketch
        .txt(MTA_STS, "v=STSv1; id=2026-11-01;")
        .txt(TLS_RPT, "v=TLSRPTv1; rua=tls@" + sketch.text("@"));
  }

  /** By chance what a domain of a population announces; the same each time. */
  static Sketch byChance(Sketch sketch) {
    String domain = sketch.text("@");
    double mtaSts = Chance.of(3, domain);
    double tlsRpt = Chance.of(4, domain);
    if (mtaSts < WITH_MTA_STS * BROKEN) {
      announceWrongly(sketch);
      return sketch;
    }
    if (mtaSts < WITH_MTA_STS) {
      sketch.txt(MTA_STS, "v=STSv1; id=20261101T000000;");
    }
    // Who has the one often has the other.
    return tlsRpt < (mtaSts < WITH_MTA_STS ? 0.5 : WITH_TLS_RPT)
        ? sketch.txt(TLS_RPT, "v=TLSRPTv1; rua=mailto:tls-reports@" + domain)
        : sketch;
  }
}
