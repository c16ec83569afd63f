package org.danescan.core.sidelight;

import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;

/**
 * How the answer to an MX lookup was signed, whether the signatures hold or not.
 *
 * @param signer the zone that its signatures name; none where it has none
 * @param algorithms the algorithm numbers of its signatures (RFC 4034 §3.1.2), ascending
 * @param denial which proofs of absence came with it
 */
public record MxSigning(Optional<DomainName> signer, List<Integer> algorithms, SeenDenial denial) {
  /** Nothing was signed, or there was no answer. */
  public static final MxSigning NONE =
      new MxSigning(Optional.empty(), List.of(), new SeenDenial.None());

  public MxSigning {
    algorithms =
        algorithms.size() < 2
            ? List.copyOf(algorithms)
            : algorithms.stream().distinct().sorted().toList();
  }
}
