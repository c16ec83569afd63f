package org.danescan.analysis.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.danescan.analysis.sample.Certificates;
import org.danescan.core.name.DomainName;
import org.danescan.core.tlsa.TlsaRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloversTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

  /**
   * A server over some scans, a day between them: {@code a:ab} serves the key a while records for a
   * and b are published; {@code a@x} is issued by x; a capital is a record about that issuer.
   */
  private static List<Rollover> rollovers(String story, Duration ttl) {
    List<Sight> sights = new ArrayList<>();
    for (String scan : story.split(" +", -1)) {
      List<String> parts = Arrays.asList(scan.split(":", -1));
      sights.add(
          new Sight(
              FIRST.plus(Duration.ofDays(sights.size())),
              Certificates.chain(parts.get(0), "mx.example.nl"),
              parts.get(1).chars().mapToObj(RolloversTest::record).toList(),
              ttl));
    }
    return new Rollovers(new DomainName("mx.example.nl"), sights).find();
  }

  private static TlsaRecord record(int letter) {
    String label = Character.toString(Character.toLowerCase(letter));
    int usage = Character.isUpperCase(letter) ? 2 : 3;
    return new TlsaRecord(usage, 1, 1, Certificates.publicKey(label).sha256());
  }

  @ParameterizedTest
  @CsvSource({
    // Two times the TTL of an hour before use, and withdrawn after it (RFC 7671 §8.1).
    "a:a a:ab a:ab b:ab b:b, 1, published-in-time withdrawn-after-use",
    "a:ab b:ab b:ab, 1, published-before-use still-published",
    "a:ab a:ab b:b, 1, published-in-time withdrawn-with-use",
    // With a TTL of a day, two days must pass; the scans show one to two, or less than two.
    "a:a a:ab a:ab b:ab, 24, published-before-use still-published",
    "a:a a:ab b:ab, 48, published-too-late still-published",
    "a:a a:ab a:ab a:ab b:ab, 24, published-in-time still-published",
    // Between the same two scans, after, and never.
    "a:a b:b, 1, published-with-use withdrawn-with-use",
    "a:a b:ab, 1, published-with-use still-published",
    "a:a b:a b:b, 1, published-after-use withdrawn-after-use",
    "a:a b:a b:ab, 1, published-after-use still-published",
    "a:a b:a b:a, 1, not-published still-published",
    "a:a b:c, 1, not-published withdrawn-with-use",
    // The old record goes before the new chain comes.
    "a:a a:b b:b, 1, published-before-use withdrawn-before-use",
    "a:a a:c b:c, 1, not-published withdrawn-before-use",
    // Nothing had to be published.
    "a:a a/2:a, 1, key-kept none",
    "a@x:X b@x:X, 1, issuer-kept none",
    "a@x:aX b@x:aX b@x:bX, 1, issuer-kept withdrawn-after-use",
    // What matched nothing comes to match.
    "a:b b:b, 1, repair none",
    "a:b a:b b:b, 1, repair none",
    "a:b c:b, 1, not-published none"
  })
  void byTheWordsOfTheRfc(String story, int ttlHours, String expected) {
    assertThat(
            rollovers(story, Duration.ofHours(ttlHours)).stream()
                .map(r -> r.newRecord().token() + " " + r.oldRecord().token())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }

  @Test
  void timesAndCertificatesAreTold() {
    Rollover rollover = rollovers("a:a a:ab a:ab b:ab b:b", Duration.ofHours(1)).get(0);
    assertThat(rollover.lastOld()).isEqualTo(FIRST.plus(Duration.ofDays(2)));
    assertThat(rollover.firstNew()).isEqualTo(FIRST.plus(Duration.ofDays(3)));
    assertThat(rollover.published()).isEqualTo(Duration.ofDays(1));
    assertThat(rollover.oldLeaf()).isEqualTo(Certificates.chain("a", "mx.example.nl").get(0));
    assertThat(rollover.newLeaf()).isEqualTo(Certificates.chain("b", "mx.example.nl").get(0));
  }

  @Test
  void aServerThatGoesBackAndForthHasARolloverEachTime() {
    assertThat(rollovers("a:ab b:ab a:ab a:ab", Duration.ofHours(1))).hasSize(2);
    assertThat(rollovers("a:a a:a a:a", Duration.ofHours(1))).isEmpty();
    assertThat(rollovers("a:a", Duration.ofHours(1))).isEmpty();
  }
}
