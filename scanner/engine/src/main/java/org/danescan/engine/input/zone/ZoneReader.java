package org.danescan.engine.input.zone;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;

/**
 * The delegations of a zone file, in its order, in memory that does not grow with the file. An
 * owner's records are taken together as far as no NS or DS record of another owner stands between
 * them; an owner that comes again comes out again.
 */
public final class ZoneReader implements Closeable {
  /** How many entries may wait for the group that they stand in to end. */
  private static final int WAITING = 1_000;

  private static final int EXCERPT = 300;
  private static final String NO_ORIGIN =
      "the owner has no final dot and no $ORIGIN stands before it; name the zone with --origin";

  private final Tokens tokens;
  private final Fields fields;
  private final Owner owner;
  private final boolean nameServers;
  private final Queue<ZoneEntry> ready = new ArrayDeque<>();
  private final Queue<ZoneEntry> waiting = new ArrayDeque<>();
  private Apex apex;
  private Optional<Group> group = Optional.empty();

  /**
   * Reads a zone file.
   *
   * @param origin what names without final dot are relative to before the first {@code $ORIGIN},
   *     lower case without final dot, if somebody knows
   * @param nameServers whether somebody wants the names of name servers
   */
  public ZoneReader(InputStream in, Optional<String> origin, boolean nameServers) {
    this.nameServers = nameServers;
    this.tokens = new Tokens(in);
    this.fields = new Fields(tokens);
    this.owner = new Owner(origin);
    this.apex = new Apex(origin, false);
  }

  /** How many lines were read. */
  public long lines() {
    return tokens.lines();
  }

  /**
   * The next entry; empty at the end.
   *
   * @throws IOException also for a directive that cannot be followed; the message names the line
   */
  public Optional<ZoneEntry> next() throws IOException {
    while (ready.isEmpty() && tokens.next()) {
      read();
    }
    if (ready.isEmpty()) {
      endGroup();
    }
    return Optional.ofNullable(ready.poll());
  }

  private void read() throws IOException {
    if (!tokens.fault().isEmpty()) {
      if (!tokens.isIndented()) {
        owner.nameIn(tokens.excerpt());
      }
      broken(tokens.excerpt(), tokens.fault());
    } else if (!tokens.isIndented() && tokens.octets()[tokens.start(0)] == '$') {
      directive();
    } else {
      record();
    }
  }

  private void record() {
    if (!tokens.isIndented()) {
      owner.name(tokens.octets(), tokens.start(0), tokens.end(0));
    }
    String fault = fields.read(tokens.isIndented() ? 0 : 1);
    if (!fault.isEmpty()) {
      broken(recordText(), fault);
    } else if (fields.type() != RecordType.OTHER) {
      owned(fields.type());
    }
  }

  private void owned(RecordType type) {
    Optional<String> name = owner.absolute();
    if (name.isEmpty()) {
      broken(recordText(), owner.isNamed() ? NO_ORIGIN : "there is no owner");
    } else if (type == RecordType.SOA) {
      begins(name.get());
    } else {
      delegated(type, name.get());
    }
  }

  /** A zone begins, or ends as a transfer does, with the SOA record of its apex. */
  private void begins(String zone) {
    if (group.isPresent() && !group.get().owner().equals(zone)) {
      endGroup();
    }
    apex = new Apex(Optional.of(zone), true);
    owner.setOrigin(owner.origin().or(apex::name));
  }

  private void delegated(RecordType type, String name) {
    if (group.isEmpty() || !group.get().owner().equals(name)) {
      endGroup();
      group = Optional.of(new Group(tokens.line(), owner.text(), name));
    }
    group.get().add(type);
    if (nameServers && type == RecordType.NS) {
      nameServer().ifPresent(group.get()::nameServer);
    }
  }

  /** RFC 1035 §3.3.11; none in the generic form of RFC 3597 §5, which nobody writes. */
  private Optional<String> nameServer() {
    String name = tokens.token(fields.rdata());
    return name.equals("\\035") ? Optional.empty() : Owner.absolute(name, owner.origin());
  }

  private void endGroup() {
    if (group.isPresent() && !apex.is(group.get().owner())) {
      ready.add(group.get().entry(apex));
    }
    group = Optional.empty();
    ready.addAll(waiting);
    waiting.clear();
  }

  /** RFC 1035 §5.1, and {@code $TTL} of RFC 2308 §4. */
  private void directive() throws IOException {
    String name = tokens.token(0).toUpperCase(Locale.ROOT);
    switch (name) {
      case "$TTL" -> {}
      case "$ORIGIN" -> origin();
      case "$INCLUDE", "$GENERATE" ->
          throw new IOException(
              "line "
                  + tokens.line()
                  + ": "
                  + name
                  + " is not followed, and leaving it out would lose names; write the zone out"
                  + " into one file first, for instance with named-compilezone or ldns-read-zone");
      default -> broken(recordText(), "there is no directive " + name);
    }
  }

  private void origin() {
    Optional<String> origin =
        tokens.count() > 1 ? Owner.absolute(tokens.token(1), owner.origin()) : Optional.empty();
    if (origin.isEmpty()) {
      broken(recordText(), "$ORIGIN without a name that ends in a dot");
      return;
    }
    owner.setOrigin(origin);
    apex = apex.name().isPresent() ? apex : new Apex(origin, false);
  }

  private void broken(String text, String fault) {
    waiting.add(new ZoneEntry.Broken(tokens.line(), text, fault));
    if (group.isEmpty() || waiting.size() > WAITING) {
      endGroup();
    }
  }

  /** What stands in the record being read, blanks and parentheses evened out. */
  private String recordText() {
    int start = tokens.start(0);
    int end = Math.min(tokens.end(tokens.count() - 1), start + EXCERPT);
    return new String(tokens.octets(), start, end - start, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    tokens.close();
  }
}
