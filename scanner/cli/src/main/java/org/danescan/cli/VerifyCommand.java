package org.danescan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.danescan.cli.explain.Verification;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.core.dane.PemText;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.tlsa.TlsaText;
import org.danescan.engine.input.names.NameNormaliser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code danescan verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Judges a chain by TLSA records, offline; exit code 0 for valid DANE, else 1.")
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--tlsa",
      paramLabel = "FILE",
      required = true,
      description = "TLSA records, rdata in presentation format, one a line; # begins a comment.")
  private Path tlsa = Path.of("");

  @Option(
      names = "--chain",
      paramLabel = "PEM",
      required = true,
      description = "The certificates that the server sends, its own first.")
  private Path chain = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      required = true,
      description = "The TLSA base domain: the MX host.")
  private String name = "";

  @Option(
      names = "--name2",
      paramLabel = "NAME",
      description = "A second reference identifier: the recipient domain.")
  private Optional<String> name2 = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When certificates must be valid, as 2026-01-31T12:00:00Z (default: now).")
  private Optional<String> at = Optional.empty();

  @Option(names = "--json", description = "Print JSON in place of text.")
  private boolean json;

  @Override
  public Integer call() throws ConfigurationException {
    List<String> problems = new ArrayList<>();
    List<TlsaRecord> records = records(problems);
    List<Octets> certificates = certificates(problems);
    List<DomainName> names = new ArrayList<>();
    name("--name", name, names, problems);
    name2.ifPresent(text -> name("--name2", text, names, problems));
    Instant time = time(problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    Verification verification = Verification.of(records, certificates, names, time);
    spec.commandLine().getOut().print(json ? verification.json() : verification.text());
    spec.commandLine().getOut().flush();
    return verification.valid() ? ExitCode.DONE : ExitCode.NOT_VALID_DANE;
  }

  private List<TlsaRecord> records(List<String> problems) {
    Optional<String> text = read("--tlsa", tlsa, problems);
    if (text.isEmpty()) {
      return List.of();
    }
    TlsaText.Parsed parsed = TlsaText.parse(text.get());
    if (parsed instanceof TlsaText.Parsed.Records records) {
      return records.records();
    }
    for (String problem : ((TlsaText.Parsed.Faulty) parsed).problems()) {
      problems.add("--tlsa " + tlsa + ": " + problem);
    }
    return List.of();
  }

  private List<Octets> certificates(List<String> problems) {
    Optional<String> text = read("--chain", chain, problems);
    if (text.isEmpty()) {
      return List.of();
    }
    PemText.Chain read = PemText.chain(text.get());
    if (read instanceof PemText.Chain.Read certificates) {
      return certificates.certificates();
    }
    problems.add("--chain " + chain + ": " + ((PemText.Chain.Unreadable) read).problem());
    return List.of();
  }

  /** Any octets are text in Latin-1, so that a binary file is told by what it lacks. */
  private static Optional<String> read(String option, Path file, List<String> problems) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      problems.add(option + " " + file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
      return Optional.empty();
    }
  }

  private static void name(
      String option, String text, List<DomainName> names, List<String> problems) {
    ParsedName parsed = NameNormaliser.parse(text);
    if (parsed instanceof ParsedName.Name good) {
      names.add(good.name());
    } else {
      problems.add(option + " " + text + ": " + ((ParsedName.NotAName) parsed).reason().meaning());
    }
  }

  private Instant time(List<String> problems) {
    try {
      return at.map(Instant::parse).orElseGet(Instant::now);
    } catch (DateTimeParseException e) {
      problems.add("--at " + at.orElse("") + ": not a time such as 2026-01-31T12:00:00Z");
      return Instant.EPOCH;
    }
  }
}
