package org.danescan.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danescan.core.advise.AdviceRules;
import org.danescan.core.token.Advice;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReasonRemedy;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.core.verdict.MxHostVerdict;
import org.danescan.engine.pipeline.Explained;

/** What to change: first for valid DANE, then to keep it. */
final class Remedies {
  private Remedies() {}

  /** One sentence or two for each thing to change, each once, the domain's before its hosts'. */
  static List<String> of(Explained journey) {
    List<String> remedies = new ArrayList<>(of(journey.verdict()));
    DomainStatus status = journey.verdict().status();
    if (status != DomainStatus.NO_DNSSEC) {
      AdviceRules.ofDomain(journey.hosts()).stream().map(Remedies::words).forEach(remedies::add);
      HostView.of(journey).forEach(host -> remedies.addAll(further(host)));
    }
    return remedies.stream().distinct().toList();
  }

  /** The same for a verdict alone. */
  static List<String> of(DomainVerdict verdict) {
    Stream<String> domain = ofDomain(verdict).stream();
    Stream<String> hosts =
        verdict.status() == DomainStatus.NO_DNSSEC
            ? Stream.of()
            : verdict.hosts().stream()
                .map(ranked -> ranked.verdict())
                .flatMap(host -> ofHost(host).map(text -> host.host() + ": " + text).stream());
    return Stream.concat(domain, hosts).distinct().toList();
  }

  /** Advice in words: what was seen, and what to do. */
  static String words(Advice advice) {
    String change = advice.change().isEmpty() ? "" : ". " + advice.change();
    return advice.token() + ": " + advice.meaning() + change;
  }

  private static List<String> further(HostView host) {
    Optional<Advice> said =
        host.verdict().flatMap(verdict -> ReasonRemedy.sameAs(verdict.reason()));
    return host.advice().stream()
        .filter(advice -> !advice.change().isEmpty() && !said.equals(Optional.of(advice)))
        .map(advice -> host.mx().exchange() + ": " + words(advice))
        .toList();
  }

  private static Optional<String> ofDomain(DomainVerdict verdict) {
    return switch (verdict.status()) {
      case NO_DNSSEC ->
          verdict.reason() == Reason.INSECURE_DELEGATION
              ? Optional.of(
                  "Sign the zone and have the registrar place the DS record in the parent zone;"
                      + " TLSA records are of no use before that.")
              : ReasonRemedy.of(verdict.reason());
      case BROKEN_DNSSEC, LOOKUP_FAILED ->
          verdict.hosts().isEmpty() ? ReasonRemedy.of(verdict.reason()) : Optional.empty();
      case INVALID_NAME -> Optional.of("Give a domain name, such as example.nl.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofHost(MxHostVerdict host) {
    Optional<String> byReason = ReasonRemedy.of(host.reason());
    return switch (host.status()) {
      case VALID_DANE -> Optional.empty();
      case NO_TLSA ->
          Optional.of(
              "Publish TLSA records, best 3 1 1: the SHA-256 digest of the server's public key"
                  + " (RFC 7672 §3.1); one for the key in use and one for the next.");
      case INSECURE_HOST ->
          Optional.of(
              "Sign the zone of the mail server's name, or use a mail server in a signed zone.");
      case NO_ADDRESS -> Optional.of("Give the host an address record or drop its MX record.");
      default -> byReason;
    };
  }
}
