package org.danescan.engine.input.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** The records of a transfer as they come; what a zone reader wants of them is kept. */
final class Arrival {
  private final Name zone;
  private final Spool spool;
  private long records;
  private long serial;
  private boolean whole;

  Arrival(Name zone, Spool spool) {
    this.zone = zone;
    this.spool = spool;
  }

  /** How many came so far. */
  long records() {
    return records;
  }

  /** The serial number of the zone, once its first record has come. */
  long serial() {
    return serial;
  }

  /** Whether the last one has come. */
  boolean isWhole() {
    return whole;
  }

  /**
   * RFC 5936 §2.2: the first record is the SOA of the zone, and so is the last.
   *
   * @throws IOException when it is not so
   * @throws UncheckedIOException when the record cannot be kept
   */
  void take(Record record) throws IOException {
    boolean soa = record instanceof SOARecord && record.getName().equals(zone);
    if (whole || (records == 0 && !soa)) {
      throw new IOException(whole ? "it goes on behind its end" : "it begins with another record");
    }
    if (soa) {
      serial = ((SOARecord) record).getSerial();
      whole = records > 0;
    }
    records++;
    int type = record.getType();
    if ((soa || type == Type.NS || type == Type.DS) && record.getName().subdomain(zone)) {
      keep(record);
    }
  }

  private void keep(Record record) {
    try {
      spool.line(record.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
