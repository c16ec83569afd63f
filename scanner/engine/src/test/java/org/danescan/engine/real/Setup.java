package org.danescan.engine.real;

import java.util.List;
import java.util.stream.Stream;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.pki.KeyAlgorithm;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.CertificatePlan.Dates;
import org.danescan.lab.plan.CertificatePlan.Shape;

/** What a server has: an RSA and an ECDSA certificate of one kind, or no STARTTLS. */
enum Setup {
  CURRENT(Shape.ISSUED, Dates.CURRENT),
  EXPIRED(Shape.ISSUED, Dates.EXPIRED),
  SELF_SIGNED(Shape.SELF_SIGNED, Dates.CURRENT),
  ISSUER_LEFT_OUT(Shape.INTERMEDIATE_LEFT_OUT, Dates.CURRENT),
  ROOT_SENT(Shape.ISSUED_WITH_ROOT, Dates.CURRENT),
  NO_STARTTLS(Shape.ISSUED, Dates.CURRENT);

  private final Shape shape;
  private final Dates dates;

  Setup(Shape shape, Dates dates) {
    this.shape = shape;
    this.dates = dates;
  }

  /** The chain of one algorithm, for all hosts that are to be named in it. */
  IssuedChain chain(Pki pki, KeyAlgorithm algorithm) {
    List<String> names =
        Situation.of(this).filter(Situation::isNamed).map(Situation::host).toList();
    return pki.issue(new ChainPlan(names, shape, dates, 1), algorithm);
  }

  /** What the server is started with. */
  List<Identity> identities(Pki pki) {
    return this == NO_STARTTLS
        ? List.of()
        : Stream.of(KeyAlgorithm.RSA, KeyAlgorithm.ECDSA)
            .map(algorithm -> Identity.of(chain(pki, algorithm)))
            .toList();
  }
}
