package org.danescan.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainNameTest {
  @ParameterizedTest(name = "{0} -> {1}, labels {2}, below {3}")
  @CsvSource({
    "Example.NL, example.nl, example|nl, nl",
    "example.nl., example.nl, example|nl, nl",
    "nl, nl, nl, nl",
    "a\\.b.nl, a\\.b.nl, a\\.b|nl, nl",
    "a\\\\.nl, a\\\\.nl, a\\\\|nl, nl",
    "a\\., a\\., a\\., a\\.",
    "a\\\\., a\\\\, a\\\\, a\\\\"
  })
  void rfc1035Section51CaseDotAndEscapes(String text, String canonical, String labels, String top) {
    DomainName name = DomainName.of(text);
    assertThat(name.text()).isEqualTo(canonical);
    assertThat(String.join("|", name.labels())).isEqualTo(labels);
    assertThat(name.topLevelDomain()).isEqualTo(top);
  }

  @Test
  void theRoot() {
    assertThat(DomainName.of(".")).isEqualTo(DomainName.ROOT).hasToString(".");
    assertThat(DomainName.ROOT.labels()).isEmpty();
    assertThat(DomainName.ROOT.topLevelDomain()).isEmpty();
  }

  @Test
  void rfc6698Section3TheTlsaNameOfAPort() {
    assertThat(new TlsaBaseDomain(DomainName.of("mx.example.nl")).tlsaName(25).text())
        .isEqualTo("_25._tcp.mx.example.nl");
  }

  @Provide
  Arbitrary<List<String>> labels() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .numeric()
        .ofMinLength(1)
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property
  void labelsMakeANameAndANameGivesItsLabels(@ForAll("labels") List<String> labels) {
    DomainName name = DomainName.of(String.join(".", labels));
    assertThat(name.labels()).isEqualTo(labels);
    assertThat(DomainName.of(name.text())).isEqualTo(name);
    assertThat(DomainName.of(name.text().toUpperCase(Locale.ROOT) + ".")).isEqualTo(name);
    assertThat(name.topLevelDomain()).isEqualTo(labels.get(labels.size() - 1));
  }
}
