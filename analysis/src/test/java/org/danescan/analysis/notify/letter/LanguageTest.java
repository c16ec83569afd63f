package org.danescan.analysis.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.store.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LanguageTest {
  /** What can be the cause of a problem that somebody is told of. */
  static Stream<Reason> causes() {
    Set<Reason> causes = EnumSet.range(Reason.RRSIG_EXPIRED, Reason.DNSSEC_BOGUS);
    causes.addAll(EnumSet.range(Reason.SERVFAIL, Reason.ALIAS_LOOP));
    causes.addAll(EnumSet.range(Reason.NO_RECORD_MATCHES, Reason.KEY_NOT_PROVEN));
    return causes.stream();
  }

  @ParameterizedTest
  @MethodSource("causes")
  void everyCauseHasWordsAndARemedyInEveryLanguage(Reason cause) throws IOException {
    Language english = Language.open("en", Optional.empty());
    Language dutch = Language.open("nl", Optional.empty());
    assertThat(english.reason(cause.token())).isEqualTo(cause.meaning());
    assertThat(english.remedy(cause.token())).endsWith(".");
    assertThat(dutch.reason(cause.token())).isNotBlank().isNotEqualTo(cause.meaning());
    assertThat(dutch.remedy(cause.token()))
        .endsWith(".")
        .isNotEqualTo(english.remedy(cause.token()));
  }

  @ParameterizedTest
  @EnumSource(
      value = MxHostStatus.class,
      names = {
        "TLSA_MISMATCH",
        "NO_STARTTLS",
        "TLS_FAILED",
        "TLSA_LOOKUP_FAILED",
        "ADDRESS_LOOKUP_FAILED",
        "UNUSABLE_TLSA"
      })
  void everyStatusHasWordsInEveryLanguage(MxHostStatus status) throws IOException {
    for (String code : Language.SHIPPED) {
      assertThat(Language.open(code, Optional.empty()).status(status.token())).contains(" ");
    }
  }

  @Test
  void noWordIsAboutSomethingThatIsNot() throws IOException {
    Properties words = new Properties();
    try (var file = LanguageTest.class.getResourceAsStream("nl.properties")) {
      words.load(file);
    }
    List<String> reasons = Arrays.stream(Reason.values()).map(Reason::token).toList();
    assertThat(words.stringPropertyNames())
        .filteredOn(key -> !key.startsWith("status."))
        .allMatch(key -> reasons.contains(key.replaceFirst("^(reason|remedy)\\.", "")));
  }

  @Test
  void ownTemplatesAndWordsGoFirst(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("fy.txt"), "Oan {{operator}}\n\n{{operator}}\n");
    Files.writeString(directory.resolve("fy.properties"), "reason.ds-mismatch = fout\n");
    Language frisian = Language.open("fy", Optional.of(directory));
    assertThat(frisian.ofHosts(Map.of("operator", "example.nl")))
        .isEqualTo("Oan example.nl\n\nexample.nl\n");
    assertThat(frisian.reason("ds-mismatch")).isEqualTo("fout");
    Files.writeString(directory.resolve("en.dnssec.txt"), "Zones of {{operator}}");
    assertThat(Language.open("fy", Optional.of(directory)).ofZones(Map.of("operator", "a.nl")))
        .isEqualTo("Zones of a.nl");
    Files.writeString(directory.resolve("fy.dnssec.txt"), "Sones fan {{operator}}");
    assertThat(Language.open("fy", Optional.of(directory)).ofZones(Map.of("operator", "a.nl")))
        .isEqualTo("Sones fan a.nl");
    assertThat(frisian.status("tls-failed"))
        .isEqualTo(Language.open("en", Optional.empty()).status("tls-failed"));
  }

  @Test
  void whatIsNoTemplateIsRefused(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("en.txt"), "{{#open}} never closed");
    Files.writeString(directory.resolve("nl.txt"), "{{no_such_value}}");
    Optional<Path> templates = Optional.of(directory);
    assertThatThrownBy(() -> Language.open("en", templates))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("en.txt is no template: ");
    Language dutch = Language.open("nl", templates);
    assertThatThrownBy(() -> dutch.ofHosts(Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("nl.txt cannot be filled in: ")
        .hasMessageContaining("no_such_value");
    assertThatThrownBy(() -> Language.open("de", templates))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("there are en, nl, or put de.txt");
    assertThatThrownBy(() -> Language.open("../en", Optional.empty()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no code of a language");
  }
}
