package org.danescan.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.analysis.database.Database;
import org.danescan.analysis.database.Limits;
import org.danescan.analysis.sample.Internet;
import org.danescan.core.background.Background;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.sidelight.SeenDenial;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.danescan.store.RefusedException;
import org.danescan.store.ScanManifest;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.danescan.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReclassificationTest {
  private static final Instant NIGHT = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  @TempDir Path directory;
  private Path scan = Path.of("");
  private Path anew = Path.of("");

  @BeforeEach
  void scan() {
    scan = directory.resolve("scan");
    anew = directory.resolve("anew");
    Internet internet = new Internet().chunks(2);
    internet.host("mx.ta.nl").serves("ta-leaf@ca").tlsa("2 1 1 ca");
    internet.host("mx.twin.nl").serves("ta-twin@ca").tlsa("2 0 1 ca", "3 1 1 #00ff");
    internet
        .host("mx.wrong.nl")
        .serves("another")
        .at("192.0.2.200", "2001:db8::1")
        .contact(ZoneContact.of(name(), "hostmaster.ta.nl."));
    internet.host("mx.away.nl").ends(SessionEnd.CONNECTION_REFUSED);
    internet.host("mx.plain.nl").insecure();
    internet
        .domain("a.nl", "mx.ta.nl", "mx.wrong.nl")
        .domain("b.nl", "mx.twin.nl")
        .domain("c.nl", "mx.ta.nl")
        .domain("d.nl", "mx.twin.nl", "mx.plain.nl")
        .domain("e.nl", "mx.wrong.nl")
        .domain("f.nl", "mx.away.nl")
        .domain("mx.ta.nl", new Lookup.Absent<>(Lookup.NameExists.YES, DnssecStatus.SECURE, name()))
        .domain("g.nl", DnssecStatus.INSECURE, "mx.ta.nl")
        .domain("h.nl", new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "expired"))
        .domain("i.nl", new Lookup.NotAsked<>())
        .beside("a.nl", sidelights())
        .beside("h.nl", sidelights());
    internet.scan(scan, NIGHT);
  }

  private static org.danescan.core.name.DomainName name() {
    return new org.danescan.core.name.DomainName("mx.ta.nl");
  }

  private static Sidelights sidelights() {
    Lookup<String> text =
        new Lookup.Answer<>(
            List.of("v=STSv1; id=1"), Duration.ofHours(1), DnssecStatus.SECURE, name());
    return new Sidelights(
        text,
        new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "expired"),
        NameServers.of(name(), List.of(name())),
        new MxSigning(Optional.of(name()), List.of(13), new SeenDenial.Nsec3(1, true, 2)));
  }

  private ScanManifest classify(Optional<Instant> at) {
    try (Database database = Database.open(Limits.defaults())) {
      return new Reclassification(scan, anew, at, Background.NONE, "9.9.9")
          .run(database, Clock.fixed(NOW, ZoneOffset.UTC));
    }
  }

  private static <R> List<List<R>> parts(Path scan, ScanTable<R> table) {
    List<List<R>> parts = new ArrayList<>();
    for (Path part : new ScanReader(scan).parts(table)) {
      List<R> rows = new ArrayList<>();
      ScanReader.eachRow(table, part, rows::add);
      parts.add(rows);
    }
    return parts;
  }

  @Test
  void theSameRulesGiveTheSameTables() {
    classify(Optional.empty());
    for (ScanTable<?> table : ScanTable.ALL) {
      assertThat(parts(anew, table)).as(table.name()).hasSize(5).isEqualTo(parts(scan, table));
    }
  }

  @Test
  void scanJsonSaysWhereItComesFrom() {
    ScanManifest old = new ScanReader(scan).manifest().orElseThrow();
    ScanManifest manifest = classify(Optional.of(NOW));
    assertThat(new ScanReader(anew).manifest()).hasValue(manifest);
    assertThat(manifest.counts()).isEqualTo(old.counts());
    assertThat(manifest.toolVersion()).isEqualTo("9.9.9");
    assertThat(manifest.startedAt()).isEqualTo(old.startedAt());
    assertThat(manifest.origins())
        .containsExactly(new ScanManifest.Origin(scan.toString(), "0.1.0", NOW, NOW));
    Path third = directory.resolve("third");
    try (Database database = Database.open(Limits.defaults())) {
      manifest =
          new Reclassification(anew, third, Optional.empty(), Background.NONE, "10")
              .run(database, Clock.fixed(NOW, ZoneOffset.UTC));
    }
    assertThat(manifest.origins()).hasSize(2);
    assertThat(new ScanReader(third).manifest()).hasValue(manifest);
  }

  @Test
  void certificatesAreJudgedAtTheTimeThatIsAskedFor() {
    ScanManifest manifest = classify(Optional.of(Instant.parse("2030-01-01T00:00:00Z")));
    assertThat(manifest.counts())
        .containsEntry("tlsa-mismatch", 6L)
        .doesNotContainKey("valid-dane");
    assertThat(parts(anew, ScanTable.DOMAINS).get(1).get(0).reason())
        .isEqualTo("certificate-expired");
    assertThat(parts(anew, ScanTable.DOMAINS).get(1).get(0).scannedAt()).isEqualTo(NIGHT);
  }

  @Test
  void aScanWithoutNames() {
    scan = directory.resolve("empty");
    new Internet().scan(scan, NIGHT);
    assertThat(classify(Optional.empty()).input().names()).isZero();
    assertThat(parts(anew, ScanTable.DOMAINS)).isEmpty();
  }

  @Test
  void thereMustBeNoOtherScan() {
    classify(Optional.empty());
    assertThatThrownBy(() -> classify(Optional.empty())).isInstanceOf(RefusedException.class);
  }

  @Test
  void evidenceThatIsMissingIsNamed() throws IOException {
    Path hosts = scan.resolve("mx_hosts/part-000000.parquet");
    Files.delete(hosts);
    Files.copy(scan.resolve("mx_hosts/part-000001.parquet"), hosts);
    assertThatThrownBy(() -> classify(Optional.empty()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("no row for the MX host mx.ta.nl");
  }
}
