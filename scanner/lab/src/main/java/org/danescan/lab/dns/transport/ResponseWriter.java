package org.danescan.lab.dns.transport;

import java.util.List;
import org.danescan.lab.dns.transport.Exchange.Transport;
import org.danescan.lab.dns.transport.Reply.Response;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Puts a response into the form its query can take. */
final class ResponseWriter {
  private static final int LARGEST_UDP = 1232;
  private static final int LARGEST_UDP_WITHOUT_EDNS = 512;

  private final Query query;
  private final boolean recursive;

  ResponseWriter(Query query, boolean recursive) {
    this.query = query;
    this.recursive = recursive;
  }

  /** The octets; over UDP truncated to question and OPT where they would be too many. */
  byte[] write(Response response, Transport transport) {
    if (transport == Transport.UDP && response.truncatedOnUdp()) {
      return truncated(response);
    }
    Message message = start(response, false);
    add(message, Section.ANSWER, response.answer());
    add(message, Section.AUTHORITY, response.authority());
    response.additional().forEach(record -> message.addRecord(record, Section.ADDITIONAL));
    addOpt(message, response);
    byte[] wire = message.toWire(Message.MAXLENGTH);
    return transport == Transport.UDP && wire.length > udpLimit() ? truncated(response) : wire;
  }

  private byte[] truncated(Response response) {
    Message message = start(response, true);
    addOpt(message, response);
    return message.toWire(Message.MAXLENGTH);
  }

  private Message start(Response response, boolean truncated) {
    Message message = new Message(query.header().getID());
    Header header = message.getHeader();
    header.setFlag(Flags.QR);
    header.setRcode(response.rcode() & 0xF);
    set(header, Flags.AA, response.authoritative());
    set(header, Flags.AD, response.authenticated());
    set(header, Flags.TC, truncated);
    set(header, Flags.RA, recursive);
    set(header, Flags.RD, query.header().getFlag(Flags.RD));
    set(header, Flags.CD, query.header().getFlag(Flags.CD));
    message.addRecord(query.question(), Section.QUESTION);
    return message;
  }

  private static void set(Header header, byte flag, boolean value) {
    if (value) {
      header.setFlag(flag);
    }
  }

  /** RFC 3225 §3: signatures and proofs only where asked for, by DO or by type. */
  private void add(Message message, int section, List<RRset> rrsets) {
    for (RRset rrset : rrsets) {
      boolean proof = rrset.getType() == Type.NSEC || rrset.getType() == Type.NSEC3;
      if (query.dnssecOk() || section == Section.ANSWER || !proof) {
        rrset.rrs(false).forEach(record -> message.addRecord(record, section));
      }
      if (query.dnssecOk()) {
        rrset.sigs().forEach(signature -> message.addRecord(signature, section));
      }
    }
  }

  /** RFC 6891 §6.1.1: OPT only in answer to OPT. */
  private void addOpt(Message message, Response response) {
    if (query.edns().isEmpty()) {
      return;
    }
    List<EDNSOption> options =
        response.infoCode().isPresent()
            ? List.of(new ExtendedErrorCodeOption(response.infoCode().getAsInt()))
            : List.of();
    int flags = query.dnssecOk() ? ExtendedFlags.DO : 0;
    message.addRecord(
        new OPTRecord(LARGEST_UDP, response.rcode() >> 4, 0, flags, options), Section.ADDITIONAL);
  }

  private int udpLimit() {
    return query
        .edns()
        .map(opt -> Math.min(LARGEST_UDP, Math.max(LARGEST_UDP_WITHOUT_EDNS, opt.getPayloadSize())))
        .orElse(LARGEST_UDP_WITHOUT_EDNS);
  }
}
