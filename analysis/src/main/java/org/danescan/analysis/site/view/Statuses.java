package org.danescan.analysis.site.view;

import java.util.Arrays;
import org.danescan.analysis.site.svg.Hue;
import org.danescan.core.token.DomainStatus;

/** Statuses of domains in words and colours. */
public final class Statuses {
  private Statuses() {}

  private static DomainStatus of(String token) {
    return Arrays.stream(DomainStatus.values())
        .filter(status -> status.token().equals(token))
        .findFirst()
        .orElse(DomainStatus.INVALID_NAME);
  }

  /** Whether a sender with DANE cannot deliver. */
  public static boolean broken(String token) {
    return switch (of(token)) {
      case BROKEN_DNSSEC, TLSA_MISMATCH, NO_STARTTLS, TLS_FAILED -> true;
      default -> false;
    };
  }

  /** The colour of the class that a status folds into. */
  public static Hue hue(String token) {
    return Hue.of(of(token).adoption().token());
  }

  /** What a status means for mail, and what helps. */
  public static String words(String token) {
    return switch (of(token)) {
      case BROKEN_DNSSEC ->
          "The domain, or one of its mail servers, is signed, and the signatures fail validation. A"
              + " validating sender cannot find out where mail goes, and has to keep it until DNSSEC"
              + " is sound again (RFC 7672 §2.1). Name servers and the records at the parent zone"
              + " are the place to look.";
      case TLSA_MISMATCH ->
          "A mail server shows a certificate that none of its TLSA records is about. A sender with"
              + " DANE takes this for an attack and does not deliver there (RFC 7672 §2.2). Publish a"
              + " record for the certificate in use, or serve the certificate that the records are"
              + " about.";
      case NO_STARTTLS ->
          "TLSA records promise TLS, and a mail server does not offer it. A sender with DANE does"
              + " not deliver there in the clear (RFC 7672 §2.2). Turn STARTTLS on, or withdraw the"
              + " records.";
      case TLS_FAILED ->
          "A mail server offers STARTTLS, and the handshake fails. A sender with DANE does not"
              + " deliver there (RFC 7672 §2.2).";
      case PARTIAL_DANE ->
          "Some mail servers of the domain have valid DANE and others have none. Mail gets through,"
              + " but an attacker can steer a sender to the others (RFC 7672 §1.3.1).";
      case UNUSABLE_TLSA ->
          "There are TLSA records, and none that a sender can use with SMTP (RFC 7672 §3.1). Mail"
              + " gets through without the protection that was meant.";
      case UNREACHABLE ->
          "There are TLSA records, and no mail server took a connection when it was asked. Nothing"
              + " can be said of its certificates.";
      case INCONCLUSIVE ->
          "There are TLSA records, and the mail servers put the scan off, or this machine could not"
              + " reach them. Nothing can be said of their certificates.";
      case LOOKUP_FAILED ->
          "The lookup failed, and not for the sake of DNSSEC. Nothing can be said of the domain.";
      default -> "";
    };
  }
}
