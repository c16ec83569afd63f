package org.danescan.cli.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.Reason;

/** A lookup as JSON. */
final class LookupJson {
  private LookupJson() {}

  static <T> Map<String, Object> of(Lookup<T> lookup, Function<T, Object> text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("outcome", outcome(lookup));
    json.put("dnssec", lookup.dnssec().token());
    if (lookup instanceof Lookup.Answer<T> answer) {
      json.put("ttl", answer.ttl().toSeconds());
      json.put("owner", answer.owner().text());
      json.put("records", answer.records().stream().map(text).toList());
    }
    json.putAll(cause(lookup));
    return json;
  }

  private static Map<String, Object> cause(Lookup<?> lookup) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (lookup instanceof Lookup.Bogus<?> bogus) {
      json.put("reason", bogus.reason().token());
      json.put("detail", bogus.detail());
    } else if (lookup instanceof Lookup.Failed<?> failed) {
      json.put("reason", failed.reason().token());
      json.put("detail", failed.detail());
    } else if (lookup.reason() != Reason.NONE) {
      json.put("reason", lookup.reason().token());
    }
    lookup.extendedError().ifPresent(code -> json.put("extended_error", code));
    return json;
  }

  /** The words that the table of MX hosts has for the same. */
  private static String outcome(Lookup<?> lookup) {
    if (lookup instanceof Lookup.Absent<?> absent) {
      return absent.name() == Lookup.NameExists.YES ? "no-data" : "nxdomain";
    }
    if (lookup instanceof Lookup.Answer) {
      return "answer";
    }
    if (lookup instanceof Lookup.Bogus) {
      return "bogus";
    }
    return lookup instanceof Lookup.Failed ? "failed" : "not-asked";
  }
}
