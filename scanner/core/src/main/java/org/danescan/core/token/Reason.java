package org.danescan.core.token;

import java.util.Optional;

/** The cause behind a status: one token a cause. */
public enum Reason implements Token {
  /** Nothing to say beyond the status. */
  NONE("none", "nothing to add"),

  // The name itself.
  NAME_EMPTY("name-empty", "the name is empty"),
  NAME_TOO_LONG("name-too-long", "the name has more than 253 characters (RFC 1035 §2.3.4)"),
  LABEL_TOO_LONG("label-too-long", "a label has more than 63 characters (RFC 1035 §2.3.4)"),
  LABEL_EMPTY("label-empty", "a label is empty (two dots in a row)"),
  LABEL_MALFORMED("label-malformed", "a character or hyphen where none may be (RFC 1123 §2.1)"),
  IDN_MALFORMED("idn-malformed", "the name has no A-label form (RFC 5891)"),
  ADDRESS_LITERAL("address-literal", "the name is an address, not a domain name"),
  LINE_MALFORMED("line-malformed", "the line is no record of a zone file (RFC 1035 §5.1)"),

  // DNSSEC: why an RRset is bogus.
  RRSIG_EXPIRED(
      "rrsig-expired",
      "the signature has expired (RFC 4035 §5.3.1)",
      ExtendedErrorCode.SIGNATURE_EXPIRED),
  RRSIG_NOT_YET_VALID(
      "rrsig-not-yet-valid",
      "the signature is dated ahead (RFC 4035 §5.3.1)",
      ExtendedErrorCode.SIGNATURE_NOT_YET_VALID),
  RRSIG_EXPIRED_BEFORE_VALID(
      "rrsig-expired-before-valid",
      "the signature expires before it is valid (RFC 4034 §3.1.5)",
      ExtendedErrorCode.EXPIRED_BEFORE_VALID),
  RRSIG_MISSING(
      "rrsig-missing",
      "the RRset has no signature (RFC 4035 §5.3)",
      ExtendedErrorCode.RRSIGS_MISSING),
  RRSIG_INVALID(
      "rrsig-invalid", "no signature verifies (RFC 4035 §5.3.3)", ExtendedErrorCode.DNSSEC_BOGUS),
  RRSIG_MALFORMED(
      "rrsig-malformed",
      "the signature does not fit the RRset that it covers (RFC 4035 §5.3.1)",
      ExtendedErrorCode.DNSSEC_BOGUS),
  RRSIG_KEY_MISSING(
      "rrsig-key-missing",
      "no key of the zone has the signature's signer, algorithm and key tag (RFC 4035 §5.3.1)",
      ExtendedErrorCode.DNSSEC_BOGUS),
  DS_MISMATCH(
      "ds-mismatch",
      "no DNSKEY matches the parent's DS (RFC 4035 §5.2)",
      ExtendedErrorCode.DNSKEY_MISSING),
  DNSKEY_MISSING(
      "dnskey-missing",
      "the zone serves no DNSKEY RRset (RFC 4035 §5.2)",
      ExtendedErrorCode.DNSKEY_MISSING),
  DNSKEY_NOT_ZONE_KEY(
      "dnskey-not-zone-key",
      "the DNSKEY that the DS names is not for signing a zone (RFC 4034 §2.1.1)",
      ExtendedErrorCode.NO_ZONE_KEY_BIT),
  DNSKEY_REVOKED(
      "dnskey-revoked",
      "the DNSKEY that the DS names is revoked (RFC 5011 §2.1)",
      ExtendedErrorCode.DNSKEY_MISSING),
  DENIAL_MISSING(
      "denial-missing",
      "absence is claimed without proof (RFC 4035 §5.4)",
      ExtendedErrorCode.NSEC_MISSING),
  DENIAL_WRONG(
      "denial-wrong",
      "the proof of absence proves something else (RFC 4035 §5.4)",
      ExtendedErrorCode.NSEC_MISSING),
  WILDCARD_PROOF_MISSING(
      "wildcard-proof-missing",
      "a wildcard's answer has no proof that no closer name exists (RFC 4035 §5.3.4)",
      ExtendedErrorCode.DNSSEC_BOGUS),
  WILDCARD_PROOF_WRONG(
      "wildcard-proof-wrong",
      "a wildcard's answer has a proof of something else (RFC 4035 §5.3.4)",
      ExtendedErrorCode.DNSSEC_BOGUS),
  KEY_TAG_COLLISIONS(
      "key-tag-collisions",
      "too many keys of the zone have one algorithm and key tag (RFC 4034 appendix B)",
      ExtendedErrorCode.DNSSEC_BOGUS),
  TOO_COSTLY_TO_VALIDATE(
      "too-costly-to-validate",
      "validating it takes more work than an honest zone needs (CVE-2023-50387, CVE-2023-50868)",
      ExtendedErrorCode.DNSSEC_BOGUS),
  DNSSEC_BOGUS(
      "dnssec-bogus", "validation failed for another cause", ExtendedErrorCode.DNSSEC_BOGUS),

