package org.danescan.engine.differential.fault;

import java.util.List;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;

/** RRsets taken apart and put together; dnsjava's own are changed in place. */
final class Rrsets {
  private Rrsets() {}

  static RRset unsigned(RRset rrset) {
    return new RRset(rrset.rrs(false));
  }

  static RRset of(List<? extends Record> records, List<RRSIGRecord> signatures) {
    RRset made = new RRset();
    records.forEach(made::addRR);
    signatures.forEach(made::addRR);
    return made;
  }

  /** A record with other data. */
  static Record with(Record record, byte[] rdata) {
    return Record.newRecord(
        record.getName(), record.getType(), record.getDClass(), record.getTTL(), rdata);
  }

  /** A record with another TTL. */
  static Record withTtl(Record record, long ttl) {
    return Record.newRecord(
        record.getName(), record.getType(), record.getDClass(), ttl, record.rdataToWireCanonical());
  }
}
