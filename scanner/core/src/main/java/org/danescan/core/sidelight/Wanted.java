package org.danescan.core.sidelight;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.danescan.core.name.DomainName;
import org.danescan.core.token.DomainStatus;
import org.danescan.core.verdict.DomainVerdict;

/** Which lookups beside the mail route a domain gets. */
public final class Wanted {
  private Wanted() {}

  /**
   * Those that a scan was told to make, for domains with mail; and the name servers of every domain
   * whose DNSSEC fails, as who runs them is who can mend it.
   *
   * @param told what the scan was told
   * @param verdict the verdict on the domain
   * @param known its name servers, where the zone file told; then they are not asked for
   */
  public static Set<Also> of(Set<Also> told, DomainVerdict verdict, List<DomainName> known) {
    Set<Also> wanted = EnumSet.noneOf(Also.class);
    if (!verdict.hosts().isEmpty()) {
      wanted.addAll(told);
    }
    if (verdict.status() == DomainStatus.BROKEN_DNSSEC) {
      wanted.add(Also.NAME_SERVERS);
    }
    if (!known.isEmpty()) {
      wanted.remove(Also.NAME_SERVERS);
    }
    return wanted;
  }
}
