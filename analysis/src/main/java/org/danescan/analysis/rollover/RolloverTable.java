package org.danescan.analysis.rollover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Query;
import org.danescan.analysis.database.Rows;
import org.danescan.core.name.DomainName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;

/** The table {@code rollover_events}, made from the tables of several scans. */
public final class RolloverTable {
  private static final List<String> COLUMNS =
      List.of(
          "mx_host",
          "address",
          "algorithm",
          "old_leaf",
          "new_leaf",
          "last_old",
          "first_new",
          "new_record",
          "old_record",
          "published_seconds",
          "ttl_seconds");

  private final Map<String, Octets> certificates = new HashMap<>();
  private final List<List<String>> events = new ArrayList<>();
  private List<String> server = List.of();
  private List<Sight> sights = new ArrayList<>();

  private RolloverTable() {}

  /**
   * Makes the table.
   *
   * @param schemas of the scans
   */
  public static void make(Database database, List<String> schemas) {
    RolloverTable table = new RolloverTable();
    database.run(query("servers.sql").sql());
    String all =
        schemas.stream()
            .map(schema -> "SELECT sha256, der FROM " + schema + ".certificates")
            .collect(Collectors.joining(" UNION ALL "));
    database.each(
        "SELECT sha256, any_value(der) FROM ("
            + all
            + ") WHERE sha256 IN (SELECT unnest(chain) FROM server_sights) GROUP BY sha256",
        rows(
            row ->
                table.certificates.put(
                    row.get(0).toString(),
                    Octets.of(Base64.getDecoder().decode(row.get(1).toString())))));
    database.each("SELECT * FROM server_sights", rows(table::add));
    table.endServer();
    database.load("rollover_events", COLUMNS, table.events);
  }

  private static Query query(String path) {
    return Query.read(RolloverTable.class, path);
  }

  private interface Row {
    void take(List<Object> values);
  }

  private static Rows rows(Row row) {
    return new Rows() {
      @Override
      public void columns(List<Column> columns) {}

      @Override
      public void row(List<Object> values) {
        row.take(values);
      }
    };
  }

  /** Takes a row of {@code server_sights}: server, time, chain, TTL, records. */
  private void add(List<Object> row) {
    List<String> next =
        List.of(
            row.get(0).toString(),
            row.get(1).toString(),
            row.get(2).toString(),
            row.get(3).toString());
    if (!next.equals(server)) {
      endServer();
      server = next;
    }
    List<Octets> chain =
        ((List<?>) row.get(5))
            .stream().map(digest -> Objects.requireNonNull(certificates.get(digest))).toList();
    List<TlsaRecord> records =
        ((List<?>) row.get(7)).stream().map(record -> record((Map<?, ?>) record)).toList();
    sights.add(
        new Sight((Instant) row.get(4), chain, records, Duration.ofSeconds((Long) row.get(6))));
  }

  private static TlsaRecord record(Map<?, ?> fields) {
    return new TlsaRecord(
        (Integer) Objects.requireNonNull(fields.get("usage")),
        (Integer) Objects.requireNonNull(fields.get("selector")),
        (Integer) Objects.requireNonNull(fields.get("matching_type")),
        Octets.ofHex(Objects.requireNonNull(fields.get("data")).toString()));
  }

  private void endServer() {
    if (!sights.isEmpty()) {
      new Rollovers(new DomainName(server.get(1)), sights)
          .find()
          .forEach(rollover -> events.add(event(rollover)));
    }
    sights = new ArrayList<>();
  }

  private List<String> event(Rollover rollover) {
    return List.of(
        server.get(0),
        server.get(2),
        server.get(3),
        rollover.oldLeaf().sha256().hex(),
        rollover.newLeaf().sha256().hex(),
        rollover.lastOld().toString(),
        rollover.firstNew().toString(),
        rollover.newRecord().token(),
        rollover.oldRecord().token(),
        String.valueOf(rollover.published().toSeconds()),
        String.valueOf(rollover.ttl().toSeconds()));
  }
}
