package org.danescan.engine.input.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danescan.core.result.InputName;
import org.danescan.engine.input.InputException;
import org.danescan.engine.input.InputFile;
import org.danescan.engine.input.InputFormat;
import org.danescan.engine.input.InputRules;
import org.danescan.engine.input.Inputs;
import org.danescan.engine.input.NameReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Transfers from a real name server. */
final class NsdTransferTest {
  private static final int DELEGATIONS = 5_000;
  private static final Optional<TsigKey> NO_KEY = Optional.empty();

  @TempDir private Path directory;

  private NsdServer start(String algorithm) throws IOException {
    return NsdServer.start(directory, algorithm, zone("open.example"), zone("closed.example"));
  }

  /** Delegations of which each third is signed, among records that are none. */
  private Path zone(String zone) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("$ORIGIN " + zone + ".");
    lines.add("@ 3600 IN SOA ns host 2026112501 7200 3600 604800 600");
    lines.add("@ 3600 IN NS ns");
    lines.add("ns 3600 IN A 192.0.2.1");
    for (int i = 0; i < DELEGATIONS; i++) {
      String name = String.format("Name%05d", i);
      lines.add(name + " 3600 IN NS ns1." + name);
      lines.add(name + " 3600 IN NS ns2.elsewhere.test.");
      lines.add("ns1." + name + " 3600 IN A 192.0.2.2");
      if (i % 3 == 0) {
        lines.add(name + " 3600 IN DS 1 13 2 " + "0f".repeat(32));
      }
    }
    return Files.write(directory.resolve(zone), lines);
  }

  private static Optional<TsigKey> key(String algorithm, String secret) {
    String text =
        "key \"transfer.example\" { algorithm " + algorithm + "; secret \"" + secret + "\"; };";
    return Optional.of(((TsigKeyFile.Read) TsigKeyFile.parse(text)).key());
  }

  private ZoneTransfer.Outcome transfer(TransferAddress.Zone zone, Optional<TsigKey> key)
      throws IOException, InterruptedException {
    return new ZoneTransfer(zone, key, Duration.ofSeconds(20)).into(spool());
  }

  private Path spool() {
    return directory.resolve("spool.zst");
  }

  private static List<String> names(Path file) throws IOException {
    InputRules rules = new InputRules(InputFormat.ZONE, Optional.empty(), false, false);
    Inputs inputs = new Inputs(List.of(new InputFile(file, "zone", InputFormat.ZONE)), rules);
    List<String> names = new ArrayList<>();
    try (NameReader reader = inputs.open(inputs.survey())) {
      Optional<InputName> name = reader.next();
      while (name.isPresent()) {
        names.add(name.get().label() + " " + name.get().delegation());
        name = reader.next();
      }
    }
    return names;
  }

  @Test
  void aTransferHasTheNamesOfTheZoneFile() throws Exception {
    try (NsdServer server = start("hmac-sha256")) {
      ZoneTransfer.Outcome outcome = transfer(server.zone("open.example"), NO_KEY);

      assertThat(outcome.serial()).isEqualTo(2026112501);
      assertThat(outcome.records()).isEqualTo(3 * DELEGATIONS + (DELEGATIONS + 2) / 3 + 4);
      assertThat(names(spool()))
          .hasSize(DELEGATIONS)
          .containsExactlyElementsOf(names(directory.resolve("open.example")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hmac-sha256", "hmac-sha512", "hmac-md5"})
  void aKeyOpensWhatIsClosed(String algorithm) throws Exception {
    try (NsdServer server = start(algorithm)) {
      transfer(server.zone("closed.example"), key(algorithm, NsdServer.SECRET));

      assertThat(names(spool())).isEqualTo(names(directory.resolve("closed.example")));
    }
  }

  @Test
  void whoHasNoKeyOrAnotherIsToldSo() throws Exception {
    try (NsdServer server = start("hmac-sha256")) {
      TransferAddress.Zone closed = server.zone("closed.example");
      String other = "b" + NsdServer.SECRET.substring(1);

      assertFails(closed, NO_KEY, "REFUSED", "--tsig-key");
      assertFails(closed, key("hmac-sha256", other), "BADSIG", "transfer.example (hmac-sha256)");
      assertFails(closed, key("hmac-sha1", NsdServer.SECRET), "(hmac-sha1)");
      assertFails(server.zone("no-such.example"), NO_KEY, "NOTAUTH", "no-such.example");
    }
  }

  private void assertFails(TransferAddress.Zone zone, Optional<TsigKey> key, String... words) {
    assertThatThrownBy(() -> transfer(zone, key))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(zone.text())
        .hasMessageContainingAll(words)
        .hasMessageNotContaining(NsdServer.SECRET);
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("axfr") || name.contains("spool"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
