package org.danescan.analysis.site.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.danescan.analysis.site.data.Row;
import org.danescan.analysis.site.render.Area;
import org.danescan.analysis.site.render.Page;
import org.danescan.analysis.site.svg.Hue;
import org.danescan.analysis.site.view.Columns;
import org.danescan.analysis.site.view.Figure;

/** TLSA records, certificates and TLS, and what stands beside DANE. */
final class RecordsPage {
  private static final int MANY = 25;

  private RecordsPage() {}

  static Page of(Survey survey) {
    List<Figure> beside = beside(survey);
    return new Page(
        Area.RECORDS.path(),
        "Records and certificates",
        Area.RECORDS,
        "records",
        Map.of(
            "records",
            List.of(parameters(survey), schemes(survey), rollovers(survey), ttls(survey)),
            "certificates",
            List.of(keys(survey), algorithms(survey), issuers(survey), lifetimes(survey)),
            "servers",
            List.of(versions(survey), breadth(survey), rates(survey)),
            "advice",
            advice(survey),
            "beside",
            beside,
            "hasBeside",
            !beside.isEmpty()));
  }

  /** Figures of what not every scan asks for; without those that have nothing to show. */
  private static List<Figure> beside(Survey survey) {
    Map<String, Function<Survey, Figure>> figures = new LinkedHashMap<>();
    figures.put("mta_sts_tls_rpt", RecordsPage::policies);
    figures.put("dnssec_algorithms", RecordsPage::signatures);
    figures.put("denial", RecordsPage::denial);
    figures.put("dns_operators", RecordsPage::nameServers);
    return figures.entrySet().stream()
        .filter(one -> survey.tables().about(one.getKey()).rows() > 0)
        .map(one -> one.getValue().apply(survey))
        .toList();
  }

  private static Figure policies(Survey survey) {
    return survey
        .figure(
            "mta_sts_tls_rpt",
            Columns.begin()
                .text("protection", "protection")
                .count("domains", "domains")
                .share("percent", "share")
                .count("mta_sts_wrong", "MTA-STS record wrong")
                .count("mta_sts_unknown", "lookup failed")
                .count("tls_rpt", "want reports")
                .share("tls_rpt_percent", "share")
                .count("tls_rpt_wrong", "TLS-RPT record wrong"))
        .with(
            Charts.bars(
                survey.tables().rows("mta_sts_tls_rpt"),
                "protection",
                "domains",
                "percent",
                RecordsPage::protection));
  }

  private static Hue protection(Row row) {
    return switch (row.text("protection")) {
      case "MTA-STS" -> Hue.SIGNED;
      case "neither" -> Hue.NONE;
      default -> Hue.VALID;
    };
  }

  private static Figure signatures(Survey survey) {
    return survey
        .figure(
            "dnssec_algorithms",
            Columns.begin()
                .text("mnemonic", "algorithm")
                .count("algorithm", "number")
                .count("domains", "domains")
                .share("percent", "share")
                .count("secure", "secure")
                .count("broken_dnssec", "broken DNSSEC")
                .count("valid_dane", "valid DANE"))
        .with(
            Charts.bars(
                survey.tables().rows("dnssec_algorithms"),
                "mnemonic",
                "domains",
                "percent",
                row -> Hue.SIGNED));
  }

  private static Figure denial(Survey survey) {
    return survey.figure(
        "denial",
        Columns.begin()
            .text("denial", "proof")
            .count("iterations", "extra iterations")
            .truth("opt_out", "opt-out")
            .count("salt_length", "octets of salt")
            .count("domains", "domains")
            .share("percent", "share"),
        MANY);
  }

  private static Figure nameServers(Survey survey) {
    return survey.figure(
        "dns_operators",
        Columns.begin()
            .text("operator", "operator")
            .count("domains", "domains")
            .share("percent", "share")
            .share("signed_percent", "signed")
            .share("valid_dane_percent", "of signed: valid DANE")
            .count("broken_dnssec", "broken DNSSEC"),
        MANY);
  }

