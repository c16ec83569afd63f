package org.danescan.analysis.database;

import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBStruct;

/**
 * What a database holds, as plain values: text, numbers, truth values, instants, lists, maps for
 * structs, octets as Base64 text, and {@link #NULL}.
 */
public final class Values {
  /** No value. */
  public static final Object NULL = Optional.empty();

  private Values() {}

  /** The plain value of what JDBC gave, if it gave any. */
  static Object plain(Optional<Object> given) throws SQLException {
    if (given.isEmpty()) {
      return NULL;
    }
    Object value = given.get();
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (value instanceof Array array) {
      return list((Object[]) array.getArray());
    }
    if (value instanceof Struct struct) {
      return map(struct);
    }
    return value instanceof Blob blob
        ? Base64.getEncoder().encodeToString(blob.getBytes(1, (int) blob.length()))
        : value;
  }

  private static List<Object> list(Object[] elements) throws SQLException {
    List<Object> list = new ArrayList<>();
    for (Object element : elements) {
      list.add(plain(Optional.ofNullable(element)));
    }
    return list;
  }

  private static Map<String, Object> map(Struct struct) throws SQLException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, Object> field : ((DuckDBStruct) struct).getMap().entrySet()) {
      map.put(field.getKey(), plain(Optional.ofNullable(field.getValue())));
    }
    return map;
  }
}
