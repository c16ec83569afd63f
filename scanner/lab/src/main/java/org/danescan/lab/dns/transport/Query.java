package org.danescan.lab.dns.transport;

import java.util.Optional;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;

/**
 * A well-formed query.
 *
 * @param header as it came
 * @param question its only question
 * @param edns its OPT record, if it has one
 */
public record Query(Header header, Record question, Optional<OPTRecord> edns) {

  /** The name asked for, in the letters that were sent. */
  public Name name() {
    return question.getName();
  }

  /** The type asked for. */
  public int type() {
    return question.getType();
  }

  /** Whether signatures and proofs are wanted (RFC 3225). */
  public boolean dnssecOk() {
    return edns.stream().anyMatch(opt -> (opt.getFlags() & ExtendedFlags.DO) != 0);
  }

  /** Whether bogus data is wanted as it is (RFC 4035 §3.2.2). */
  public boolean checkingDisabled() {
    return header.getFlag(Flags.CD);
  }

  /** Whether the AD bit of the answer will be understood (RFC 6840 §5.7). */
  public boolean understandsAuthenticData() {
    return dnssecOk() || header.getFlag(Flags.AD);
  }
}
