package org.danescan.core.tlsa;

import org.danescan.core.octets.Octets;

/**
 * One TLSA record as published (RFC 6698 §2.1), sensible or not.
 *
 * @param usage certificate usage, 0 to 255
 * @param selector selector, 0 to 255
 * @param matchingType matching type, 0 to 255
 * @param associationData certificate association data
 */
public record TlsaRecord(int usage, int selector, int matchingType, Octets associationData) {

  /** Presentation form of the rdata (RFC 6698 §2.2), e.g. {@code 3 1 1 0123ab…}. */
  public String presentation() {
    return parameters() + " " + associationData.hex();
  }

  /** The three numbers, e.g. {@code 3 1 1}. */
  public String parameters() {
    return usage + " " + selector + " " + matchingType;
  }
}
