package org.danescan.engine.input.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

class ZoneReaderPropertiesTest {
  private static final String ODD = "()\";\\\n\r\t @.$\u0000\u00ff1aN";

  @Provide
  Arbitrary<List<ZoneWriting.Delegated>> delegations() {
    return Combinators.combine(
            Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 2))
        .as(ZoneWriting.Delegated::new)
        .list()
        .ofMaxSize(8)
        .uniqueElements(ZoneWriting.Delegated::label);
  }

  @Property(tries = 1_000)
  void whiteSpaceCaseAndParenthesesChangeNothing(
      @ForAll("delegations") List<ZoneWriting.Delegated> delegations, @ForAll long seed)
      throws IOException {
    String text = ZoneWriting.write(delegations, new Random(seed));

    assertThat(Entries.of(text))
        .as(text)
        .extracting(entry -> entry.substring(entry.indexOf(' ') + 1))
        .isEqualTo(
            delegations.stream()
                .map(found -> found.label() + ".nl " + (found.ds() > 0 ? "SIGNED" : "UNSIGNED"))
                .toList());
  }

  @Property(tries = 300)
  void dnsjavaFindsTheSameDelegations(
      @ForAll("delegations") List<ZoneWriting.Delegated> delegations, @ForAll long seed)
      throws IOException {
    String text = ZoneWriting.write(delegations, new Random(seed));

    Set<String> found = new HashSet<>();
    for (String entry : Entries.of(text)) {
      found.add(entry.substring(entry.indexOf(' ') + 1, entry.lastIndexOf(' ')));
    }
    assertThat(found).as(text).isEqualTo(ownersByDnsjava(text));
  }

  private static Set<String> ownersByDnsjava(String text) throws IOException {
    Set<String> owners = new HashSet<>();
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    try (Master master = new Master(new ByteArrayInputStream(octets), Name.root)) {
      for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
        if (record.getType() == Type.NS && record.getName().labels() > 2) {
          owners.add(record.getName().canonicalize().toString(true));
        }
      }
    }
    return owners;
  }

  /** Nothing breaks the reader, and it comes to the same end in whatever pieces the text comes. */
  @Property(tries = 2_000)
  void damageIsTold(
      @ForAll("delegations") List<ZoneWriting.Delegated> delegations, @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    byte[] text = damaged(ZoneWriting.write(delegations, random), random);

    List<String> entries = Entries.of(text);
    assertThat(entries)
        .isSortedAccordingTo(Comparator.comparingLong(ZoneReaderPropertiesTest::line));
    assertThat(Entries.of(new InPieces(text, random))).isEqualTo(entries);
  }

  private static long line(String entry) {
    return Long.parseLong(entry.substring(0, entry.indexOf(' ')));
  }

  private static byte[] damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    int faults = 1 + random.nextInt(8);
    for (int i = 0; i < faults; i++) {
      int at = random.nextInt(damaged.length());
      char odd = ODD.charAt(random.nextInt(ODD.length()));
      switch (random.nextInt(3)) {
        case 0 -> damaged.insert(at, odd);
        case 1 -> damaged.setCharAt(at, odd);
        default -> damaged.delete(at, Math.min(damaged.length() - 1, at + random.nextInt(20)));
      }
    }
    return damaged.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Reads give as many octets as they please. */
  private static final class InPieces extends InputStream {
    private final ByteArrayInputStream text;
    private final Random random;

    InPieces(byte[] text, Random random) {
      this.text = new ByteArrayInputStream(text);
      this.random = random;
    }

    @Override
    public int read() {
      return text.read();
    }

    @Override
    public int read(byte[] octets, int offset, int length) {
      return text.read(octets, offset, Math.min(length, 1 + random.nextInt(30)));
    }
  }

  /** Far more text than the reader has room for at once. */
  @Property(tries = 3)
  void longFilesAreReadToTheirEnd(@ForAll long seed) throws IOException {
    List<ZoneWriting.Delegated> delegations = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      delegations.add(new ZoneWriting.Delegated("d" + i, 2, i % 2));
    }
    String text = ZoneWriting.write(delegations, new Random(seed));

    assertThat(text.length()).isGreaterThan(2 * ZoneText.LONGEST);
    assertThat(Entries.of(text))
        .hasSize(delegations.size())
        .last()
        .asString()
        .contains("d19999.nl");
  }
}
