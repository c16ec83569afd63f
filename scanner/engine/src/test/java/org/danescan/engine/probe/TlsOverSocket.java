package org.danescan.engine.probe;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.danescan.lab.pki.IssuedChain;

/** TLS by the JDK at the server's side of a connection. */
final class TlsOverSocket {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final SSLContext context;

  TlsOverSocket(IssuedChain chain) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    store.setKeyEntry("server", chain.key(), PASSWORD, chain.sent().toArray(Certificate[]::new));
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
  }

  /** Holds the handshake; the socket that comes back speaks TLS. */
  SSLSocket accept(Socket plain, String version) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, ProbeLab.HOST, plain.getPort(), true);
    socket.setUseClientMode(false);
    socket.setEnabledProtocols(new String[] {version});
    socket.startHandshake();
    return socket;
  }
}
