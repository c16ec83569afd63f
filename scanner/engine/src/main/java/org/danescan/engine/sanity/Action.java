package org.danescan.engine.sanity;

/** What a scan is to do. */
public sealed interface Action {
  /** As before. */
  record Nothing() implements Action {}

  /**
   * Send no more domains.
   *
   * @param why in words
   */
  record Pause(String why) implements Action {}

  /**
   * Send domains again, and believe nothing that was seen in the outage.
   *
   * @param outage what is over
   */
  record GoOn(Outage outage) implements Action {}

  /**
   * Go on although many fail: that is how these domains are.
   *
   * @param why in words
   */
  record Believe(String why) implements Action {}
}
