package org.danescan.engine.differential.fault;

import org.danescan.engine.differential.zone.ZoneDraft;

/** What can be wrong with a whole zone or its delegation. */
public non-sealed interface DraftFault extends Fault {

  /** The zone with the fault; it has keys and DS records. */
  ZoneDraft spoil(ZoneDraft draft);
}
