package org.danescan.engine.resolve;

import java.net.InetAddress;
import java.util.Comparator;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.engine.sidelight.TextReading;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TLSARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * A type that is looked up, and how its records are read.
 *
 * @param type the RR type number
 * @param form as what dnsjava gives a record that has all its data
 * @param reader reads one record of the type
 * @param order the order in which records are kept
 */
record RecordKind<T>(
    int type, Class<? extends Record> form, Reader<T> reader, Comparator<T> order) {

  /** Reads one record. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Record rr);
  }

  static final RecordKind<MxRecord> MX =
      new RecordKind<>(
          Type.MX,
          MXRecord.class,
          rr -> new MxRecord(((MXRecord) rr).getPriority(), name(((MXRecord) rr).getTarget())),
          Comparator.comparingInt(MxRecord::preference).thenComparing(MxRecord::exchange));

  static final RecordKind<InetAddress> A =
      new RecordKind<>(
          Type.A,
          ARecord.class,
          rr -> ((ARecord) rr).getAddress(),
          Comparator.comparing(address -> Octets.of(address.getAddress()).hex()));

  static final RecordKind<InetAddress> AAAA =
      new RecordKind<>(
          Type.AAAA,
          AAAARecord.class,
          rr -> ((AAAARecord) rr).getAddress(),
          Comparator.comparing(address -> Octets.of(address.getAddress()).hex()));

  static final RecordKind<DomainName> CNAME =
      new RecordKind<>(
          Type.CNAME,
          CNAMERecord.class,
          rr -> name(((CNAMERecord) rr).getTarget()),
          Comparator.<DomainName>naturalOrder());

  static final RecordKind<DomainName> NS =
      new RecordKind<>(
          Type.NS,
          NSRecord.class,
          rr -> name(((NSRecord) rr).getTarget()),
          Comparator.<DomainName>naturalOrder());

  static final RecordKind<TlsaRecord> TLSA =
      new RecordKind<TlsaRecord>(
          Type.TLSA,
          TLSARecord.class,
          rr -> {
            TLSARecord tlsa = (TLSARecord) rr;
            return new TlsaRecord(
                tlsa.getCertificateUsage(),
                tlsa.getSelector(),
                tlsa.getMatchingType(),
                Octets.of(tlsa.getCertificateAssociationData()));
          },
          Comparator.comparing(TlsaRecord::presentation));

  static final RecordKind<String> TXT =
      new RecordKind<>(
          Type.TXT,
          TXTRecord.class,
          rr -> TextReading.of((TXTRecord) rr),
          Comparator.<String>naturalOrder());

  /** A dnsjava name as ours. */
  static DomainName name(Name name) {
    return DomainName.of(name.toString());
  }
}
