package org.danescan.lab.plan;

import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * One thing wrong in a zone.
 *
 * @param kind what is wrong
 * @param owner the name it concerns; empty: every name of the zone
 * @param type the RR type number it concerns, as in {@code org.xbill.DNS.Type}; 0: every type
 */
public record DnsFault(Kind kind, Optional<Name> owner, int type) {

  /** A fault of every answer from the zone. */
  public static DnsFault everywhere(Kind kind) {
    return new DnsFault(kind, Optional.empty(), 0);
  }

  /** A fault of one RRset, or of the denial of it. */
  public static DnsFault at(Kind kind, Name owner, int type) {
    return new DnsFault(kind, Optional.of(owner), type);
  }

  /** Whether the fault concerns a name and type. */
  public boolean concerns(Name name, int rrtype) {
    return (owner.isEmpty() || owner.get().equals(name)) && (type == 0 || type == rrtype);
  }

  /** What can be wrong. */
  public enum Kind {
    /** The signature's expiration has passed. */
    RRSIG_EXPIRED,
    /** The signature's inception lies ahead. */
    RRSIG_NOT_YET_VALID,
    /** The RRset is served without its signature. */
    RRSIG_MISSING,
    /** The signature does not verify. */
    RRSIG_TAMPERED,
    /** The DNSKEY RRset is not served (an empty, unsigned answer). */
    DNSKEY_MISSING,
    /** NODATA and NXDOMAIN are served without NSEC or NSEC3. */
    DENIAL_MISSING,
    /** NODATA and NXDOMAIN come with a signed NSEC or NSEC3 that proves something else. */
    DENIAL_OF_OTHER_NAME,
    /** The answer is SERVFAIL, also with CD set. */
    SERVFAIL,
    /** The answer is REFUSED. */
    REFUSED,
    /**
     * The answer is NOTIMP, as from servers that know no TLSA (RFC 7672 §2.1.1's broken servers).
     */
    NOTIMP,
    /** No answer ever comes. */
    NO_ANSWER,
    /** The UDP answer is truncated, TCP gives all. */
    TRUNCATED,
    /** NXDOMAIN for a name that others lie below, with a proof that verifies (RFC 8020 §2). */
    NON_TERMINAL_DENIED,
    /** The zone has a second name server, with an earlier serial and without this RRset. */
    SECONDARY_OUTDATED
  }
}
