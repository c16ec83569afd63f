package org.danescan.analysis.notify.find;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Values;
import org.danescan.analysis.notify.decide.Problem;

/** What the last scan saw of those that are told of, as values to be written. */
public final class Evidence {
  private final Map<List<String>, Map<String, Object>> bySubject = new HashMap<>();
  private final Map<String, String> contacts = new HashMap<>();

  private Evidence() {}

  /** Reads it. */
  public static Evidence of(List<Problem> told, Database database) {
    database.load(
        "told_now",
        List.of("kind", "subject"),
        told.stream().map(one -> List.of(one.kind().token(), one.subject())).toList());
    Evidence evidence = new Evidence();
    evidence.take(database, "evidence.sql", "host", "mx_host");
    evidence.take(database, "shown.sql", "host", "mx_host");
    evidence.take(database, "dnssec_details.sql", "dnssec", "subject");
    evidence.takeContacts(database);
    return evidence;
  }

  private void take(Database database, String query, String kind, String key) {
    for (Row row : Row.all(database, query)) {
      Map<String, Object> values = new LinkedHashMap<>(row.values());
      values.remove(key);
      bySubject
          .computeIfAbsent(List.of(kind, row.text(key)), unused -> new LinkedHashMap<>())
          .putAll(values);
    }
  }

  private void takeContacts(Database database) {
    database.run(
        "CREATE OR REPLACE VIEW zone_contacts AS SELECT mx_host, scanned_at, "
            + OptionalColumns.contact(database)
            + " AS contact FROM scan.mx_hosts");
    for (Row row : Row.all(database, "contacts.sql")) {
      contacts.put(row.text("mx_host"), row.text("contact"));
    }
  }

  /** A value of the evidence on a problem; an empty list where there is none. */
  public Object value(Problem problem, String column) {
    Object value =
        bySubject
            .getOrDefault(List.of(problem.kind().token(), problem.subject()), Map.of())
            .get(column);
    return value == null || value == Values.NULL ? List.of() : value;
  }

  /** The mail address that the SOA record of an MX host's zone names, where a scan has it. */
  public Optional<String> soaContact(Problem problem) {
    return Optional.ofNullable(contacts.get(problem.subject()));
  }
}
