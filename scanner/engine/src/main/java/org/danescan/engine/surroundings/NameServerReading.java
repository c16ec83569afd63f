package org.danescan.engine.surroundings;

import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.NameServerAnswer;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TLSARecord;

/** Reads what an authoritative server answers. */
final class NameServerReading {
  private NameServerReading() {}

  /** RFC 1035 §4.1.1: an answer counts with the AA bit, NOERROR and NXDOMAIN alike. */
  static NameServerAnswer.Said said(Message message, Name owner) {
    int rcode = message.getRcode();
    if (rcode != Rcode.NOERROR && rcode != Rcode.NXDOMAIN) {
      return new NameServerAnswer.Fails("it answers " + Rcode.string(rcode));
    }
    if (!message.getHeader().getFlag(Flags.AA)) {
      return new NameServerAnswer.Fails("it has no authority for the zone");
    }
    Set<TlsaRecord> records = new HashSet<>();
    for (Record rr : message.getSection(Section.ANSWER)) {
      if (rr.getName().equals(owner) && rr instanceof CNAMERecord alias) {
        return new NameServerAnswer.HasAlias(DomainName.of(alias.getTarget().toString()));
      }
      if (rr.getName().equals(owner) && rr instanceof TLSARecord tlsa) {
        records.add(read(tlsa));
      }
    }
    return new NameServerAnswer.Has(records);
  }

  private static TlsaRecord read(TLSARecord rr) {
    return new TlsaRecord(
        rr.getCertificateUsage(),
        rr.getSelector(),
        rr.getMatchingType(),
        Octets.of(rr.getCertificateAssociationData()));
  }

  /** The serial number of the zone's SOA record (RFC 1035 §3.3.13), if it is there. */
  static OptionalLong serial(Message message, Name zone) {
    return message.getSection(Section.ANSWER).stream()
        .filter(rr -> rr.getName().equals(zone) && rr instanceof SOARecord)
        .mapToLong(rr -> ((SOARecord) rr).getSerial())
        .findFirst();
  }
}
