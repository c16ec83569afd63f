package org.danescan.core.tlsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.danescan.core.octets.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsaTextTest {
  @Test
  void commentsBlankLinesAndBlanksInTheDigits() {
    String text = "# both\n\n3 1 1 00ff\n  2\t0  1 AB cd ; the issuer\n";
    assertThat(TlsaText.parse(text))
        .isEqualTo(
            new TlsaText.Parsed.Records(
                List.of(
                    new TlsaRecord(3, 1, 1, Octets.ofHex("00ff")),
                    new TlsaRecord(2, 0, 1, Octets.ofHex("abcd")))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3 1 1|line 1: not USAGE SELECTOR MATCHING-TYPE HEX, as in '3 1 1 0a1b…'",
        "3 1 00ff|line 1: not USAGE SELECTOR MATCHING-TYPE HEX, as in '3 1 1 0a1b…'",
        "3 1 1 0g|line 1: not USAGE SELECTOR MATCHING-TYPE HEX, as in '3 1 1 0a1b…'",
        "-3 1 1 00|line 1: not USAGE SELECTOR MATCHING-TYPE HEX, as in '3 1 1 0a1b…'",
        "3 1 1 000|line 1: an odd number of hexadecimal digits, 3",
        "256 1 1 00|line 1: a number above 255",
        "# nothing|no record"
      })
  void faultsNameTheirLine(String text, String problem) {
    assertThat(TlsaText.parse(text)).isEqualTo(new TlsaText.Parsed.Faulty(List.of(problem)));
  }

  @Test
  void everyFaultIsTold() {
    assertThat(((TlsaText.Parsed.Faulty) TlsaText.parse("3 1 1 00\nx\n3 1 1 0\n")).problems())
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).matches("line [23]: .*"));
  }

  @Property
  void whatARecordPrintsIsReadAsTheSame(
      @ForAll @IntRange(max = 255) int usage,
      @ForAll @IntRange(max = 255) int selector,
      @ForAll @IntRange(max = 255) int type,
      @ForAll @Size(min = 1, max = 80) byte[] data) {
    TlsaRecord record = new TlsaRecord(usage, selector, type, Octets.of(data));
    assertThat(TlsaText.parse(record.presentation()))
        .isEqualTo(new TlsaText.Parsed.Records(List.of(record)));
  }
}
