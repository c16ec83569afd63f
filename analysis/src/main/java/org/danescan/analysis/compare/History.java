package org.danescan.analysis.compare;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.danescan.analysis.Table;
import org.danescan.analysis.TableRows;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Sql;
import org.danescan.analysis.output.JsonRows;
import org.danescan.analysis.steps.Nights;
import org.danescan.core.name.DomainName;

/** What became of one name over several scans: as a domain, as an MX host, or both. */
public final class History {
  private final Database database;
  private final List<String> schemas;
  private final String name;

  private History(Database database, List<String> schemas, String name) {
    this.database = database;
    this.schemas = schemas;
    this.name = name;
  }

  /**
   * Looks a name up in scans.
   *
   * @param name a domain or an MX host, in any case, with or without trailing dot
   * @throws org.danescan.store.RefusedException if one cannot be used
   * @throws org.danescan.store.StoreException if one is damaged
   */
  public static History of(String name, List<Path> scans, Database database) {
    Nights nights = Nights.open(scans, database);
    nights.listScans();
    return new History(database, nights.schemas(), name);
  }

  /** For a person. */
  public Table table() {
    return TableRows.table(
        database,
        "History of " + name,
        "One row for each scan that has it, as a domain or as an MX host.",
        sql());
  }

  /** For a program. */
  public void writeJson(java.io.Writer out) {
    database.each(sql(), new JsonRows(out));
  }

  private String sql() {
    StringBuilder all = new StringBuilder();
    for (int night = 0; night < schemas.size(); night++) {
      all.append(all.isEmpty() ? "" : " UNION ALL ")
          .append(rows(night, "domain", "domains", "domain"))
          .append(" UNION ALL ")
          .append(rows(night, "host", "mx_hosts", "mx_host"));
    }
    return "SELECT started_at, kind, status, reason, detail FROM ("
        + all
        + ") JOIN scans USING (night) ORDER BY kind, night";
  }

  /** As it is given, for what is no domain name, and as scans write it. */
  private Set<String> names() {
    return new LinkedHashSet<>(List.of(name, DomainName.of(name).text()));
  }

  private String rows(int night, String kind, String table, String column) {
    return "SELECT "
        + night
        + " AS night, "
        + Sql.text(kind)
        + " AS kind, status, reason, detail FROM "
        + (schemas.get(night) + "." + table)
        + " WHERE "
        + column
        + " IN ("
        + Sql.texts(names())
        + ")";
  }
}
