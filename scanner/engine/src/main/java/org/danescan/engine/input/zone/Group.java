package org.danescan.engine.input.zone;

import java.util.ArrayList;
import java.util.List;
import org.danescan.core.observe.Delegation;

/** The NS and DS records of one owner that stand together. */
final class Group {
  /** Name servers that are kept; more than 13 are rare (RFC 1035 §4.2.1 has room for no more). */
  private static final int KEPT = 32;

  private final long line;
  private final String text;
  private final String owner;
  private final List<String> nameServers = new ArrayList<>(4);
  private boolean ns;
  private boolean ds;

  Group(long line, String text, String owner) {
    this.line = line;
    this.text = text;
    this.owner = owner;
  }

  String owner() {
    return owner;
  }

  void add(RecordType type) {
    ns |= type == RecordType.NS;
    ds |= type == RecordType.DS;
  }

  void nameServer(String name) {
    if (nameServers.size() < KEPT) {
      nameServers.add(name);
    }
  }

  ZoneEntry entry(Apex apex) {
    if (!ns) {
      return new ZoneEntry.DsApart(line, owner);
    }
    Delegation absent = apex.tellsAllOf(owner) ? Delegation.UNSIGNED : Delegation.UNKNOWN;
    return new ZoneEntry.Delegated(
        line, text, owner, ds ? Delegation.SIGNED : absent, List.copyOf(nameServers));
  }
}
