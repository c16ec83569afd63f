package org.danescan.core.dane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The verifier against certificates that OpenSSL made. */
class DaneVerifierTest {
  @TempDir static Path directory = Path.of("");
  private static OpensslPki pki = OpensslPki.none();

  @BeforeAll
  static void certificates() {
    pki = OpensslPki.in(directory);
  }

  /** Days after the certificates were made; the short-lived ones end after two. */
  static Instant day(int days) {
    return Instant.now().plus(Duration.ofDays(days));
  }

  private static String verdict(String chain, String records, String names, int days) {
    return text(
        DaneVerifier.verify(pki.records(records), pki.chain(chain), names(names), day(days)));
  }

  static List<DomainName> names(String text) {
    return Arrays.stream(text.split(" ")).map(DomainName::of).toList();
  }

  private static String text(ChainVerdict verdict) {
    return verdict instanceof ChainVerdict.Matches matches
        ? "depth " + matches.depth()
        : ((ChainVerdict.Mismatch) verdict).reason().token();
  }

  /** Each line: what it shows, chain, records, names, day, what must come out. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "verifier.csv", delimiter = '|', numLinesToSkip = 1)
  void table(String shows, String chain, String records, String names, int day, String expected) {
    assertThat(verdict(chain, records, names, day)).as(shows).isEqualTo(expected);
  }

  /** A place in the matrix. */
  record Cell(
      int usage, int selector, int type, String target, String chain, String name, int day) {
    /** RFC 7672 §3.1.1 and §3.1.2, said in one place. */
    String expected() {
      List<String> sent = List.of(chain.split(" "));
      boolean leaf = target.equals(sent.get(0));
      if (usage == 3) {
        return leaf ? "depth 0" : "mismatch";
      }
      int depth = List.of("leaf", "inter", "root").indexOf(target.replace("short", "leaf"));
      boolean path = sent.contains("inter") || (depth == 1 && type == 0);
      boolean there = sent.contains(target) || type == 0;
      boolean named = name.equals("mx1.example.nl");
      boolean dates = day >= 0 && (day < 2 || !sent.get(0).equals("short"));
      return depth > 0 && path && there && named && dates ? "depth " + depth : "mismatch";
    }
  }

  static Stream<Cell> matrix() {
    List<Cell> cells = new ArrayList<>();
    for (int numbers = 0; numbers < 12; numbers++) {
      for (String chain :
          List.of("leaf", "leaf inter", "leaf inter root", "leaf root inter", "short inter root")) {
        for (String target :
            List.of(chain.substring(0, chain.concat(" ").indexOf(' ')), "inter", "root")) {
          for (String name : List.of("mx1.example.nl", "mx2.example.nl")) {
            for (int day : List.of(-1, 1, 3)) {
              cells.add(
                  new Cell(
                      2 + numbers % 2, numbers / 2 % 2, numbers / 4, target, chain, name, day));
            }
          }
        }
      }
    }
    return cells.stream();
  }

  @ParameterizedTest
  @MethodSource
  void matrix(Cell cell) {
    String records = cell.usage() + " " + cell.selector() + " " + cell.type() + " " + cell.target();
    String verdict = verdict(cell.chain(), records, cell.name(), cell.day());
    assertThat(verdict.startsWith("depth") ? verdict : "mismatch").isEqualTo(cell.expected());
  }

  @ParameterizedTest(name = "digest of PEM text of {0}, {1}")
  @CsvSource({"leaf, as it is", "inter, as it is", "leaf, stripped", "leaf, CRLF"})
  void aDigestOfThePemTextIsNamed(String certificate, String form) throws Exception {
    String pem = Files.readString(pki.certificateFile(certificate));
    String text =
        switch (form) {
          case "stripped" -> pem.stripTrailing();
          case "CRLF" -> pem.replace("\n", "\r\n");
          default -> pem;
        };
    Octets digest = Octets.of(text.getBytes(StandardCharsets.US_ASCII)).sha256();
    ChainVerdict verdict =
        DaneVerifier.verify(
            List.of(new TlsaRecord(3, 0, 1, digest)),
            pki.chain("leaf inter"),
            names("mx1.example.nl"),
            day(1));
    assertThat(text(verdict)).isEqualTo(Reason.DIGEST_OF_PEM_TEXT.token());
  }

  @Test
  void whatIsNoCertificateIsMatchedOctetByOctetAndNotOtherwise() {
    Octets rubbish = Octets.ofHex("deadbeef");
    List<DomainName> names = names("mx1.example.nl");
    assertThat(
            DaneVerifier.verify(
                List.of(new TlsaRecord(3, 0, 1, rubbish.sha256())),
                List.of(rubbish),
                names,
                day(1)))
        .isInstanceOf(ChainVerdict.Matches.class);
    assertThat(
            DaneVerifier.verify(
                List.of(new TlsaRecord(2, 0, 1, rubbish.sha256())),
                List.of(rubbish),
                names,
                day(1)))
        .isInstanceOf(ChainVerdict.Mismatch.class);
    assertThat(DaneVerifier.verify(pki.records("3 1 1 leaf"), List.of(), names, day(1)))
        .isInstanceOf(ChainVerdict.Mismatch.class);
  }
}
