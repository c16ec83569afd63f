package org.danescan.cli.run;

import java.util.concurrent.CompletableFuture;

/**
 * Ends a command in order when the process is told to stop (SIGINT, SIGTERM): its thread is
 * interrupted, and the process ends when the command has, with the command's exit code.
 */
public final class Stop {
  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

  private Stop() {}

  /** Watches for signals on behalf of the calling thread. */
  public static Stop watch() {
    Stop stop = new Stop();
    Thread command = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stop.signalled(command), "danescan-stop"));
    return stop;
  }

  /** The command has ended of itself or after a signal. */
  public void ended(int code) {
    exitCode.complete(code);
  }

  private void signalled(Thread command) {
    if (!exitCode.isDone()) {
      command.interrupt();
      Runtime.getRuntime().halt(exitCode.join());
    }
  }
}
