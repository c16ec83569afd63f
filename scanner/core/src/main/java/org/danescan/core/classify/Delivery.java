package org.danescan.core.classify;

import java.util.List;
import java.util.Optional;
import org.danescan.core.token.Delivers;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.verdict.RankedHost;

/** What a sender does that tries the MX hosts in order (RFC 5321 §5.1, RFC 7672 §2.2). */
final class Delivery {
  private Delivery() {}

  /** The outcome for a domain whose MX RRset is secure. */
  static Delivers of(List<RankedHost> hosts) {
    return hosts.stream()
        .flatMap(host -> delivered(host.verdict().status()).stream())
        .findFirst()
        .orElseGet(() -> nowhereToGo(hosts) ? Delivers.NONE : Delivers.DEFERRED);
  }

  /** How a host takes the message; empty where a sender goes on to the next. */
  private static Optional<Delivers> delivered(MxHostStatus status) {
    return switch (status) {
      case VALID_DANE -> Optional.of(Delivers.DANE);
      case UNUSABLE_TLSA -> Optional.of(Delivers.ENCRYPT);
      case NO_TLSA, INSECURE_HOST -> Optional.of(Delivers.OPPORTUNISTIC);
      default -> Optional.empty();
    };
  }

  /** RFC 5321 §5.1: MX records that name no host with an address are a permanent error. */
  private static boolean nowhereToGo(List<RankedHost> hosts) {
    return hosts.stream().allMatch(host -> host.verdict().status() == MxHostStatus.NO_ADDRESS);
  }
}
