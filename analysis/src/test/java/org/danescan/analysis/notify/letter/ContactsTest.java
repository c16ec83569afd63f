package org.danescan.analysis.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContactsTest {
  @Test
  void theMailboxesOfRfc2142() {
    assertThat(Contacts.of("example.nl", List.of("hostmaster.example.nl", "dns.example.com")))
        .containsExactly("postmaster@example.nl", "hostmaster@example.nl", "dns@example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "dns.example.nl., dns@example.nl",
    "a\\.b.example.nl, a.b@example.nl",
    "dns@example.nl, dns@example.nl",
    ".,",
    "nl,",
    "'x,y.example.nl',",
    "'a b.example.nl',",
    "'a\nBcc: x@example.nl',",
    "'\"a@b\"@example.nl',",
  })
  void theMailboxOfAnSoaRecordOfRfc1035Section8(String zone, String expected) {
    assertThat(Contacts.mailbox(zone)).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource({"nl", "'a b.nl'", "'x,evil@example.nl'", "'a\nBcc: b.nl'", "192.0.2.1"})
  void anOperatorThatIsNoDomainHasNone(String operator) {
    assertThat(Contacts.of(operator, List.of())).isEmpty();
  }
}
