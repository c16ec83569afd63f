package org.danescan.engine.sanity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanariesTest {
  @TempDir private Path directory;

  private CanaryFile.Content read(String text) throws Exception {
    return CanaryFile.read(Files.writeString(directory.resolve("canaries"), text));
  }

  @Test
  void aFileNamesDomainsAndWhichMustBeSecure() throws Exception {
    assertThat(read("# ours\nexample.nl\n\nEXAMPLE.org.  secure # signed\n"))
        .isEqualTo(
            new CanaryFile.Content.Listed(
                List.of(
                    new Canary(DomainName.of("example.nl"), false),
                    new Canary(DomainName.of("example.org"), true))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"example.nl safe | :1: ", "# none | names no domain", "a..b | :1: 'a..b' is no"})
  void whatIsNoCanaryIsNamed(String text, String problem) throws Exception {
    assertThat(((CanaryFile.Content.Unreadable) read(text)).problems())
        .singleElement()
        .asString()
        .contains(problem);
  }

  /** What each lookup gives: s secure, i insecure, n no such name, b bogus, f failed. */
  private static Lookup<MxRecord> lookup(String word) {
    return switch (word) {
      case "s" -> answer(DnssecStatus.SECURE);
      case "i" -> answer(DnssecStatus.INSECURE);
      case "n" -> new Lookup.Absent<>(Lookup.NameExists.NO, DnssecStatus.INSECURE, DomainName.ROOT);
      case "b" -> new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "");
      default -> new Lookup.Failed<>(Reason.DNS_TIMEOUT, "");
    };
  }

  private static Lookup<MxRecord> answer(DnssecStatus status) {
    return new Lookup.Answer<>(List.of(), Duration.ZERO, status, DomainName.ROOT);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "s:s, ''",
    "s:i, no right answer for s.i.0.test",
    "i:i n:n s:s, ''",
    "i:b, no right answer for i.b.0.test",
    "i:f, no right answer for i.f.0.test",
    "i:f i:i, ''",
    "i:f i:b i:i, 'no right answer for i.f.0.test, i.b.1.test'",
    "i:f i:f i:f i:f, 'no right answer for i.f.0.test, i.f.1.test, i.f.2.test and 1 more'"
  })
  void thereIsTroubleWhenMostAreNotAsTheyMustBe(String canaries, String trouble) {
    List<Canary> all = new ArrayList<>();
    for (String word : canaries.split(" ", -1)) {
      String name = word.replace(':', '.') + "." + all.size() + ".test";
      all.add(new Canary(DomainName.of(name), word.startsWith("s")));
    }
    Canaries asked =
        new Canaries(
            all, domain -> Future.succeededFuture(lookup(domain.text().split("\\.", -1)[1])));
    assertThat(asked.trouble().result())
        .isEqualTo(trouble.isEmpty() ? Optional.empty() : Optional.of(trouble));
  }
}
