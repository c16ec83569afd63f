package org.danescan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.danescan.store.mapping.AddressText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTextTest {
  /** RFC 5952 §4. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "192.0.2.1",
        "::",
        "::1",
        "2001:db8::",
        "2001:db8::1",
        "2001:db8:0:1:1:1:1:1",
        "2001:0:0:1::1",
        "2001:db8::1:0:0:1",
        "::ffff:c000:201"
      })
  void canonicalTextStaysAsItIs(String text) {
    assertThat(AddressText.of(AddressText.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "example.nl", "abc", "1.2.3.4.5", "::1::", "fe80::1%lo"})
  void otherTextIsNoAddress(String text) {
    assertThatThrownBy(() -> AddressText.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
