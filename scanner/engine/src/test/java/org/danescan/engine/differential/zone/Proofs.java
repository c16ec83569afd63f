package org.danescan.engine.differential.zone;

import java.util.List;
import org.danescan.lab.zone.Finding;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** The NSEC or NSEC3 records of a zone, and which of them prove what. */
public interface Proofs {

  /**
   * What goes with an answer, unsigned; none with an RRset found at its own name.
   *
   * @param name the name asked
   */
  List<Record> proof(Name name, Finding finding);

  /** All of them, in order. */
  List<Record> chain();
}
