package org.danescan.lab.dns.transport;

import java.util.List;
import java.util.OptionalInt;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;

/** What a server does upon a query. */
public sealed interface Reply {

  /** Nothing, ever. */
  record Silence() implements Reply {}

  /**
   * A response; signatures and proofs are left out by who sends it where the query did not ask for
   * them.
   *
   * @param rcode the response code
   * @param authoritative the AA bit
   * @param authenticated the AD bit
   * @param answer the answer section
   * @param authority the authority section
   * @param additional the additional section, without OPT
   * @param infoCode why it failed (RFC 8914)
   * @param truncatedOnUdp whether UDP gets a truncated answer whatever its size
   */
  record Response(
      int rcode,
      boolean authoritative,
      boolean authenticated,
      List<RRset> answer,
      List<RRset> authority,
      List<Record> additional,
      OptionalInt infoCode,
      boolean truncatedOnUdp)
      implements Reply {}

  /** A response with nothing but a code. */
  static Response of(int rcode, OptionalInt infoCode) {
    return new Response(rcode, false, false, List.of(), List.of(), List.of(), infoCode, false);
  }
}