  // DNSSEC: why an RRset is insecure, where it is not for want of a DS RRset.
  DNSKEY_ALGORITHM_UNSUPPORTED(
      "dnskey-algorithm-unsupported",
      "the zone is signed by algorithms that are not supported (RFC 4035 §5.2)",
      ExtendedErrorCode.UNSUPPORTED_DNSKEY_ALGORITHM),
  DS_DIGEST_UNSUPPORTED(
      "ds-digest-unsupported",
      "the parent's DS has digests that are not supported (RFC 6840 §5.2)",
      ExtendedErrorCode.UNSUPPORTED_DS_DIGEST),
  NSEC3_ITERATIONS(
      "nsec3-iterations",
      "the proof of absence has too many NSEC3 iterations (RFC 9276 §3.2)",
      ExtendedErrorCode.UNSUPPORTED_NSEC3_ITERATIONS),
  NO_TRUST_ANCHOR(
      "no-trust-anchor",
      "no trust anchor is at or above the name (RFC 4035 §4.3)",
      ExtendedErrorCode.DNSSEC_INDETERMINATE),

  // DNS lookups that did not complete.
  SERVFAIL("servfail", "the name servers answered SERVFAIL"),
  DNS_REFUSED(
      "dns-refused",
      "the name servers refused the question",
      ExtendedErrorCode.NO_REACHABLE_AUTHORITY),
  DNS_TIMEOUT(
      "dns-timeout",
      "the name servers did not answer in time",
      ExtendedErrorCode.NO_REACHABLE_AUTHORITY),
  DNS_MALFORMED("dns-malformed", "the answer could not be parsed", ExtendedErrorCode.NETWORK_ERROR),
  DNS_ERROR("dns-error", "the name servers answered with another error"),
  ALIAS_LOOP("alias-loop", "CNAME records lead in a circle or too far"),

  // The route.
  NULL_MX("null-mx", "a null MX: the domain takes no mail (RFC 7505 §3)"),
  NO_MX_NO_ADDRESS("no-mx-no-address", "neither MX nor address records (RFC 5321 §5.1)"),
  INSECURE_DELEGATION("insecure-delegation", "no chain of DS records leads to the zone"),
  NO_DS_IN_ZONE("no-ds-in-zone", "the zone file has no DS record for it; nothing was looked up"),
  HOST_WITHOUT_ADDRESS("host-without-address", "no MX host has an address"),
  SOME_HOSTS_WITHOUT_TLSA("some-hosts-without-tlsa", "not every MX host has usable TLSA records"),

  // TLSA records that a sender cannot use (RFC 7671 §4, RFC 7672 §3.1).
  PKIX_USAGE("pkix-usage", "certificate usage 0 or 1, unusable with SMTP (RFC 7672 §3.1.3)"),
  USAGE_UNKNOWN("usage-unknown", "certificate usage that is not assigned (RFC 6698 §2.1.1)"),
  SELECTOR_UNKNOWN("selector-unknown", "selector that is not assigned (RFC 6698 §2.1.2)"),
  MATCHING_TYPE_UNKNOWN(
      "matching-type-unknown", "matching type that is not assigned (RFC 6698 §2.1.3)"),
  DIGEST_LENGTH("digest-length", "data of a length that the digest does not have"),
  ASSOCIATION_DATA_MALFORMED(
      "association-data-malformed", "data that is no certificate or public key (RFC 6698 §2.1.4)"),

