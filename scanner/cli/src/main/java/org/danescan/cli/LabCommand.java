package org.danescan.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.danescan.cli.options.convert.KindConverter;
import org.danescan.cli.run.LabList;
import org.danescan.cli.run.TemporaryDirectory;
import org.danescan.core.result.InputName;
import org.danescan.engine.input.InputFile;
import org.danescan.engine.input.Inputs;
import org.danescan.engine.input.NameReader;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code danescan lab}. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Serves a private signed internet on this machine until stopped.")
final class LabCommand implements Callable<Integer>, Checked {
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec = CommandSpec.create();
  @ParentCommand private Danescan parent = new Danescan(false);

  @ArgGroup private Who who = new Who();

  /** Which domains there are. */
  static final class Who {
    @Option(names = "--scenarios", description = "Each scenario once (the default).")
    private boolean scenarios;

    @Option(names = "--population", paramLabel = "N", description = "N made-up domains.")
    private Optional<Integer> population = Optional.empty();

    @Option(
        names = "--names",
        paramLabel = "FILE",
        description = "The names of a list, each in one scenario.")
    private Optional<Path> names = Optional.empty();
  }

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      converter = KindConverter.class,
      defaultValue = "mixed",
      description =
          "Of a population: mixed: as in the real world; signed, unsigned: all of one kind, for"
              + " measuring (default: ${DEFAULT-VALUE}).")
  private Cast.Kind kind = Cast.Kind.MIXED;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which of the many populations (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--smtp-port",
      paramLabel = "PORT",
      description = "Port of the mail servers (default: a free one).")
  private Optional<Integer> smtpPort = Optional.empty();

  @Option(
      names = "--resolver-port",
      paramLabel = "PORT",
      description = "Port of the resolver (default: a free one).")
  private Optional<Integer> resolverPort = Optional.empty();

  @Option(
      names = "--authoritative",
      description = "Serve each zone on addresses of its own too, for a resolver to iterate over.")
  private boolean authoritative;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "Where trust anchor and lists are written (default: a temporary one).")
  private Optional<Path> directory = Optional.empty();

  @Override
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (who.population.filter(domains -> domains < 1).isPresent()) {
      problems.add("--population must be 1 or more");
    }
    if (kind != Cast.Kind.MIXED && who.population.isEmpty()) {
      problems.add("--kind needs --population: only made-up domains are all of one kind");
    }
    if (smtpPort.filter(port -> port < 1 || port > HIGHEST_PORT).isPresent()) {
      problems.add("--smtp-port must be 1 to 65535");
    }
    if (resolverPort.filter(port -> port < 1 || port > HIGHEST_PORT).isPresent()) {
      problems.add("--resolver-port must be 1 to 65535");
    }
    return problems;
  }

  @Override
  public Integer call() throws IOException {
    if (directory.isPresent()) {
      return serve(Files.createDirectories(directory.get()));
    }
    try (TemporaryDirectory temporary = TemporaryDirectory.make()) {
      return serve(temporary.path());
    }
  }

  private int serve(Path files) throws IOException {
    Console console = Console.of(spec, parent);
    try (Lab lab = Lab.start(options(files))) {
      new LabList(lab, files).describe().forEach(console::line);
      console.complain("serving; stop with Ctrl-C");
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      console.complain("stopped");
    }
    return ExitCode.DONE;
  }

  private LabOptions options(Path files) throws IOException {
    LabOptions usual = LabOptions.defaults(cast(), files);
    InetSocketAddress resolver = usual.resolverAddress();
    return new LabOptions(
        usual.cast(),
        smtpPort.orElse(usual.smtpPort()),
        new InetSocketAddress(resolver.getAddress(), resolverPort.orElse(resolver.getPort())),
        authoritative,
        files,
        usual.clock());
  }

  private Cast cast() throws IOException {
    if (who.scenarios) {
      return new Cast.EveryScenario();
    }
    if (who.population.isPresent()) {
      return new Cast.Population(who.population.get(), seed, kind);
    }
    return who.names.isPresent()
        ? new Cast.Names(names(who.names.get()), seed)
        : new Cast.EveryScenario();
  }

  private static List<String> names(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    Inputs inputs = new Inputs(List.of(new InputFile(file, file.toString())));
    try (NameReader reader = inputs.open(inputs.survey())) {
      Optional<InputName> name = reader.next();
      while (name.isPresent()) {
        names.add(name.get().label());
        name = reader.next();
      }
    }
    return names;
  }
}
