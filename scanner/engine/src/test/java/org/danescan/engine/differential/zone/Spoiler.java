package org.danescan.engine.differential.zone;

import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;

/** The places where what a zone serves can be spoilt; does nothing unless overridden. */
public interface Spoiler {
  /** Spoils nothing. */
  Spoiler NONE = new Spoiler() {};

  /** An RRset before it is signed. */
  default List<Record> unsigned(Zone zone, List<Record> rrset) {
    return rrset;
  }

  /** An RRset with its signatures. */
  default RRset signed(Zone zone, RRset rrset) {
    return rrset;
  }

  /** A whole answer. */
  default Answer answer(Zone zone, Name name, int type, Answer answer) {
    return answer;
  }
}
