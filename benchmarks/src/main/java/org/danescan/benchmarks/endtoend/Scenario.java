package org.danescan.benchmarks.endtoend;

import java.util.OptionalInt;

/** What is scanned, and how. */
enum Scenario {
  /** DS, DNSKEY and MX RRset of each domain are verified. */
  SIGNED("signed", "every domain signed, validated here", OptionalInt.of(400)),
  /** The proof that a domain has no DS is verified. */
  UNSIGNED("unsigned", "no domain signed, validated here", OptionalInt.of(200)),
  /** Each domain as signed or not as the lab's mix has it. */
  MIXED("mixed", "the mix of a top-level domain, validated here", OptionalInt.empty()),
  /** Nothing is verified. */
  TRUST_AD("trust-ad", "the same mix, the resolver's AD bit believed", OptionalInt.of(60));

  private static final int OF_A_SECURE_DOMAIN = 3;
  private static final double MOST_LOST = 0.001;

  /** Servers that never answer, or fail, are part of the mix. */
  private static final double UNANSWERED_IN_THE_MIX = 0.002;

  private final String token;
  private final String words;
  private final OptionalInt goal;

  Scenario(String token, String words, OptionalInt goal) {
    this.token = token;
    this.words = words;
    this.goal = goal;
  }

  /** The scenario that {@code scripts/bench} calls so. */
  static Scenario of(String token) {
    for (Scenario scenario : values()) {
      if (scenario.token.equals(token)) {
        return scenario;
      }
    }
    throw new IllegalArgumentException("there is no scenario '" + token + "'");
  }

  String token() {
    return token;
  }

  String words() {
    return words;
  }

  /** Microseconds of CPU a domain that are aimed at. */
  OptionalInt goal() {
    return goal;
  }

  /**
   * The verifications that a validator cannot do without, a domain: DS, DNSKEY and MX of a secure
   * one, the proof that there is no DS of another (RFC 4035 §5.2). What is absent in a secure zone
   * takes more.
   */
  double verifications(Outcome outcome) {
    double secure = outcome.share(outcome.secure());
    return this == TRUST_AD ? 0 : secure * OF_A_SECURE_DOMAIN + (1 - secure);
  }

  /** Whether a scan saw what there is, but for a thousandth that may get lost on the way. */
  boolean wentRight(Outcome outcome) {
    return switch (this) {
      case SIGNED -> outcome.share(outcome.secure()) >= 1 - MOST_LOST;
      case UNSIGNED -> outcome.share(outcome.insecure()) >= 1 - MOST_LOST;
      case MIXED, TRUST_AD ->
          outcome.secure() > 0
              && outcome.insecure() > outcome.secure()
              && outcome.share(outcome.indeterminate()) <= MOST_LOST + UNANSWERED_IN_THE_MIX;
    };
  }
}
