package org.danescan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.octets.Octets;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.MxHostResult;
import org.danescan.core.result.ScanPart;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.core.token.Advice;
import org.danescan.store.mapping.MxHosts;
import org.danescan.store.rows.DomainRow;
import org.danescan.store.rows.MxHostRow;

/** What is read from a part is what was written to it. */
class RoundTripTest {
  private Path scan = Path.of("");

  @BeforeTry
  void makeDirectory() throws IOException {
    scan = Files.createTempDirectory("round-trip");
  }

  @AfterTry
  void removeDirectory() throws IOException {
    try (Stream<Path> files = Files.walk(scan)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<List<DomainResult>> domains() {
    return Evidence.domains().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<MxHostResult>> hosts() {
    return Evidence.hostResults().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<ProbeObservation>> probes() {
    return Evidence.probes().list().ofMaxSize(4);
  }

  @Property(tries = 150)
  void evidenceOfDomainsComesBack(@ForAll("domains") List<DomainResult> written) {
    write(new ScanPart(0, written, List.of(), List.of(), List.of()));
    List<ScanReader.DomainEvidence> read = new ArrayList<>();
    new ScanReader(scan).domains(0, read::add);
    assertThat(read)
        .isEqualTo(
            written.stream()
                .map(
                    d ->
                        new ScanReader.DomainEvidence(d.input(), d.mx(), d.tries(), d.sidelights()))
                .toList());
  }

  @Property(tries = 50)
  void verdictsOnDomainsAreStored(@ForAll("domains") List<DomainResult> written) {
    write(new ScanPart(0, written, List.of(), List.of(), List.of()));
    List<DomainRow> rows = new ArrayList<>();
    new ScanReader(scan).eachRow(ScanTable.DOMAINS, rows::add);
    assertThat(rows).hasSameSizeAs(written);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).status()).isEqualTo(written.get(i).verdict().status().token());
      assertThat(rows.get(i).adoption()).isEqualTo(written.get(i).verdict().adoption().token());
      assertThat(rows.get(i).mxHosts()).hasSameSizeAs(written.get(i).verdict().hosts());
      assertThat(rows.get(i).advice())
          .isEqualTo(written.get(i).advice().stream().map(Advice::token).toList());
      assertThat(rows.get(i).scannedAt()).isEqualTo(written.get(i).at());
    }
  }

  @Property(tries = 150)
  void evidenceOfHostsComesBack(@ForAll("hosts") List<MxHostResult> written) {
    write(new ScanPart(0, List.of(), written, List.of(), List.of()));
    List<MxHostObservation> read = new ArrayList<>();
    new ScanReader(scan).hosts(read::add);
    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(
            written.stream().map(MxHostResult::observation).toList());
    List<ZoneContact> contacts = new ArrayList<>();
    new ScanReader(scan).eachRow(ScanTable.MX_HOSTS, row -> contacts.add(MxHosts.contact(row)));
    assertThat(contacts)
        .containsExactlyInAnyOrderElementsOf(written.stream().map(MxHostResult::contact).toList());
  }

  @Property(tries = 50)
  void verdictsOnAddressesAreStored(@ForAll("hosts") List<MxHostResult> written) {
    write(new ScanPart(0, List.of(), written, List.of(), List.of()));
    List<MxHostRow> rows = new ArrayList<>();
    new ScanReader(scan).eachRow(ScanTable.MX_HOSTS, rows::add);
    assertThat(rows)
        .extracting(MxHostRow::advice)
        .containsExactlyInAnyOrderElementsOf(
            written.stream()
                .map(host -> host.advice().stream().map(Advice::token).toList())
                .toList());
    assertThat(rows)
        .flatExtracting(MxHostRow::addresses)
        .flatExtracting(MxHostRow.Address::algorithms)
        .extracting(MxHostRow.Algorithm::matches)
        .containsExactlyInAnyOrderElementsOf(
            written.stream()
                .flatMap(host -> host.verdict().addresses().stream())
                .flatMap(address -> address.algorithms().stream())
                .map(algorithm -> algorithm.matches())
                .toList());
  }

  @Property(tries = 150)
  void evidenceOfProbesComesBack(@ForAll("probes") List<ProbeObservation> generated) {
    List<ProbeObservation> written = distinct(generated);
    List<Octets> certificates = Evidence.certificatesOf(written);
    write(new ScanPart(0, List.of(), List.of(), written, certificates));
    ScanReader reader = new ScanReader(scan);
    Map<String, Octets> stored = reader.certificates();
    List<ProbeObservation> read = new ArrayList<>();
    reader.probes(stored, read::add);
    assertThat(stored.values()).containsExactlyInAnyOrderElementsOf(certificates);
    assertThat(read).isEqualTo(written);
  }

  /** An address is probed once in a scan. */
  private static List<ProbeObservation> distinct(List<ProbeObservation> probes) {
    Set<ProbeKey> seen = new HashSet<>();
    return probes.stream().filter(probe -> seen.add(probe.key())).toList();
  }

  private void write(ScanPart part) {
    ScanRun run = new ScanRun(1, new TreeMap<>(), "00", Instant.EPOCH);
    try (ScanWriter writer = ScanWriter.begin(scan, run)) {
      writer.write(part);
    }
  }
}
