package org.danescan.core.token;

/**
 * What an expert would tell the operator of a host with TLSA records, whatever its status: what was
 * seen, and what to change where there is something to change. The how-to is that of the Dutch
 * internet standards platform, "DANE for SMTP".
 */
public enum Advice implements Token {
  // The rollover scheme (RFC 7671 §8.1, RFC 7672 §4; how-to, "Reliable certificate rollover").

  /** Beside each key in use a further record of usage 3 is published, for the next key. */
  ROLLOVER_CURRENT_NEXT(
      "rollover-current-next", "records for the key in use and for the next one", ""),
  /** Beside the key in use an issuer of its certificate has a record of usage 2. */
  ROLLOVER_CURRENT_ISSUER(
      "rollover-current-issuer", "records for the key in use and for an issuer", ""),
  /** Records of usage 2 alone: new certificates of the same issuer match, a new issuer does not. */
  ROLLOVER_ISSUER(
      "rollover-issuer",
      "records for issuers only",
      "Before the issuer changes, publish the record of the next one and wait two TTLs."),
  /** Each key in use has a record and nothing else is prepared: one an algorithm is no rollover. */
  ROLLOVER_SINGLE(
      "rollover-single",
      "no record for the next key",
      "Publish a second record for each key: 3 1 1 of the next key, or 2 1 1 of the issuer; install"
          + " a new key two TTLs after its record at the earliest."),

  // The records' parameters.

  /** Another usable record than 3 1 1 and 2 1 1 (how-to, same section; RFC 7672 §3.1). */
  PARAMETERS_NOT_RECOMMENDED(
      "parameters-not-recommended",
      "records other than 3 1 1 and 2 1 1",
      "Publish 3 1 1 for server keys and 2 1 1 for issuers."),
  /** A usable record is of the whole certificate (how-to, "Tips"; RFC 7671 §5.1). */
  SELECTOR_0(
      "selector-0",
      "a record of the whole certificate",
      "Use selector 1: a renewed certificate with the same key keeps its record."),
  /** No usable record has the one digest that every client must know (RFC 6698 §6). */
  MATCHING_TYPE_1_MISSING(
      "matching-type-1-missing",
      "no record with a SHA-256 digest",
      "Use matching type 1: 2 is not known to every sender, and 0 makes answers long."),
  /** A record of usage 0 or 1, which senders pass over (RFC 7672 §3.1.3; how-to, "Tips"). */
  PKIX_USAGES(
      "pkix-usages",
      "records of usage 0 or 1, which senders do not use",
      "Remove them, or publish usage 3 or 2 in their place."),
  /** More than 12 records: answers that need TCP (RFC 7671 §10.1.1). */
  MORE_THAN_12_RECORDS(
      "more-than-12-records",
      "more than 12 records",
      "Withdraw the records of keys that are not used any more."),

  // Times (how-to, "Tips": 1,800 to 3,600 s; RFC 7671 §8.1: two TTLs between record and key).

  /** A TTL below 1,800 s; a caching resolver may have counted it down. */
  TTL_SHORT(
      "ttl-short",
      "a TTL below 1800 s",
      "A TTL of 1800 to 3600 s is long enough for caches and short enough for changes."),
  /** A TTL above 3,600 s. */
  TTL_LONG(
      "ttl-long",
      "a TTL above 3600 s",
      "A TTL of 1800 to 3600 s lets a correction reach senders within the hour."),
  /** A path to an anchor ends before two TTLs are over: too late to publish anything for it. */
  CERTIFICATE_ENDS_WITHIN_TWO_TTLS(
      "certificate-ends-within-two-ttls",
      "a certificate on which usage 2 depends ends within two TTLs",
      "Renew it now; usage 2 asks for valid dates (RFC 7672 §3.1.2)."),

  // Certificates.

  /** The server's certificate has a wildcard (how-to, "Points of attention"). */
  WILDCARD_CERTIFICATE(
      "wildcard-certificate",
      "a wildcard certificate",
      "A certificate of its own for each host; one for all is changed everywhere at once, and so"
          + " are mistakes."),
  /** Usage 2 matches a root (how-to, "Current + issuer"; RFC 7671 §5.2.2). */
  ANCHOR_IS_ROOT(
      "anchor-is-root",
      "usage 2 names a root certificate",
      "See that the server always sends the root, as most do not; an intermediate is sent anyway."),
  /** Usage 2 matches an intermediate (how-to, "Current + issuer"). */
  ANCHOR_IS_INTERMEDIATE(
      "anchor-is-intermediate",
      "usage 2 names an intermediate certificate",
      "Watch for the issuer to change it: public issuers replace intermediates without asking."),
  /**
   * Usage 2 matches the server's own certificate, which issued itself: an anchor by RFC 6698
   * §2.1.1, but not to OpenSSL, which looks among issuers only.
   */
  ANCHOR_IS_LEAF(
      "anchor-is-leaf",
      "usage 2 names the server's own certificate, which many senders do not take",
      "Publish 3 1 1 for it: Postfix and others that use OpenSSL find no anchor there and never"
          + " deliver."),
  /** The same key at every MX host of a domain (how-to, "Points of attention"). */
  SAME_KEY_ON_ALL_MX_HOSTS(
      "same-key-on-all-mx-hosts",
      "all MX hosts have the same key",
      "Give each MX host a key of its own and change them one after the other, so that one mistake"
          + " does not stop all mail."),

  // The server.

  /** An address speaks no TLS above 1.1 (how-to, "Points of attention"; RFC 8996 §2). */
  TLS_1_2_MISSING(
      "tls-1-2-missing",
      "only TLS versions before 1.2",
      "Switch TLS 1.2 and 1.3 on: a Postfix with OpenSSL 3 does not deliver to less by DANE."),
  /** TLSA records promise STARTTLS, and an unknown client is not offered it (RFC 7672 §9.2). */
  STARTTLS_HIDDEN(
      "starttls-hidden",
      "STARTTLS is not offered to us, whom the server does not know",
      "Offer STARTTLS to everyone: a sender with DANE that is not offered it never delivers, and so"
          + " never becomes known."),

  // The DNS.

  /** The zone's name servers give different TLSA RRsets (how-to, "Points of attention"). */
  NAME_SERVERS_DIFFER(
      "name-servers-differ",
      "the zone's name servers have different TLSA records",
      "See that every secondary follows the primary, before a new key is installed."),
  /**
   * The name above the TLSA records, which has no records of its own, is said not to exist: then
   * nothing below it does (RFC 8020 §2), and resolvers that minimise names (RFC 9156) stop there.
   */
  EMPTY_NON_TERMINAL_DENIED(
      "empty-non-terminal-denied",
      "the name above the TLSA records (_tcp) is answered NXDOMAIN",
      "Have the name servers answer NOERROR for it (RFC 8020): resolvers that minimise names find"
          + " no TLSA records otherwise. Zones kept in a database often have to be rectified."),
  /** The MX record names an alias, which it must not (RFC 5321 §5.1, RFC 2181 §10.3). */
  MX_HOST_IS_ALIAS(
      "mx-host-is-alias",
      "the MX host is an alias",
      "Let the MX record name the host itself; not every sender follows aliases to TLSA records"
          + " alike.");

  private final String token;
  private final String meaning;
  private final String change;

  Advice(String token, String meaning, String change) {
    this.token = token;
    this.meaning = meaning;
    this.change = change;
  }

  @Override
  public String token() {
    return token;
  }

  /** What was seen, a clause without a full stop. */
  public String meaning() {
    return meaning;
  }

  /** What to do, sentences; empty where all is well. */
  public String change() {
    return change;
  }
}
