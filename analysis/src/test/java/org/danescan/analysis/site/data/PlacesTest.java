package org.danescan.analysis.site.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  @ParameterizedTest
  @CsvSource({
    "nl, nl",
    "big.nl, big.nl",
    "xn--p1ai, xn--p1ai",
    ".., _2e.",
    "../../etc, _2e._2f.._2fetc",
    "a/b\\c, a_2fb_5cc",
    "a_b, a_5fb",
    "é, _c3_a9"
  })
  void aNameIsAFileNameThatLeadsNowhereElse(String name, String file) {
    assertThat(Places.fileName(name)).isEqualTo(file);
  }
}
