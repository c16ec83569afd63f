package org.danescan.engine.probe.tls;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCertificate;
import org.bouncycastle.tls.crypto.impl.bc.BcTlsCrypto;
import org.danescan.core.octets.Octets;

/**
 * Keeps each certificate as it comes, before anything looks at it, so that the chain is there also
 * when it cannot be parsed or the handshake fails. Only the server's own certificate must be
 * parsable, as its key is needed; no key usage or date is held against any.
 */
final class CapturingCrypto extends BcTlsCrypto {
  /** Thousands of servers send the same certificates of issuers; a scan keeps each once. */
  private static final Interner<Octets> KNOWN = Interners.newWeakInterner();

  private final List<Octets> chain = new ArrayList<>();
  private Optional<TlsCertificate> first = Optional.empty();

  CapturingCrypto(SecureRandom random) {
    super(random);
  }

  List<Octets> chain() {
    return List.copyOf(chain);
  }

  @Override
  public TlsCertificate createCertificate(short type, byte[] encoding) throws IOException {
    chain.add(KNOWN.intern(Octets.of(encoding)));
    if (first.isEmpty()) {
      first = Optional.of(new LenientCertificate(this, encoding));
    }
    // Nothing in the handshake uses another certificate than the first.
    return first.get();
  }

  /** A certificate whose key usage extension forbids nothing here: that is for others to judge. */
  private static final class LenientCertificate extends BcTlsCertificate {
    LenientCertificate(BcTlsCrypto crypto, byte[] encoding) throws IOException {
      super(crypto, encoding);
    }

    @Override
    protected boolean supportsKeyUsage(int usage) {
      return true;
    }
  }
}
