package org.danescan.engine.input.transfer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/**
 * A key file as BIND reads and {@code tsig-keygen} writes it: {@code key "NAME" { algorithm NAME;
 * secret "BASE64"; };}.
 */
public sealed interface TsigKeyFile {
  /**
   * The key in it.
   *
   * @param key the key
   */
  record Read(TsigKey key) implements TsigKeyFile {}

  /**
   * No key.
   *
   * @param problem what is wrong, without anything of the secret
   */
  record Unusable(String problem) implements TsigKeyFile {}

  /** Quoted text, a comment in any of three manners, a mark, or a word. */
  Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|/\\*.*?\\*/|(?://|#)[^\\n]*|[{};]|[^\\s{};\"]+", Pattern.DOTALL);

  /** A file is longer than any key only by mistake. */
  int MOST_OCTETS = 64 * 1024;

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read
   */
  static TsigKeyFile read(Path file) throws IOException {
    if (Files.size(file) > MOST_OCTETS) {
      return new Unusable("it is too long for a key file");
    }
    return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /** Reads the text of such a file. */
  static TsigKeyFile parse(String text) {
    List<String> tokens = tokens(text);
    if (tokens.size() < 4 || !tokens.get(0).equals("key") || !tokens.get(2).equals("{")) {
      return new Unusable("it does not begin with: key \"NAME\" {");
    }
    int end = tokens.indexOf("}");
    if (end < 0 || !tokens.subList(end + 1, tokens.size()).stream().allMatch(";"::equals)) {
      return new Unusable("it has not one key and nothing else");
    }
    return key(tokens.get(1), statements(tokens.subList(3, end)));
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group();
      if (token.startsWith("\"")) {
        tokens.add(token.substring(1, token.length() - 1));
      } else if (!token.startsWith("#") && !token.startsWith("//") && !token.startsWith("/*")) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static Map<String, String> statements(List<String> tokens) {
    Map<String, String> statements = new TreeMap<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (i == 0 || tokens.get(i - 1).equals(";")) {
        statements.put(tokens.get(i), tokens.get(i + 1));
      }
    }
    return statements;
  }

  private static TsigKeyFile key(String name, Map<String, String> statements) {
    String word = statements.getOrDefault("algorithm", "").toLowerCase(Locale.ROOT);
    Optional<Name> algorithm = TsigKey.algorithm(word);
    if (algorithm.isEmpty()) {
      return new Unusable(
          "its algorithm is not hmac-sha256, hmac-sha512, hmac-sha384, hmac-sha224, hmac-sha1 or"
              + " hmac-md5");
    }
    try {
      byte[] secret = Base64.getDecoder().decode(statements.getOrDefault("secret", ""));
      return secret.length == 0
          ? new Unusable("it has no secret")
          : new Read(new TsigKey(Name.fromString(name, Name.root), algorithm.get(), secret));
    } catch (IllegalArgumentException e) {
      return new Unusable("its secret is not base64");
    } catch (TextParseException e) {
      return new Unusable("'" + name + "' is no name of a key");
    }
  }
}
