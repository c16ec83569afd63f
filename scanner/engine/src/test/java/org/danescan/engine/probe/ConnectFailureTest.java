package org.danescan.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.danescan.core.observe.SessionEnd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectFailureTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, Connection refused: /192.0.2.1:25, CONNECTION_REFUSED",
    "192.0.2.1, connection timed out after 1000 ms: /192.0.2.1:25, CONNECTION_TIMED_OUT",
    "192.0.2.1, Connection timed out, CONNECTION_TIMED_OUT",
    "192.0.2.1, No route to host: /192.0.2.1:25, CONNECTION_TIMED_OUT",
    "192.0.2.1, Connection reset by peer, CONNECTION_LOST",
    "192.0.2.1, Network is unreachable: /192.0.2.1:25, NO_ROUTE",
    "2001:db8::1, Network is unreachable, NO_ROUTE",
    "2001:db8::1, Protocol family unavailable, NO_ROUTE",
    "2001:db8::1, Cannot assign requested address, NO_ROUTE",
    "192.0.2.1, Cannot assign requested address, LOCAL_FAILURE",
    "192.0.2.1, Too many open files, LOCAL_FAILURE",
    "192.0.2.1, Operation not permitted, LOCAL_FAILURE",
    "192.0.2.1, , LOCAL_FAILURE"
  })
  void says(String address, String message, SessionEnd end) {
    assertThat(ConnectFailure.of(ProbeLab.address(address), new IOException(message)).end())
        .isEqualTo(end);
  }
}
