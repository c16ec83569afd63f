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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReasonRemedy;
import org.danescan.store.RefusedException;

/**
 * A language that letters are written in: a template {@code LANG.txt} (Mustache) and words {@code
 * LANG.properties}; where it has no word of its own, the English one.
 */
public final class Language {
  /** The languages that are there without further files. */
  public static final List<String> SHIPPED = List.of("en", "nl");

  private final String code;
  private final String file;
  private final Template template;
  private final Properties words;

  private Language(String code, String file, Template template, Properties words) {
    this.code = code;
    this.file = file;
    this.template = template;
    this.words = words;
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
    String file = templates.map(path -> path.resolve(code + ".txt").toString()).orElse(code);
    String text =
        text(code + ".txt", templates)
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
    Properties words = new Properties();
    for (String from : List.of("en.properties", code + ".properties")) {
      try (Reader reader = new StringReader(text(from, templates).orElse(""))) {
        words.load(reader);
      }
    }
    return new Language(code, file, compile(file, text), words);
  }

  private static Template compile(String file, String text) {
    try {
      return Mustache.compiler()
          .escapeHTML(false)
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .compile(text);
    } catch (MustacheException e) {
      throw new RefusedException(file + " is no template: " + e.getMessage());
    }
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

  /** The letter. */
  String write(Map<String, Object> values) {
    try {
      return PlainText.wrapped(template.execute(values));
    } catch (MustacheException e) {
      throw new RefusedException(file + " cannot be filled in: " + e.getMessage());
    }
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

  private Optional<String> word(String key) {
    return Optional.ofNullable(words.getProperty(key));
  }

  private static Optional<Reason> known(String token) {
    return Arrays.stream(Reason.values()).filter(one -> one.token().equals(token)).findFirst();
  }
}
