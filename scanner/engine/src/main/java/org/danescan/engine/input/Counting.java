package org.danescan.engine.input;

import java.util.BitSet;
import org.danescan.core.name.ParsedName;
import org.danescan.core.observe.Delegation;
import org.danescan.core.result.InputName;

/** Counts the names of the inputs, and marks those that stood before. */
final class Counting {
  private final InputRules rules;
  private final BitSet repeated = new BitSet();
  private int place;
  private long names;
  private long invalid;
  private long signed;
  private long unsigned;
  private long leftOut;

  Counting(InputRules rules) {
    this.rules = rules;
  }

  void take(InputName name, boolean again) {
    if (again) {
      repeated.set(place);
    } else if (rules.leaveOut(name)) {
      leftOut++;
    } else {
      names++;
      invalid += name.parsed() instanceof ParsedName.NotAName ? 1 : 0;
    }
    if (!again) {
      signed += name.delegation() == Delegation.SIGNED ? 1 : 0;
      unsigned += name.delegation() == Delegation.UNSIGNED ? 1 : 0;
    }
    place = Math.incrementExact(place);
  }

  BitSet repeated() {
    return repeated;
  }

  Survey.Counts counts(long broken) {
    return new Survey.Counts(
        repeated.cardinality(), names, invalid, broken, signed, unsigned, leftOut);
  }
}
