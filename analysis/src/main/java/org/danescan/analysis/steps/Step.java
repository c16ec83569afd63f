package org.danescan.analysis.steps;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Query;

/**
 * A table on the way from a scan to figures, small enough to be asked often. The constants stand in
 * the order in which the tables are made from the schema {@code scan}.
 */
public enum Step {
  PERCENT,
  CLASSES,
  ROUTES,
  ROUTE_HOSTS,
  HOSTS,
  OPERATOR_NAMES,
  HOST_OPERATORS,
  OPERATOR_ROUTES,
  OPERATOR_ADOPTION,
  RRSETS,
  DANE_ROUTES,
  SESSIONS,
  HOST_CHAINS,
  /** From here on what only the tables about one scan need. */
  CERTIFICATES,
  OTHER_FINGERPRINTS,
  FINGERPRINTS,
  RECORDS,
  LEAVES,
  ZONE_ROUTES,
  NAME_SERVER_OPERATORS,
  ZONE_OPERATORS;

  /** All of them. */
  public static List<Step> all() {
    return List.of(values());
  }

  /** Those that are needed of each scan for comparing scans. */
  public static List<Step> ofEachScan() {
    return Arrays.stream(values()).takeWhile(step -> step != CERTIFICATES).toList();
  }

  /** Those that are needed of the last scan in addition. */
  public static List<Step> ofTheLastScan() {
    return Arrays.stream(values()).dropWhile(step -> step != CERTIFICATES).toList();
  }

  void make(Database database) {
    switch (this) {
      case OPERATOR_NAMES -> OperatorNames.complete(database);
      case OTHER_FINGERPRINTS -> OtherFingerprints.make(database);
      case NAME_SERVER_OPERATORS -> OperatorNames.ofNameServers(database);
      default -> database.run(query().orElseThrow().sql());
    }
  }

  /** Its name in the database. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it holds, where no query says so. */
  public String meaning() {
    return switch (this) {
      case OPERATOR_NAMES ->
          "each MX host with the registered domain of its name by the public suffix list";
      case NAME_SERVER_OPERATORS -> "each name server with the registered domain of its name";
      case OTHER_FINGERPRINTS ->
          "whole certificates, whole public keys and SHA-512 digests that TLSA records ask for";
      default -> query().orElseThrow().definition();
    };
  }

  /** Its query; none where it takes more than a query. */
  public Optional<Query> query() {
    return this == OPERATOR_NAMES || this == OTHER_FINGERPRINTS || this == NAME_SERVER_OPERATORS
        ? Optional.empty()
        : Optional.of(Query.read(Step.class, "base/" + table() + ".sql"));
  }
}
