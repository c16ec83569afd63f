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
    @Nullable String owner) {

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

  /** The lookup again, given its records and the name that was asked for. */
  <T> Lookup<T> lookup(List<T> records, DomainName asked) {
    return switch (Token.parse(LookupOutcome.class, outcome)) {
      case ANSWER ->
          new Lookup.Answer<>(
              records, Duration.ofSeconds(ttl == null ? 0 : ttl), status(), end(asked), cause());
      case NO_DATA -> new Lookup.Absent<>(NameExists.YES, status(), end(asked), cause());
      case NXDOMAIN -> new Lookup.Absent<>(NameExists.NO, status(), end(asked), cause());
      case BOGUS -> new Lookup.Bogus<>(cause(), detail, code());
      case FAILED -> new Lookup.Failed<>(cause(), detail, code());
      case NOT_ASKED -> new Lookup.NotAsked<>();
    };
  }

  private DnssecStatus status() {
    return Token.parse(DnssecStatus.class, dnssec);
  }

  private Reason cause() {
    return Token.parse(Reason.class, reason);
  }

  private OptionalInt code() {
    return extendedError == null ? OptionalInt.empty() : OptionalInt.of(extendedError);
  }

  private DomainName end(DomainName asked) {
    return owner == null ? asked : new DomainName(owner);
  }
}
