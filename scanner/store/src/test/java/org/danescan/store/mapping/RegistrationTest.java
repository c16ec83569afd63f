package org.danescan.store.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "example.nl, nl, example.nl",
        "www.example.nl, nl, example.nl",
        "example.co.uk, co.uk, example.co.uk",
        "co.uk, co.uk, none",
        "nl, nl, none",
        "x.github.io, io, github.io",
        "example.xn--55qx5d.cn, xn--55qx5d.cn, example.xn--55qx5d.cn",
        "example.xn--p1ai, xn--p1ai, example.xn--p1ai",
        "city.kobe.jp, kobe.jp, city.kobe.jp",
        "a.b.kobe.jp, b.kobe.jp, a.b.kobe.jp",
        "a.example.lab, lab, example.lab",
        "lab, lab, none",
        "_dmarc.example.nl, nl, example.nl",
        "a_b.nl, nl, a_b.nl",
        "'', none, none",
      })
  void suffixAndRegisteredDomain(String name, String suffix, String domain) {
    assertThat(Registration.of(new DomainName(name)))
        .isEqualTo(new Registration(Optional.ofNullable(suffix), Optional.ofNullable(domain)));
  }
}
