package org.danescan.engine.input.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TransferAddressTest {
  @ParameterizedTest
  @CsvSource({
    "axfr://zonedata.iis.se/se, zonedata.iis.se, 53, se",
    "axfr://192.0.2.1:5300/NL., 192.0.2.1, 5300, nl",
    "AXFR://[2001:db8::1]:5300/co.uk, 2001:db8::1, 5300, co.uk",
    "axfr://[2001:db8::1]/xn--p1ai, 2001:db8::1, 53, xn--p1ai",
    "axfr://ns.example/., ns.example, 53, .",
  })
  void serverPortAndZone(String text, String host, int port, String zone) {
    assertThat(TransferAddress.isMeant(text)).isTrue();
    assertThat(TransferAddress.parse(text))
        .isInstanceOfSatisfying(
            TransferAddress.Zone.class,
            address -> {
              assertThat(address.host()).isEqualTo(host);
              assertThat(address.port()).isEqualTo(port);
              assertThat(address.zone()).hasToString(zone);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "axfr://, it names no server",
    "axfr:///nl, it names no server",
    "axfr://ns.example, it names no zone",
    "axfr://ns.example/, it names no zone",
    "axfr://ns.example:0/nl, the port must be 1 to 65535",
    "axfr://ns.example:x/nl, 'ns.example:x' is no server and port",
    "axfr://ns.example:99999/nl, 'ns.example:99999' is no server and port",
    "axfr://ns.example/n l, 'n l' is no zone",
    "axfr://ns.example/nl/se, 'nl/se' is no zone",
  })
  void whatIsWrongIsTold(String text, String problem) {
    assertThat(TransferAddress.parse(text))
        .isInstanceOfSatisfying(
            TransferAddress.Malformed.class,
            malformed ->
                assertThat(malformed.problem()).startsWith(text + ": " + problem + "; write"));
  }
}
