package org.danescan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorsTest {
  @ParameterizedTest
  @CsvSource({
    "mx1.mail.example.nl, example.nl",
    "mx.example.co.uk, example.co.uk",
    "example.nl, example.nl",
    "nl, nl",
    "co.uk, co.uk",
    "mx.shop.test, shop.test",
    "test, test",
    "a_b.mx.example.nl, example.nl",
    "a\\.b.example, a\\.b.example",
    "'', ''"
  })
  void theRegisteredDomainIsTheOperator(String host, String operator) {
    assertThat(Operators.of(host)).isEqualTo(operator);
  }
}
