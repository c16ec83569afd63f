package org.danescan.core.sidelight;

import java.util.regex.Pattern;
import org.danescan.core.observe.Lookup;

/**
 * Whether a domain announces an MTA-STS policy. The policy itself, which a web server has, is not
 * fetched.
 *
 * @param finding whether it does
 * @param id the policy's id; empty unless it is present
 */
public record MtaSts(Finding finding, String id) {
  private static final String VERSION = "v=STSv1";
  private static final Pattern ID = Pattern.compile("id=[A-Za-z0-9]{1,32}");
  private static final Pattern EXTENSION =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,31}=[\\x21-\\x3a\\x3c\\x3e-\\x7e]+");

  /**
   * RFC 8461 §3.1: exactly one record {@code v=STSv1;}, with an id of 1 to 32 letters or digits.
   */
  public static MtaSts of(Lookup<String> texts) {
    PolicyText text = PolicyText.of(texts, VERSION, MtaSts::isField, "id");
    return new MtaSts(text.finding(), text.value("id").orElse(""));
  }

  private static boolean isField(String field) {
    return (field.startsWith("id=") ? ID : EXTENSION).matcher(field).matches();
  }
}
