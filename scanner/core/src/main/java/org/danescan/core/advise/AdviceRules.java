package org.danescan.core.advise;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danescan.core.classify.HostEvidence;
import org.danescan.core.classify.TlsaDecision;
import org.danescan.core.observe.TlsaSurroundings;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Advice;

/** Advice for hosts with TLSA records, one rule after another. */
public final class AdviceRules {
  @FunctionalInterface
  private interface Rule extends Function<AdviceFacts, Optional<Advice>> {}

  private static final List<Rule> RULES =
      List.of(
          RolloverScheme::seen,
          RecordRules::parameters,
          RecordRules::selector,
          RecordRules::matchingType,
          RecordRules::pkix,
          RecordRules::number,
          RecordRules::ttl,
          ServerRules::end,
          ServerRules::wildcard,
          ServerRules::root,
          ServerRules::intermediate,
          ServerRules::ownAnchor,
          ServerRules::oldTls,
          ServerRules::hiddenStarttls,
          RecordRules::nameServers,
          RecordRules::nonTerminal,
          RecordRules::alias);

  private AdviceRules() {}

  /** Advice on a host; none where no secure TLSA records apply. */
  public static List<Advice> ofHost(HostEvidence host, Instant at) {
    return ofHost(host, TlsaSurroundings.UNSEEN, at);
  }

  /**
   * The same, with what was looked at around the TLSA RRset.
   *
   * @param surroundings of the base domain whose records apply
   */
  public static List<Advice> ofHost(HostEvidence host, TlsaSurroundings surroundings, Instant at) {
    return TlsaDecision.of(host.observation()) instanceof TlsaDecision.Applies applies
        ? given(AdviceFacts.of(host, applies.base(), applies.records(), surroundings, at))
        : List.of();
  }

  /** Advice on records and a chain, as far as these tell. */
  public static List<Advice> offline(List<TlsaRecord> records, List<Octets> chain, Instant at) {
    return given(AdviceFacts.offline(records, chain, at));
  }

  static List<Advice> given(AdviceFacts facts) {
    return RULES.stream().flatMap(rule -> rule.apply(facts).stream()).toList();
  }

  /** Advice on a domain's MX hosts together. */
  public static List<Advice> ofDomain(List<HostEvidence> hosts) {
    return sameKey(hosts).stream().toList();
  }

  /**
   * How-to, "Points of attention": the same key at all MX hosts is changed at all of them at once.
   * Said when every host with TLSA records was seen to have it.
   */
  private static Optional<Advice> sameKey(List<HostEvidence> hosts) {
    List<HostEvidence> dane =
        hosts.stream()
            .filter(host -> TlsaDecision.of(host.observation()) instanceof TlsaDecision.Applies)
            .toList();
    if (dane.stream().map(host -> host.observation().host()).distinct().count() < 2) {
      return Optional.empty();
    }
    Set<Octets> common = new HashSet<>(keys(dane.get(0)));
    dane.forEach(host -> common.retainAll(keys(host)));
    return common.isEmpty() ? Optional.empty() : Optional.of(Advice.SAME_KEY_ON_ALL_MX_HOSTS);
  }

  private static Set<Octets> keys(HostEvidence host) {
    return AdviceFacts.chains(host.probes(), List.of()).stream()
        .map(SeenChain::key)
        .collect(Collectors.toSet());
  }
}
