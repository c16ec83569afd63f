package org.danescan.engine.probe.tls;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import org.bouncycastle.tls.AbstractTlsClient;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.AlertLevel;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.ServerOnlyTlsAuthentication;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsDHGroupVerifier;
import org.bouncycastle.tls.TlsServerCertificate;
import org.bouncycastle.tls.TlsUtils;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Handshake;

/**
 * A TLS client that takes any server: versions 1.0 to 1.3, any chain, any group that is not absurd.
 * It insists on one thing, that the server proves its key, since that is what is to be found out.
 */
final class ProbeTlsClient extends AbstractTlsClient {
  private static final int MOST_CERTIFICATES = 32;
  private static final int LARGEST_MESSAGE = 256 * 1024;
  private static final int LARGEST_DH_PRIME = 8_192;

  private final CapturingCrypto crypto;
  private final Offer offer;
  private final DomainName serverName;
  private final Map<Integer, String> suites;
  private String version = "";
  private String suite = "";
  private boolean completed;
  private String alert = "";

  ProbeTlsClient(CapturingCrypto crypto, Offer offer, DomainName serverName) {
    super(crypto);
    this.crypto = crypto;
    this.offer = offer;
    this.serverName = serverName;
    this.suites = CipherSuites.of(offer);
  }

  /** What the handshake showed so far. */
  Handshake seen() {
    return new Handshake(version, suite, crypto.chain(), completed);
  }

  boolean completed() {
    return completed;
  }

  /** The fatal alert received, in words; empty when none was. */
  String alert() {
    return alert;
  }

  @Override
  protected ProtocolVersion[] getSupportedVersions() {
    return ProtocolVersion.TLSv13.downTo(ProtocolVersion.TLSv10);
  }

  @Override
  protected int[] getSupportedCipherSuites() {
    int[] offered = suites.keySet().stream().mapToInt(Integer::intValue).toArray();
    return TlsUtils.getSupportedCipherSuites(getCrypto(), offered);
  }

  @Override
  protected Vector<SignatureAndHashAlgorithm> getSupportedSignatureAlgorithms() {
    return SignatureSchemes.of(offer);
  }

  @Override
  protected Vector<SignatureAndHashAlgorithm> getSupportedSignatureAlgorithmsCert() {
    return SignatureSchemes.ofCertificates();
  }

  /** RFC 7672 §8.1: SNI is the TLSA base domain. */
  @Override
  @SuppressWarnings("JdkObsolete") // the TLS library takes no other list
  protected Vector<ServerName> getSNIServerNames() {
    byte[] name = serverName.text().getBytes(StandardCharsets.US_ASCII);
    return new Vector<>(List.of(new ServerName(NameType.host_name, name)));
  }

  @Override
  public TlsDHGroupVerifier getDHGroupVerifier() {
    return group -> group.getP().bitLength() <= LARGEST_DH_PRIME;
  }

  @Override
  public int getMaxCertificateChainLength() {
    return MOST_CERTIFICATES;
  }

  @Override
  public int getMaxHandshakeMessageSize() {
    return LARGEST_MESSAGE;
  }

  @Override
  public boolean shouldCheckSigAlgOfPeerCerts() {
    return false;
  }

  @Override
  public boolean requiresCloseNotify() {
    return false;
  }

  /** Servers without RFC 5746 are old, but they are what is to be seen. */
  @Override
  public void notifySecureRenegotiation(boolean secure) {}

  @Override
  public void notifyServerVersion(ProtocolVersion negotiated) {
    version = negotiated.getName().replace("TLS ", "");
  }

  @Override
  public void notifySelectedCipherSuite(int selected) {
    super.notifySelectedCipherSuite(selected);
    suite = suites.getOrDefault(selected, "");
  }

  @Override
  public void notifyHandshakeComplete() {
    completed = true;
  }

  @Override
  public void notifyAlertReceived(short level, short description) {
    super.notifyAlertReceived(level, description);
    if (level == AlertLevel.fatal) {
      alert = AlertDescription.getName(description);
    }
  }

  @Override
  public TlsAuthentication getAuthentication() {
    return new ServerOnlyTlsAuthentication() {
      @Override
      public void notifyServerCertificate(TlsServerCertificate certificate) {
        // Any chain is taken; the crypto has kept it.
      }
    };
  }
}
