package org.danescan.engine.input.zone;

import org.danescan.core.observe.Delegation;

/** The NS and DS records of one owner that stand together. */
final class Group {
  private final long line;
  private final String text;
  private final String owner;
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

  ZoneEntry entry(Apex apex) {
    if (!ns) {
      return new ZoneEntry.DsApart(line, owner);
    }
    Delegation absent = apex.tellsAllOf(owner) ? Delegation.UNSIGNED : Delegation.UNKNOWN;
    return new ZoneEntry.Delegated(line, text, owner, ds ? Delegation.SIGNED : absent);
  }
}
