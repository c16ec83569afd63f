package org.danescan.engine.pipeline;

import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;

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
   * A journey broke by a defect of this program; its domain arrives all the same.
   *
   * @param name whose it was
   * @param defect what broke it
   */
  void broke(InputName name, Exception defect);

  /**
   * What is unsettled is tried again.
   *
   * @param domains how many domains will arrive once more
   */
  void again(long domains);
}
