package org.danescan.cli;

import java.io.PrintWriter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.danescan.cli.options.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

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
      LabCommand.class,
      DemoCommand.class,
      HelpCommand.class
    })
public final class Danescan {
  private Danescan() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Logger.getLogger("io.netty").setLevel(Level.SEVERE);
    int code = run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments);
    System.out.flush();
    System.exit(code);
  }

  /** Runs the command; data goes to {@code out}, diagnostics to {@code err}. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Danescan())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setUsageHelpLongOptionsMaxWidth(34)
        .setExecutionExceptionHandler((failure, line, parsed) -> report(failure, line))
        .execute(arguments);
  }

  private static int report(Exception failure, CommandLine line) {
    if (failure instanceof ConfigurationException configuration) {
      configuration.problems().forEach(problem -> line.getErr().println("danescan: " + problem));
      return ExitCode.WRONG_USAGE;
    }
    if (failure instanceof InterruptedException) {
      line.getErr().println("danescan: stopped early; run again with --resume to go on");
      return ExitCode.STOPPED_EARLY;
    }
    line.getErr().println("danescan: " + describe(failure));
    return ExitCode.OWN_FAILURE;
  }

  private static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && text.indexOf(cause.getMessage()) < 0) {
        text.append(": ").append(cause.getMessage());
      }
    }
    return text.toString();
  }
}
