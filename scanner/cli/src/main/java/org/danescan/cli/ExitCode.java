package org.danescan.cli;

/** The exit codes of the command. */
public final class ExitCode {
  /** Done. */
  public static final int DONE = 0;

  /** {@code check} and {@code verify} only: the verdict is not valid DANE. */
  public static final int NOT_VALID_DANE = 1;

  /** Wrong usage or configuration. */
  public static final int WRONG_USAGE = 2;

  /** Stopped early; {@code --resume} goes on. */
  public static final int STOPPED_EARLY = 3;

  /** Own failure: a disk, a defect. */
  public static final int OWN_FAILURE = 4;

  private ExitCode() {}
}
