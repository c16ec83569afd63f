package org.danescan.lab.scenario;

import java.nio.charset.StandardCharsets;

/** Chance that is the same each time: numbers drawn from a seed and a name. */
public final class Chance {
  private Chance() {}

  /** A number from 0 (inclusive) to 1 (exclusive). */
  public static double of(long seed, String name) {
    long hash = seed ^ 0x9E3779B97F4A7C15L;
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      hash = mixed(hash ^ octet);
    }
    return (mixed(hash) >>> 11) * 0x1.0p-53;
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
