package org.danescan.engine.input.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.danescan.core.name.DomainName;
import org.danescan.core.name.ParsedName;
import org.danescan.core.token.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameNormaliserTest {
  @ParameterizedTest
  @CsvSource({
    "Example.NL, example.nl",
    "example.nl., example.nl",
    "'  example.nl ', example.nl",
    "m\u00fcnchen.nl, xn--mnchen-3ya.nl",
    "M\u00dcNCHEN.nl, xn--mnchen-3ya.nl",
    "mu\u0308nchen.nl, xn--mnchen-3ya.nl",
    "fa\u00df.de, xn--fa-hia.de",
    "\u03c3\u03cc\u03bb\u03bf\u03c2.gr, xn--wxaijb9b.gr",
    "\u4f8b\u3048.jp, xn--r8jz45g.jp",
    "\u4f8b\u3048\u3002jp, xn--r8jz45g.jp",
    "\uff45xample.nl, example.nl",
    "\u0646\u0627\u0645\u0647\u200c\u0627\u06cc.ir, xn--mgba3gch31f060k.ir",
    "\u65e5\u672c.\u307f\u3093\u306a, xn--wgv71a.xn--q9jyb4c",
    "xn--mnchen-3ya.nl, xn--mnchen-3ya.nl",
    "XN--MNCHEN-3YA.NL, xn--mnchen-3ya.nl",
    "_dmarc.example.nl, _dmarc.example.nl",
  })
  void names(String text, String name) {
    assertThat(NameNormaliser.parse(text)).isEqualTo(new ParsedName.Name(DomainName.of(name)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', NAME_EMPTY",
    "., NAME_EMPTY",
    "a..nl, LABEL_EMPTY",
    ".nl, LABEL_EMPTY",
    "-a.nl, LABEL_MALFORMED",
    "a b.nl, LABEL_MALFORMED",
    "a@b.nl, LABEL_MALFORMED",
    "192.0.2.1, ADDRESS_LITERAL",
    "2001:db8::1, LABEL_MALFORMED",
    "xn--\u00fc.nl, IDN_MALFORMED",
    "\u0300a.nl, IDN_MALFORMED",
    "a\u200cb.nl, IDN_MALFORMED",
    "\u05d0a.nl, IDN_MALFORMED",
    "\ufffd.nl, IDN_MALFORMED",
    "\u00fc-.nl, IDN_MALFORMED",
  })
  void whatIsNone(String text, Reason reason) {
    assertThat(NameNormaliser.parse(text)).isEqualTo(new ParsedName.NotAName(reason));
  }
}
