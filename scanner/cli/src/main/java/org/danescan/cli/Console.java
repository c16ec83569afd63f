package org.danescan.cli;

import java.io.PrintWriter;
import java.time.Clock;
import org.danescan.cli.output.BarProgress;
import org.danescan.cli.output.LineProgress;
import org.danescan.cli.output.Progress;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes.
 *
 * @param out data
 * @param err diagnostics
 * @param terminal whether diagnostics go to a terminal
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {
  static Console of(CommandSpec spec, Danescan parent) {
    return new Console(spec.commandLine().getOut(), spec.commandLine().getErr(), parent.terminal());
  }

  Progress progress(Clock clock) {
    return terminal ? new BarProgress(System.err) : new LineProgress(err, clock);
  }

  /** Data, as it is. */
  void print(String text) {
    out.print(text);
    out.flush();
  }

  /** A line of data. */
  void line(String text) {
    out.println(text);
  }

  /** A diagnostic. */
  void complain(String text) {
    err.println("danescan: " + text);
  }
}
