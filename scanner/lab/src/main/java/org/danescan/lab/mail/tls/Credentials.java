package org.danescan.lab.mail.tls;

import java.util.Optional;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.pki.KeyAlgorithm;

/** The chains a server has. */
@FunctionalInterface
public interface Credentials {

  /**
   * The chain for a client.
   *
   * @param name the lower-case SNI name the client asks for; empty if it sends none
   * @param algorithm what the client can verify
   * @return empty if the server has none of that algorithm
   */
  Optional<IssuedChain> chain(Optional<String> name, KeyAlgorithm algorithm);
}
