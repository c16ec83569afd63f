package org.danescan.core.advise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.danescan.core.dane.Matching;
import org.danescan.core.tlsa.CertificateUsage;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Advice;

/** How a host is prepared for its next key. */
final class RolloverScheme {
  private RolloverScheme() {}

  /**
   * RFC 7671 §8.1, RFC 7672 §4: beside the record of the key in use there must be one for what
   * comes next, for each key. Records that match nothing are held to be for that. Nothing is said
   * of a host that shows no chain, or one that no record matches.
   */
  static Optional<Advice> seen(AdviceFacts facts) {
    List<SeenChain> chains = facts.chains();
    if (chains.isEmpty()) {
      return Optional.empty();
    }
    if (chains.stream().allMatch(facts::hasEndEntity)) {
      return Optional.of(besideEndEntity(facts));
    }
    return chains.stream()
            .allMatch(chain -> facts.hasEndEntity(chain) || !chain.anchors().isEmpty())
        ? Optional.of(Advice.ROLLOVER_ISSUER)
        : Optional.empty();
  }

  private static Advice besideEndEntity(AdviceFacts facts) {
    long keys = facts.chains().stream().map(SeenChain::key).distinct().count();
    if (prepared(facts) >= keys) {
      return Advice.ROLLOVER_CURRENT_NEXT;
    }
    return facts.chains().stream().noneMatch(chain -> chain.anchors().isEmpty())
        ? Advice.ROLLOVER_CURRENT_ISSUER
        : Advice.ROLLOVER_SINGLE;
  }

  /**
   * How many keys are announced that are not in use. A key may be announced by several records of
   * different parameters, but not by two of the same.
   */
  private static long prepared(AdviceFacts facts) {
    return facts.usable(CertificateUsage.DANE_EE).stream()
        .distinct()
        .filter(
            record ->
                facts.chains().stream().noneMatch(chain -> Matching.matches(record, chain.leaf())))
        .collect(Collectors.groupingBy(TlsaRecord::parameters, Collectors.counting()))
        .values()
        .stream()
        .max(Long::compare)
        .orElse(0L);
  }
}
