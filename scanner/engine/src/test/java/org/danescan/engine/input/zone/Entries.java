package org.danescan.engine.input.zone;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A zone file's entries as lines of text, for tests. */
final class Entries {
  static final String SOA = "nl. 3600 IN SOA ns1.nl. host.nl. 1 2 3 4 5\n";
  static final String DS =
      "DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8";

  private Entries() {}

  static List<String> of(InputStream text) throws IOException {
    List<String> entries = new ArrayList<>();
    try (ZoneReader reader = new ZoneReader(text, Optional.empty(), true)) {
      Optional<ZoneEntry> entry = reader.next();
      while (entry.isPresent()) {
        entries.add(entry.get().line() + " " + words(entry.get()));
        entry = reader.next();
      }
    }
    return entries;
  }

  static List<String> of(byte[] text) throws IOException {
    return of(new ByteArrayInputStream(text));
  }

  static List<String> of(String text) throws IOException {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String words(ZoneEntry entry) {
    if (entry instanceof ZoneEntry.Delegated found) {
      return found.owner() + " " + found.delegation();
    }
    return entry instanceof ZoneEntry.DsApart apart
        ? apart.owner() + " DS apart"
        : ((ZoneEntry.Broken) entry).fault();
  }
}
