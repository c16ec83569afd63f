package org.danescan.analysis.rollover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;

/**
 * Finds the rollovers in what several scans saw of one server, and judges each by RFC 7671 §8.1:
 * the record for the new chain is published first, the chain is used when two times the TTL have
 * passed, and only then is the record for the old chain withdrawn.
 *
 * @param base the TLSA base domain
 * @param sights in the order of their times
 */
public record Rollovers(DomainName base, List<Sight> sights) {
  private static final int TIMES_TO_LIVE = 2;

  /** The rollovers, in the order in which they happened. */
  public List<Rollover> find() {
    List<Rollover> found = new ArrayList<>();
    for (int first = 1; first < sights.size(); first++) {
      if (!sights.get(first).leaf().equals(sights.get(first - 1).leaf())) {
        found.add(rollover(first));
      }
    }
    return found;
  }

  private Rollover rollover(int firstNew) {
    Sight before = sights.get(firstNew - 1);
    Sight after = sights.get(firstNew);
    int published = publishedSince(firstNew);
    Duration waited =
        published < firstNew
            ? Duration.between(sights.get(published).at(), before.at())
            : Duration.ZERO;
    OldRecord oldRecord = oldRecord(firstNew);
    boolean repair =
        published < firstNew
            && oldRecord == OldRecord.NONE
            && !matches(before.records(), firstNew - 1);
    return new Rollover(
        before.leaf(),
        after.leaf(),
        before.at(),
        after.at(),
        repair ? NewRecord.REPAIR : newRecord(firstNew, published, waited),
        oldRecord,
        waited,
        before.ttl());
  }

  /** The first scan since which, up to the first use, a record matches the new chain. */
  private int publishedSince(int firstNew) {
    int since = firstNew + 1;
    while (since > 0 && matches(sights.get(since - 1).records(), firstNew)) {
      since--;
    }
    return since;
  }

  private NewRecord newRecord(int firstNew, int published, Duration waited) {
    Optional<TlsaRecord> both = matchingBoth(firstNew);
    if (both.isPresent()) {
      return both.get().usage() == 2 ? NewRecord.ISSUER_KEPT : NewRecord.KEY_KEPT;
    }
    if (published > firstNew) {
      boolean later =
          sights.subList(firstNew + 1, sights.size()).stream()
              .takeWhile(sight -> sight.leaf().equals(sights.get(firstNew).leaf()))
              .anyMatch(sight -> matches(sight.records(), firstNew));
      return later ? NewRecord.AFTER_USE : NewRecord.NOT_PUBLISHED;
    }
    return published == firstNew ? NewRecord.WITH_USE : before(firstNew, published, waited);
  }

  /** RFC 7671 §8.1: two times the TTL must pass before the new chain is used. */
  private NewRecord before(int firstNew, int published, Duration waited) {
    Duration enough = sights.get(firstNew - 1).ttl().multipliedBy(TIMES_TO_LIVE);
    if (waited.compareTo(enough) >= 0) {
      return NewRecord.IN_TIME;
    }
    Instant use = sights.get(firstNew).at();
    boolean surelyTooLate =
        published > 0
            && Duration.between(sights.get(published - 1).at(), use).compareTo(enough) < 0;
    return surelyTooLate ? NewRecord.TOO_LATE : NewRecord.BEFORE_USE;
  }

  /** A record of the last scan of the old chain that matches it and the new chain as well. */
  private Optional<TlsaRecord> matchingBoth(int firstNew) {
    return sights.get(firstNew - 1).records().stream()
        .filter(
            record -> matches(List.of(record), firstNew - 1) && matches(List.of(record), firstNew))
        .findFirst();
  }

  private OldRecord oldRecord(int firstNew) {
    int old = firstNew - 1;
    boolean neededBefore =
        old > 0
            && sights.get(old - 1).leaf().equals(sights.get(old).leaf())
            && matches(sights.get(old - 1).records(), old);
    if (!matches(sights.get(old).records(), old)) {
      return neededBefore ? OldRecord.WITHDRAWN_BEFORE_USE : OldRecord.NONE;
    }
    List<TlsaRecord> own =
        sights.get(old).records().stream()
            .filter(record -> matches(List.of(record), old) && !matches(List.of(record), firstNew))
            .toList();
    if (own.isEmpty()) {
      return OldRecord.NONE;
    }
    if (own.stream().noneMatch(sights.get(firstNew).records()::contains)) {
      return OldRecord.WITHDRAWN_WITH_USE;
    }
    return own.stream().noneMatch(sights.get(sights.size() - 1).records()::contains)
        ? OldRecord.WITHDRAWN_AFTER_USE
        : OldRecord.STILL_PUBLISHED;
  }

  /** Whether records match the chain of a scan, at its time. */
  private boolean matches(List<TlsaRecord> records, int chainOf) {
    Sight sight = sights.get(chainOf);
    List<Octets> chain = sight.chain();
    return DaneVerifier.verify(records, chain, List.of(base), sight.at())
        instanceof ChainVerdict.Matches;
  }
}
