package org.danescan.lab.dns;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.danescan.lab.dns.ZoneAnswer.Answered;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.danescan.lab.zone.Zone;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * Whether a validator can trust the keys of a zone, read off the plans of the zones from the root
 * down to it (RFC 4035 §5). It knows what the signatures are worth because it knows how they were
 * made.
 */
final class ChainOfTrust {
  private static final int REMEMBERED = 50_000;

  private final ZoneAnswers answers;
  private final Cache<Name, Security> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  ChainOfTrust(ZoneAnswers answers) {
    this.answers = answers;
  }

  /**
   * Of the last zone's keys.
   *
   * @param path zones from the root downwards
   */
  Security of(List<Zone> path) {
    return known.get(path.get(path.size() - 1).apex(), apex -> follow(path));
  }

  private Security follow(List<Zone> path) {
    Security security = ownKeys(path.get(0));
    for (int i = 1; i < path.size() && security instanceof Security.Secure; i++) {
      security = delegation(path.get(i - 1), path.get(i));
    }
    return security;
  }

  private Security delegation(Zone parent, Zone child) {
    if (!(answers.answer(parent, child.apex(), Type.DS) instanceof Answered answered)) {
      return new Security.Bogus(ExtendedErrorCodeOption.NO_REACHABLE_AUTHORITY);
    }
    if (!(answered.security() instanceof Security.Secure)) {
      return answered.security();
    }
    boolean unknown = child.plan().signing().algorithm() == SigningAlgorithm.UNKNOWN;
    return switch (child.plan().delegation()) {
      case NO_DS, DS_UNKNOWN_DIGEST -> new Security.Insecure();
      case DS_OF_OTHER_KEY -> unknown ? new Security.Insecure() : noMatchingKey();
      case DS_MATCHING -> child.keys().isPresent() ? ownKeys(child) : noMatchingKey();
    };
  }

  private Security ownKeys(Zone zone) {
    return answers.answer(zone, zone.apex(), Type.DNSKEY) instanceof Answered answered
        ? answered.security()
        : noMatchingKey();
  }

  /** RFC 8914 §4.10. */
  private static Security noMatchingKey() {
    return new Security.Bogus(ExtendedErrorCodeOption.DNSKEY_MISSING);
  }
}
