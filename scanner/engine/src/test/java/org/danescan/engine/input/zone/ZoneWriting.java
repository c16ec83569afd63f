package org.danescan.engine.input.zone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes a zone of some delegations in one of the many ways in which it can be written. */
final class ZoneWriting {
  private static final List<String> BLANKS = List.of(" ", "\t", "  ", " \t ");
  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private String owner = "";
  private boolean origin;

  /**
   * A delegation.
   *
   * @param label its label below the zone {@code nl}
   * @param servers how many NS records it has
   * @param ds how many DS records
   */
  record Delegated(String label, int servers, int ds) {}

  private ZoneWriting(Random random) {
    this.random = random;
  }

  static String write(List<Delegated> delegations, Random random) {
    ZoneWriting writing = new ZoneWriting(random);
    writing.record("nl.", "SOA ns1.nl. host.nl. 1 2 3 4 5");
    writing.record("nl.", "NS ns1.nl.");
    for (Delegated delegated : delegations) {
      writing.write(delegated);
    }
    return writing.text.toString();
  }

  private void write(Delegated delegated) {
    String name = delegated.label() + ".nl.";
    List<String> records = new ArrayList<>();
    for (int i = 0; i < delegated.servers(); i++) {
      records.add("NS ns" + i + ".example.");
    }
    for (int i = 0; i < delegated.ds(); i++) {
      records.add("DS " + i + " 13 2 " + "0F".repeat(20) + " " + "aB".repeat(12));
    }
    records.add("TXT \"a;(\\\"b\" c\\;d \"\"");
    records.add("NSEC b.nl. NS DS RRSIG NSEC");
    Collections.shuffle(records, random);
    for (String record : records) {
      between();
      if (record.startsWith("TXT") && random.nextBoolean()) {
        record("ns0." + name, "A 192.0.2.1");
      }
      record(name, record);
    }
  }

  /** What may stand between two records. */
  private void between() {
    switch (random.nextInt(12)) {
      case 0 -> line("");
      case 1 -> line(blank() + "; nothing ( \"");
      case 2 -> line("$TTL 1h");
      case 3 -> {
        line("$ORIGIN" + blank() + inAnyCase("nl."));
        origin = true;
      }
      default -> {}
    }
  }

  private void record(String name, String rdata) {
    boolean open = random.nextInt(5) == 0;
    boolean omit = name.equals(owner) && random.nextBoolean();
    text.append(omit ? "" : inAnyCase(written(name))).append(blank());
    owner = name;
    if (open) {
      text.append("(").append(blank());
    }
    text.append(between(ttlAndClass(), open));
    text.append(
        between(List.of((random.nextBoolean() ? inAnyCase(rdata) : rdata).split(" ")), open));
    line((open ? ")" : "") + (random.nextInt(4) == 0 ? blank() + "; a remark )" : ""));
  }

  private String written(String name) {
    if (origin && random.nextBoolean()) {
      return name.equals("nl.") ? "@" : name.substring(0, name.length() - ".nl.".length());
    }
    return random.nextInt(20) == 0 ? "\\" + name : name;
  }

  private List<String> ttlAndClass() {
    List<String> fields = new ArrayList<>();
    if (random.nextBoolean()) {
      fields.add(random.nextBoolean() ? "3600" : "1D2h");
    }
    if (random.nextBoolean()) {
      fields.add(random.nextInt(fields.size() + 1), inAnyCase("IN"));
    }
    return fields;
  }

  private String between(List<String> tokens, boolean open) {
    StringBuilder joined = new StringBuilder();
    for (String token : tokens) {
      joined.append(token).append(blank());
      if (open && random.nextInt(3) == 0) {
        joined.append(random.nextBoolean() ? "; ( more\n" : "\n");
      }
    }
    return joined.toString();
  }

  private String inAnyCase(String word) {
    return switch (random.nextInt(3)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> word.toLowerCase(Locale.ROOT);
      default -> word;
    };
  }

  private String blank() {
    return BLANKS.get(random.nextInt(BLANKS.size()));
  }

  private void line(String end) {
    text.append(end).append(random.nextInt(10) == 0 ? "\r\n" : "\n");
  }
}
