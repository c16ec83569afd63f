package org.danescan.store.rows;

import org.jspecify.annotations.Nullable;

/** What the columns of every lookup say, whatever records it was for. */
public interface LookupRow {
  /** How it ended, as a token. */
  String outcome();

  /** Its DNSSEC status, as a token. */
  String dnssec();

  /** Why, as a token. */
  String reason();

  /** Why, in words; may be empty. */
  String detail();

  /** The number of RFC 8914; null where there is none. */
  @Nullable Integer extendedError();

  /** Seconds; null unless the RRset exists. */
  @Nullable Long ttl();

  /**
   * Where CNAME records led to; null where they led nowhere else than to the name asked for, or
   * where the lookup did not end at a name.
   */
  @Nullable String owner();
}
