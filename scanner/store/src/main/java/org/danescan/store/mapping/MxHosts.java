package org.danescan.store.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxHostObservation.TlsaLookup;
import org.danescan.core.octets.Octets;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.sidelight.Finding;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Advice;
import org.danescan.core.token.Reason;
import org.danescan.core.token.Token;
import org.danescan.core.verdict.AddressVerdict;
import org.danescan.core.verdict.AlgorithmVerdict;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.store.rows.MxHostRow;

/** MX hosts to and from rows. */
public final class MxHosts {
  /** No name is asked for: the owner of a TLSA lookup is always stored, for the port is not. */
  private static final DomainName NO_NAME = DomainName.ROOT;

  private MxHosts() {}

  /** The row of an MX host. */
  public static MxHostRow row(MxHostResult result) {
    MxHostObservation seen = result.observation();
    MxHostVerdict verdict = result.verdict();
    return new MxHostRow(
        seen.host().text(),
        verdict.status().token(),
        verdict.reason().token(),
        verdict.detail(),
        verdict.dnssec().token(),
        verdict.base().map(base -> base.name().text()).orElse(null),
        verdict.result().token(),
        lookup(seen.ipv4(), seen.host(), AddressText::of),
        lookup(seen.ipv6(), seen.host(), AddressText::of),
        lookup(seen.alias(), seen.host(), DomainName::text),
        seen.tlsa().stream().map(MxHosts::tlsa).toList(),
        verdict.addresses().stream().map(MxHosts::address).toList(),
        result.advice().stream().map(Advice::token).toList(),
        result.contact().finding().token(),
        result.contact().reason().token(),
        result.contact().zone().map(DomainName::text).orElse(null),
        result.contact().finding() == Finding.PRESENT ? result.contact().address() : null,
        result.at());
  }

  private static <T> MxHostRow.NameLookup lookup(
      Lookup<T> lookup, DomainName asked, Function<T, String> text) {
    LookupColumns columns = LookupColumns.of(lookup, asked);
    return new MxHostRow.NameLookup(
        columns.outcome(),
        columns.dnssec(),
        columns.reason(),
        columns.detail(),
        columns.extendedError(),
        columns.ttl(),
        columns.owner(),
        lookup.found().stream().map(text).toList());
  }

  private static MxHostRow.TlsaLookup tlsa(TlsaLookup tlsa) {
    LookupColumns columns = LookupColumns.of(tlsa.lookup(), NO_NAME);
    return new MxHostRow.TlsaLookup(
        tlsa.base().name().text(),
        columns.outcome(),
        columns.dnssec(),
        columns.reason(),
        columns.detail(),
        columns.extendedError(),
        columns.ttl(),
        columns.owner(),
        tlsa.lookup().found().stream().map(MxHosts::record).toList());
  }

  private static MxHostRow.Tlsa record(TlsaRecord record) {
    return new MxHostRow.Tlsa(
        record.usage(), record.selector(), record.matchingType(), record.associationData().hex());
  }

  private static MxHostRow.Address address(AddressVerdict verdict) {
    return new MxHostRow.Address(
        AddressText.of(verdict.address()),
        verdict.status().token(),
        verdict.reason().token(),
        verdict.detail(),
        verdict.algorithms().stream().map(MxHosts::algorithm).toList());
  }

  private static MxHostRow.Algorithm algorithm(AlgorithmVerdict verdict) {
    String algorithm = verdict.algorithm().token();
    if (verdict.chain() instanceof ChainVerdict.Mismatch mismatch) {
      return new MxHostRow.Algorithm(
          algorithm, false, mismatch.reason().token(), mismatch.detail(), null, null);
    }
    ChainVerdict.Matches matches = (ChainVerdict.Matches) verdict.chain();
    return new MxHostRow.Algorithm(
        algorithm, true, Reason.NONE.token(), "", matches.record().presentation(), matches.depth());
  }

  /** What the DNS said of the host of a row. */
  public static MxHostObservation observation(MxHostRow row) {
    DomainName host = new DomainName(row.mxHost());
    return new MxHostObservation(
        host,
        lookup(row.ipv4(), host, AddressText::parse),
        lookup(row.ipv6(), host, AddressText::parse),
        lookup(row.alias(), host, DomainName::new),
        row.tlsa().stream().map(MxHosts::tlsa).toList());
  }

  /** Whom the zone of the host of a row names. */
  public static ZoneContact contact(MxHostRow row) {
    String status = row.soaStatus();
    String reason = row.soaReason();
    String rname = row.soaRname();
    return status == null || reason == null
        ? ZoneContact.NOT_ASKED
        : new ZoneContact(
            Token.parse(Finding.class, status),
            Optional.ofNullable(row.soaZone()).map(DomainName::new),
            rname == null ? "" : rname,
            Token.parse(Reason.class, reason));
  }

  private static <T> Lookup<T> lookup(
      MxHostRow.NameLookup row, DomainName asked, Function<String, T> parse) {
    List<T> records = row.records().stream().map(parse).toList();
    return LookupColumns.lookup(row, records, asked);
  }

  private static TlsaLookup tlsa(MxHostRow.TlsaLookup row) {
    List<TlsaRecord> records = row.records().stream().map(MxHosts::record).toList();
    return new TlsaLookup(
        new TlsaBaseDomain(new DomainName(row.baseDomain())),
        LookupColumns.lookup(row, records, NO_NAME));
  }

  private static TlsaRecord record(MxHostRow.Tlsa row) {
    return new TlsaRecord(
        row.usage(), row.selector(), row.matchingType(), Octets.ofHex(row.data()));
  }
}
