package org.danescan.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EhloNameTest {

  @ParameterizedTest
  @CsvSource({
    "scanner.example.nl, scanner.example.nl, false",
    "scanner, scanner, true",
    "scanner.localdomain, scanner.localdomain, true",
    "192.0.2.1, localhost, true",
    "not a name, localhost, true"
  })
  void warnsOfNamesThatServersDislike(String candidate, String name, boolean warned) {
    EhloName ehlo = EhloName.of(candidate);
    assertThat(ehlo.name()).isEqualTo(name);
    assertThat(ehlo.warning().isPresent()).isEqualTo(warned);
  }
}
