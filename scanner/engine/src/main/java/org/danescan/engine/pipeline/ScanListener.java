package org.danescan.engine.pipeline;

import org.danescan.core.result.DomainResult;

/** Hears of a scan's progress, from several threads. */
public interface ScanListener {
  /** A domain has arrived. */
  void arrived(DomainResult result);

  /**
   * A chunk was there already and is passed over.
   *
   * @param domains how many domains it has
   */
  void passedOver(int domains);

  /**
   * What is unsettled is tried again.
   *
   * @param domains how many domains will arrive once more
   */
  void again(long domains);
}
