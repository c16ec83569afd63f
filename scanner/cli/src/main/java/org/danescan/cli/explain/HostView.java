package org.danescan.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.advise.AdviceRules;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.TlsaSurroundings;
import org.danescan.core.route.MailRoute;
import org.danescan.core.token.Advice;
import org.danescan.core.verdict.AddressVerdict;
import org.danescan.core.verdict.AlgorithmVerdict;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.engine.pipeline.Explained;

/**
 * An MX host: what was seen and what was decided, side by side.
 *
 * @param mx the MX record, or what stands in for it
 * @param evidence what was seen
 * @param surroundings what was looked at around its TLSA RRset
 * @param verdict what was decided; empty where the domain's verdict needs none of its hosts
 * @param advice what an expert would tell its operator besides
 */
record HostView(
    MxRecord mx,
    HostEvidence evidence,
    TlsaSurroundings surroundings,
    Optional<MxHostVerdict> verdict,
    List<Advice> advice) {
  HostView {
    advice = List.copyOf(advice);
  }

  /** The hosts of a domain in the order in which a sender tries them. */
  static List<HostView> of(Explained journey) {
    List<MxRecord> route = MailRoute.of(journey.domain(), journey.mx()).hosts();
    List<HostView> views = new ArrayList<>();
    for (int i = 0; i < route.size(); i++) {
      Optional<MxHostVerdict> verdict =
          i < journey.verdict().hosts().size()
              ? Optional.of(journey.verdict().hosts().get(i).verdict())
              : Optional.empty();
      HostEvidence evidence = journey.hosts().get(i);
      TlsaSurroundings around = journey.surroundings().get(i);
      List<Advice> advice = AdviceRules.ofHost(evidence, around, journey.at());
      views.add(new HostView(route.get(i), evidence, around, verdict, advice));
    }
    return views;
  }

  /** The verdict on the address that a probe went to. */
  Optional<AddressVerdict> verdictOn(ProbeObservation probe) {
    return verdict.stream()
        .flatMap(host -> host.addresses().stream())
        .filter(address -> address.address().equals(probe.key().address()))
        .findFirst();
  }

  /** The verdict on the chain that a session showed. */
  static Optional<AlgorithmVerdict> verdictOn(Session session, Optional<AddressVerdict> address) {
    return address.stream()
        .flatMap(verdict -> verdict.algorithms().stream())
        .filter(algorithm -> algorithm.algorithm() == session.algorithm())
        .findFirst();
  }
}
