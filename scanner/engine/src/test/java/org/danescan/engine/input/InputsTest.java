package org.danescan.engine.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
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
}
