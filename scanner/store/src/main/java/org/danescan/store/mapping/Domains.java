package org.danescan.store.mapping;

import java.util.List;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.token.Advice;
import org.danescan.core.token.Reason;
import org.danescan.core.token.Token;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.core.verdict.RankedHost;
import org.danescan.store.rows.DomainRow;

/** Domains to and from rows. */
public final class Domains {
  private Domains() {}

  /** The row of a domain. */
  public static DomainRow row(DomainResult result) {
    InputName input = result.input();
    DomainVerdict verdict = result.verdict();
    LookupColumns mx = LookupColumns.of(result.mx(), asked(input));
    SigningColumns signing = SigningColumns.of(result.sidelights().signing());
    Registration registration =
        input.parsed() instanceof ParsedName.Name name
            ? Registration.of(name.name())
            : Registration.NONE;
    return new DomainRow(
        input.label(),
        input.parsed() instanceof ParsedName.Name name ? name.name().topLevelDomain() : "",
        registration.suffix().orElse(null),
        registration.domain().orElse(null),
        input.line(),
        input.text(),
        input.parsed() instanceof ParsedName.NotAName fault ? fault.reason().token() : null,
        Delegations.column(input.delegation()),
        verdict.status().token(),
        verdict.reason().token(),
        verdict.detail(),
        verdict.dnssec().token(),
        verdict.delivers().token(),
        verdict.adoption().token(),
        verdict.result().token(),
        verdict.hosts().stream().map(Domains::host).toList(),
        isImplicit(result),
        mx.outcome(),
        mx.dnssec(),
        mx.reason(),
        mx.detail(),
        mx.extendedError(),
        mx.ttl(),
        mx.owner(),
        result.mx().found().stream().map(Domains::record).toList(),
        signing.signer(),
        signing.algorithms(),
        signing.denial(),
        signing.iterations(),
        signing.optOut(),
        signing.saltLength(),
        Policies.mtaSts(result),
        Policies.tlsRpt(result),
        ServerColumns.of(result),
        result.advice().stream().map(Advice::token).toList(),
        result.tries(),
        result.at());
  }

  /** RFC 5321 §5.1: without MX records the domain itself is the MX host. */
  private static boolean isImplicit(DomainResult result) {
    return result.mx() instanceof Lookup.Absent<?> && !result.verdict().hosts().isEmpty();
  }

  private static DomainRow.MxHost host(RankedHost host) {
    return new DomainRow.MxHost(
        host.preference(),
        host.verdict().host().text(),
        host.verdict().status().token(),
        host.verdict().reason().token());
  }

  private static DomainRow.Mx record(MxRecord record) {
    return new DomainRow.Mx(record.preference(), record.exchange().text());
  }

  /** The name of the input that a row is about. */
  public static InputName input(DomainRow row) {
    String fault = row.nameFault();
    ParsedName parsed =
        fault == null
            ? new ParsedName.Name(new DomainName(row.domain()))
            : new ParsedName.NotAName(Token.parse(Reason.class, fault));
    return new InputName(
        row.line(),
        row.input(),
        parsed,
        Delegations.of(row.zoneDs()),
        ServerColumns.ofZoneFile(row));
  }

  /** The MX lookup that a row keeps. */
  public static Lookup<MxRecord> mx(DomainRow row) {
    List<MxRecord> records =
        row.mxRecords().stream()
            .map(mx -> new MxRecord(mx.preference(), new DomainName(mx.exchange())))
            .toList();
    LookupColumns columns =
        new LookupColumns(
            row.mxOutcome(),
            row.mxDnssec(),
            row.mxReason(),
            row.mxDetail(),
            row.mxExtendedError(),
            row.mxTtl(),
            row.mxOwner());
    return LookupColumns.lookup(columns, records, asked(input(row)));
  }

  /** What a row keeps beside the mail route. */
  public static Sidelights sidelights(DomainRow row) {
    DomainName asked = asked(input(row));
    return new Sidelights(
        Policies.mtaSts(row, asked),
        Policies.tlsRpt(row, asked),
        ServerColumns.lookedUp(row),
        SigningColumns.of(row).signing());
  }

  private static DomainName asked(InputName input) {
    return new DomainName(input.label());
  }
}