  /** The parameters of TLSA records, by domains. */
  static Figure parameters(Survey survey) {
    List<Row> rows = survey.tables().rows("tlsa_parameters", "ORDER BY domains DESC, parameters");
    return survey
        .figure(
            "tlsa_parameters",
            Columns.begin()
                .text("parameters", "usage, selector, type")
                .truth("usable", "usable")
                .count("records", "records")
                .count("hosts", "MX hosts")
                .share("hosts_percent", "of MX hosts")
                .count("domains", "domains")
                .share("domains_percent", "of domains with DANE"))
        .with(
            Charts.bars(
                rows,
                "parameters",
                "domains",
                "domains_percent",
                row -> row.truth("usable") ? Hue.VALID : Hue.UNSIGNED));
  }

  private static Figure schemes(Survey survey) {
    return survey.figure(
        "tlsa_schemes",
        Columns.begin()
            .text("records", "records of the RRset")
            .text("scheme", "scheme")
            .count("hosts", "MX hosts")
            .share("hosts_percent", "share")
            .count("valid", "valid DANE")
            .count("domains", "domains"),
        MANY);
  }

  private static Figure rollovers(Survey survey) {
    return survey.figure(
        "rollover_schemes",
        Columns.begin()
            .text("scheme", "scheme")
            .text("meaning", "in words")
            .count("hosts", "MX hosts")
            .share("percent", "share")
            .count("domains", "domains"));
  }

  private static Figure ttls(Survey survey) {
    List<Row> rows = survey.tables().rows("tlsa_ttls");
    return survey
        .figure(
            "tlsa_ttls",
            Columns.begin()
                .text("label", "time to live")
                .count("rrsets", "TLSA RRsets")
                .share("percent", "share")
                .count("hosts", "MX hosts"))
        .with(Charts.bars(rows, "label", "rrsets", "percent", row -> Hue.SIGNED));
  }

  private static Figure keys(Survey survey) {
    return survey.figure(
        "keys",
        Columns.begin()
            .text("key_algorithm", "algorithm")
            .count("key_bits", "bits")
            .count("certificates", "certificates")
            .share("certificates_percent", "share")
            .count("hosts", "MX hosts")
            .count("domains", "domains"));
  }

  private static Figure algorithms(Survey survey) {
    return survey.figure(
        "algorithms",
        Columns.begin()
            .text("algorithms", "kinds of certificate")
            .count("hosts", "MX hosts")
            .share("percent", "share")
            .count("valid", "valid DANE")
            .count("only_one_matches", "only one matches"));
  }

  private static Figure issuers(Survey survey) {
    return survey.figure(
        "issuers",
        Columns.begin()
            .text("issuer", "issuer")
            .count("certificates", "certificates")
            .share("certificates_percent", "share")
            .count("hosts", "MX hosts")
            .count("issuer_records", "with a record about it"),
        MANY);
  }

  private static Figure lifetimes(Survey survey) {
    return survey
        .figure(
            "certificate_lifetimes",
            Columns.begin()
                .text("label", "left")
                .count("certificates", "certificates")
                .share("percent", "share")
                .count("hosts", "MX hosts")
                .count("hosts_with_issuer_records_only", "with issuer records only"))
        .with(
            Charts.bars(
                survey.tables().rows("certificate_lifetimes"),
                "label",
                "certificates",
                "percent",
                row -> Hue.SIGNED));
  }

  private static Figure versions(Survey survey) {
    return survey.figure(
        "tls_versions",
        Columns.begin()
            .text("tls_version", "version")
            .count("addresses", "servers")
            .share("percent", "share")
            .count("hosts", "MX hosts"));
  }

  private static Figure breadth(Survey survey) {
    return survey.figure(
        "breadth",
        Columns.begin()
            .text("figure", "what")
            .count("all", "with TLSA records")
            .count("valid", "with valid DANE"));
  }

  /** Failure rates, counted in three ways. */
  static Figure rates(Survey survey) {
    return survey.figure(
        "failure_rates",
        Columns.begin()
            .text("counted_by", "counted by")
            .count("judged", "judged")
            .count("failing", "failing")
            .share("percent", "share"));
  }

  private static Figure advice(Survey survey) {
    return survey.figure(
        "advice",
        Columns.begin()
            .text("advice", "advice")
            .text("meaning", "what was seen")
            .text("change", "what to do")
            .count("hosts", "MX hosts")
            .share("percent", "share"));
  }
}
