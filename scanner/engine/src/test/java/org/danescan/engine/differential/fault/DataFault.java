package org.danescan.engine.differential.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.danescan.engine.differential.zone.Zone;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** What can happen to an RRset's records after they were signed. */
public enum DataFault implements RrsetFault {
  /** A record was added. */
  RECORD_ADDED,
  /** A record was changed. */
  RECORD_CHANGED,
  /** A record was removed. */
  RECORD_REMOVED,
  /** The TTL was raised, which the original TTL undoes (RFC 4035 §5.3.3): no fault. */
  TTL_RAISED,
  /** The TTL was lowered, as caches do: no fault. */
  TTL_LOWERED,
  /** The owner's letters changed case (RFC 4034 §6.2): no fault. */
  OWNER_UPPER_CASE;

  /** Types in which an octet can be changed without making the record unreadable. */
  private static final Set<Integer> CHANGEABLE =
      Set.of(Type.A, Type.AAAA, Type.MX, Type.TLSA, Type.DS, Type.DNSKEY);

  @Override
  public boolean suits(RRset rrset) {
    return switch (this) {
      case RECORD_ADDED, RECORD_CHANGED -> CHANGEABLE.contains(rrset.getType());
      case RECORD_REMOVED -> rrset.size() > 1;
      default -> true;
    };
  }

  @Override
  public RRset spoil(Zone zone, RRset rrset) {
    return this == OWNER_UPPER_CASE
        ? upperCase(rrset)
        : Rrsets.of(changed(rrset.rrs(false)), rrset.sigs());
  }

  private List<Record> changed(List<Record> records) {
    Record first = records.get(0);
    List<Record> all = new ArrayList<>(records);
    switch (this) {
      case RECORD_ADDED -> all.add(other(first));
      case RECORD_CHANGED -> all.set(0, other(first));
      case RECORD_REMOVED -> all.remove(0);
      case TTL_RAISED -> all.replaceAll(rr -> Rrsets.withTtl(rr, first.getTTL() + 1000));
      case TTL_LOWERED -> all.replaceAll(rr -> Rrsets.withTtl(rr, first.getTTL() / 2));
      case OWNER_UPPER_CASE -> throw new IllegalStateException("the owner is no record's");
    }
    return all;
  }

  /** The octet chosen is an address's, preference's, digest's or key's. */
  private static Record other(Record record) {
    byte[] rdata = record.rdataToWireCanonical();
    int at = record.getType() == Type.MX ? 1 : rdata.length - 1;
    rdata[at] ^= 1;
    return Rrsets.with(record, rdata);
  }

  private static RRset upperCase(RRset rrset) {
    Name owner = Name.fromConstantString(rrset.getName().toString().toUpperCase(Locale.ROOT));
    return Rrsets.of(
        rrset.rrs(false).stream().map(record -> record.withName(owner)).toList(),
        rrset.sigs().stream().map(rrsig -> (RRSIGRecord) rrsig.withName(owner)).toList());
  }
}
