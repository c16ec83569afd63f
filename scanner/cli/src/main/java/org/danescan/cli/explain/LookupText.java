package org.danescan.cli.explain;

import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.ExtendedErrorCode;

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
      String ttl = ", TTL " + answer.ttl().toSeconds() + ")";
      return "(" + answer.dnssec().token() + ttl + cause(lookup, "");
    }
    if (lookup instanceof Lookup.Absent<?> absent) {
      String what = absent.name() == Lookup.NameExists.YES ? "none" : "no such name";
      return what + " (" + absent.dnssec().token() + ")" + cause(lookup, "");
    }
    if (lookup instanceof Lookup.Bogus<?> bogus) {
      return "bogus" + cause(lookup, bogus.detail());
    }
    return lookup instanceof Lookup.Failed<?> failed
        ? "failed" + cause(lookup, failed.detail())
        : "not asked";
  }

  /** Why, and the extended DNS error with the registry's words for it. */
  private static String cause(Lookup<?> lookup, String detail) {
    String because = Words.because(lookup.reason(), detail);
    OptionalInt code = lookup.extendedError();
    return code.isEmpty() ? because : because + " [extended error " + named(code.getAsInt()) + "]";
  }

  private static String named(int code) {
    return code + ExtendedErrorCode.of(code).map(known -> " " + known.meaning()).orElse("");
  }
}
