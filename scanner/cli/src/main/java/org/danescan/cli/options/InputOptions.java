package org.danescan.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.danescan.cli.options.convert.FormatConverter;
import org.danescan.cli.options.convert.OriginConverter;
import org.danescan.core.name.DomainName;
import org.danescan.engine.input.InputFormat;
import org.danescan.engine.input.InputRules;
import org.danescan.engine.input.transfer.TransferAddress;
import org.danescan.engine.input.transfer.TsigKey;
import org.danescan.engine.input.transfer.TsigKeyFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs, and the options that say what they are. */
public final class InputOptions {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Names one a line, or CSV (rank,domain, or a header with domain); also .gz and .zst; -"
              + " is standard input; axfr://SERVER[:PORT]/ZONE is a zone that a name server"
              + " transfers.")
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

  @Option(
      names = "--tsig-key",
      paramLabel = "FILE",
      description = "Key for axfr:// inputs, as tsig-keygen writes it: name, algorithm, secret.")
  private Optional<Path> tsigKey = Optional.empty();

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
    List<String> transfers = words.stream().filter(TransferAddress::isMeant).toList();
    for (String word : transfers) {
      if (TransferAddress.parse(word) instanceof TransferAddress.Malformed malformed) {
        problems.add(malformed.problem());
      }
    }
    if (tsigKey.isPresent() && transfers.isEmpty()) {
      problems.add("--tsig-key is for inputs that are transferred; name axfr://SERVER/ZONE");
    }
    boolean lists = format == InputFormat.LIST && words.size() > transfers.size();
    boolean zones = format == InputFormat.ZONE || !transfers.isEmpty();
    problems.addAll(rules().problems(lists, zones));
    return problems;
  }

  /**
   * The key that transfers are signed with.
   *
   * @throws ConfigurationException when it cannot be read
   */
  public Optional<TsigKey> tsigKey() throws ConfigurationException {
    if (tsigKey.isEmpty()) {
      return Optional.empty();
    }
    Path file = tsigKey.get();
    try {
      TsigKeyFile read = TsigKeyFile.read(file);
      if (read instanceof TsigKeyFile.Unusable unusable) {
        throw new ConfigurationException(
            List.of("--tsig-key: " + file + " is no key file: " + unusable.problem()));
      }
      return Optional.of(((TsigKeyFile.Read) read).key());
    } catch (IOException e) {
      throw new ConfigurationException(
          List.of("--tsig-key: cannot read " + file + "; check path and permissions"));
    }
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
