package org.danescan.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNameSyntaxTest {
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "example.nl, none",
    "EXAMPLE.NL., none",
    "nl, none",
    "xn--bcher-kva.nl, none",
    "a-b.nl, none",
    "1.nl, none",
    "_dmarc.example.nl, none",
    "'', name-empty",
    "., name-empty",
    ".., label-empty",
    "a..nl, label-empty",
    ".nl, label-empty",
    "nl.., label-empty",
    "-a.nl, label-malformed",
    "a-.nl, label-malformed",
    "a b.nl, label-malformed",
    "a@b.nl, label-malformed",
    "'a,b.nl', label-malformed",
    "*.nl, label-malformed",
    "bücher.nl, label-malformed",
    "192.0.2.1, address-literal",
    "a.1, address-literal",
    "1, address-literal",
    "2001:db8::1, label-malformed"
  })
  void table(String text, String reason) {
    assertThat(reason(text)).isEqualTo(reason);
  }

  @Test
  void rfc1035Section234Lengths() {
    String label = "a".repeat(63);
    assertThat(reason(label + ".nl")).isEqualTo("none");
    assertThat(reason(label + "a.nl")).isEqualTo("label-too-long");
    String long253 = (label + ".").repeat(3) + "a".repeat(61);
    assertThat(reason(long253)).isEqualTo("none");
    assertThat(reason(long253 + "a")).isEqualTo("name-too-long");
  }

  @Property
  void everyTextIsOneOrTheOtherAndANameStaysOne(@ForAll String text) {
    if (HostNameSyntax.parse(text) instanceof ParsedName.Name parsed) {
      assertThat(HostNameSyntax.parse(parsed.name().text())).isEqualTo(parsed);
    }
  }

  private static String reason(String text) {
    return HostNameSyntax.parse(text) instanceof ParsedName.NotAName not
        ? not.reason().token()
        : Reason.NONE.token();
  }
}
