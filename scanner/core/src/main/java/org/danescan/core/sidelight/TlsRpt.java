package org.danescan.core.sidelight;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.danescan.core.observe.Lookup;

/**
 * Where a domain wants reports on TLS to be sent.
 *
 * @param finding whether it says so
 * @param reportUris the addresses as published; none unless it is present
 */
public record TlsRpt(Finding finding, List<String> reportUris) {
  private static final String VERSION = "v=TLSRPTv1";
  private static final Pattern RUA =
      Pattern.compile("rua=" + uri() + "([ \t]*,[ \t]*" + uri() + ")*");
  private static final Pattern EXTENSION =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,31}=[\\x21-\\x3a\\x3c\\x3e-\\x7e]+");

  public TlsRpt {
    reportUris = List.copyOf(reportUris);
  }

  /** RFC 8460 §3: a mailto or https URI, in which {@code !}, comma and semicolon stand encoded. */
  private static String uri() {
    return "(?i:mailto|https):[\\x22-\\x2b\\x2d-\\x3a\\x3c-\\x7e]+";
  }

  /** RFC 8460 §3: exactly one record {@code v=TLSRPTv1;}, with one address or more. */
  public static TlsRpt of(Lookup<String> texts) {
    PolicyText text = PolicyText.of(texts, VERSION, TlsRpt::isField, "rua");
    return new TlsRpt(
        text.finding(),
        text.value("rua").stream()
            .flatMap(uris -> Arrays.stream(uris.split("[ \t]*,[ \t]*", -1)))
            .toList());
  }

  private static boolean isField(String field) {
    return (field.startsWith("rua=") ? RUA : EXTENSION).matcher(field).matches();
  }
}
