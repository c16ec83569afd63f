package org.danescan.core.tlsa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.danescan.core.octets.Octets;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsabilityTest {
  /** Data is given as a number of octets. */
  @ParameterizedTest(name = "{0} {1} {2} with {3} octets -> {4}")
  @CsvSource({
    "3, 1, 1, 32, none",
    "3, 0, 1, 32, none",
    "2, 1, 1, 32, none",
    "2, 0, 2, 64, none",
    "3, 1, 2, 64, none",
    "0, 1, 1, 32, pkix-usage",
    "1, 1, 1, 32, pkix-usage",
    "1, 9, 9, 0, pkix-usage",
    "4, 1, 1, 32, usage-unknown",
    "254, 1, 1, 32, usage-unknown",
    "255, 1, 1, 32, usage-unknown",
    "3, 2, 1, 32, selector-unknown",
    "3, 255, 9, 32, selector-unknown",
    "3, 1, 3, 32, matching-type-unknown",
    "2, 0, 255, 32, matching-type-unknown",
    "3, 1, 1, 0, digest-length",
    "3, 1, 1, 31, digest-length",
    "3, 1, 1, 64, digest-length",
    "3, 1, 2, 32, digest-length",
    "3, 1, 2, 65, digest-length",
    "3, 0, 0, 0, association-data-malformed",
    "3, 1, 0, 0, association-data-malformed",
    "3, 0, 0, 32, association-data-malformed",
    "2, 1, 0, 32, association-data-malformed"
  })
  void numbersFromLeftToRightThenData(
      int usage, int selector, int type, int octets, String reason) {
    TlsaRecord record = new TlsaRecord(usage, selector, type, Octets.of(new byte[octets]));
    Usability usability = Usability.of(record);
    assertThat(
            usability instanceof Usability.Unusable unusable
                ? unusable.reason().token()
                : Reason.NONE.token())
        .isEqualTo(reason);
    assertThat(Usability.isUsable(record)).isEqualTo(reason.equals("none"));
  }

  @Test
  void aSetIsUnusableByItsFirstRecordAndUsableByAny() {
    TlsaRecord pkix = new TlsaRecord(1, 1, 1, Octets.of(new byte[32]));
    TlsaRecord shortDigest = new TlsaRecord(3, 1, 1, Octets.of(new byte[20]));
    TlsaRecord usable = new TlsaRecord(3, 1, 1, Octets.of(new byte[32]));
    assertThat(Usability.whyNoneUsable(List.of(pkix, shortDigest))).contains(Reason.PKIX_USAGE);
    assertThat(Usability.whyNoneUsable(List.of(shortDigest, pkix))).contains(Reason.DIGEST_LENGTH);
    assertThat(Usability.whyNoneUsable(List.of(pkix, usable))).isEmpty();
    assertThat(Usability.whyNoneUsable(List.of())).isEmpty();
  }
}
