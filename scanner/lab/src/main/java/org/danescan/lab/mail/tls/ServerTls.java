package org.danescan.lab.mail.tls;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * The server's side of the handshake.
 *
 * <p>Each handshake has a context of its own. Sessions and ticket keys live in the context, so
 * nothing can be resumed, and every client sees a certificate each time.
 */
public final class ServerTls {
  private static final SecureRandom RANDOM = new SecureRandom();

  private ServerTls() {}

  /**
   * Does the handshake over a connection.
   *
   * @return the socket to go on with
   * @throws IOException if the handshake fails
   */
  public static SSLSocket handshake(Socket plain, Credentials credentials, Versions versions)
      throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context(credentials)
                .getSocketFactory()
                .createSocket(plain, plain.getInetAddress().getHostAddress(), 0, true);
    socket.setUseClientMode(false);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setProtocols(versions.protocols());
    parameters.setSNIMatchers(List.of(RequestedName.ANY));
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static SSLContext context(Credentials credentials) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          new KeyManager[] {new ChainKeyManager(credentials)}, new TrustManager[0], RANDOM);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }
}
