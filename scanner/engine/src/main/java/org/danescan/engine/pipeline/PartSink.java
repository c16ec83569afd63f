package org.danescan.engine.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.danescan.core.result.EarlierTry;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;

/** Where finished chunks go. Called by one thread at a time. */
public interface PartSink {
  /** Whether a chunk is there already, whole, from an earlier run; also if it is held. */
  boolean has(int number);

  /**
   * Keeps a chunk for good; when this returns, the chunk survives a crash. If it was held, the rows
   * take the place of what was unsettled.
   *
   * @throws IOException when it cannot be kept; the message names the file and says what to do
   */
  void write(ScanPart part) throws IOException;

  /**
   * Keeps a chunk until it is tried again; when this returns, the chunk survives a crash. If it was
   * held before, the rows take the place of what was unsettled then.
   *
   * @throws IOException when it cannot be kept; the message names the file and says what to do
   */
  void hold(ScanPart part, Unsettled unsettled) throws IOException;

  /**
   * How many domains of each held chunk are to be tried again, by the chunk's number.
   *
   * @throws IOException when what is held cannot be read
   */
  SortedMap<Integer, Integer> held() throws IOException;

  /**
   * The domains of a held chunk that are to be tried again, in input order.
   *
   * @throws IOException when what is held cannot be read
   */
  List<EarlierTry> unsettled(int number) throws IOException;
}
