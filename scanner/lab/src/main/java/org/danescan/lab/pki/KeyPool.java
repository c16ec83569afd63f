package org.danescan.lab.pki;

import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Key pairs by algorithm and name, each generated when first asked for and kept from then on. */
final class KeyPool {
  private final Map<Slot, KeyPair> keys = new ConcurrentHashMap<>();

  KeyPair key(KeyAlgorithm algorithm, String name) {
    return keys.computeIfAbsent(new Slot(algorithm, name), slot -> slot.algorithm().generate());
  }

  private record Slot(KeyAlgorithm algorithm, String name) {}
}
