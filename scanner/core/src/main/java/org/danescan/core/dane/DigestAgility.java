package org.danescan.core.dane;

import java.util.List;
import org.danescan.core.tlsa.MatchingType;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.tlsa.Usability;

/**
 * Which records of a set a client uses: the usable ones, and of digests of the same usage and
 * selector only the strongest kind (RFC 7671 §9), as OpenSSL and Postfix do.
 */
final class DigestAgility {
  private DigestAgility() {}

  static List<TlsaRecord> recordsToUse(List<TlsaRecord> rrset) {
    List<TlsaRecord> usable = rrset.stream().filter(Usability::isUsable).toList();
    return usable.stream().filter(record -> !isWeakerThanAnother(record, usable)).toList();
  }

  private static boolean isWeakerThanAnother(TlsaRecord record, List<TlsaRecord> usable) {
    return record.matchingType() == MatchingType.SHA2_256.number()
        && usable.stream()
            .anyMatch(
                other ->
                    other.usage() == record.usage()
                        && other.selector() == record.selector()
                        && other.matchingType() == MatchingType.SHA2_512.number());
  }
}
