package org.danescan.lab.plan;

import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * One zone: its data as published, how it is signed and what is wrong with it.
 *
 * @param apex the zone's name, absolute
 * @param signing how it is signed
 * @param delegation what the parent says of its keys
 * @param records the data; SOA, NS, DNSKEY, signatures and denial are added by the server
 * @param faults what is broken; none for a zone in order
 */
public record ZonePlan(
    Name apex,
    Signing signing,
    Delegation delegation,
    List<Record> records,
    List<DnsFault> faults) {
  public ZonePlan {
    records = List.copyOf(records);
    faults = List.copyOf(faults);
  }
}
