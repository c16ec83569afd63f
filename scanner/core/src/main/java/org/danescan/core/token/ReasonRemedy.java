package org.danescan.core.token;

import java.util.Optional;

/** What to change, for each cause that something can be done about. */
public final class ReasonRemedy {
  private ReasonRemedy() {}

  /** A sentence or two; empty where there is nothing to change. */
  public static Optional<String> of(Reason reason) {
    String text =
        switch (reason) {
          case NONE, NULL_MX, NO_MX_NO_ADDRESS, NOT_PROBED, OPTED_OUT, SOME_HOSTS_WITHOUT_TLSA ->
              "";
          case RRSIG_EXPIRED -> "Sign the zone anew, and see why the signer did not.";
          case RRSIG_NOT_YET_VALID, RRSIG_EXPIRED_BEFORE_VALID ->
              "Set the signer's clock right and sign the zone anew.";
          case RRSIG_MISSING, RRSIG_INVALID, RRSIG_MALFORMED, RRSIG_KEY_MISSING ->
              "Sign the zone anew, and see that all name servers serve the same, unchanged zone.";
          case DS_MISMATCH, DNSKEY_MISSING, DNSKEY_NOT_ZONE_KEY, DNSKEY_REVOKED ->
              "Make the DS record in the parent zone that of a key in the zone (RFC 6781 §4).";
          case KEY_TAG_COLLISIONS, TOO_COSTLY_TO_VALIDATE ->
              "Have the zone serve few keys and few signatures, as signers make them.";
          case DNSKEY_ALGORITHM_UNSUPPORTED ->
              "Sign the zone with an algorithm that all validators have, best 13 (RFC 9904).";
          case DS_DIGEST_UNSUPPORTED ->
              "Place a DS record with a SHA-256 digest in the parent zone (RFC 9904).";
          case NSEC3_ITERATIONS -> "Sign the zone with 0 NSEC3 iterations (RFC 9276 §3.1).";
          case DENIAL_MISSING, DENIAL_WRONG, WILDCARD_PROOF_MISSING, WILDCARD_PROOF_WRONG ->
              "Have the name servers prove absence with NSEC or NSEC3; this often is an old name"
                  + " server or a load balancer that knows no TLSA (RFC 7672 §2.1.2).";
          case DNSSEC_BOGUS -> "Have the zone's DNSSEC checked, for instance with DNSViz.";
          case SERVFAIL, DNS_REFUSED, DNS_TIMEOUT, DNS_MALFORMED, DNS_ERROR ->
              "Have the name servers answer every type, TLSA too: with NODATA or NXDOMAIN, never"
                  + " with an error or silence (RFC 7672 §2.1.2).";
          case ALIAS_LOOP -> "Resolve the circle of CNAME records.";
          case INSECURE_DELEGATION, NO_TRUST_ANCHOR, NO_DS_IN_ZONE ->
              "Sign the zone and place its DS record in the parent zone.";
          case HOST_WITHOUT_ADDRESS -> "Give an MX host an address record.";
          default -> ofServer(reason);
        };
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The advice that would say the same as the cause of a verdict. */
  public static Optional<Advice> sameAs(Reason reason) {
    return switch (reason) {
      case PKIX_USAGE -> Optional.of(Advice.PKIX_USAGES);
      case STARTTLS_NOT_OFFERED -> Optional.of(Advice.STARTTLS_HIDDEN);
      default -> Optional.empty();
    };
  }

  private static String ofServer(Reason reason) {
    return switch (reason) {
      case PKIX_USAGE ->
          "Publish usage 3 (or 2) in place of 0 or 1: SMTP has no use for PKIX (RFC 7672 §3.1.3).";
      case USAGE_UNKNOWN, SELECTOR_UNKNOWN, MATCHING_TYPE_UNKNOWN ->
          "Publish a record whose numbers are assigned, best 3 1 1.";
      case DIGEST_LENGTH, ASSOCIATION_DATA_MALFORMED, DIGEST_OF_EMPTY_INPUT, DIGEST_OF_PEM_TEXT ->
          "Make the record anew from the certificate; its data is damaged.";
      case DIGEST_OF_OTHER_SELECTOR ->
          "Change the selector: 0 is the whole certificate, 1 its public key.";
      case DIGEST_OF_OTHER_CERTIFICATE ->
          "Usage 3 takes the digest of the server's own certificate, usage 2 that of an issuer.";
      case NO_RECORD_MATCHES, SOME_ADDRESSES_MATCH, ONLY_IPV4_MATCHES, ONLY_IPV6_MATCHES ->
          "Publish a record for the certificate in use on every address; at a change publish the"
              + " new record first, wait two TTLs, then install the certificate (RFC 7671 §8).";
      case DIGEST_OF_PREVIOUS_KEY ->
          "Publish a record for the key in use and withdraw that of the old one; at a change publish"
              + " the new record first, wait two TTLs, then install the key (RFC 7671 §8.1).";
      case DIGEST_OF_OTHER_HOST ->
          "Publish at each host the record of its own certificate, or install the certificate that"
              + " the record means.";
      case RETIRED_ISSUER ->
          "Publish the record of the issuer that the server's chain has today, or usage 3, which"
              + " does not change with the issuer; watch for the next change.";
      case ONLY_RSA_MATCHES, ONLY_ECDSA_MATCHES, ONLY_EDDSA_MATCHES ->
          "Publish a record for each certificate that the server has: each algorithm has its own.";
      case NAME_MISMATCH ->
          "Use a certificate with the MX host's name, or usage 3, which asks for no name.";
      case CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID ->
          "Renew the certificate, or use usage 3, which asks for no dates.";
      case TA_NOT_IN_CHAIN, PATH_BROKEN, ISSUER_NOT_CA ->
          "Have the server send the whole chain up to the certificate that the usage 2 record"
              + " names (RFC 7671 §5.2.2).";
      case CERTIFICATE_PURPOSE, NAME_CONSTRAINT, CRITICAL_EXTENSION ->
          "Use a certificate that its issuers let serve TLS for this name, or usage 3, which asks"
              + " for none of that.";
      default -> ofSession(reason);
    };
  }

  private static String ofSession(Reason reason) {
    return switch (reason) {
      case STARTTLS_NOT_OFFERED, STARTTLS_REFUSED, EHLO_REFUSED ->
          "Switch STARTTLS on for everyone, or withdraw the TLSA records.";
      case HANDSHAKE_FAILED, NOT_TLS, KEY_NOT_PROVEN ->
          "Mend the server's TLS, or withdraw the TLSA records.";
      case TLS_VERSION_TOO_OLD -> "Have the server speak TLS 1.2 or later (RFC 8996).";
      case HANDSHAKE_TIMED_OUT ->
          "Check again later; where it stays so, see why the server's TLS comes to no end, for"
              + " instance a path that drops large packets.";
      case CONNECTION_REFUSED, CONNECTION_TIMED_OUT, CONNECTION_LOST, SMTP_TIMED_OUT ->
          "Have the mail server answer on this address, or withdraw the address.";
      case SMTP_MALFORMED, GREETING_REFUSED ->
          "Have the server greet with 220 and answer as RFC 5321 has it.";
      case DEFECT -> "Tell the authors of danescan; the fault is theirs.";
      case TEMPORARY_REFUSAL, LOCAL_FAILURE -> "Check again later.";
      case NO_ROUTE -> "Check from a machine that has a route, or use --ipv4-only.";
      case SPECIAL_ADDRESS ->
          "Publish public addresses only; to connect all the same use --allow-special-addresses.";
      default -> "";
    };
  }
}
