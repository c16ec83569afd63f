package org.danescan.lab.mail.tls;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLSession;
import javax.net.ssl.StandardConstants;

/** The name a client asks for by SNI (RFC 6066 §3). */
final class RequestedName {
  /** Takes every name, so that the server acknowledges SNI. */
  static final SNIMatcher ANY =
      new SNIMatcher(StandardConstants.SNI_HOST_NAME) {
        @Override
        public boolean matches(SNIServerName serverName) {
          return true;
        }
      };

  private RequestedName() {}

  /** The host name of a session, lower case; empty if the client sent none. */
  static Optional<String> of(SSLSession session) {
    if (!(session instanceof ExtendedSSLSession extended)) {
      return Optional.empty();
    }
    return extended.getRequestedServerNames().stream()
        .filter(name -> name.getType() == StandardConstants.SNI_HOST_NAME)
        .map(name -> new String(name.getEncoded(), StandardCharsets.US_ASCII))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .findFirst();
  }
}
