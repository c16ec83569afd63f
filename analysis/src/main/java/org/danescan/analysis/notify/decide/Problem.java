package org.danescan.analysis.notify.decide;

import java.util.List;

/**
 * Something that an operator could be told of.
 *
 * @param kind what it is at
 * @param subject name of the MX host, or of who runs the zones
 * @param operator who would be told: a registered domain
 * @param status the verdict when it was last seen
 * @param reason its cause
 * @param sight whether the last scan has it
 * @param seen when it was seen
 * @param addresses addresses of the MX host
 * @param domains domains that name the MX host, or whose DNSSEC fails
 * @param hit of them those that a sender with DANE cannot deliver to for this, often enough by now
 * @param sample some of those hit
 */
public record Problem(
    Kind kind,
    String subject,
    String operator,
    String status,
    String reason,
    Sight sight,
    Seen seen,
    List<String> addresses,
    long domains,
    long hit,
    List<String> sample) {
  public Problem {
    addresses = List.copyOf(addresses);
    sample = List.copyOf(sample);
  }
}
