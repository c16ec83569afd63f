package org.danescan.engine.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.danescan.core.result.InputName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ZoneInputsTest {
  private static final InputRules SIGNED_ONLY =
      new InputRules(InputFormat.ZONE, Optional.empty(), true, false);
  private static final InputRules ALL =
      new InputRules(InputFormat.ZONE, Optional.empty(), false, false);
  private static final List<String> GROUPED =
      List.of(
          "nl. SOA ns host 1 2 3 4 5",
          "a NS ns",
          "a DS 1 13 2 0f",
          "a NS ns2",
          "-b NS ns",
          "c NS ns",
          "d NS",
          "e NS ns",
          "e DS 1 13 2 0f");

  @TempDir private Path directory;

  private InputFile zone(String name, List<String> lines) throws IOException {
    Path path = Files.write(directory.resolve(name), lines);
    return new InputFile(path, name, InputFormat.ZONE);
  }

  private static List<String> read(Inputs inputs, Survey survey) throws IOException {
    List<String> names = new ArrayList<>();
    try (NameReader reader = inputs.open(survey)) {
      Optional<InputName> next = reader.next();
      while (next.isPresent()) {
        InputName name = next.get();
        names.add(name.line() + " " + name.label() + " " + name.delegation());
        next = reader.next();
      }
    }
    return names;
  }

  @Test
  void delegationsComeWithWhatTheZoneSaysOfThem() throws IOException {
    Inputs inputs = new Inputs(List.of(zone("nl.zone", GROUPED)), ALL);
    Survey survey = inputs.survey();

    assertThat(read(inputs, survey))
        .containsExactly(
            "2 a.nl SIGNED", "5 -b UNSIGNED", "6 c.nl UNSIGNED", "7 d NS UNKNOWN", "8 e.nl SIGNED");
    assertThat(survey.counts()).isEqualTo(new Survey.Counts(0, 5, 2, 1, 2, 2, 0));
    assertThat(survey.faults())
        .containsExactly("nl.zone, line 7: an NS record without name server: 'd NS'");
  }

  @Test
  void nameServersAreKeptWhereTheyAreAskedFor() throws IOException {
    for (boolean wanted : List.of(true, false)) {
      Inputs inputs = new Inputs(List.of(zone("nl.zone", GROUPED)), ALL.withNameServers(wanted));
      List<String> servers = new ArrayList<>();
      try (NameReader reader = inputs.open(inputs.survey())) {
        reader.next().orElseThrow().nameServers().forEach(name -> servers.add(name.text()));
      }
      assertThat(servers).isEqualTo(wanted ? List.of("ns.nl", "ns2.nl") : List.of());
    }
  }

  @Test
  void whatIsUnsignedCanBeLeftOut() throws IOException {
    Inputs inputs = new Inputs(List.of(zone("nl.zone", GROUPED)), SIGNED_ONLY);
    Survey survey = inputs.survey();

    assertThat(read(inputs, survey))
        .containsExactly("2 a.nl SIGNED", "7 d NS UNKNOWN", "8 e.nl SIGNED");
    assertThat(survey.counts()).isEqualTo(new Survey.Counts(0, 3, 1, 1, 2, 2, 2));
  }

  /** The owners in any order, their records apart, the DS records last. */
  @Test
  void theOrderOfTheRecordsChangesNothingButTheOrderOfTheNames() throws IOException {
    List<String> apart =
        List.of(
            "nl. SOA ns host 1 2 3 4 5",
            "e NS ns",
            "a NS ns",
            "c NS ns",
            "-b NS ns",
            "d NS",
            "a NS ns2",
            "e DS 1 13 2 0f",
            "x DS 1 13 2 0f",
            "a DS 1 13 2 0f");
    Inputs inputs = new Inputs(List.of(zone("nl.zone", apart)), ALL);
    Survey survey = inputs.survey();

    assertThat(read(inputs, survey))
        .containsExactly(
            "2 e.nl SIGNED", "3 a.nl SIGNED", "4 c.nl UNSIGNED", "5 -b UNSIGNED", "6 d NS UNKNOWN");
    assertThat(survey.counts()).isEqualTo(new Survey.Counts(1, 5, 2, 1, 2, 2, 0));
    Inputs signed = new Inputs(inputs.files(), SIGNED_ONLY);
    assertThat(signed.survey().names()).isEqualTo(3);
  }

  @Test
  void dsRecordsAtASecondDelegationAreTheFirstOnesToo() throws IOException {
    List<String> twice =
        List.of("nl. SOA ns h 1 2 3 4 5", "b NS ns", "a NS ns", "b NS ns", "b DS 1 13 2 0f");
    Inputs inputs = new Inputs(List.of(zone("nl.zone", twice)), ALL);

    assertThat(read(inputs, inputs.survey())).containsExactly("2 b.nl SIGNED", "3 a.nl UNSIGNED");
  }

  @Test
  void linesAndNamesAreCountedOnFromOneInputToTheNext() throws IOException {
    Path path = Files.write(directory.resolve("list.txt"), List.of("c.nl", "z.nl"));
    InputFile list = new InputFile(path, "list.txt", InputFormat.LIST);
    Inputs inputs = new Inputs(List.of(list, zone("nl.zone", GROUPED)), ALL);

    assertThat(read(inputs, inputs.survey()))
        .containsExactly(
            "1 c.nl UNKNOWN",
            "2 z.nl UNKNOWN",
            "4 a.nl SIGNED",
            "7 -b UNSIGNED",
            "9 d NS UNKNOWN",
            "10 e.nl SIGNED");
  }

  @Test
  void anInputThatChangesBetweenItsReadingsIsRefused() throws IOException {
    InputFile file = zone("nl.zone", GROUPED);
    Inputs inputs = new Inputs(List.of(file), ALL);
    Survey survey = inputs.survey();

    Files.setLastModifiedTime(file.path(), FileTime.fromMillis(1));

    assertThatThrownBy(() -> read(inputs, survey))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nl.zone: it was changed while it was being read");
  }

  @Test
  void whatIsCompressedIsSeenByItsOctetsToo() throws IOException {
    Path path = directory.resolve("standard-input");
    for (var compressed : List.of(gzip(), zstandard())) {
      Files.write(path, compressed);
      Inputs inputs = new Inputs(List.of(new InputFile(path, "-", InputFormat.ZONE)), ALL);
      assertThat(read(inputs, inputs.survey())).hasSize(5);
    }
  }

  private static byte[] gzip() throws IOException {
    var octets = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(octets)) {
      out.write(String.join("\n", GROUPED).getBytes(StandardCharsets.UTF_8));
    }
    return octets.toByteArray();
  }

  private static byte[] zstandard() {
    return Zstd.compress(String.join("\n", GROUPED).getBytes(StandardCharsets.UTF_8));
  }
}
