package org.danescan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.danescan.core.result.DomainResult;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {
  private static final List<DomainResult> DOMAINS =
      List.of(
          SampleScan.domain(
              "a.nl", DomainStatus.VALID_DANE, Reason.NONE, "mx1.mail.co.uk", "mx2.mail.co.uk"),
          SampleScan.domain(
              "b.nl", DomainStatus.VALID_DANE, Reason.NONE, "mx1.mail.co.uk", "mx.other.test"),
          SampleScan.domain("c.nl", DomainStatus.NO_DNSSEC, Reason.NONE, "mx1.mail.co.uk"),
          SampleScan.domain(
              "d.nl", DomainStatus.NO_STARTTLS, Reason.STARTTLS_REFUSED, "mx.other.test"),
          SampleScan.domain("e.nl", DomainStatus.NO_MAIL, Reason.NULL_MX, ""),
          SampleScan.domain("f.nl", DomainStatus.BROKEN_DNSSEC, Reason.RRSIG_EXPIRED),
          SampleScan.domain("g.nl", DomainStatus.BROKEN_DNSSEC, Reason.RRSIG_EXPIRED),
          SampleScan.domain("h.nl", DomainStatus.LOOKUP_FAILED, Reason.SERVFAIL));

  @TempDir Path directory;

  private List<Table> tables() {
    Path scan = directory.resolve("it's [a] *scan?");
    SampleScan.write(
        scan,
        SampleScan.part(
            DOMAINS,
            List.of(
                SampleScan.host("mx1.mail.co.uk", MxHostStatus.INCONCLUSIVE, Instant.EPOCH),
                SampleScan.host(
                    "mx1.mail.co.uk", MxHostStatus.VALID_DANE, Instant.EPOCH.plusSeconds(9)),
                SampleScan.host("mx2.mail.co.uk", MxHostStatus.VALID_DANE, Instant.EPOCH),
                SampleScan.host("mx.other.test", MxHostStatus.NO_STARTTLS, Instant.EPOCH))));
    return Summary.of(scan);
  }

  @Test
  void statuses() {
    Table table = tables().get(0);
    assertThat(table.columns()).containsExactly("status", "domains", "share %");
    assertThat(table.rows())
        .containsExactly(
            List.of("broken-dnssec", "2", "25.0"),
            List.of("valid-dane", "2", "25.0"),
            List.of("lookup-failed", "1", "12.5"),
            List.of("no-dnssec", "1", "12.5"),
            List.of("no-mail", "1", "12.5"),
            List.of("no-starttls", "1", "12.5"));
  }

  @Test
  void adoption() {
    assertThat(tables().get(1).rows())
        .containsExactly(
            List.of("broken-dnssec", "2", "25.0", "33.3"),
            List.of("valid-dane", "2", "25.0", "33.3"),
            List.of("no-dnssec", "1", "12.5", "16.7"),
            List.of("not-applicable", "1", "12.5", ""),
            List.of("tlsa-mismatch", "1", "12.5", "16.7"),
            List.of("undetermined", "1", "12.5", ""));
  }

  @Test
  void operators() {
    assertThat(tables().get(2).rows())
        .containsExactly(
            List.of("mail.co.uk", "3", "75.0", "66.7", "0.0", "0.0", "33.3"),
            List.of("other.test", "2", "50.0", "50.0", "50.0", "0.0", "0.0"));
  }

  @Test
  void theLaterRowOfAHostCounts() {
    assertThat(tables().get(3).rows())
        .containsExactly(List.of("valid-dane", "2", "66.7"), List.of("no-starttls", "1", "33.3"));
  }

  @Test
  void failures() {
    assertThat(tables().get(4).rows())
        .containsExactly(
            List.of("broken-dnssec", "rrsig-expired", Reason.RRSIG_EXPIRED.meaning(), "2", "50.0"),
            List.of("lookup-failed", "servfail", Reason.SERVFAIL.meaning(), "1", "25.0"),
            List.of(
                "no-starttls", "starttls-refused", Reason.STARTTLS_REFUSED.meaning(), "1", "25.0"));
  }

  @Test
  void everyTableHasTitleAndDefinition() {
    assertThat(tables())
        .allSatisfy(
            table -> {
              assertThat(table.title()).isNotBlank();
              assertThat(table.definition()).endsWith(".");
            });
  }

  @Test
  void aScanThatHasJustBegunHasEmptyTables() {
    SampleScan.begin(directory);
    assertThat(Summary.of(directory)).hasSize(5).allSatisfy(t -> assertThat(t.rows()).isEmpty());
  }

  @Test
  void aChunkInTheMakingIsIgnored() throws IOException {
    SampleScan.write(directory, SampleScan.part(DOMAINS, List.of()));
    Files.writeString(directory.resolve("domains/.part-000001.parquet.tmp"), "half");
    assertThat(Summary.of(directory).get(0).rows()).hasSize(6);
  }

  @Test
  void aDirectoryWithoutAScanIsRefused() {
    assertThatThrownBy(() -> Summary.of(directory)).isInstanceOf(StoreException.class);
  }

  @Test
  void aDamagedScanIsRefused() throws IOException {
    SampleScan.begin(directory);
    Files.writeString(directory.resolve("domains/part-000000.parquet"), "not Parquet at all");
    assertThatThrownBy(() -> Summary.of(directory))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(directory.toString());
  }
}
