package org.danescan.lab;

import java.util.List;

/** Who lives in a lab's internet. */
public sealed interface Cast {
  /** Each scenario of the catalogue once. */
  record EveryScenario() implements Cast {}

  /**
   * Made-up domains.
   *
   * @param domains how many
   * @param seed the same seed gives the same scenarios
   * @param kind what they are like
   */
  record Population(int domains, long seed, Kind kind) implements Cast {
    /** In the mix of the real world. */
    public Population(int domains, long seed) {
      this(domains, seed, Kind.MIXED);
    }
  }

  /** What the domains of a population are like. */
  enum Kind {
    /** Each in a scenario drawn from the mix, in several top-level domains. */
    MIXED,
    /**
     * For measuring: all below one top-level domain, zones of their own signed with ECDSA P-256, at
     * a provider with DANE. A validator has to verify a DS, a DNSKEY and an MX RRset of each.
     */
    SIGNED,
    /** For measuring: all below one top-level domain, unsigned, at an unsigned provider. */
    UNSIGNED
  }

  /**
   * Given domains, each in a scenario drawn from the mix. What is no domain name, is a top-level
   * domain, or stands twice has no part.
   *
   * @param names the names, in any case
   * @param seed the same seed gives the same scenarios
   */
  record Names(List<String> names, long seed) implements Cast {
    public Names {
      names = List.copyOf(names);
    }
  }
}
