package org.danescan.engine.validate.denial;

import java.util.function.Function;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/**
 * NSEC and NSEC3 in one answer, as of a zone that changes from one to the other (RFC 5155 §10.4).
 */
record EitherDenial(Denial nsec, Denial nsec3) implements Denial {

  private Proof first(Function<Denial, Proof> ask) {
    return Stream.of(nsec, nsec3)
        .map(ask)
        .filter(proof -> proof != Proof.NONE)
        .findFirst()
        .orElse(Proof.NONE);
  }

  @Override
  public Proof noName(Name name) {
    return first(denial -> denial.noName(name));
  }

  @Override
  public Proof noData(Name name, int type) {
    return first(denial -> denial.noData(name, type));
  }

  @Override
  public Proof noDataForNameError(Name name, int type) {
    return first(denial -> denial.noDataForNameError(name, type));
  }

  @Override
  public Proof onlyWildcard(Name name, int labels) {
    return first(denial -> denial.onlyWildcard(name, labels));
  }

  @Override
  public boolean isCompactNonexistence(Name name) {
    return nsec.isCompactNonexistence(name) || nsec3.isCompactNonexistence(name);
  }

  @Override
  public Cut cut(Name name) {
    Cut cut = nsec.cut(name);
    return cut == Cut.UNPROVEN ? nsec3.cut(name) : cut;
  }
}
