package org.danescan.analysis.notify.letter;

import com.google.common.io.Resources;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReasonRemedy;
import org.danescan.store.RefusedException;

/**
 * A language that letters are written in: templates (Mustache), {@code LANG.txt} for the operators
 * of MX hosts and {@code LANG.dnssec.txt} for those of zones, and words {@code LANG.properties}.
 * Where it has no word of its own, and no template for zones, the English one.
 */
public final class Language {
  /** The languages that are there without further files. */
  public static final List<String> SHIPPED = List.of("en", "nl");

  private static final String ENGLISH = "en";
  private static final String ZONES = ".dnssec.txt";

  private final String code;
  private final Form hosts;
  private final Form zones;
  private final Properties words;

  private Language(String code, Form hosts, Form zones, Properties words) {
    this.code = code;
    this.hosts = hosts;
    this.zones = zones;
    this.words = words;
  }

  /**
   * A letter to be filled in.
   *
   * @param file where it is from, for messages
   */
  private record Form(String file, Template template) {
    static Form of(String file, String text) {
      try {
        return new Form(
            file,
            Mustache.compiler()
                .escapeHTML(false)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .compile(text));
      } catch (MustacheException e) {
        throw new RefusedException(file + " is no template: " + e.getMessage());
      }
    }

    String filledIn(Map<String, Object> values) {
      try {
        return PlainText.wrapped(template.execute(values));
      } catch (MustacheException e) {
        throw new RefusedException(file + " cannot be filled in: " + e.getMessage());
      }
    }
  }

  /**
   * Opens a language.
   *
   * @param code such as {@code en}
   * @param templates a directory with files that go before those that are there
   * @throws RefusedException if there is no template, or it is none
   * @throws IOException if a file cannot be read
   */
  public static Language open(String code, Optional<Path> templates) throws IOException {
    if (!code.matches("[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")) {
      throw new RefusedException("'" + code + "' is no code of a language, such as en");
    }
    Form hosts =
        form(code + ".txt", templates)
            .orElseThrow(
                () ->
                    new RefusedException(
                        "there is no template for letters in '"
                            + code
                            + "'; there are "
                            + String.join(", ", SHIPPED)
                            + ", or put "
                            + code
                            + ".txt into the directory of --templates"));
    Optional<Form> zones = form(code + ZONES, templates);
    Properties words = new Properties();
    for (String from : List.of(ENGLISH + ".properties", code + ".properties")) {
      try (Reader reader = new StringReader(text(from, templates).orElse(""))) {
        words.load(reader);
      }
    }
    return new Language(code, hosts, zones.isPresent() ? zones.get() : english(templates), words);
  }

  private static Form english(Optional<Path> templates) throws IOException {
    return form(ENGLISH + ZONES, templates).orElseThrow();
  }

  private static Optional<Form> form(String name, Optional<Path> templates) throws IOException {
    String file = templates.map(path -> path.resolve(name).toString()).orElse(name);
    return text(name, templates).map(text -> Form.of(file, text));
  }

  private static Optional<String> text(String name, Optional<Path> templates) throws IOException {
    Optional<Path> own = templates.map(path -> path.resolve(name)).filter(Files::exists);
    if (own.isPresent()) {
      return Optional.of(Files.readString(own.get()));
    }
    URL shipped = Language.class.getResource(name);
    return shipped == null
        ? Optional.empty()
        : Optional.of(Resources.toString(shipped, StandardCharsets.UTF_8));
  }

  /** Its code. */
  String code() {
    return code;
  }

  /** The letter to an operator of MX hosts. */
  String ofHosts(Map<String, Object> values) {
    return hosts.filledIn(values);
  }

  /** The letter to an operator of zones. */
  String ofZones(Map<String, Object> values) {
    return zones.filledIn(values);
  }

  /** What a status means for mail. */
  public String status(String token) {
    return words.getProperty("status." + token, token);
  }

  /** The cause in words. */
  public String reason(String token) {
    return word("reason." + token).or(() -> known(token).map(Reason::meaning)).orElse(token);
  }

  /** What to do about the cause; empty where there is nothing. */
  public String remedy(String token) {
    return word("remedy." + token).or(() -> known(token).flatMap(ReasonRemedy::of)).orElse("");
  }

  /** A cause, as values of a template. */
  Map<String, Object> cause(String token) {
    Map<String, Object> cause = new LinkedHashMap<>();
    cause.put("reason", token);
    cause.put("reason_words", reason(token));
    cause.put("remedy", remedy(token));
    return cause;
  }

  private Optional<String> word(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }

  private static Optional<Reason> known(String token) {
    return Arrays.stream(Reason.values()).filter(one -> one.token().equals(token)).findFirst();
  }
}
