package org.danescan.engine.offlimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.danescan.core.name.DomainName;
import org.danescan.engine.offlimits.OptOutFile.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptOutFileTest {
  private static final String LIST =
      """
      # those who wrote to us
      Example.NL.          # and all below
      mx1.example.net
      192.0.2.1
      198.51.100.0/24

      2001:db8::1
      2001:db8:1::/48
      """;

  @TempDir Path directory;

  private Content read(String text) throws IOException {
    return OptOutFile.read(Files.writeString(directory.resolve("list"), text));
  }

  private OptOut list() throws IOException {
    return ((Content.Listed) read(LIST)).optOut();
  }

  @ParameterizedTest
  @CsvSource({
    "example.nl, true",
    "www.example.nl, true",
    "a.b.example.nl, true",
    "anexample.nl, false",
    "nl, false",
    "mx1.example.net, true",
    "example.net, false"
  })
  void coversNames(String name, boolean covered) throws IOException {
    assertThat(list().covers(DomainName.of(name))).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, true",
    "192.0.2.2, false",
    "198.51.100.0, true",
    "198.51.100.255, true",
    "198.51.101.0, false",
    "64:ff9b::198.51.100.7, true",
    "64:ff9b::198.51.101.7, false",
    "2002:c633:6407::1, true",
    "2001:db8::1, true",
    "2001:db8::2, false",
    "2001:db8:1:ffff::9, true",
    "2001:db8:2::9, false"
  })
  void coversAddresses(String address, boolean covered) throws IOException {
    assertThat(list().covers(InetAddress.getByName(address))).isEqualTo(covered);
  }

  @Test
  void tellsEveryBadLine() throws IOException {
    Content content = read("good.example\n*.bad\n300.1.1.1\n\n10.0.0.1/8\n1.2.3.4/33\n:::/3\n");
    assertThat(content).isInstanceOf(Content.Unreadable.class);
    assertThat(((Content.Unreadable) content).problems())
        .extracting(problem -> problem.replaceFirst(".*, (line \\d+): .*", "$1"))
        .containsExactly("line 2", "line 3", "line 5", "line 6", "line 7");
  }

  @Test
  void takesOctetsThatAreNoText() throws IOException {
    Path file = Files.write(directory.resolve("octets"), new byte[] {-1, -2, '\n', 'a', '.', 'b'});
    assertThat(OptOutFile.read(file)).isInstanceOf(Content.Unreadable.class);
  }

  @Test
  void saysWhenThereIsNoFile() {
    assertThatThrownBy(() -> OptOutFile.read(directory.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }
}
