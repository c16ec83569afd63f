package org.danescan.cli;

import java.util.List;

/** A command whose options can contradict each other or the world. */
public interface Checked {
  /** Every problem, each naming the option and what to do. */
  List<String> problems();
}
