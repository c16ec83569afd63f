package org.danescan.analysis.notify.decide;

/** What is done about a problem, or about what was told of one. */
public sealed interface Decision {
  /**
   * The operator is told.
   *
   * @param problem of what
   */
  record Tell(Problem problem) implements Decision {}

  /**
   * The operator is not told.
   *
   * @param problem of what
   * @param why why not
   */
  record Withhold(Problem problem, Why why) implements Decision {}

  /**
   * A problem that was told of is over; it is listed, and forgotten.
   *
   * @param told what was told last of it
   * @param ending what became of it
   */
  record Close(Told told, Ending ending) implements Decision {}
}
