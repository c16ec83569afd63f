package org.danescan.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.danescan.cli.AxfrServer;
import org.danescan.engine.input.InputException;
import org.danescan.engine.input.InputRules;
import org.danescan.engine.input.Survey;
import org.danescan.store.RefusedException;
import org.danescan.store.ScanRun;
import org.danescan.store.ScanWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TransfersTest {
  private static final String SOA = "nl. 3600 IN SOA ns.nl. host.nl. 17 1 2 3 4";

  @TempDir private Path directory;
  private Path scan = Path.of("");
  private final List<String> said = new ArrayList<>();

  @BeforeEach
  void writeZone() throws IOException {
    scan = directory.resolve("scan");
    Files.write(
        directory.resolve("zone"),
        List.of(
            SOA,
            "a.nl. 60 IN NS ns.a.nl.",
            "a.nl. 60 IN DS 1 13 2 " + "0f".repeat(32),
            "b.nl. 60 IN NS ns.a.nl.",
            SOA));
  }

  private AxfrServer server() throws IOException {
    return AxfrServer.start(directory.resolve("zone"));
  }

  private Survey survey(String address, boolean resume) throws Exception {
    Transfers transfers = new Transfers(scan, resume, Optional.empty(), said::add);
    List<String> words = List.of("axfr://" + address + "/nl");
    try (GivenInputs given =
        GivenInputs.take(words, InputRules.LISTS, InputStream.nullInputStream(), transfers)) {
      return given.inputs().survey();
    }
  }

  @Test
  void aScanGoesOnWithTheZoneThatItBeganWith() throws Exception {
    Survey first;
    String address;
    try (AxfrServer server = server()) {
      address = server.address();
      first = survey(address, false);
    }
    Survey second = survey(address, true);

    assertThat(first.counts()).isEqualTo(new Survey.Counts(0, 2, 0, 0, 1, 1, 0));
    assertThat(second.sha256()).isEqualTo(first.sha256());
    assertThat(second.counts()).isEqualTo(first.counts());
    assertThat(said).containsExactly("transferred axfr://" + address + "/nl: serial 17, 5 records");
  }

  @Test
  void withoutThatZoneItDoesNotGoOn() throws Exception {
    try (AxfrServer server = server()) {
      assertThatThrownBy(() -> survey(server.address(), true))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("axfr-1-nl.zone.zst to go on with");
    }
  }

  @Test
  void whereAScanIsUnfinishedNothingIsTransferred() throws Exception {
    try (AxfrServer server = server();
        ScanWriter writer =
            ScanWriter.begin(scan, new ScanRun(1, new TreeMap<>(), "00", Instant.EPOCH))) {
      assertThat(writer.hasPart(0)).isFalse();
      assertThatThrownBy(() -> survey(server.address(), false))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("resume it");
      assertThat(scan).isDirectoryNotContaining("glob:**axfr*");
    }
  }

  @Test
  void aTransferThatFailsLeavesNothing() {
    assertThatThrownBy(() -> survey("127.0.0.1:1", false)).isInstanceOf(InputException.class);
    assertThat(scan).doesNotExist();
  }
}
