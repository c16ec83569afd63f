package org.danescan.cli.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danescan.core.observe.NameServerAnswer;
import org.danescan.core.tlsa.TlsaRecord;

/** What a name server says of a TLSA RRset, as text and as JSON. */
final class NameServerView {
  private NameServerView() {}

  /** On one line. */
  static String text(NameServerAnswer answer) {
    String serial =
        answer.serial().isPresent() ? "  (SOA serial " + answer.serial().getAsLong() + ")" : "";
    return answer.server()
        + " "
        + answer.address().getHostAddress()
        + "  "
        + words(answer.said())
        + serial;
  }

  private static String words(NameServerAnswer.Said said) {
    if (said instanceof NameServerAnswer.Has has) {
      return has.records().isEmpty() ? "no TLSA records" : String.join(", ", records(has));
    }
    if (said instanceof NameServerAnswer.HasAlias alias) {
      return "CNAME " + alias.target();
    }
    return said instanceof NameServerAnswer.Fails fails
        ? fails.detail()
        : "not asked: " + ((NameServerAnswer.NotAsked) said).detail();
  }

  private static List<String> records(NameServerAnswer.Has has) {
    return has.records().stream().map(TlsaRecord::presentation).sorted().toList();
  }

  static Map<String, Object> json(NameServerAnswer answer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name_server", answer.server().text());
    json.put("address", answer.address().getHostAddress());
    NameServerAnswer.Said said = answer.said();
    if (said instanceof NameServerAnswer.Has has) {
      json.put("outcome", has.records().isEmpty() ? "no-data" : "answer");
      json.put("records", records(has));
    } else if (said instanceof NameServerAnswer.HasAlias alias) {
      json.put("outcome", "alias");
      json.put("alias", alias.target().text());
    } else if (said instanceof NameServerAnswer.Fails fails) {
      json.put("outcome", "failed");
      json.put("detail", fails.detail());
    } else if (said instanceof NameServerAnswer.NotAsked notAsked) {
      json.put("outcome", "not-asked");
      json.put("detail", notAsked.detail());
    }
    answer.serial().ifPresent(serial -> json.put("serial", serial));
    return json;
  }
}
