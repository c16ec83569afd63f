package org.danescan.lab.mail.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.pki.KeyAlgorithm;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the chain to show, by the name in SNI and by what signatures the client takes.
 *
 * <p>JSSE asks for one key type after another, in its or the client's order, and takes the first
 * that is not refused; where all are refused the handshake fails. In this interface of the platform
 * {@code null} says no.
 */
final class ChainKeyManager extends X509ExtendedKeyManager {
  private final Credentials credentials;

  ChainKeyManager(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
    if (!(socket instanceof SSLSocket tlsSocket)) {
      return null;
    }
    SSLSession session = tlsSocket.getHandshakeSession();
    Optional<String> name = RequestedName.of(session);
    return algorithm(keyType)
        .filter(algorithm -> accepts(session, algorithm))
        .filter(algorithm -> credentials.chain(name, algorithm).isPresent())
        .map(algorithm -> new Alias(algorithm, name).toString())
        .orElse(null);
  }

  /** Whether the client takes such signatures (RFC 5246 §7.4.1.4.1, RFC 8446 §4.2.3). */
  private static boolean accepts(SSLSession session, KeyAlgorithm algorithm) {
    List<String> taken =
        session instanceof ExtendedSSLSession extended
            ? List.of(extended.getPeerSupportedSignatureAlgorithms())
            : List.of();
    return taken.isEmpty() || taken.stream().anyMatch(name -> isOf(name, algorithm));
  }

  private static boolean isOf(String signatureAlgorithm, KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case RSA ->
          signatureAlgorithm.endsWith("withRSA") || signatureAlgorithm.startsWith("RSASSA-PSS");
      case ECDSA -> signatureAlgorithm.endsWith("withECDSA");
    };
  }

  private static Optional<KeyAlgorithm> algorithm(String keyType) {
    for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
      if (algorithm.jcaName().equals(keyType)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    return chain(alias).map(chain -> chain.sent().toArray(X509Certificate[]::new)).orElse(null);
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return chain(alias).map(IssuedChain::key).orElse(null);
  }

  private Optional<IssuedChain> chain(String text) {
    Alias alias = Alias.parse(text);
    return credentials.chain(alias.name(), alias.algorithm());
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, @Nullable Socket socket) {
    return null;
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
    return null;
  }

  /** A choice as JSSE carries it from one call to the next: {@code ECDSA mail.example}. */
  private record Alias(KeyAlgorithm algorithm, Optional<String> name) {
    static Alias parse(String text) {
      int space = text.indexOf(' ');
      String name = text.substring(space + 1);
      return new Alias(
          KeyAlgorithm.valueOf(text.substring(0, space)),
          name.isEmpty() ? Optional.empty() : Optional.of(name));
    }

    @Override
    public String toString() {
      return algorithm + " " + name.orElse("");
    }
  }
}
