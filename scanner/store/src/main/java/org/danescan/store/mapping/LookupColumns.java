package org.danescan.store.mapping;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.Lookup.NameExists;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.Token;
import org.danescan.store.rows.LookupRow;
import org.jspecify.annotations.Nullable;

/**
 * The columns that every lookup has, whatever its records are.
 *
 * @param extendedError the number of RFC 8914; null where there is none
 * @param ttl seconds; null unless the RRset exists
 * @param owner where CNAME records led to; null where they led nowhere else than to the name asked
 *     for, or where the lookup did not end at a name
 */
record LookupColumns(
    String outcome,
    String dnssec,
    String reason,
    String detail,
    @Nullable Integer extendedError,
    @Nullable Long ttl,
    @Nullable String owner)
    implements LookupRow {

  /** The columns of a lookup for a name. */
  static LookupColumns of(Lookup<?> lookup, DomainName asked) {
    return new LookupColumns(
        LookupOutcome.of(lookup).token(),
        lookup.dnssec().token(),
        lookup.reason().token(),
        detailOf(lookup),
        codeOf(lookup),
        lookup instanceof Lookup.Answer<?> answer ? answer.ttl().toSeconds() : null,
        ownerOf(lookup, asked));
  }

  private static String detailOf(Lookup<?> lookup) {
    if (lookup instanceof Lookup.Bogus<?> bogus) {
      return bogus.detail();
    }
    return lookup instanceof Lookup.Failed<?> failed ? failed.detail() : "";
  }

  private static @Nullable Integer codeOf(Lookup<?> lookup) {
    OptionalInt code = lookup.extendedError();
    return code.isPresent() ? code.getAsInt() : null;
  }

  private static @Nullable String ownerOf(Lookup<?> lookup, DomainName asked) {
    DomainName owner = asked;
    if (lookup instanceof Lookup.Answer<?> answer) {
      owner = answer.owner();
    } else if (lookup instanceof Lookup.Absent<?> absent) {
      owner = absent.owner();
    }
    return owner.equals(asked) ? null : owner.text();
  }

  /** The lookup of a row again, given its records and the name that was asked for. */
  static <T> Lookup<T> lookup(LookupRow row, List<T> records, DomainName asked) {
    DnssecStatus status = Token.parse(DnssecStatus.class, row.dnssec());
    Reason cause = Token.parse(Reason.class, row.reason());
    return switch (Token.parse(LookupOutcome.class, row.outcome())) {
      case ANSWER -> new Lookup.Answer<>(records, ttlOf(row), status, endOf(row, asked), cause);
      case NO_DATA -> new Lookup.Absent<>(NameExists.YES, status, endOf(row, asked), cause);
      case NXDOMAIN -> new Lookup.Absent<>(NameExists.NO, status, endOf(row, asked), cause);
      case BOGUS -> new Lookup.Bogus<>(cause, row.detail(), codeOf(row));
      case FAILED -> new Lookup.Failed<>(cause, row.detail(), codeOf(row));
      case NOT_ASKED -> new Lookup.NotAsked<>();
    };
  }

  private static Duration ttlOf(LookupRow row) {
    Long ttl = row.ttl();
    return Duration.ofSeconds(ttl == null ? 0 : ttl);
  }

  private static OptionalInt codeOf(LookupRow row) {
    Integer code = row.extendedError();
    return code == null ? OptionalInt.empty() : OptionalInt.of(code);
  }

  private static DomainName endOf(LookupRow row, DomainName asked) {
    String owner = row.owner();
    return owner == null ? asked : new DomainName(owner);
  }
}
