package org.danescan.analysis.notify.decide;

import java.time.Instant;

/**
 * That an operator was told of a problem.
 *
 * @param kind what it is at
 * @param subject name of the MX host, or of who runs the zones
 * @param operator who was told
 * @param status the verdict that was told
 * @param reason its cause
 * @param at when: the end of the last scan of that run
 */
public record Told(
    Kind kind, String subject, String operator, String status, String reason, Instant at) {
  static Told of(Problem problem, Instant at) {
    return new Told(
        problem.kind(),
        problem.subject(),
        problem.operator(),
        problem.status(),
        problem.reason(),
        at);
  }

  boolean isAbout(Problem problem) {
    return kind == problem.kind() && subject.equals(problem.subject());
  }

  /**
   * Whether it is the same thing: the same verdict for the same cause, and not well in between. The
   * domains that somebody runs fail for many causes, which come and go.
   */
  boolean covers(Problem problem) {
    boolean cause = kind == Kind.DNSSEC || reason.equals(problem.reason());
    boolean wellSince = problem.seen().wellBefore().filter(at::isBefore).isPresent();
    return isAbout(problem) && status.equals(problem.status()) && cause && !wellSince;
  }
}
