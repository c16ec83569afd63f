package org.danescan.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.danescan.core.name.DomainName;
import org.danescan.engine.input.InputFormat;
import org.danescan.engine.input.InputRules;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs, and the options that say what they are. */
public final class InputOptions {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Names one a line, or CSV (rank,domain, or a header with domain); also .gz and .zst; -"
              + " is standard input.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      defaultValue = "list",
      description =
          "list, or zone: a master-format zone file, whose delegations are the names. Its DS"
              + " records are trusted to tell which of them are signed: one without is recorded as"
              + " no-dnssec (no-ds-in-zone) and not looked up (default: ${DEFAULT-VALUE}).")
  private InputFormat format = InputFormat.LIST;

  @Option(
      names = "--origin",
      paramLabel = "ZONE",
      converter = OriginConverter.class,
      description = "The zone, for a zone file with relative names and no $$ORIGIN before them.")
  private Optional<DomainName> origin = Optional.empty();

  @Option(
      names = "--signed-only",
      description = "Scan only the delegations of a zone that have DS records.")
  private boolean signedOnly;

  @Option(
      names = "--query-unsigned",
      description = "Look up also the delegations of a zone that have none.")
  private boolean queryUnsigned;

  /** The inputs as the command line names them. */
  public List<String> words() {
    return words;
  }

  /** What is made of them. */
  public InputRules rules() {
    return new InputRules(format, origin, signedOnly, queryUnsigned);
  }

  /** Every problem, each naming the option and what to do. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (words.isEmpty()) {
      problems.add("no INPUT; name a file with domains, or - for standard input");
    }
    boolean zones = format == InputFormat.ZONE;
    problems.addAll(rules().problems(!zones, zones));
    return problems;
  }

  /** Those that are not as usual, as the words that a scan keeps of them. */
  static SortedMap<String, String> words(InputRules rules) {
    SortedMap<String, String> words = new TreeMap<>();
    if (rules.format() != InputFormat.LIST) {
      words.put("--format", FormatConverter.word(rules.format()));
    }
    rules.origin().ifPresent(zone -> words.put("--origin", zone.toString()));
    if (rules.signedOnly()) {
      words.put("--signed-only", "true");
    }
    if (rules.queryUnsigned()) {
      words.put("--query-unsigned", "true");
    }
    return words;
  }
}
