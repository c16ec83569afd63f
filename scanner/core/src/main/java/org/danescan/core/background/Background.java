package org.danescan.core.background;

/**
 * What is at hand beside the scan's own evidence of one server.
 *
 * @param earlier earlier scans
 * @param others other hosts
 */
public record Background(EarlierKeys earlier, OtherHosts others) {
  /** Nothing. */
  public static final Background NONE = new Background(EarlierKeys.NONE, OtherHosts.NONE);
}
