package org.danescan.analysis.notify.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes letters, one for each operator and language; to who runs both MX hosts and zones one of
 * each.
 *
 * @param languages the languages
 * @param from who writes; empty to leave that open
 */
public record Letters(List<Language> languages, String from) {
  public Letters {
    languages = List.copyOf(languages);
  }

  /**
   * Writes those about MX hosts into a directory.
   *
   * @param hosts the hosts that are told of
   * @return how many operators are told
   * @throws IOException if a file cannot be written
   */
  public int write(List<ToldHost> hosts, Path directory) throws IOException {
    Map<String, List<ToldHost>> byOperator = new LinkedHashMap<>();
    hosts.forEach(
        host ->
            byOperator
                .computeIfAbsent(host.problem().operator(), unused -> new ArrayList<>())
                .add(host));
    for (Map.Entry<String, List<ToldHost>> operator : byOperator.entrySet()) {
      for (Language language : languages) {
        write(
            directory.resolve(FileNames.of(operator.getKey()) + "." + language.code() + ".txt"),
            language.ofHosts(letter(operator.getKey(), operator.getValue(), language)));
      }
    }
    return byOperator.size();
  }

  /**
   * Writes those about zones into a directory.
   *
   * @param zones who is told of them
   * @throws IOException if a file cannot be written
   */
  public void writeZones(List<ToldZones> zones, Path directory) throws IOException {
    for (ToldZones told : zones) {
      String operator = told.problem().operator();
      for (Language language : languages) {
        Map<String, Object> letter = letter(operator, told.contacts());
        letter.putAll(told.forLetter(language));
        write(
            directory.resolve(FileNames.of(operator) + ".dnssec." + language.code() + ".txt"),
            language.ofZones(letter));
      }
    }
  }

  private static void write(Path file, String letter) throws IOException {
    Files.writeString(file, letter, StandardCharsets.UTF_8);
  }

  private Map<String, Object> letter(String operator, List<ToldHost> hosts, Language language) {
    Map<String, Object> letter =
        letter(operator, hosts.stream().flatMap(host -> host.contacts().stream()).toList());
    letter.put("how_to", Documentation.HOW_TO);
    letter.put("problems", problems(hosts, language));
    return letter;
  }

  /** What every letter has. */
  private Map<String, Object> letter(String operator, List<String> contacts) {
    Map<String, Object> letter = new LinkedHashMap<>();
    letter.put("from", PlainText.line(from));
    letter.put("to", String.join(", ", contacts.stream().distinct().toList()));
    letter.put("operator", PlainText.line(operator));
    return letter;
  }

  /** The hosts by what is wrong with them, so that what to do stands there once. */
  private static List<Object> problems(List<ToldHost> hosts, Language language) {
    Map<List<String>, List<ToldHost>> byProblem = new LinkedHashMap<>();
    hosts.forEach(
        host ->
            byProblem
                .computeIfAbsent(
                    List.of(host.problem().status(), host.problem().reason()),
                    unused -> new ArrayList<>())
                .add(host));
    List<Object> problems = new ArrayList<>();
    byProblem.forEach(
        (problem, those) -> {
          Map<String, Object> values = words(problem.get(0), problem.get(1), language);
          values.put("number", problems.size() + 1);
          values.put("hosts", those.stream().map(ToldHost::forLetter).toList());
          problems.add(values);
        });
    return problems;
  }

  private static Map<String, Object> words(String status, String reason, Language language) {
    Map<String, Object> words = language.cause(reason);
    words.put("status", status);
    words.put("words", language.status(status));
    words.put("documentation", Documentation.of(status));
    return words;
  }
}
