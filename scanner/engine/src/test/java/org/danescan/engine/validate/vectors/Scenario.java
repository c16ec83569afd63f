package org.danescan.engine.validate.vectors;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Message;

/**
 * One of Unbound's scenarios.
 *
 * @param title what it tests
 * @param options the validator's options, by name
 * @param anchors trust anchors, each a DS or DNSKEY record in presentation format
 * @param date the time that it is played at
 * @param entries what the servers answer, in the order of the file
 * @param steps the questions and what is to come of them
 */
public record Scenario(
    String title,
    Map<String, String> options,
    List<String> anchors,
    Instant date,
    List<Message> entries,
    List<Step> steps) {
  public Scenario {
    options = Map.copyOf(options);
    anchors = List.copyOf(anchors);
    entries = List.copyOf(entries);
    steps = List.copyOf(steps);
  }

  /**
   * A question and what is to come of it.
   *
   * @param status secure, insecure or bogus
   */
  public record Step(Question question, String status) {}
}
