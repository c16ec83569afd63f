package org.danescan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.danescan.core.classify.DomainClassifier;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Delegation;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.EarlierTry;
import org.danescan.core.result.InputName;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;
import org.danescan.core.verdict.MxHostVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldPartsTest {
  private static final ScanRun RUN =
      new ScanRun(ScanRun.SCHEMA_VERSION, new TreeMap<>(), "ab12", Instant.EPOCH);

  @TempDir Path scan;

  /** A domain on a line; the detail of its MX lookup tells tries apart. */
  private static DomainResult domain(long line, int tries, String seen) {
    DomainName name = DomainName.of("d" + line + ".nl");
    Lookup<MxRecord> mx = new Lookup.Failed<>(Reason.SERVFAIL, seen, OptionalInt.empty());
    return new DomainResult(
        new InputName(
            line,
            "D" + line,
            new ParsedName.Name(name),
            Delegation.SIGNED,
            List.of(new DomainName("ns.example.net"))),
        mx,
        new DomainClassifier(DaneVerifier::verify).classify(name, mx, List.of(), Instant.EPOCH),
        List.of(),
        Instant.EPOCH,
        tries);
  }

  private static MxHostResult host(String name, String seen) {
    DomainName host = DomainName.of(name);
    MxHostObservation observation =
        new MxHostObservation(
            host,
            new Lookup.Failed<>(Reason.SERVFAIL, ""),
            new Lookup.NotAsked<>(),
            new Lookup.NotAsked<>(),
            List.of());
    MxHostVerdict verdict =
        new MxHostVerdict(
            host,
            MxHostStatus.ADDRESS_LOOKUP_FAILED,
            Reason.SERVFAIL,
            seen,
            DnssecStatus.INDETERMINATE,
            Optional.empty(),
            ReportResult.NONE,
            List.of());
    return new MxHostResult(observation, verdict, List.of(), Instant.EPOCH);
  }

  private static ScanPart part(List<DomainResult> domains, List<MxHostResult> hosts) {
    return new ScanPart(3, domains, hosts, List.of(), List.of());
  }

  private static Unsettled unsettled(List<Long> lines, String... hosts) {
    return Unsettled.of(lines, List.of(hosts).stream().map(DomainName::of).toList(), List.of());
  }

  private static final ScanPart FIRST =
      part(
          List.of(domain(1, 1, "first"), domain(2, 1, "first"), domain(3, 1, "first")),
          List.of(host("a.nl", "first"), host("b.nl", "first"), host("c.nl", "first")));
  private static final Unsettled OPEN = unsettled(List.of(1L, 3L), "a.nl", "b.nl");

  private List<String> domains() {
    List<String> rows = new ArrayList<>();
    ScanReader.open(scan)
        .eachRow(
            ScanTable.DOMAINS,
            row -> rows.add(row.domain() + " " + row.mxDetail() + " " + row.tries()));
    return rows;
  }

  private List<String> hosts() {
    List<String> rows = new ArrayList<>();
    ScanReader.open(scan)
        .eachRow(ScanTable.MX_HOSTS, row -> rows.add(row.mxHost() + " " + row.detail()));
    return rows;
  }

  @Test
  void whatIsHeldIsNoPart() {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.hold(FIRST, OPEN);
      assertThat(writer.hasPart(3)).isFalse();
      assertThat(writer.holdsPart(3)).isTrue();
      assertThat(writer.missingParts(4)).contains(3);
    }
    assertThat(domains()).isEmpty();
  }

  @Test
  void whatIsUnsettledIsKnownAfterAStop() {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.hold(FIRST, OPEN);
    }
    try (ScanWriter writer = ScanWriter.resume(scan, RUN)) {
      assertThat(writer.heldParts()).isEqualTo(Map.of(3, 2));
      assertThat(writer.unsettled(3))
          .containsExactly(
              new EarlierTry(domain(1, 1, "").input(), 1),
              new EarlierTry(domain(3, 1, "").input(), 1));
    }
  }

  @Test
  void anotherTryTakesThePlaceOfWhatWasUnsettled() throws IOException {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.hold(FIRST, OPEN);
      ScanPart anew =
          part(
              List.of(domain(3, 2, "again"), domain(1, 2, "again")),
              List.of(host("a.nl", "again"), host("d.nl", "again")));
      assertThat(writer.write(anew)).isEqualTo(Map.of("lookup-failed", 3L));
      assertThat(writer.holdsPart(3)).isFalse();
      assertThat(scan.resolve("held/1")).isEmptyDirectory();
    }
    assertThat(domains()).containsExactly("d1.nl again 2", "d2.nl first 1", "d3.nl again 2");
    assertThat(hosts()).containsExactly("c.nl first", "a.nl again", "d.nl again");
  }

  @Test
  void aPartIsHeldAsOftenAsItIsTried() {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.hold(FIRST, OPEN);
      writer.hold(
          part(
              List.of(domain(1, 2, "again"), domain(3, 2, "again")),
              List.of(host("a.nl", "again"))),
          unsettled(List.of(3L), "a.nl"));
    }
    try (ScanWriter writer = ScanWriter.resume(scan, RUN)) {
      assertThat(writer.heldParts()).isEqualTo(Map.of(3, 1));
      assertThat(writer.unsettled(3).get(0).tries()).isEqualTo(2);
      writer.write(part(List.of(domain(3, 3, "last")), List.of(host("a.nl", "last"))));
    }
    assertThat(domains()).containsExactly("d1.nl again 2", "d2.nl first 1", "d3.nl last 3");
    assertThat(hosts()).containsExactly("c.nl first", "a.nl last");
  }

  @Test
  void whatAStopLeftHalfIsRemovedAndWhatItLeftWholeIsKept() throws IOException {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.hold(FIRST, OPEN);
    }
    // Stopped while the second try was being held.
    Path later = Files.createDirectories(scan.resolve("held/2"));
    Files.writeString(later.resolve(".part-000003.held.tmp"), "half");
    try (ScanWriter writer = ScanWriter.resume(scan, RUN)) {
      assertThat(writer.heldParts()).isEqualTo(Map.of(3, 2));
      assertThat(later).isEmptyDirectory();
    }
  }

  @Test
  void ofAPartThatIsHeldTwiceTheLaterCounts() throws IOException {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.hold(FIRST, OPEN);
    }
    Path earlier = scan.resolve("held/1/part-000003.held");
    byte[] first = Files.readAllBytes(earlier);
    try (ScanWriter writer = ScanWriter.resume(scan, RUN)) {
      writer.hold(part(List.of(domain(3, 2, "again")), List.of()), unsettled(List.of(3L)));
    }
    // Stopped between the file after the second try and the removal of the first.
    Files.write(earlier, first);
    try (ScanWriter writer = ScanWriter.resume(scan, RUN)) {
      assertThat(writer.unsettled(3)).containsExactly(new EarlierTry(domain(3, 1, "").input(), 2));
      assertThat(earlier).doesNotExist();
    }
  }

  @Test
  void aHeldPartThatIsDamagedIsNamed() throws IOException {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.hold(FIRST, OPEN);
    }
    Path held = scan.resolve("held/1/part-000003.held");
    byte[] octets = Files.readAllBytes(held);
    octets[octets.length - 1] ^= 1;
    Files.write(held, octets);
    try (ScanWriter writer = ScanWriter.resume(scan, RUN)) {
      assertThatThrownBy(() -> writer.write(part(List.of(), List.of())))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("part-000003.held cannot be read; remove it");
    }
  }

  @Test
  void aPartThatIsFinalIsHeldNoMore() throws IOException {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.hold(FIRST, OPEN);
    }
    Path held = scan.resolve("held/1/part-000003.held");
    byte[] before = Files.readAllBytes(held);
    try (ScanWriter writer = ScanWriter.resume(scan, RUN)) {
      writer.write(FIRST);
    }
    // Stopped between the final part and the removal of the held one.
    Files.write(held, before);
    try (ScanWriter writer = ScanWriter.resume(scan, RUN)) {
      assertThat(writer.heldParts()).isEmpty();
      assertThat(writer.hasPart(3)).isTrue();
    }
    assertThat(held).doesNotExist();
  }

  @Test
  void aFinishedScanHoldsNothing() {
    try (ScanWriter writer = ScanWriter.begin(scan, RUN)) {
      writer.hold(FIRST, OPEN);
      writer.write(part(List.of(domain(1, 2, "again"), domain(3, 2, "again")), List.of()));
      writer.finish(
          new ScanManifest(
              ScanRun.SCHEMA_VERSION,
              "0.1.0",
              new TreeMap<>(),
              new ScanManifest.Input("names.txt", "ab12", 3, 0, 0, 0),
              Instant.EPOCH,
              Instant.EPOCH,
              new TreeMap<>(Map.of("lookup-failed", 3L)),
              1));
    }
    assertThat(scan.resolve("held")).doesNotExist();
    assertThat(hosts()).containsExactly("c.nl first");
  }
}
