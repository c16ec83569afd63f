package org.danescan.analysis.notify.letter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.danescan.analysis.database.Values;
import org.danescan.analysis.notify.decide.Problem;
import org.danescan.analysis.notify.find.Evidence;

/**
 * An MX host whose operator is told.
 *
 * @param problem of what
 * @param contacts where
 * @param evidence what was seen
 */
public record ToldHost(Problem problem, List<String> contacts, Evidence evidence) {
  private static final int RECORDS = 24;
  private static final int CERTIFICATES = 24;
  private static final int DIGITS = 128;

  public ToldHost {
    contacts = List.copyOf(contacts);
  }

  /** The host with the evidence, as values of a template. */
  Map<String, Object> forLetter() {
    Map<String, Object> host = new LinkedHashMap<>();
    List<String> records = records();
    host.put("mx_host", PlainText.line(problem.subject()));
    host.put("detail", list("failed_lookups").findAny().isPresent() ? "" : text("detail"));
    host.put("first_seen", PlainText.day(problem.seen().first()));
    host.put("last_seen", PlainText.day(problem.seen().last()));
    host.put("scans", problem.seen().scans());
    host.put("times_before", problem.seen().timesBefore());
    host.put("domains_hit", problem.hit());
    host.put("sample", problem.sample().stream().map(PlainText::line).toList());
    host.put("more_domains", problem.hit() - problem.sample().size());
    host.put("tlsa_base_domain", text("tlsa_base_domain"));
    host.put("has_records", !records.isEmpty());
    host.put("records", records.stream().limit(RECORDS).toList());
    host.put("more_records", Math.max(0, records.size() - RECORDS));
    host.put(
        "certificates", list("certificates").map(ToldHost::shown).limit(CERTIFICATES).toList());
    host.put("failed_lookups", list("failed_lookups").map(PlainText::clean).toList());
    return host;
  }

  private String text(String column) {
    Object value = evidence.value(problem, column);
    return value instanceof String text ? PlainText.line(text) : "";
  }

  private Stream<?> list(String column) {
    return evidence.value(problem, column) instanceof List<?> list ? list.stream() : Stream.of();
  }

  private List<String> records() {
    return list("tlsa_records").map(record -> record((Map<?, ?>) record)).toList();
  }

  private static String record(Map<?, ?> record) {
    String data = String.valueOf(record.get("data"));
    return record.get("usage")
        + " "
        + record.get("selector")
        + " "
        + record.get("matching_type")
        + " "
        + (data.length() > DIGITS ? data.substring(0, DIGITS) + "…" : data);
  }

  /** A session; of times only the day is told, and what is not known is an empty text. */
  private static Object shown(Object session) {
    Map<String, Object> values = new LinkedHashMap<>();
    ((Map<?, ?>) session)
        .forEach(
            (key, value) ->
                values.put(
                    key.toString(),
                    value instanceof Instant time
                        ? PlainText.day(time)
                        : value == Values.NULL ? "" : PlainText.clean(value)));
    return values;
  }
}
