package org.danescan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.result.ScanPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanWriterTest {
  private static final ScanRun RUN =
      new ScanRun(
          ScanRun.SCHEMA_VERSION,
          new TreeMap<>(Map.of("probe", "dane", "dns-rate", "500")),
          "ab12",
          Instant.parse("2026-03-01T01:00:00Z"));

  @TempDir Path scan;

  private static ScanPart part(int number) {
    return new ScanPart(number, List.of(), List.of(), List.of(), List.of());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(scan)) {
      return files.filter(Files::isRegularFile).map(f -> scan.relativize(f).toString()).toList();
    }
  }

  @Test
  void aChunkHasOnePartOfEachTable() throws IOException {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.write(part(7));
    }
    assertThat(files())
        .containsExactlyInAnyOrder(
            ".lock",
            ".run.json",
            "domains/part-000007.parquet",
            "mx_hosts/part-000007.parquet",
            "probes/part-000007.parquet",
            "certificates/part-000007.parquet",
            "routes/part-000007.parquet");
  }

  @Test
  void missingPartsAreThoseWithoutDomains() {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.write(part(1));
      assertThat(writer.hasPart(1)).isTrue();
      assertThat(writer.missingParts(4)).containsExactly(0, 2, 3);
    }
    assertThat(ScanReader.open(scan).chunks()).containsExactly(1);
  }

  @Test
  void resumingRemovesWhatAnInterruptedChunkLeft() throws IOException {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.write(part(0));
      writer.write(part(1));
    }
    Files.delete(scan.resolve("domains/part-000001.parquet"));
    Files.writeString(scan.resolve("domains/.part-000001.parquet.tmp"), "half");
    Files.writeString(scan.resolve(".scan.json.tmp"), "half");
    Files.writeString(scan.resolve("domains/notes.txt"), "mine");
    ScanWriter.resume(scan, RUN).close();
    assertThat(files())
        .containsExactlyInAnyOrder(
            ".lock",
            ".run.json",
            "domains/notes.txt",
            "domains/part-000000.parquet",
            "mx_hosts/part-000000.parquet",
            "probes/part-000000.parquet",
            "certificates/part-000000.parquet",
            "routes/part-000000.parquet");
  }

  @Test
  void aSecondWriterIsRefused() {
    try (ScanWriter first = ScanWriter.begin(scan, RUN)) {
      assertThatThrownBy(() -> ScanWriter.resume(scan, RUN))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(scan.resolve(".lock").toString())
          .hasMessageContaining("another scan");
      assertThat(first.run()).isEqualTo(RUN);
    }
    ScanWriter.resume(scan, RUN).close();
  }

  @Test
  void aScanIsBegunOnce() {
    ScanWriter.begin(scan, RUN).close();
    assertThatThrownBy(() -> ScanWriter.begin(scan, RUN))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("unfinished scan; resume it");
  }

  @Test
  void partsOfUnknownOriginAreNotTakenForDone() throws IOException {
    Files.createDirectories(scan.resolve("domains"));
    Path part = Files.writeString(scan.resolve("domains/part-000000.parquet"), "another's");

    assertThatThrownBy(() -> ScanWriter.begin(scan, RUN))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("holds parts of a scan");
    assertThat(part).hasContent("another's");
    assertThat(scan.resolve(".run.json")).doesNotExist();
  }

  @Test
  void whatWasNotBegunIsNotResumed() {
    assertThatThrownBy(() -> ScanWriter.resume(scan, RUN))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no scan to resume");
  }

  @Test
  void otherOptionsAreRefused() {
    ScanWriter.begin(scan, RUN).close();
    ScanRun other =
        new ScanRun(
            ScanRun.SCHEMA_VERSION,
            new TreeMap<>(Map.of("probe", "dane", "window", "9")),
            "ab12",
            Instant.EPOCH);
    assertThatThrownBy(() -> ScanWriter.resume(scan, other))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("dns-rate was 500, not unset");
  }

  @Test
  void anotherInputIsRefused() {
    ScanWriter.begin(scan, RUN).close();
    ScanRun other = new ScanRun(ScanRun.SCHEMA_VERSION, RUN.options(), "cd34", Instant.EPOCH);
    assertThatThrownBy(() -> ScanWriter.resume(scan, other))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("digest ab12, not cd34");
  }

  @Test
  void theFirstStartIsKept() {
    ScanWriter.begin(scan, RUN).close();
    ScanRun later =
        new ScanRun(ScanRun.SCHEMA_VERSION, RUN.options(), RUN.inputSha256(), Instant.EPOCH);
    try (ScanWriter writer = ScanWriter.resume(scan, later)) {
      assertThat(writer.run()).isEqualTo(RUN);
    }
  }

  @Test
  void aFinishedScanSaysSoAndIsNotTouchedAgain() throws IOException {
    ScanManifest manifest =
        new ScanManifest(
            1,
            "0.1.0",
            RUN.options(),
            new ScanManifest.Input("names.txt", "ab12", 3, 1, 1, 2),
            RUN.startedAt(),
            Instant.parse("2026-03-01T02:00:00.000001Z"),
            new TreeMap<>(Map.of("valid-dane", 2L, "invalid-name", 1L)),
            1);
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.write(part(0));
      writer.finish(manifest);
    }
    assertThat(ScanReader.open(scan).manifest()).contains(manifest);
    assertThat(ScanReader.open(scan).run()).isEmpty();
    assertThat(Files.readString(scan.resolve("scan.json")))
        .contains("\"started_at\" : \"2026-03-01T01:00:00Z\"", "\"invalid-name\" : 1");
    assertThatThrownBy(() -> ScanWriter.begin(scan, RUN)).hasMessageContaining("finished scan");
    assertThatThrownBy(() -> ScanWriter.resume(scan, RUN)).hasMessageContaining("finished scan");
  }

  @Test
  void aPartThatCannotBeWrittenIsNamed() throws IOException {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      Path domains = scan.resolve("domains");
      Files.delete(domains);
      Files.writeString(domains, "no directory");
      assertThatThrownBy(() -> writer.write(part(0)))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(domains.resolve("part-000000.parquet").toString())
          .hasMessageContaining("then resume the scan");
      assertThat(writer.hasPart(0)).isFalse();
    }
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(scan.resolve("file"), "");
    assertThatThrownBy(() -> ScanWriter.begin(file.resolve("scan"), RUN))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("file/scan cannot be made");
  }

  @Test
  void aDamagedPartIsNamed() throws IOException {
    Files.createDirectories(scan.resolve("mx_hosts"));
    Path part =
        Files.writeString(scan.resolve("mx_hosts/part-000000.parquet"), "not Parquet at all");
    assertThatThrownBy(() -> new ScanReader(scan).hosts(host -> {}))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(part + " cannot be read");
  }

  @Test
  void aMissingCertificateIsNamed() {
    ProbeObservation probe =
        Evidence.probes().filter(p -> !Evidence.certificatesOf(List.of(p)).isEmpty()).sample();
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.write(new ScanPart(0, List.of(), List.of(), List.of(probe), List.of()));
    }
    assertThatThrownBy(() -> new ScanReader(scan).probes(Map.of(), p -> {}))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no certificate");
  }

  @Test
  void aDirectoryWithoutAScanIsNotOpened() {
    assertThatThrownBy(() -> ScanReader.open(scan))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("holds no scan");
  }
}
