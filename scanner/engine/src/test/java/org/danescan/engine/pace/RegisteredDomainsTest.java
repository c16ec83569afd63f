package org.danescan.engine.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.danescan.core.name.DomainName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteredDomainsTest {
  @ParameterizedTest
  @CsvSource({
    "mx1.example.nl, example.nl",
    "a.b.c.example.co.uk, example.co.uk",
    "example.nl, example.nl",
    "nl, nl",
    "co.uk, co.uk",
    "mx.customer.blogspot.com, blogspot.com",
    "mx.some.internal, some.internal",
    "mx_1.example.nl, example.nl",
    "localhost, localhost",
  })
  void isWhatWasRegistered(String host, String registered) {
    assertThat(RegisteredDomains.of(DomainName.of(host))).isEqualTo(DomainName.of(registered));
  }
}
