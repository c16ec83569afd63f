package org.danescan.lab;

import java.util.List;

/** Who lives in a lab's internet. */
public sealed interface Cast {
  /** Each scenario of the catalogue once. */
  record EveryScenario() implements Cast {}

  /**
   * Made-up domains, each in a scenario drawn from the mix.
   *
   * @param domains how many
   * @param seed the same seed gives the same scenarios
   */
  record Population(int domains, long seed) implements Cast {}

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
