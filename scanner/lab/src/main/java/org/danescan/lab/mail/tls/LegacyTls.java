package org.danescan.lab.mail.tls;

import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * Lets this Java process speak TLS 1.0 and 1.1 at all.
 *
 * <p>Java refuses both by the security property {@code jdk.tls.disabledAlgorithms}, which JSSE
 * reads once, when its first class is initialised; no API of a socket can bring them back. A lab
 * that has servers of the past must therefore relax the property for the whole process and before
 * the first use of TLS in it. This is the one place that does; {@link
 * org.danescan.lab.mail.MailServers} calls it first thing. The cost: any other JSSE socket of the
 * process that does not choose its protocols may then negotiate the old ones too. Nothing else on
 * the list is touched.
 */
public final class LegacyTls {
  private static final String PROPERTY = "jdk.tls.disabledAlgorithms";
  private static final List<String> OLD = List.of("TLSv1", "TLSv1.1");

  private LegacyTls() {}

  /** Takes TLS 1.0 and 1.1 off the list of what is disabled. */
  public static synchronized void permit() {
    String disabled = Security.getProperty(PROPERTY);
    if (disabled != null) {
      Security.setProperty(PROPERTY, without(disabled));
    }
  }

  /** A property value without the old protocols; the rest stays as it is, in order. */
  static String without(String disabled) {
    return Arrays.stream(disabled.split(",", -1))
        .map(String::strip)
        .filter(name -> !OLD.contains(name))
        .collect(Collectors.joining(", "));
  }

  /** Whether JSSE took notice: false if it was in use before {@link #permit}. */
  public static boolean permitted() {
    try {
      SSLContext context = SSLContext.getDefault();
      return Arrays.asList(context.getDefaultSSLParameters().getProtocols()).containsAll(OLD);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }
}
