package org.danescan.analysis.notify.letter;

/** Where an operator can read on. */
public final class Documentation {
  /** The how-to of the Dutch Internet Standards Platform. */
  static final String HOW_TO =
      "https://github.com/internetstandards/toolbox-wiki/blob/main/DANE-for-SMTP-how-to.md";

  private Documentation() {}

  /** The section of a standard that is about a status. */
  public static String of(String status) {
    String section =
        switch (status) {
          case "tlsa-mismatch" -> "rfc7671#section-8";
          case "no-starttls", "tls-failed" -> "rfc7672#section-2.2";
          case "tlsa-lookup-failed", "address-lookup-failed" -> "rfc7672#section-2.1";
          default -> "rfc7672#section-2.1.1";
        };
    return "https://www.rfc-editor.org/rfc/" + section;
  }
}
