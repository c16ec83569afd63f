package org.danescan.core.verdict;

import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.observe.KeyAlgorithm;

/**
 * The verdict on the chain that a server shows for one certificate key algorithm.
 *
 * @param algorithm the algorithm
 * @param chain whether the chain matches
 */
public record AlgorithmVerdict(KeyAlgorithm algorithm, ChainVerdict chain) {
  /** Whether a usable record matches. */
  public boolean matches() {
    return chain instanceof ChainVerdict.Matches;
  }
}
