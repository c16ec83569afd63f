package org.danescan.lab.pki;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.TLSARecord;

/**
 * TLSA records (RFC 6698 §2) of the lab's certificates: right ones, and the near misses that
 * operators publish. Usage, selector and matching type are the numbers of the IANA registry; a near
 * miss has numbers that look right over data that is not.
 */
public final class Tlsa {
  private static final int SELECTOR_CERTIFICATE = 0;
  private static final int SELECTOR_PUBLIC_KEY = 1;

  private Tlsa() {}

  /**
   * The record that matches a certificate.
   *
   * @param owner the TLSA name, such as {@code _25._tcp.mail.example.}
   * @param ttl in seconds
   * @param usage any certificate usage
   * @param selector 0 (certificate) or 1 (public key)
   * @param matchingType 0 (exact), 1 (SHA-256) or 2 (SHA-512)
   * @throws IllegalArgumentException for another selector or matching type, which have no defined
   *     data: see {@link #raw}
   */
  public static TLSARecord of(
      Name owner,
      long ttl,
      int usage,
      int selector,
      int matchingType,
      X509Certificate certificate) {
    byte[] data = matched(matchingType, selected(selector, certificate));
    return raw(owner, ttl, usage, selector, matchingType, data);
  }

  /** Names one selector, but its data was made with the other. */
  public static TLSARecord ofOtherSelector(
      Name owner,
      long ttl,
      int usage,
      int selector,
      int matchingType,
      X509Certificate certificate) {
    int other = selector == SELECTOR_CERTIFICATE ? SELECTOR_PUBLIC_KEY : SELECTOR_CERTIFICATE;
    byte[] data = matched(matchingType, selected(other, certificate));
    return raw(owner, ttl, usage, selector, matchingType, data);
  }

  /** The digest of no octets at all, as from a shell pipeline whose first command failed. */
  public static TLSARecord ofEmptyInput(
      Name owner, long ttl, int usage, int selector, int matchingType) {
    return raw(owner, ttl, usage, selector, matchingType, matched(matchingType, new byte[0]));
  }

  /** Made from the PEM text, final newline included, where the DER octets were due. */
  public static TLSARecord ofPem(
      Name owner,
      long ttl,
      int usage,
      int selector,
      int matchingType,
      X509Certificate certificate) {
    String label = selector == SELECTOR_CERTIFICATE ? "CERTIFICATE" : "PUBLIC KEY";
    byte[] text = pem(label, selected(selector, certificate)).getBytes(StandardCharsets.US_ASCII);
    return raw(owner, ttl, usage, selector, matchingType, matched(matchingType, text));
  }

  /** A record's first octets of data only, as after a copy that lost the end. */
  public static TLSARecord truncated(TLSARecord whole, int octets) {
    byte[] data = whole.getCertificateAssociationData();
    return raw(
        whole.getName(),
        whole.getTTL(),
        whole.getCertificateUsage(),
        whole.getSelector(),
        whole.getMatchingType(),
        Arrays.copyOf(data, Math.min(octets, data.length)));
  }

  /** Any numbers (0 to 255) over any data. */
  public static TLSARecord raw(
      Name owner, long ttl, int usage, int selector, int matchingType, byte[] data) {
    return new TLSARecord(owner, DClass.IN, ttl, usage, selector, matchingType, data);
  }

  /** RFC 6698 §2.1.2. */
  private static byte[] selected(int selector, X509Certificate certificate) {
    return switch (selector) {
      case SELECTOR_CERTIFICATE -> der(certificate);
      case SELECTOR_PUBLIC_KEY -> certificate.getPublicKey().getEncoded();
      default -> throw new IllegalArgumentException("selector " + selector + " selects nothing");
    };
  }

  /** RFC 6698 §2.1.3. */
  private static byte[] matched(int matchingType, byte[] octets) {
    return switch (matchingType) {
      case 0 -> octets;
      case 1 -> Digests.sha256(octets);
      case 2 -> Digests.sha512(octets);
      default ->
          throw new IllegalArgumentException("matching type " + matchingType + " is unassigned");
    };
  }

  private static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a parsed certificate has its octets", e);
    }
  }
}
