package org.danescan.analysis.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "example.nl, example.nl",
    "xn--bcher-kva.example, xn--bcher-kva.example",
    "_a.b-c.nl, _a.b-c.nl",
    "../../etc/passwd, etc-passwd~3754d6cb3a38e118",
    ".., ~5ec1f7e700f37c3d",
    "a..nl, a-nl~",
    "-rf.nl, -rf.nl",
    "'a\nb.nl', a-b-nl~",
    "con:aux.nl, con-aux-nl~",
    "EXAMPLE.nl, nl~",
    "a\\000b.nl, a-000b-nl~",
  })
  void aNameThatIsNotHarmlessGetsDigits(String operator, String expected) {
    if (expected.endsWith("~")) {
      assertThat(FileNames.of(operator)).startsWith(expected).hasSize(expected.length() + 16);
    } else {
      assertThat(FileNames.of(operator)).isEqualTo(expected);
    }
  }

  @Property(tries = 300)
  void everyNameIsOneFileInTheDirectory(@ForAll String operator) {
    String name = FileNames.of(operator) + ".en.txt";
    Path directory = Path.of("letters");
    assertThat(directory.resolve(name).normalize().getParent()).isEqualTo(directory);
    assertThat(name).matches("[a-z0-9._~-]+").hasSizeLessThan(120);
  }
}
