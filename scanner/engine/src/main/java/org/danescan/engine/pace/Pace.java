package org.danescan.engine.pace;

import java.util.ArrayList;
import java.util.List;

/**
 * How hard servers are asked.
 *
 * @param perAddress sessions at once with one address, at least 1
 * @param overall new sessions, over all servers
 * @param perNetwork new sessions with one network: IPv4 /24, IPv6 /48
 * @param perOperator new sessions with the hosts of one registered domain
 */
public record Pace(int perAddress, Rate overall, Rate perNetwork, Rate perOperator) {

  /** One session at once with an address, 50 a second, 5 with a network, 20 with an operator. */
  public static Pace defaults() {
    return new Pace(1, new Rate(50), new Rate(5), new Rate(20));
  }

  /** No rates: for servers of one's own. */
  public static Pace unbounded(int perAddress) {
    return new Pace(perAddress, Rate.UNLIMITED, Rate.UNLIMITED, Rate.UNLIMITED);
  }

  /** What cannot be, each problem naming the option and what to do; empty when all is well. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (perAddress < 1) {
      problems.add("--smtp-per-address must be 1 or more");
    }
    if (!overall.isPositive()) {
      problems.add("--smtp-rate must be more than 0");
    }
    if (!perNetwork.isPositive()) {
      problems.add("--smtp-per-network must be more than 0");
    }
    if (!perOperator.isPositive()) {
      problems.add("--smtp-per-operator must be more than 0");
    }
    return problems;
  }
}
