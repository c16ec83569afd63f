package org.danescan.core.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.core.classify.Evidence.MATCHING;
import static org.danescan.core.classify.Evidence.OTHER;
import static org.danescan.core.classify.Evidence.USABLE;
import static org.danescan.core.classify.Evidence.completed;
import static org.danescan.core.classify.Evidence.ended;
import static org.danescan.core.classify.Evidence.evidence;
import static org.danescan.core.classify.Evidence.probe;
import static org.danescan.core.classify.Evidence.withTlsa;
import static org.danescan.core.observe.KeyAlgorithm.ECDSA;
import static org.danescan.core.observe.KeyAlgorithm.RSA;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.verdict.MxHostVerdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts on a host's addresses made one. */
class AddressFoldTest {
  private static MxHostVerdict classify(HostEvidence evidence) {
    return new HostClassifier(Evidence.MATCHER).classify(evidence, List.of(), Evidence.NOW);
  }

  static Stream<Arguments> severalAddresses() {
    Session matches = completed(RSA, MATCHING);
    Session differs = completed(RSA, OTHER);
    Session refused = ended(SessionEnd.CONNECTION_REFUSED);
    Session putOff = ended(SessionEnd.PUT_OFF);
    Session plain = ended(SessionEnd.STARTTLS_NOT_OFFERED);
    Session noRoute = ended(SessionEnd.NO_ROUTE);
    Session broken = ended(SessionEnd.HANDSHAKE_FAILED);
    return Stream.of(
        arguments(
            "192.0.2.1", matches, "2001:db8::1", differs, "tlsa-mismatch", "only-ipv4-matches"),
        arguments(
            "192.0.2.1", differs, "2001:db8::1", matches, "tlsa-mismatch", "only-ipv6-matches"),
        arguments(
            "192.0.2.1", matches, "192.0.2.2", differs, "tlsa-mismatch", "some-addresses-match"),
        arguments("192.0.2.1", differs, "192.0.2.2", differs, "tlsa-mismatch", "no-record-matches"),
        arguments("192.0.2.1", matches, "192.0.2.2", refused, "valid-dane", "none"),
        arguments("192.0.2.1", refused, "192.0.2.2", matches, "valid-dane", "none"),
        arguments("192.0.2.1", matches, "2001:db8::1", noRoute, "valid-dane", "none"),
        arguments("192.0.2.1", matches, "192.0.2.2", putOff, "valid-dane", "none"),
        arguments("192.0.2.1", matches, "192.0.2.2", plain, "no-starttls", "starttls-not-offered"),
        arguments("192.0.2.1", differs, "192.0.2.2", plain, "tlsa-mismatch", "no-record-matches"),
        arguments("192.0.2.1", broken, "192.0.2.2", plain, "no-starttls", "starttls-not-offered"),
        arguments("192.0.2.1", matches, "192.0.2.2", broken, "tls-failed", "handshake-failed"),
        arguments("192.0.2.1", refused, "192.0.2.2", refused, "unreachable", "connection-refused"),
        arguments("192.0.2.1", refused, "192.0.2.2", putOff, "inconclusive", "temporary-refusal"));
  }

  static Stream<Arguments> anAlgorithmNotSeen() {
    Session matches = completed(RSA, MATCHING);
    Session late = ended(ECDSA, SessionEnd.HANDSHAKE_TIMED_OUT);
    Session putOff = ended(ECDSA, SessionEnd.PUT_OFF);
    return Stream.of(
        arguments(late, matches, "inconclusive", "handshake-timed-out"),
        arguments(
            late, ended(SessionEnd.CONNECTION_REFUSED), "inconclusive", "handshake-timed-out"),
        arguments(late, completed(RSA, OTHER), "tlsa-mismatch", "no-record-matches"),
        arguments(late, ended(SessionEnd.STARTTLS_REFUSED), "no-starttls", "starttls-refused"),
        arguments(putOff, matches, "inconclusive", "temporary-refusal"),
        arguments(putOff, completed(RSA, OTHER), "tlsa-mismatch", "no-record-matches"));
  }

  @ParameterizedTest(name = "RSA matches, {0}; another address {1} -> {2} {3}")
  @MethodSource
  void anAlgorithmNotSeen(Session second, Session ofOther, String status, String reason) {
    ProbeObservation one = probe("192.0.2.1", completed(RSA, MATCHING), second);
    for (List<ProbeObservation> order :
        List.of(
            List.of(one, probe("192.0.2.2", ofOther)), List.of(probe("192.0.2.2", ofOther), one))) {
      MxHostVerdict verdict =
          classify(evidence(withTlsa(USABLE), order.toArray(ProbeObservation[]::new)));
      assertThat(verdict.status().token()).isEqualTo(status);
      assertThat(verdict.reason().token()).isEqualTo(reason);
    }
  }

  @ParameterizedTest(name = "{0} and {2} -> {4} {5}")
  @MethodSource
  void severalAddresses(
      String one, Session ofOne, String two, Session ofTwo, String status, String reason) {
    MxHostVerdict verdict =
        classify(evidence(withTlsa(USABLE), probe(one, ofOne), probe(two, ofTwo)));
    assertThat(verdict.status().token()).isEqualTo(status);
    assertThat(verdict.reason().token()).isEqualTo(reason);
    assertThat(verdict.addresses()).hasSize(2);
  }
}
