package org.danescan.cli.explain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.core.verdict.MxHostVerdict;

/** What to change so that a domain has valid DANE. */
final class Advice {
  private Advice() {}

  /** One sentence for each thing to change, each once, the domain's before those of its hosts. */
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

  private static Optional<String> ofDomain(DomainVerdict verdict) {
    return switch (verdict.status()) {
      case NO_DNSSEC ->
          verdict.reason() == Reason.INSECURE_DELEGATION
              ? Optional.of(
                  "Sign the zone and have the registrar place the DS record in the parent zone;"
                      + " TLSA records are of no use before that.")
              : ReasonAdvice.of(verdict.reason());
      case BROKEN_DNSSEC, LOOKUP_FAILED ->
          verdict.hosts().isEmpty() ? ReasonAdvice.of(verdict.reason()) : Optional.empty();
      case INVALID_NAME -> Optional.of("Give a domain name, such as example.nl.");
      default -> Optional.empty();
    };
  }

  private static Optional<String> ofHost(MxHostVerdict host) {
    Optional<String> byReason = ReasonAdvice.of(host.reason());
    return switch (host.status()) {
      case VALID_DANE -> host.reason() == Reason.TLS_VERSION_TOO_OLD ? byReason : Optional.empty();
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
