package org.danescan.engine.sidelight;

import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.sidelight.ZoneContact;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/** Reads answers for whose zone a name lies in, without judging them. */
public final class ZoneReading {
  private ZoneReading() {}

  /** The name servers of a name that is a zone's; empty where it is none. */
  public static Optional<NameServers> nameServers(Message answer, Name zone) {
    List<DomainName> names =
        answer.getSection(Section.ANSWER).stream()
            .filter(NSRecord.class::isInstance)
            .filter(rr -> rr.getName().equals(zone))
            .map(rr -> name(((NSRecord) rr).getTarget()))
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(NameServers.of(name(zone), names));
  }

  /** The zone that an absence is told of, above a name (RFC 2308 §3). */
  public static Optional<Name> zoneAbove(Message answer, Name name) {
    return soa(answer, Section.AUTHORITY)
        .map(SOARecord::getName)
        .filter(zone -> name.subdomain(zone) && !name.equals(zone));
  }

  /**
   * The contact by the SOA record of the zone that a name, or what CNAME records lead it to, lies
   * in: the answer's where that name is the zone's, else the one that its absence is told with.
   */
  public static ZoneContact contact(Message answer) {
    return soa(answer, Section.ANSWER)
        .or(() -> soa(answer, Section.AUTHORITY))
        .map(soa -> ZoneContact.of(name(soa.getName()), soa.getAdmin().toString()))
        .orElse(ZoneContact.ABSENT);
  }

  private static Optional<SOARecord> soa(Message answer, int section) {
    return answer.getSection(section).stream()
        .filter(SOARecord.class::isInstance)
        .map(SOARecord.class::cast)
        .findFirst();
  }

  private static DomainName name(Name name) {
    return DomainName.of(name.toString());
  }
}
