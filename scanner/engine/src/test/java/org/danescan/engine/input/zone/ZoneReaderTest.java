package org.danescan.engine.input.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In what is read here {@code |} stands for the end of a line. */
class ZoneReaderTest {
  private static List<String> read(String text) throws IOException {
    return Entries.of(text.replace("|", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.nl.\t3600\tin\tns\tns.a.nl.",
        "a.nl. 3600 IN NS ns.a.nl.",
        "a.nl. IN 3600 NS ns.a.nl.",
        "a.nl. NS ns.a.nl.",
        "a.nl. IN NS ns.a.nl.",
        "a.nl. 1h30m NS ns.a.nl.",
        "A.NL. nS NS.A.NL.",
        "a.nl. CLASS1 TYPE2 \\# 5 026e730000",
        "a.nl. NS ns.a.nl. ; a remark (with \"everything\"",
        "a.nl. NS ( ns.a.nl. )",
        "a.nl. ( NS | ns.a.nl. ; first | ) ; last",
        "a.nl. (|3600|)(IN|)NS ns.a.nl.",
        "a.nl. NS \"ns.a.nl.\"",
        "\\a.nl. NS ns.a.nl.",
        "\\097.nl. NS ns.a.nl.",
        "$ORIGIN nl.|a NS ns.a",
        "$ORIGIN NL.|A NS ns.a",
        "$origin nl. ; a remark|a NS ns.a",
        "$ORIGIN a.nl.|@ NS ns",
        "$ORIGIN .|$ORIGIN nl|a NS ns.a.nl",
        "$TTL 1d|a NS ns.a.nl.",
        "a.nl. NS ns1.a.nl.|   NS ns2.a.nl.|\tNS ns3.a.nl.",
        "a.nl. NS ns1.a.nl.|A.nl. NS ns2.a.nl.|a NS ns3.a.nl.",
        "a.nl. NS ns1.a.nl.||  ; nothing|   |ns1.a.nl. A 192.0.2.1|a NS ns2.a.nl.",
        "a.nl. A 192.0.2.1|  NS ns1.a.nl.",
        "a.nl. TXT \"; ( \" ( |\"\\\"\" \"(\")|a.nl. NS ns.a.nl.",
        "a.nl. NS ns.a.nl.|b.nl. CH NS ns.b.nl.|b.nl. A 192.0.2.1",
        "nl. NS ns1.nl.|@ NS ns2.nl.|NL. " + Entries.DS + "|a.nl. NS ns.a.nl.|" + Entries.SOA,
      })
  void oneDelegationHoweverItIsWritten(String lines) throws IOException {
    for (String end : List.of("", "|", "\r|", "||  |; the end")) {
      assertThat(read(Entries.SOA + lines + end))
          .singleElement()
          .asString()
          .matches("\\d+ a.nl UNSIGNED");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a.nl. NS ns.a.nl.|a.nl. " + Entries.DS + "> 2 a.nl SIGNED",
        "a.nl. " + Entries.DS + "|a.nl. NS ns.a.nl. > 2 a.nl SIGNED",
        "a NS ns.a|  RRSIG NS 8 2|  3600 in " + Entries.DS + " 0B16F77B > 2 a.nl SIGNED",
        "a NS ns.a| TYPE43 \\# 4 4f660802 > 2 a.nl SIGNED",
        "a NS ns|ns.a A 192.0.2.1|a DS ( 1 8 2 |ab|) > 2 a.nl SIGNED",
        "a NS ns|b NS ns|a " + Entries.DS + "> 2 a.nl UNSIGNED, 3 b.nl UNSIGNED, 4 a.nl DS apart",
        "a NS ns|b NS ns|a NS ns > 2 a.nl UNSIGNED, 3 b.nl UNSIGNED, 4 a.nl UNSIGNED",
        "a.nl. NS ns|a.com. NS ns > 2 a.nl UNSIGNED, 3 a.com UNKNOWN",
        "a.b.nl. NS ns|xnl. NS ns > 2 a.b.nl UNSIGNED, 3 xnl UNKNOWN",
        "a NS ns|com. SOA ns host 1 2 3 4 5|a.com. NS ns > 2 a.nl UNSIGNED, 4 a.com UNSIGNED",
      })
  void dsRecordsTellWhichAreSigned(String lines, String entries) throws IOException {
    assertThat(read(Entries.SOA + lines)).isEqualTo(List.of(entries.split(", ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.nl. NS ns.nl.", "$ORIGIN nl.|@ NS ns|a NS ns"})
  void recordsWithoutSoaAreNotTheWholeZone(String lines) throws IOException {
    assertThat(read(lines)).singleElement().asString().endsWith("a.nl UNKNOWN");
    assertThat(read(lines + "|" + "a.nl. " + Entries.DS))
        .singleElement()
        .asString()
        .endsWith("a.nl SIGNED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "b.nl. > there is no record type",
        "b.nl. 3600 IN > there is no record type",
        "b.nl. 3600 3600 NS ns > '3600' is no TTL, class or record type",
        "b.nl. 36x00 NS ns > '36x00' is no TTL, class or record type",
        "b ad.nl. NS ns > 'ad.nl.' is no TTL, class or record type",
        "b.nl. NS > an NS record without name server",
        "b.nl. DS 1 8 2 > a DS record without key tag, algorithm, digest type, digest",
        "b.nl. DS 1 8 2 xyz > a DS record without key tag, algorithm, digest type, digest",
        "b.nl. NS ns ) > a parenthesis is closed that was never opened",
        "b.nl. NS ns ( > a parenthesis has no end",
        "b.nl. TXT \"what > a quoted string has no end",
        "b.nl. TXT what\\ > an escape has no end",
        "b\\1x2.nl. NS ns > an escape is no \\DDD up to \\255",
        "b\\256.nl. NS ns > an escape is no \\DDD up to \\255",
        "$ORIGIN > $ORIGIN without a name that ends in a dot",
        "$MORIGIN nl. > there is no directive $MORIGIN",
      })
  void whatIsBrokenIsTold(String line, String fault) throws IOException {
    assertThat(read(Entries.SOA + "a NS ns|" + line + "|c NS ns"))
        .containsExactly("2 a.nl UNSIGNED", "3 " + fault, "4 c.nl UNSIGNED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a NS ns|$ORIGIN co.nl.|a NS ns > 2 a.nl UNSIGNED, 4 a.co.nl UNSIGNED",
        "$ORIGIN b.nl.|@ NS ns|$ORIGIN c.nl.|@ NS ns > 3 b.nl UNSIGNED, 5 c.nl UNSIGNED",
        "a NS ns|$ORIGIN co.nl.|  DS 1 8 2 ab|b NS ns > 2 a.nl SIGNED, 5 b.co.nl UNSIGNED",
      })
  void aRelativeNameIsOfTheOriginBeforeIt(String lines, String entries) throws IOException {
    assertThat(read(Entries.SOA + lines)).isEqualTo(List.of(entries.split(", ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "b.nl. TXT \"what|  NS ns|  DS 1 8 2 ab > 4 b.nl SIGNED",
        "b.nl. TXT (|  NS ns > 4 b.nl UNSIGNED",
        "b\\256.nl. TXT what|  NS ns > 4 there is no owner",
        "'  TXT \"what|  DS 1 8 2 ab' >",
      })
  void aBrokenRecordHasTheOwnerThatItBeginsWith(String lines, String last) throws IOException {
    List<String> entries = read(Entries.SOA + "a.nl. NS ns|" + lines);

    assertThat(entries)
        .first()
        .asString()
        .isEqualTo(last == null ? "2 a.nl SIGNED" : "2 a.nl UNSIGNED");
    assertThat(entries.subList(2, entries.size()))
        .isEqualTo(last == null ? List.of() : List.of(last));
  }

  @Test
  void relativeNamesNeedAnOrigin() throws IOException {
    assertThat(read("a NS ns")).singleElement().asString().contains("--origin");
    assertThat(read(" NS ns")).containsExactly("1 there is no owner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$INCLUDE more.zone", "$GENERATE 1-9 a$ NS ns"})
  void whatWouldLoseNamesIsRefused(String directive) {
    assertThatThrownBy(() -> read(Entries.SOA + directive))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2: " + directive.substring(0, 8));
  }

  @Test
  void aBrokenRecordStandsBehindTheDelegationThatItIsIn() throws IOException {
    assertThat(read(Entries.SOA + "a NS ns1|a NS|a " + Entries.DS + "|b NS ns"))
        .containsExactly("2 a.nl SIGNED", "3 an NS record without name server", "5 b.nl UNSIGNED");
  }

  @Test
  void aLineThatIsTooLongIsPassedOver() throws IOException {
    String line = "b TXT " + "x".repeat(3 * ZoneText.LONGEST);

    assertThat(read(Entries.SOA + "a NS ns|" + line + "|c NS ns"))
        .containsExactly(
            "2 a.nl UNSIGNED", "3 the line is longer than 1048576 octets", "4 c.nl UNSIGNED");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstOwner() throws IOException {
    assertThat(read("\uFEFF" + Entries.SOA + "a NS ns")).containsExactly("2 a.nl UNSIGNED");
  }

  @Test
  void octetsThatAreNoTextAreKept() throws IOException {
    byte[] text = (Entries.SOA + "\u00e9 NS ns").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Entries.of(text)).containsExactly("2 \uFFFD.nl UNSIGNED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "a.nl. NS ns1.a.nl.|a.nl. NS NS.Example.COM. > ns1.a.nl ns.example.com",
        "$ORIGIN nl.|a NS ns1.a|a NS ( ns2 ) ; the second > ns1.a.nl ns2.nl",
        "a.nl. 3600 IN NS ns.a.nl.|a.nl. " + Entries.DS + "|a.nl. NS ns.b.nl. > ns.a.nl ns.b.nl",
        "a.nl. NS \\# 5 026e730000|a.nl. NS ns.a.nl. > ns.a.nl",
      })
  void nameServersComeWithTheDelegation(String lines, String names) throws IOException {
    byte[] text = (Entries.SOA + lines.replace("|", "\n")).getBytes(StandardCharsets.UTF_8);
    for (boolean wanted : List.of(true, false)) {
      try (ZoneReader reader =
          new ZoneReader(new ByteArrayInputStream(text), Optional.empty(), wanted)) {
        ZoneEntry.Delegated entry = (ZoneEntry.Delegated) reader.next().orElseThrow();
        assertThat(String.join(" ", entry.nameServers())).isEqualTo(wanted ? names : "");
      }
    }
  }
}
