package org.danescan.core.advise;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.danescan.core.dane.Matching;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.NameServerAnswer;
import org.danescan.core.observe.NameServerAnswer.Said;
import org.danescan.core.tlsa.CertificateUsage;
import org.danescan.core.tlsa.MatchingType;
import org.danescan.core.tlsa.Selector;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Advice;

/** Advice on the TLSA records themselves. */
final class RecordRules {
  private static final List<String> RECOMMENDED = List.of("3 1 1", "2 1 1");
  private static final int MANY = 12;
  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  private RecordRules() {}

  /** How-to, "Reliable certificate rollover"; RFC 7672 §3.1. */
  static Optional<Advice> parameters(AdviceFacts facts) {
    return given(
        Advice.PARAMETERS_NOT_RECOMMENDED,
        facts.usable().stream().anyMatch(record -> !RECOMMENDED.contains(record.parameters())));
  }

  /** How-to, "Tips": the digest of the key outlives the certificate. */
  static Optional<Advice> selector(AdviceFacts facts) {
    return given(
        Advice.SELECTOR_0,
        facts.usable().stream().anyMatch(record -> record.selector() == Selector.CERT.number()));
  }

  /** RFC 6698 §6: of the digests a client must know SHA-256 only. */
  static Optional<Advice> matchingType(AdviceFacts facts) {
    List<TlsaRecord> usable = facts.usable();
    return given(
        Advice.MATCHING_TYPE_1_MISSING,
        !usable.isEmpty()
            && usable.stream()
                .noneMatch(record -> record.matchingType() == MatchingType.SHA2_256.number()));
  }

  /** RFC 7672 §3.1.3: usages 0 and 1 are not for SMTP. */
  static Optional<Advice> pkix(AdviceFacts facts) {
    return given(
        Advice.PKIX_USAGES,
        facts.records().stream()
            .anyMatch(
                record ->
                    Matching.has(record, CertificateUsage.PKIX_TA)
                        || Matching.has(record, CertificateUsage.PKIX_EE)));
  }

  /** RFC 7671 §10.1.1: answers should fit into a packet. */
  static Optional<Advice> number(AdviceFacts facts) {
    return given(Advice.MORE_THAN_12_RECORDS, facts.records().size() > MANY);
  }

  /** How-to, "Tips": a TTL between 30 minutes and an hour. */
  static Optional<Advice> ttl(AdviceFacts facts) {
    return facts
        .ttl()
        .flatMap(
            ttl ->
                given(Advice.TTL_SHORT, ttl.compareTo(SHORTEST) < 0)
                    .or(() -> given(Advice.TTL_LONG, ttl.compareTo(LONGEST) > 0)));
  }

  /** How-to, "Points of attention": records must be in place on all secondaries too. */
  static Optional<Advice> nameServers(AdviceFacts facts) {
    return given(
        Advice.NAME_SERVERS_DIFFER,
        facts.surroundings().nameServers().stream()
                .map(NameServerAnswer::said)
                .filter(Said::isAnswer)
                .distinct()
                .count()
            > 1);
  }

  /** RFC 8020 §2, RFC 9156 §2.3: what lies below a name that is denied does not exist either. */
  static Optional<Advice> nonTerminal(AdviceFacts facts) {
    return given(
        Advice.EMPTY_NON_TERMINAL_DENIED,
        facts.surroundings().nonTerminal() instanceof Lookup.Absent<?> absent
            && absent.name() == Lookup.NameExists.NO);
  }

  /** RFC 5321 §5.1, RFC 2181 §10.3: an MX record names no alias. */
  static Optional<Advice> alias(AdviceFacts facts) {
    return given(Advice.MX_HOST_IS_ALIAS, facts.isAlias() == AdviceFacts.IsAlias.YES);
  }

  static Optional<Advice> given(Advice advice, boolean applies) {
    return applies ? Optional.of(advice) : Optional.empty();
  }
}
