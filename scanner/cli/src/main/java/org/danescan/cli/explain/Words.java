package org.danescan.cli.explain;

import org.danescan.core.token.Delivers;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.core.verdict.MxHostVerdict;

/** What the tokens mean, a clause each. */
final class Words {
  private Words() {}

  static String of(DomainStatus status) {
    return switch (status) {
      case INVALID_NAME -> "this is no domain name";
      case NXDOMAIN -> "the domain does not exist";
      case LOOKUP_FAILED -> "its MX records could not be looked up";
      case NO_MAIL -> "the domain takes no mail";
      case NO_DNSSEC -> "the domain is not signed, so DANE does not apply";
      case BROKEN_DNSSEC -> "its DNSSEC is broken, so senders that validate keep its mail";
      case TLSA_MISMATCH -> "a mail server shows a certificate that its TLSA records do not match";
      case NO_STARTTLS -> "a mail server with TLSA records has no STARTTLS";
      case TLS_FAILED -> "a mail server with TLSA records cannot complete TLS";
      case PARTIAL_DANE -> "some mail servers have DANE and others not, which an attacker can use";
      case VALID_DANE -> "every mail server that can be judged has valid DANE";
      case UNUSABLE_TLSA -> "the TLSA records cannot be used by a sender";
      case UNREACHABLE -> "no mail server with TLSA records can be reached";
      case INCONCLUSIVE -> "the mail servers with TLSA records could not be judged";
      case NO_TLSA -> "the domain is signed, its mail servers have no TLSA records";
    };
  }

  static String of(MxHostStatus status) {
    return switch (status) {
      case VALID_DANE -> "TLSA records match";
      case TLSA_MISMATCH -> "no TLSA record matches";
      case NO_STARTTLS -> "TLSA records, but no STARTTLS";
      case TLS_FAILED -> "TLSA records, but TLS fails";
      case UNREACHABLE -> "TLSA records, but it cannot be reached";
      case INCONCLUSIVE -> "TLSA records, but it could not be judged";
      case UNUSABLE_TLSA -> "TLSA records, none of them usable";
      case NO_TLSA -> "no TLSA records";
      case INSECURE_HOST -> "its name is not signed, so DANE does not apply";
      case TLSA_LOOKUP_FAILED -> "its TLSA records could not be looked up";
      case ADDRESS_LOOKUP_FAILED -> "its addresses could not be looked up";
      case NO_ADDRESS -> "it has no address";
    };
  }

  static String of(Delivers delivers) {
    return switch (delivers) {
      case DANE -> "delivers, encrypted and authenticated by DANE (RFC 7672 §2.2)";
      case ENCRYPT -> "delivers, encrypted but not authenticated (RFC 7672 §2.2)";
      case OPPORTUNISTIC -> "delivers, with TLS if it can, without authentication (RFC 7435)";
      case DEFERRED -> "keeps the message and tries again, until it gives up (RFC 7672 §2.2)";
      case NONE -> "returns the message at once: there is nowhere to deliver to";
    };
  }

  /** Why, for a domain; what a lookup said stands with the lookup. */
  static String because(DomainVerdict verdict) {
    boolean lookup =
        verdict.status() == DomainStatus.BROKEN_DNSSEC
            || verdict.status() == DomainStatus.LOOKUP_FAILED;
    return because(verdict.reason(), lookup ? "" : verdict.detail());
  }

  /** Why, for a host; what a lookup said stands with the lookup. */
  static String because(MxHostVerdict verdict) {
    boolean lookup =
        verdict.status() == MxHostStatus.TLSA_LOOKUP_FAILED
            || verdict.status() == MxHostStatus.ADDRESS_LOOKUP_FAILED;
    return because(verdict.reason(), lookup ? "" : verdict.detail());
  }

  /** A token with why in words, for a verdict; nothing where there is nothing to say. */
  static String because(Reason reason, String detail) {
    if (reason == Reason.NONE) {
      return detail.isEmpty() ? "" : " (" + detail + ")";
    }
    String words = reason.token() + ": " + reason.meaning();
    return " (" + words + (detail.isEmpty() ? "" : "; " + detail) + ")";
  }
}
