package org.danescan.engine.resolve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * Which DS and DNSKEY lookups failed of late. dnsjava's validator drops such a failure when it
 * validates a denial and then has neither a secure nor a bogus answer; without this memory that
 * would pass for insecure, which RFC 4035 §4.3 calls indeterminate.
 */
final class KeyFailures {
  private static final Duration REMEMBERED = Duration.ofMinutes(2);
  private static final int MOST = 100_000;

  private record Failed(long at, LookupFailure failure) {}

  private final Cache<Name, Failed> byZone =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  void note(Name zone, LookupFailure failure) {
    byZone.put(zone, new Failed(System.nanoTime(), failure));
  }

  /**
   * A failure that an answer without security may hide.
   *
   * @param answer the answer
   * @param since when the question was asked, in {@link System#nanoTime}
   */
  Optional<LookupFailure> behind(Message answer, long since) {
    Optional<LookupFailure> found = above(answer.getQuestion().getName(), since);
    for (int section : new int[] {Section.ANSWER, Section.AUTHORITY}) {
      for (Record rr : answer.getSection(section)) {
        found = found.or(() -> above(rr.getName(), since));
      }
    }
    return found;
  }

  private Optional<LookupFailure> above(Name name, long since) {
    for (Name at = name; at.labels() > 0; at = at.labels() > 1 ? new Name(at, 1) : Name.empty) {
      Failed failed = byZone.getIfPresent(at);
      if (failed != null && failed.at() - since >= 0) {
        return Optional.of(failed.failure());
      }
    }
    return Optional.empty();
  }
}
