package org.danescan.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.annotation.NotNull;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.parquet.hadoop.ParquetReader;
import org.danescan.core.background.Background;
import org.danescan.core.background.Fingerprint;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.octets.Octets;
import org.danescan.core.result.ScanPart;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.store.parquet.ParquetTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scan tells a later one. */
class EarlierScanTest {
  private static final DomainName MX1 = DomainName.of("mx1.example.nl");
  private static final DomainName MX2 = DomainName.of("mx2.example.nl");

  @TempDir Path directory;

  private static ProbeObservation probe(DomainName host, SessionEnd end, Octets... chain)
      throws IOException {
    Session session =
        new Session(
            KeyAlgorithm.RSA,
            end,
            "",
            List.of(),
            Optional.of(new Handshake("1.3", "", List.of(chain), true)),
            Instant.EPOCH,
            Duration.ZERO);
    ProbeKey key =
        new ProbeKey(
            InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}), new TlsaBaseDomain(host));
    return new ProbeObservation(key, 25, List.of(session));
  }

  private ScanReader scan(List<ProbeObservation> probes) {
    ScanRun run = new ScanRun(1, new TreeMap<>(), "00", Instant.EPOCH);
    try (ScanWriter writer = ScanWriter.begin(directory.resolve("scan"), run)) {
      writer.write(new ScanPart(0, List.of(), List.of(), probes, Evidence.certificatesOf(probes)));
    }
    return ScanReader.open(directory.resolve("scan"));
  }

  @Test
  void keepsTheServersOwnCertificatesByHostAndByOperator() throws Exception {
    KeyPair keys = CertificatesTest.keys("EC", 256);
    Octets leaf = CertificatesTest.certificate(keys, "SHA256withECDSA");
    Octets issuer =
        CertificatesTest.certificate(CertificatesTest.keys("EC", 256), "SHA256withECDSA");
    Background background =
        EarlierScan.background(
            scan(
                List.of(
                    probe(MX1, SessionEnd.HANDSHAKE_COMPLETED, leaf, issuer),
                    probe(MX2, SessionEnd.HANDSHAKE_FAILED, issuer))));
    Octets key = Octets.of(keys.getPublic().getEncoded());
    assertThat(background.earlier().of(MX1)).containsExactly(Fingerprint.of(leaf, key));
    assertThat(background.earlier().of(MX2)).isEmpty();
    TlsaRecord record = new TlsaRecord(3, 1, 1, key.sha256());
    assertThat(background.others().withCertificateOf(record, MX2)).contains(MX1);
    assertThat(background.others().withCertificateOf(record, MX1)).isEmpty();
  }

  /** A row as an older version wrote it. */
  public record Older(@NotNull String name) {}

  /** The same with a column more. */
  public record Newer(@NotNull String name, @NotNull List<String> advice) {}

  @Test
  void filesWithoutAColumnOfALaterVersionCanBeRead() throws IOException {
    Path file = directory.resolve("part.parquet");
    List<Older> rows = List.of(new Older("a"));
    new ParquetTable<>(Older.class, List.of()).write(file, rows);
    try (ParquetReader<Newer> reader = new ParquetTable<>(Newer.class, List.of()).read(file)) {
      assertThat(reader.read()).extracting(Newer::name).isEqualTo("a");
    }
  }
}
