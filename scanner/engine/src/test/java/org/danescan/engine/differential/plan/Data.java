package org.danescan.engine.differential.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** What zones have in them, and the names around it that are worth asking for. */
final class Data {
  private static final List<Long> TTLS = List.of(0L, 1L, 60L, 300L, 3600L, 86_400L, 172_800L);

  private static final String BARE =
      """
      @ SOA ns.invalid. mail.invalid. 1 3600 600 86400 300
      @ NS ns.invalid.
      """;

  /** In every zone but the root; OTHER is the apex of a zone of the case, this one or another. */
  private static final String ALWAYS =
      """
      mail A 192.0.2.1
      """;

  /** Each in some zones. */
  private static final List<String> SOMETIMES =
      List.of(
          "@ MX 10 Mail\n@ MX 20 mail.OTHER",
          "@ A 192.0.2.2",
          "mail AAAA 2001:db8::1",
          "_25._tcp.mail TLSA 3 1 1 TLSA",
          "Mixed.Case A 192.0.2.3\nmixed.case MX 5 MIXED.case",
          "*.wild A 192.0.2.4\n*.wild A 192.0.2.5",
          "*.wild A 192.0.2.4\n*.deep.wild MX 10 mail\nx.deep.wild A 192.0.2.6",
          "*.wildalias CNAME mail",
          "*.wildfar CNAME mail.OTHER",
          "* MX 10 mail",
          "_25._tcp.*.hosts TLSA 3 1 1 TLSA",
          "x.*.odd MX 5 mail\nb.odd A 192.0.2.20",
          "*._tcp.tls TLSA 3 1 1 TLSA\n_25._tcp.tls A 192.0.2.7",
          "a.b.c.d A 192.0.2.8",
          "e.d MX 1 mail\nx.e.d A 192.0.2.8",
          "alias CNAME mail",
          "chain CNAME alias\nalias CNAME Mail",
          "dangling CNAME nope.OTHER",
          "toempty CNAME _tcp.mail\n_25._tcp.mail TLSA 2 0 1 TLSA",
          "towild CNAME y.wild\n*.wild AAAA 2001:db8::2",
          "far CNAME mail.OTHER",
          "farther CNAME far.OTHER\nfar CNAME mail.OTHER",
          "moved DNAME wild\n*.wild A 192.0.2.9",
          "gone DNAME OTHER\ngone A 192.0.2.10",
          "aaa A 192.0.2.11\nzzz A 192.0.2.12",
          "wide TLSA 3 1 1 TLSA\nwide TLSA 2 1 1 TLSA\nwide TLSA 3 1 2 TLSATLSA",
          "\\000\\255 A 192.0.2.13\n\\@.odd MX 10 mail");

  /** Names to ask for below an apex, whatever there is. */
  private static final List<String> AROUND =
      List.of(
          "@",
          "mail",
          "nope",
          "a.nope",
          "nope.mail",
          "_25._tcp.mail",
          "_tcp.mail",
          "_26._tcp.mail",
          "Mixed.Case",
          "case",
          "wild",
          "x.wild",
          "x.y.wild",
          "deep.wild",
          "x.deep.wild",
          "y.deep.wild",
          "*.wild",
          "x.*.wild",
          "x.wildalias",
          "x.y.wildalias",
          "x.wildfar",
          "any.thing",
          "_25._tcp.tls",
          "_26._tcp.tls",
          "_tcp.tls",
          "a.b.c.d",
          "b.c.d",
          "d",
          "nope.d",
          "x.e.d",
          "f.e.d",
          "alias",
          "chain",
          "dangling",
          "toempty",
          "towild",
          "far",
          "farther",
          "x.moved",
          "moved",
          "mail.gone",
          "nope.gone",
          "gone",
          "aaa",
          "aab",
          "zzz",
          "zzzz",
          "_25._tcp.any.hosts",
          "_25._tcp.*.hosts",
          "any.hosts",
          "*.hosts",
          "y.odd",
          "x.y.odd",
          "*.odd",
          "x.*.odd",
          "wide",
          "\\000\\255",
          "\\@.odd",
          "nope.odd",
          "!",
          "~~~");

  private Data() {}

  /** The records of the root. */
  static List<Record> root() {
    return BARE.lines().map(line -> record(line, Name.root, 3600)).toList();
  }

  /** The records of a zone. */
  static List<Record> records(Name apex, List<Name> apexes, Random random) {
    StringBuilder lines = new StringBuilder(BARE + ALWAYS);
    for (String lot : SOMETIMES) {
      if (random.nextInt(3) == 0) {
        lines.append(lot).append('\n');
      }
    }
    List<Record> records = new ArrayList<>();
    for (String line : lines.toString().lines().distinct().toList()) {
      Name other = apexes.get(random.nextInt(apexes.size()));
      add(records, line.replace("OTHER", other.toString()), apex, random);
    }
    return records;
  }

  /** An RRset has one TTL, and an alias stands alone and once (RFC 2181 §5.2, §10.1). */
  private static void add(List<Record> records, String line, Name apex, Random random) {
    long ttl = TTLS.get(random.nextInt(TTLS.size()));
    Record record = record(line, apex, ttl);
    for (Record other : records) {
      if (other.getName().equals(record.getName())) {
        if (isSingle(other) || isSingle(record)) {
          return;
        }
        ttl = other.getType() == record.getType() ? other.getTTL() : ttl;
      }
    }
    records.add(record(line, apex, ttl));
  }

  private static boolean isSingle(Record record) {
    return record.getType() == Type.CNAME;
  }

  private static Record record(String line, Name apex, long ttl) {
    String[] parts = line.split(" ", 3);
    String rdata = parts[2].replace("TLSA", "ab".repeat(32));
    try {
      return Record.fromString(
          name(parts[0], apex), Type.value(parts[1]), DClass.IN, ttl, rdata, apex);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  /** Names to ask for in a zone. */
  static List<Name> around(Name apex) {
    return AROUND.stream().map(label -> name(label, apex)).toList();
  }

  private static Name name(String label, Name apex) {
    try {
      return label.equals("@") ? apex : Name.fromString(label, apex);
    } catch (TextParseException e) {
      throw new IllegalArgumentException(label, e);
    }
  }
}
