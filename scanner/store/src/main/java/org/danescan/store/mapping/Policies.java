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
  private static final DomainRow.MtaSts MTA_STS_NOT_ASKED =
      mtaSts(new Lookup.NotAsked<>(), DomainName.ROOT);
  private static final DomainRow.TlsRpt TLS_RPT_NOT_ASKED =
      tlsRpt(new Lookup.NotAsked<>(), DomainName.ROOT);

  private Policies() {}

  static DomainRow.MtaSts mtaSts(DomainResult result) {
    Lookup<String> texts = result.sidelights().mtaSts();
    return texts instanceof Lookup.NotAsked
        ? MTA_STS_NOT_ASKED
        : mtaSts(texts, new DomainName(result.input().label()));
  }

  private static DomainRow.MtaSts mtaSts(Lookup<String> texts, DomainName domain) {
    MtaSts read = MtaSts.of(texts);
    LookupColumns columns = LookupColumns.of(texts, Also.MTA_STS.owner(domain));
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
    return texts instanceof Lookup.NotAsked
        ? TLS_RPT_NOT_ASKED
        : tlsRpt(texts, new DomainName(result.input().label()));
  }

  private static DomainRow.TlsRpt tlsRpt(Lookup<String> texts, DomainName domain) {
    TlsRpt read = TlsRpt.of(texts);
    LookupColumns columns = LookupColumns.of(texts, Also.TLS_RPT.owner(domain));
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

  static Lookup<String> mtaSts(DomainRow row, DomainName domain) {
    DomainRow.MtaSts kept = row.mtaSts();
    return kept == null
        ? new Lookup.NotAsked<>()
        : LookupColumns.lookup(kept, kept.records(), Also.MTA_STS.owner(domain));
  }

  static Lookup<String> tlsRpt(DomainRow row, DomainName domain) {
    DomainRow.TlsRpt kept = row.tlsRpt();
    return kept == null
        ? new Lookup.NotAsked<>()
        : LookupColumns.lookup(kept, kept.records(), Also.TLS_RPT.owner(domain));
  }
}
