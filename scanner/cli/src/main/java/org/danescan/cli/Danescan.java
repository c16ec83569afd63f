package org.danescan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danescan.cli.analysis.ClassifyCommand;
import org.danescan.cli.analysis.CompareCommand;
import org.danescan.cli.analysis.ExportCommand;
import org.danescan.cli.analysis.NotifyCommand;
import org.danescan.cli.analysis.ReportCommand;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.cli.output.Terminal;
import org.danescan.cli.run.Stop;
import org.danescan.engine.input.InputException;
import org.danescan.store.RefusedException;
import org.danescan.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** The danescan command. */
@Command(
    name = "danescan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Surveys DANE for SMTP: names in, classified domains in Parquet out.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ScanCommand.class,
      CheckCommand.class,
      VerifyCommand.class,
      ExportCommand.class,
      ClassifyCommand.class,
      ReportCommand.class,
      NotifyCommand.class,
      CompareCommand.class,
      LabCommand.class,
      DemoCommand.class,
      HelpCommand.class
    })
public final class Danescan {
  /** They log what is data here; held, as loggers that nobody holds forget their level. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("io.netty"), Logger.getLogger("com.github.benmanes.caffeine"));

  private final boolean terminal;

  Danescan(boolean terminal) {
    this.terminal = terminal;
  }

  /** Whether diagnostics go to a terminal. */
  boolean terminal() {
    return terminal;
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    Stop stop = Stop.watch();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = ExitCode.OWN_FAILURE;
    try {
      code = run(new Danescan(Terminal.isStandardError()), out, err, arguments);
    } catch (Error e) {
      // Want of memory, a library that cannot be loaded: whoever waits for the exit code must get
      // one.
      err.println("danescan: " + FailureText.of(e));
      e.printStackTrace(err);
    }
    out.flush();
    stop.ended(code);
    System.exit(code);
  }

  /** Runs the command; data goes to {@code out}, diagnostics to {@code err}. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(new Danescan(false), out, err, arguments);
  }

  private static int run(Danescan danescan, PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(danescan);
    line.getCommandSpec().parser().collectErrors(true);
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().parser().collectErrors(true));
    return line.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setUsageHelpLongOptionsMaxWidth(34)
        .setExecutionStrategy(Danescan::execute)
        .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command))
        .execute(arguments);
  }

  /** Tells all that is wrong with a command line at once, and only then runs it. */
  private static int execute(ParseResult parsed) {
    ParseResult last = parsed;
    List<String> problems = new ArrayList<>(messages(last));
    while (last.hasSubcommand()) {
      last = last.subcommand();
      problems.addAll(messages(last));
    }
    CommandLine line = last.commandSpec().commandLine();
    boolean helps = last.isUsageHelpRequested() || last.isVersionHelpRequested();
    if (!helps && line.getCommand() instanceof Checked command) {
      problems.addAll(command.problems());
    }
    if (helps || problems.isEmpty()) {
      return new CommandLine.RunLast().execute(parsed);
    }
    problems.add("'" + line.getCommandSpec().qualifiedName() + " --help' tells more");
    return wrongUsage(problems, line);
  }

  private static List<String> messages(ParseResult parsed) {
    return parsed.errors().stream().map(error -> String.valueOf(error.getMessage())).toList();
  }

  private static int report(Exception failure, CommandLine line) {
    PrintWriter err = line.getErr();
    if (failure instanceof ConfigurationException configuration) {
      return wrongUsage(configuration.problems(), line);
    }
    if (failure instanceof InputException || failure instanceof RefusedException) {
      return wrongUsage(List.of(String.valueOf(failure.getMessage())), line);
    }
    if (failure instanceof InterruptedException) {
      err.println("danescan: stopped");
      return ExitCode.STOPPED_EARLY;
    }
    err.println("danescan: " + FailureText.of(failure));
    if (!(failure instanceof IOException || failure instanceof StoreException)) {
      failure.printStackTrace(err);
    }
    return ExitCode.OWN_FAILURE;
  }

  private static int wrongUsage(List<String> problems, CommandLine line) {
    problems.forEach(problem -> line.getErr().println("danescan: " + problem));
    return ExitCode.WRONG_USAGE;
  }
}
