package org.danescan.cli.explain;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.danescan.core.octets.Octets;

/**
 * A certificate of a chain as a person names it.
 *
 * @param depth its place in the chain as sent, from 0
 * @param subject its subject, or a note that it cannot be parsed
 * @param sha256 the SHA-256 digest of its DER, hexadecimal digits
 * @param spkiSha256 that of its public key; empty where it cannot be parsed
 */
record ChainView(int depth, String subject, String sha256, String spkiSha256) {

  static List<ChainView> of(List<Octets> chain) {
    return IntStream.range(0, chain.size()).mapToObj(i -> of(i, chain.get(i))).toList();
  }

  private static ChainView of(int depth, Octets der) {
    String digest = der.sha256().hex();
    try {
      X509CertificateHolder holder = new X509CertificateHolder(der.toByteArray());
      Octets key = Octets.of(holder.getSubjectPublicKeyInfo().getEncoded());
      String subject = printable(holder.getSubject().toString());
      return new ChainView(depth, subject, digest, key.sha256().hex());
    } catch (IOException | RuntimeException e) {
      return new ChainView(depth, "cannot be parsed", digest, "");
    }
  }

  /** A subject is what a stranger wrote: nothing in it may steer a terminal. */
  private static String printable(String text) {
    return text.isEmpty() ? "without a subject" : text.replaceAll("\\p{Cntrl}", ".");
  }
}
