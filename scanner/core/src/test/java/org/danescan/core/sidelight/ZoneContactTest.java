package org.danescan.core.sidelight;

import static org.assertj.core.api.Assertions.assertThat;

import org.danescan.core.name.DomainName;
import org.danescan.core.token.MxHostStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneContactTest {
  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "hostmaster.example.nl., present, hostmaster@example.nl",
        "Action.Domains.ISI.EDU., present, Action@Domains.ISI.EDU",
        "Action\\.domains.ISI.EDU., present, Action.domains@ISI.EDU",
        "dns\\-admin.example.nl., present, dns-admin@example.nl",
        "a\\046b.example.nl., present, a.b@example.nl",
        "a\\032b.example.nl., present, \"a b\"@example.nl",
        "a\\\\b.example.nl., present, \"a\\\\b\"@example.nl",
        "a\\@b.example.nl., present, \"a@b\"@example.nl",
        "\\.a.example.nl., present, \".a\"@example.nl",
        "a\\200b.example.nl., invalid, ''",
        "a\\010b.example.nl., invalid, ''",
        "a.ex\\.ample.nl., invalid, ''",
        "nl., invalid, ''",
        "., invalid, ''"
      })
  void rfc1035Section8AMailboxAsADomainName(String rname, String finding, String address) {
    ZoneContact contact = ZoneContact.of(new DomainName("example.nl"), rname);
    assertThat(contact.finding().token()).isEqualTo(finding);
    assertThat(contact.address()).isEqualTo(address);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "VALID_DANE, false",
    "TLSA_MISMATCH, true",
    "NO_STARTTLS, true",
    "TLS_FAILED, true",
    "UNREACHABLE, false",
    "INCONCLUSIVE, false",
    "UNUSABLE_TLSA, true",
    "NO_TLSA, false",
    "INSECURE_HOST, false",
    "TLSA_LOOKUP_FAILED, true",
    "ADDRESS_LOOKUP_FAILED, false",
    "NO_ADDRESS, false"
  })
  void whoseZoneIsAsked(MxHostStatus status, boolean wanted) {
    assertThat(ZoneContact.isWanted(status)).isEqualTo(wanted);
  }
}
