package org.danescan.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.Shape;
import org.danescan.lab.plan.MailServerPlan.Behaviour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every behaviour of the lab's mail servers, with the ends that its sessions must have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehaviourTest {
  private final ProbeLab lab = new ProbeLab();
  private Prober prober;
  private int next;

  @BeforeAll
  void open() throws Exception {
    lab.warmUp();
    prober = lab.prober(lab.config());
  }

  @AfterAll
  void close() {
    prober.close();
    lab.close();
  }

  @ParameterizedTest
  @CsvSource({
    "NORMAL, HANDSHAKE_COMPLETED HANDSHAKE_COMPLETED",
    "REFUSES_CONNECTION, CONNECTION_REFUSED",
    "SILENT, TIMED_OUT",
    "ENDLESS_SLOW_GREETING, TIMED_OUT",
    "ENDLESS_FAST_GREETING, MALFORMED",
    "DELAYED_GREETING, TIMED_OUT",
    "GREETS_421, PUT_OFF",
    "GREETS_450, PUT_OFF",
    "GREETS_554, GREETING_REFUSED",
    "HELO_ONLY, STARTTLS_NOT_OFFERED",
    "NO_STARTTLS, STARTTLS_NOT_OFFERED",
    "STARTTLS_454, PUT_OFF",
    "STARTTLS_554, STARTTLS_REFUSED",
    "CLOSES_ON_STARTTLS, STARTTLS_REFUSED",
    "PLAIN_TEXT_AFTER_STARTTLS, NOT_TLS",
    "HANDSHAKE_FAILURE, HANDSHAKE_FAILED HANDSHAKE_FAILED",
    "OLD_TLS_ONLY, HANDSHAKE_COMPLETED HANDSHAKE_COMPLETED",
    "TLS_1_2_ONLY, HANDSHAKE_COMPLETED HANDSHAKE_COMPLETED",
    "SILENT_HANDSHAKE, HANDSHAKE_TIMED_OUT HANDSHAKE_TIMED_OUT",
    "EHLO_421, PUT_OFF",
    "GARBAGE, MALFORMED",
    "WRONG_KEY_PROOF, HANDSHAKE_FAILED HANDSHAKE_FAILED",
  })
  void showsAsItIs(Behaviour behaviour, String ends) throws Exception {
    var certificates =
        CertificatePlan.both(ProbeLab.chain(Shape.ISSUED), ProbeLab.chain(Shape.ISSUED_WITH_ROOT));
    var plan = lab.bind(next++, behaviour, certificates);
    ProbeObservation seen = lab.probe(prober, plan.address());
    assertThat(seen.sessions())
        .extracting(Session::end)
        .isEqualTo(List.of(ends.split(" ", -1)).stream().map(SessionEnd::valueOf).toList());
  }
}
