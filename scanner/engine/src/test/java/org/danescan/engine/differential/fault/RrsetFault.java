package org.danescan.engine.differential.fault;

import org.danescan.engine.differential.zone.Zone;
import org.xbill.DNS.RRset;

/** What can be wrong with one RRset, wherever it is served. */
public non-sealed interface RrsetFault extends Fault {

  /** Whether an RRset, signed, can have the fault. */
  boolean suits(RRset rrset);

  /** The RRset with the fault. */
  RRset spoil(Zone zone, RRset rrset);
}
