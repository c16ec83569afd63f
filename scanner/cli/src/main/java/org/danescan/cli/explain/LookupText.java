package org.danescan.cli.explain;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.danescan.core.observe.Lookup;

/** A lookup on one line. */
final class LookupText {
  private LookupText() {}

  /** What was found, and how secure it is. */
  static <T> String of(Lookup<T> lookup, Function<T, String> text) {
    String found = lookup.found().stream().map(text).collect(Collectors.joining(", ", "", " "));
    return (lookup.found().isEmpty() ? "" : found) + status(lookup);
  }

  /** How a lookup ended, without its records. */
  static String status(Lookup<?> lookup) {
    if (lookup instanceof Lookup.Answer<?> answer) {
      return "(" + answer.dnssec().token() + ", TTL " + answer.ttl().toSeconds() + ")";
    }
    if (lookup instanceof Lookup.Absent<?> absent) {
      String what = absent.name() == Lookup.NameExists.YES ? "none" : "no such name";
      return what + " (" + absent.dnssec().token() + ")";
    }
    if (lookup instanceof Lookup.Bogus<?> bogus) {
      return "bogus" + Words.because(bogus.reason(), bogus.detail());
    }
    return lookup instanceof Lookup.Failed<?> failed
        ? "failed" + Words.because(failed.reason(), failed.detail())
        : "not asked";
  }
}