  // Chains that no record matches.
  NO_RECORD_MATCHES("no-record-matches", "no TLSA record matches the chain, and no cause shows"),
  NAME_MISMATCH("name-mismatch", "the certificate has none of the names (RFC 7672 §3.2.3)"),
  CERTIFICATE_EXPIRED("certificate-expired", "a certificate of the path has expired"),
  CERTIFICATE_NOT_YET_VALID("certificate-not-yet-valid", "a certificate is dated ahead"),
  TA_NOT_IN_CHAIN("ta-not-in-chain", "the trust anchor is not in the chain sent (RFC 7671 §5.2.2)"),
  PATH_BROKEN("path-broken", "no path of signatures from the certificate to the trust anchor"),
  ISSUER_NOT_CA("issuer-not-ca", "an issuer of the path is no CA (RFC 5280 §4.2.1.9)"),
  CERTIFICATE_PURPOSE(
      "certificate-purpose", "a certificate of the path is not for TLS servers (RFC 5280 §4.2.1)"),
  NAME_CONSTRAINT(
      "name-constraint", "an issuer may not certify a name of the path (RFC 5280 §4.2.1.10)"),
  CRITICAL_EXTENSION(
      "critical-extension", "a critical extension that no sender understands (RFC 5280 §4.2)"),
  DIGEST_OF_OTHER_SELECTOR(
      "digest-of-other-selector", "the digest is right for the other selector"),
  DIGEST_OF_OTHER_CERTIFICATE(
      "digest-of-other-certificate", "the digest is right for another certificate of the chain"),
  DIGEST_OF_PEM_TEXT("digest-of-pem-text", "the digest is that of the PEM text, not of the DER"),
  DIGEST_OF_EMPTY_INPUT("digest-of-empty-input", "the digest is that of nothing"),
  DIGEST_OF_PREVIOUS_KEY(
      "digest-of-previous-key", "the digest is right for a key that an earlier scan saw"),
  DIGEST_OF_OTHER_HOST(
      "digest-of-other-host", "the digest is right for another host of the same operator"),
  RETIRED_ISSUER("retired-issuer", "the record names a public issuer that issues no more"),
  ONLY_RSA_MATCHES("only-rsa-matches", "the RSA certificate matches, another does not"),
  ONLY_ECDSA_MATCHES("only-ecdsa-matches", "the ECDSA certificate matches, another does not"),
  ONLY_EDDSA_MATCHES("only-eddsa-matches", "the EdDSA certificate matches, another does not"),
  ONLY_IPV4_MATCHES("only-ipv4-matches", "the IPv4 addresses match, IPv6 does not"),
  ONLY_IPV6_MATCHES("only-ipv6-matches", "the IPv6 addresses match, IPv4 does not"),
  SOME_ADDRESSES_MATCH("some-addresses-match", "some addresses match, others do not"),

  // SMTP and TLS.
  STARTTLS_NOT_OFFERED("starttls-not-offered", "STARTTLS is not among the EHLO keywords"),
  STARTTLS_REFUSED("starttls-refused", "STARTTLS is offered and then refused"),
  EHLO_REFUSED("ehlo-refused", "EHLO is refused"),
  HANDSHAKE_FAILED("handshake-failed", "the TLS handshake fails"),
  HANDSHAKE_TIMED_OUT("handshake-timed-out", "the TLS handshake comes to no end in time"),
  TLS_VERSION_TOO_OLD("tls-version-too-old", "only TLS versions before 1.2 (RFC 8996)"),
  NOT_TLS("not-tls", "something else than TLS after STARTTLS"),
  KEY_NOT_PROVEN("key-not-proven", "the server does not prove that it has the key"),
  CONNECTION_REFUSED("connection-refused", "the connection is refused"),
  CONNECTION_TIMED_OUT("connection-timed-out", "the connection is not answered"),
  CONNECTION_LOST("connection-lost", "the server closed the connection"),
  SMTP_TIMED_OUT("smtp-timed-out", "a reply did not come in time"),
  SMTP_MALFORMED("smtp-malformed", "a reply is no SMTP reply, or has no end"),
  GREETING_REFUSED("greeting-refused", "the greeting is a refusal (5xx)"),
  TEMPORARY_REFUSAL("temporary-refusal", "the server puts us off (421, 4xx)"),

  // Not tried, by our own rules or means.
  SPECIAL_ADDRESS("special-address", "a special-purpose address is never connected to"),
  OPTED_OUT("opted-out", "the operator asked not to be contacted"),
  NO_ROUTE("no-route", "this machine has no route to the address"),
  NOT_PROBED("not-probed", "probing was switched off"),
  LOCAL_FAILURE("local-failure", "this machine could not open the connection"),
  DEFECT("defect", "this program broke on what it was sent; the detail says how");

  private final String token;
  private final String meaning;
  private final Optional<ExtendedErrorCode> extendedError;

  Reason(String token, String meaning) {
    this.token = token;
    this.meaning = meaning;
    this.extendedError = Optional.empty();
  }

  Reason(String token, String meaning, ExtendedErrorCode extendedError) {
    this.token = token;
    this.meaning = meaning;
    this.extendedError = Optional.of(extendedError);
  }

  @Override
  public String token() {
    return token;
  }

  /** The cause in words, a clause without a full stop. */
  public String meaning() {
    return meaning;
  }

  /** The extended DNS error that says the same (RFC 8914 §4); empty where none does. */
  public Optional<ExtendedErrorCode> extendedError() {
    return extendedError;
  }
}
