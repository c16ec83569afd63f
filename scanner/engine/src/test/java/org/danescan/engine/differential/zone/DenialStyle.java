package org.danescan.engine.differential.zone;

import org.danescan.core.octets.Octets;

/** How a zone proves absence. */
public sealed interface DenialStyle {

  /** NSEC. */
  record Plain() implements DenialStyle {}

  /**
   * NSEC3 with SHA-1.
   *
   * @param iterations as many more
   * @param salt may be empty
   * @param optOut whether unsigned delegations have no record of their own
   */
  record Hashed(int iterations, Octets salt, boolean optOut) implements DenialStyle {}
}
