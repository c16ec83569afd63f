package org.danescan.analysis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.danescan.analysis.sample.Internet;
import org.danescan.analysis.sample.SevenNights;
import org.danescan.store.RefusedException;
import org.danescan.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinishedScanTest {
  @TempDir Path directory;
  private Path scan = Path.of("");

  @BeforeEach
  void writeScan() {
    scan = directory.resolve("it's [a] *scan?");
    new Internet()
        .chunks(2)
        .domain("a.nl", "mx.a.nl")
        .domain("b.nl", "mx.a.nl", "mx.b.nl")
        .domain("c.nl", "mx.c.nl")
        .scan(scan, Instant.parse("2026-03-01T00:00:00Z"));
  }

  private List<String> open(Path path) {
    try (Database database = Database.open(Limits.defaults())) {
      FinishedScan opened = FinishedScan.open(path, database, "tonight");
      assertThat(opened.directory()).isEqualTo(path);
      return database.texts("SELECT domain FROM tonight.domains");
    }
  }

  private void refused(Class<? extends Exception> kind, String... words) {
    assertThatThrownBy(() -> open(scan)).isExactlyInstanceOf(kind).hasMessageContainingAll(words);
  }

  @Test
  void aFinishedScanIsOpened() {
    assertThat(open(scan)).containsExactly("a.nl", "b.nl", "c.nl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"schema_version\" : 4",
        "s/\"started_at\"/\"began_at\"/",
        "s/\"ended_at\"/\"done_at\"/",
        "s/\"input\"/\"names\"/",
        "s/\"chunks\" : 2/\"chunks\" : -1/"
      })
  void aDamagedManifestIsNamed(String text) throws IOException {
    Path manifest = scan.resolve("scan.json");
    String whole = Files.readString(manifest);
    List<String> change = List.of(text.split("/", 4));
    Files.writeString(
        manifest, change.size() == 1 ? text : whole.replace(change.get(1), change.get(2)));
    assertThat(Files.readString(manifest)).isNotEqualTo(whole);
    refused(StoreException.class, manifest + " cannot be read");
  }

  @Test
  void aScanWithoutDomainsIsOpened() {
    Path empty = directory.resolve("empty");
    new Internet().scan(empty, Instant.EPOCH);
    assertThat(open(empty)).isEmpty();
  }

  @Test
  void partsOfAnOlderVersionHaveTheColumnsOfThisOne() throws IOException {
    setManifest("\"schema_version\" : [0-9]+", "\"schema_version\" : 1");
    try (Database database = Database.open(Limits.defaults())) {
      FinishedScan.open(scan, database, "old");
      database.run("DROP VIEW old.domains");
      Path part = scan.resolve("domains/part-000000.parquet");
      Path narrow = scan.resolve("narrow.parquet");
      database.run(
          "COPY (SELECT * EXCLUDE (mx_extended_error, mx_denial, mta_sts, name_servers) FROM read_parquet("
              + Sql.file(part)
              + ")) TO "
              + Sql.text(narrow.toString())
              + " (FORMAT parquet)");
      Files.move(narrow, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      FinishedScan.open(scan, database, "older");
      assertThat(database.texts("SELECT mx_extended_error IS NULL FROM older.domains"))
          .containsExactly("true", "true", "true");
      assertThat(
              database.texts(
                  "SELECT (mx_denial, mta_sts.status, len(name_servers.names))::VARCHAR"
                      + " FROM older.domains"))
          .containsExactly("(NULL, NULL, NULL)", "(NULL, NULL, NULL)", "(NULL, NULL, NULL)");
    }
  }

  @Test
  void theRoutesOfAnOlderVersionAreCountedAsThisOneDoes() throws IOException {
    Path nights = directory.resolve("nights");
    Path night = SevenNights.scan(nights).get(2);
    try (Database database = Database.open(Limits.defaults())) {
      FinishedScan.open(night, database, "now");
      setManifest(night, "\"schema_version\" : [0-9]+", "\"schema_version\" : 3");
      FinishedScan.open(night, database, "older");
      assertThat(database.number("SELECT count(*) FROM older.routes")).isGreaterThan(10);
      assertThat(database.number("SELECT sum(len(failing)) FROM older.routes")).isGreaterThan(2);
      String counted =
          "SELECT * EXCLUDE (domains, failing), sum(domains), list_sort(flatten(list(failing))) FROM ";
      assertThat(
              database.texts(
                  ("(" + counted + "older.routes GROUP BY ALL)")
                      + " EXCEPT "
                      + ("(" + counted + "now.routes GROUP BY ALL)")))
          .isEmpty();
    }
  }

  @Test
  void noDirectory() {
    assertThatThrownBy(() -> open(directory.resolve("nowhere")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("nowhere does not exist");
  }

  @Test
  void noScan() {
    assertThatThrownBy(() -> open(directory))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(directory + " is no scan");
  }

  @Test
  void anUnfinishedScan() throws IOException {
    Files.delete(scan.resolve("scan.json"));
    refused(RefusedException.class, "scan.json is missing: the scan is unfinished");
  }

  @Test
  void aScanOfALaterVersion() throws IOException {
    setManifest("\"schema_version\" : [0-9]+", "\"schema_version\" : 99");
    refused(RefusedException.class, "scan.json says that its columns are of version 99");
  }

  @Test
  void aManifestThatIsNone() throws IOException {
    Files.writeString(scan.resolve("scan.json"), "{");
    refused(StoreException.class, "scan.json cannot be read");
  }

  @Test
  void aMissingPart() throws IOException {
    Files.delete(scan.resolve("mx_hosts/part-000000.parquet"));
    refused(StoreException.class, "mx_hosts/part-000000.parquet is missing");
  }

  @Test
  void aMissingTable() throws IOException {
    Files.delete(scan.resolve("probes/part-000000.parquet"));
    Files.delete(scan.resolve("probes/part-000001.parquet"));
    Files.delete(scan.resolve("probes"));
    refused(StoreException.class, "probes/part-000000.parquet is missing");
  }

  @Test
  void aPartTooMany() throws IOException {
    Files.copy(
        scan.resolve("domains/part-000000.parquet"), scan.resolve("domains/part-000002.parquet"));
    refused(StoreException.class, "domains/part-000002.parquet is a part more");
  }

  @Test
  void aPartThatWasReplaced() throws IOException {
    Files.delete(scan.resolve("domains/part-000001.parquet"));
    Files.copy(
        scan.resolve("domains/part-000000.parquet"), scan.resolve("domains/part-000001.parquet"));
    refused(StoreException.class, "domains has 4 rows, but scan.json counts 3");
  }

  @Test
  void routesOfAnotherPart() throws IOException {
    Files.delete(scan.resolve("routes/part-000001.parquet"));
    Files.copy(
        scan.resolve("routes/part-000000.parquet"), scan.resolve("routes/part-000001.parquet"));
    refused(StoreException.class, "routes has 4 domains, but scan.json counts 3");
  }

  @Test
  void aPartThatWasCutShort() throws IOException {
    Path part = scan.resolve("certificates/part-000001.parquet");
    try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
      file.setLength(file.length() - 9);
    }
    refused(StoreException.class, "certificates/part-000001.parquet is damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"domains", "routes"})
  void damageWithinAPartIsNamedWhenItIsRead(String table) throws IOException {
    Path part = scan.resolve(table + "/part-000001.parquet");
    try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
      file.seek(file.length() - 8);
      long data = file.length() - 8 - Integer.reverseBytes(file.readInt()) - 4;
      file.seek(4);
      file.write(new byte[(int) data]);
    }
    refused(StoreException.class, table + "/part-000001.parquet is damaged");
  }

  private void setManifest(String what, String with) throws IOException {
    setManifest(scan, what, with);
  }

  private static void setManifest(Path scan, String what, String with) throws IOException {
    Path file = scan.resolve("scan.json");
    Files.writeString(file, Files.readString(file).replaceFirst(what, with));
  }
}
