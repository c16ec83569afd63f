package org.danescan.store.mapping;

import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.result.DomainResult;
import org.danescan.core.sidelight.Also;
import org.danescan.core.sidelight.Finding;
import org.danescan.core.sidelight.MtaSts;
import org.danescan.core.sidelight.TlsRpt;
import org.danescan.store.rows.DomainRow;

/** What a domain announces by TXT records, to and from columns. */
final class Policies {
  private Policies() {}

  static DomainRow.MtaSts mtaSts(DomainResult result) {
    Lookup<String> texts = result.sidelights().mtaSts();
    MtaSts read = MtaSts.of(texts);
    LookupColumns columns = columns(result, texts, Also.MTA_STS);
    return new DomainRow.MtaSts(
        read.finding().token(),
        read.finding() == Finding.PRESENT ? read.id() : null,
        columns.outcome(),
        columns.dnssec(),
        columns.reason(),
        columns.detail(),
        columns.extendedError(),
        columns.ttl(),
        columns.owner(),
        texts.found());
  }

  static DomainRow.TlsRpt tlsRpt(DomainResult result) {
    Lookup<String> texts = result.sidelights().tlsRpt();
    TlsRpt read = TlsRpt.of(texts);
    LookupColumns columns = columns(result, texts, Also.TLS_RPT);
    return new DomainRow.TlsRpt(
        read.finding().token(),
        read.reportUris(),
        columns.outcome(),
        columns.dnssec(),
        columns.reason(),
        columns.detail(),
        columns.extendedError(),
        columns.ttl(),
        columns.owner(),
        texts.found());
  }

  private static LookupColumns columns(DomainResult result, Lookup<String> texts, Also also) {
    return LookupColumns.of(texts, also.owner(new DomainName(result.input().label())));
  }

  static Lookup<String> mtaSts(DomainRow row, DomainName domain) {
    DomainRow.MtaSts kept = row.mtaSts();
    return kept == null
        ? new Lookup.NotAsked<>()
        : new LookupColumns(
                kept.outcome(),
                kept.dnssec(),
                kept.reason(),
                kept.detail(),
                kept.extendedError(),
                kept.ttl(),
                kept.owner())
            .lookup(kept.records(), Also.MTA_STS.owner(domain));
  }

  static Lookup<String> tlsRpt(DomainRow row, DomainName domain) {
    DomainRow.TlsRpt kept = row.tlsRpt();
    return kept == null
        ? new Lookup.NotAsked<>()
        : new LookupColumns(
                kept.outcome(),
                kept.dnssec(),
                kept.reason(),
                kept.detail(),
                kept.extendedError(),
                kept.ttl(),
                kept.owner())
            .lookup(kept.records(), Also.TLS_RPT.owner(domain));
  }
}
