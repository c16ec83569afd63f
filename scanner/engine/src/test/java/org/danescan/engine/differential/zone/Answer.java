package org.danescan.engine.differential.zone;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;

/**
 * What one zone says to a question.
 *
 * @param rcode NOERROR or NXDOMAIN
 * @param answer the RRsets found, signed
 * @param authority SOA and proofs of absence, signed
 * @param next the target of an alias, where the question was for another type
 */
public record Answer(int rcode, List<RRset> answer, List<RRset> authority, Optional<Name> next) {
  public Answer {
    answer = List.copyOf(answer);
    authority = List.copyOf(authority);
  }

  /** The same with other proofs. */
  public Answer withAuthority(List<RRset> others) {
    return new Answer(rcode, answer, others, next);
  }
}
