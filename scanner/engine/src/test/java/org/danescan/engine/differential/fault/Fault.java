package org.danescan.engine.differential.fault;

/** One thing that can be wrong. */
public sealed interface Fault permits Fault.Nothing, RrsetFault, AnswerFault, DraftFault {
  /** Its name. */
  String name();

  /** A case that is whole. */
  record Nothing() implements Fault {
    @Override
    public String name() {
      return "NOTHING";
    }
  }
}
