package org.danescan.engine.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.danescan.core.octets.Octets;
import org.danescan.core.result.InputName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InputsTest {
  @TempDir private Path directory;

  private interface Wrapping {
    OutputStream wrap(OutputStream raw) throws IOException;
  }

  private InputFile file(String name, String text, Wrapping wrapping) throws IOException {
    Path path = directory.resolve(name);
    try (OutputStream out = wrapping.wrap(Files.newOutputStream(path))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return new InputFile(path, name);
  }

  private static List<String> read(InputFile... files) throws IOException {
    List<String> names = new ArrayList<>();
    Inputs inputs = new Inputs(Arrays.asList(files));
    try (NameReader reader = inputs.open(inputs.survey())) {
      Optional<InputName> name = reader.next();
      while (name.isPresent()) {
        names.add(name.get().line() + " " + name.get().label());
        name = reader.next();
      }
    }
    return names;
  }

  @Test
  void severalInputsAreReadAsOneWithEachNameOnce() throws IOException {
    InputFile plain = file("a.txt", "a.nl\nb.nl", raw -> raw);
    InputFile gzip = file("b.csv.gz", "domain,rank\nB.nl,1\nc.nl,2\n", GZIPOutputStream::new);
    InputFile zstd = file("c.zst", "1,d.nl\n2,a.nl.\n", ZstdOutputStream::new);

    assertThat(read(plain, gzip, zstd)).containsExactly("1 a.nl", "2 b.nl", "5 c.nl", "6 d.nl");
    Survey survey = new Inputs(List.of(plain, gzip, zstd)).survey();
    assertThat(survey.names()).isEqualTo(4);
    assertThat(survey.duplicates()).isEqualTo(2);
  }

  @Test
  void theDigestOfOneInputIsThatOfItsOctets() throws IOException {
    InputFile gzip = file("a.gz", "a.nl\n", GZIPOutputStream::new);

    assertThat(new Inputs(List.of(gzip)).survey().sha256())
        .isEqualTo(Octets.of(Files.readAllBytes(gzip.path())).sha256().hex());
  }

  @Test
  void theDigestTellsTheOrderOfInputs() throws IOException {
    InputFile first = file("a.txt", "a.nl\n", raw -> raw);
    InputFile second = file("b.txt", "b.nl\n", raw -> raw);

    assertThat(new Inputs(List.of(first, second)).survey().sha256())
        .isNotEqualTo(new Inputs(List.of(second, first)).survey().sha256());
  }

  @Test
  void whatIsCutShortIsNamed() throws IOException {
    InputFile whole = file("a.gz", "a.nl\n".repeat(1_000), GZIPOutputStream::new);
    byte[] octets = Files.readAllBytes(whole.path());
    Files.write(whole.path(), Arrays.copyOf(octets, octets.length - 9));

    assertThatThrownBy(() -> read(file("b.txt", "b.nl\n", raw -> raw), whole))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a.gz");
  }

  private byte[] twice(String name, Wrapping wrapping) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(Files.readAllBytes(file(name, "a.nl\nb.nl\n", wrapping).path()));
    both.write(Files.readAllBytes(file(name, "c.nl\n", wrapping).path()));
    return both.toByteArray();
  }

  private List<String> readOctets(String name, byte[] octets) throws IOException {
    return read(new InputFile(Files.write(directory.resolve(name), octets), name));
  }

  @Test
  void severalMembersAndFramesAreOneText() throws IOException {
    for (String name : List.of("a.gz", "a.zst")) {
      assertThat(readOctets(name, twice(name, wrapping(name))))
          .containsExactly("1 a.nl", "2 b.nl", "3 c.nl");
    }
  }

  private static Wrapping wrapping(String name) {
    return name.endsWith(".gz") ? GZIPOutputStream::new : ZstdOutputStream::new;
  }

  @Test
  void whatIsCutShortIsToldWhereverThatIs() throws IOException {
    for (String name : List.of("a.gz", "a.zst")) {
      byte[] octets = twice(name, wrapping(name));
      long first = Files.size(file("first", "a.nl\nb.nl\n", wrapping(name)).path());
      for (int length = 0; length < octets.length; length++) {
        if (length != first) {
          byte[] cut = Arrays.copyOf(octets, length);
          assertThatThrownBy(() -> readOctets(name, cut))
              .as("%s, %d octets", name, length)
              .isInstanceOf(InputException.class)
              .hasMessageMatching(
                  "(?s).*(it was cut off|not in the .gz format|data after a valid).*");
        }
      }
    }
  }

  @Test
  void aDamagedMemberIsToldWhicheverItIs() throws IOException {
    byte[] octets = twice("a.gz", GZIPOutputStream::new);
    assertDamaged(Arrays.copyOf(octets, octets.length + 5));
    int second = (int) Files.size(file("first", "a.nl\nb.nl\n", GZIPOutputStream::new).path());
    for (int place : List.of(0, 1, 2, second, second + 1, second + 2, octets.length - 5)) {
      byte[] damaged = octets.clone();
      damaged[place] ^= 4;
      assertDamaged(damaged);
    }
  }

  private void assertDamaged(byte[] octets) {
    assertThatThrownBy(() -> readOctets("a.gz", octets))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot read the input a.gz: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "1,...,example.nl > 1 1,xxx",
        "...,example.nl > 1 xxx",
        "domain,remark|a.nl,...... > 2 a.nl",
        "domain,remark|\"a.nl\",...... > 2 a.nl",
        "remark,domain|...,a.nl > 2 xxx",
        "remark,domain|\"...\",a.nl > 2 \"xxx",
      })
  void ofALineThatIsTooLongOnlyWhatIsWholeIsAName(String text, String row) throws IOException {
    String line = text.replace("|", "\n").replace("...", "x".repeat(1_996));

    assertThat(read(file("a.csv", line + "\nlast.nl,last.nl\n", raw -> raw)))
        .first()
        .asString()
        .startsWith(row)
        .hasSizeLessThan(310);
  }
}
