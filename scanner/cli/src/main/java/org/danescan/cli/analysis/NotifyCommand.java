package org.danescan.cli.analysis;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.notify.Notice;
import org.danescan.analysis.notify.Order;
import org.danescan.analysis.notify.decide.Terms;
import org.danescan.analysis.notify.letter.Language;
import org.danescan.analysis.notify.letter.Letters;
import org.danescan.cli.Checked;
import org.danescan.cli.ExitCode;
import org.danescan.cli.Version;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.cli.options.DatabaseOptions;
import org.danescan.cli.options.EngineOptions;
import org.danescan.cli.options.convert.DurationConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code danescan notify}. */
@Command(
    name = "notify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    customSynopsis = "danescan notify SCAN... --out DIR [OPTION]...",
    description =
        "Lists the operators of mail servers that a sender with DANE cannot deliver to, and writes"
            + " letters to them.",
    footer = {
      "",
      "Nothing is sent. DIR gets hosts, dnssec, suppressed and repaired as .csv and .json, and",
      "letters/OPERATOR.LANGUAGE.txt, and to operators of zones whose DNSSEC fails",
      "letters/OPERATOR.dnssec.LANGUAGE.txt, over those of an earlier run. What was told is kept",
      "in the state, so that nobody is told twice of one thing: give each run the same --state."
    })
public final class NotifyCommand implements Callable<Integer>, Checked {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SCAN",
      arity = "0..*",
      description =
          "Directories of finished scans, in any order; a problem must stand in the last.")
  private List<Path> scans = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR", description = "Directory of lists and letters.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "What was told to whom and when (default: DIR/state.json).")
  private Optional<Path> state = Optional.empty();

  @Option(names = "--dry-run", description = "Leave the state as it is.")
  private boolean dryRun;

  @Option(
      names = "--scans",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "In how many scans a problem must have been seen (default: ${DEFAULT-VALUE}); in twice as"
              + " many where the host was ill and well before.")
  private int leastScans = Terms.DEFAULTS.scans();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "2",
      description = "On how many days (UTC) those began (default: ${DEFAULT-VALUE}).")
  private int leastDays = Terms.DEFAULTS.days();

  @Option(
      names = "--cool-down",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "30d",
      description = "How long an operator who was told is left alone (default: ${DEFAULT-VALUE}).")
  private Duration coolDown = Terms.DEFAULTS.coolDown();

  @Option(
      names = "--opt-out",
      paramLabel = "FILE",
      description = "Who is never told: domains, MX hosts, addresses, prefixes, as for scan.")
  private Optional<Path> optOut = Optional.empty();

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many domains to name for each problem (default: ${DEFAULT-VALUE}).")
  private int sample = 10;

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Languages of the letters: en, nl, or of --templates (default: en).")
  private List<String> languages = new ArrayList<>();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description =
          "Directory with templates of your own: LANGUAGE.txt and LANGUAGE.dnssec.txt (Mustache), and"
              + " LANGUAGE.properties with words for causes and remedies.")
  private Optional<Path> templates = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "TEXT",
      description = "Who writes: a name with a mail address (default: left open).")
  private String from = "";

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (scans.isEmpty()) {
      problems.add("no SCAN; name the directories of one or more finished scans");
    }
    if (out.isEmpty()) {
      problems.add("--out is missing; name the directory that lists and letters are written to");
    }
    if (leastScans < 1) {
      problems.add("--scans must be 1 or more");
    }
    if (leastDays < 1) {
      problems.add("--days must be 1 or more");
    }
    if (sample < 1 || sample > 1_000) {
      problems.add("--sample must be from 1 to 1000");
    }
    templates
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(path -> problems.add("--templates " + path + ": not a directory"));
    problems.addAll(database.problems());
    return problems;
  }

  @Override
  public Integer call() throws IOException, ConfigurationException {
    Order order = order();
    PrintWriter err = spec.commandLine().getErr();
    if (!Files.exists(order.state())) {
      err.println("danescan: there is no " + order.state() + " yet: nobody counts as told");
    }
    try (Database opened = Database.open(database.limits())) {
      Notice notice = Notice.write(order, opened);
      err.println("danescan: " + words(notice) + " are in " + order.out());
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return ExitCode.DONE;
  }

  private Order order() throws IOException, ConfigurationException {
    List<Language> opened = new ArrayList<>();
    for (String language : languages) {
      opened.add(Language.open(language, templates));
    }
    Path directory = out.orElseThrow();
    return new Order(
        scans,
        directory,
        state.orElse(directory.resolve("state.json")),
        dryRun,
        new Terms(leastScans, leastDays, coolDown),
        sample,
        new Letters(opened, from),
        new OptOutNames(EngineOptions.optOut(optOut)));
  }

  private static String words(Notice notice) {
    return "letters to "
        + notice.operators()
        + " operators of "
        + notice.hosts()
        + " MX hosts, "
        + notice.dnssec()
        + " operators of zones, "
        + notice.suppressed()
        + " suppressed and "
        + notice.repaired()
        + " repaired problems";
  }
}
