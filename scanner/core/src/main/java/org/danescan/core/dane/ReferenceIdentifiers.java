package org.danescan.core.dane;

import java.util.List;
import org.danescan.core.name.DomainName;

/** The name check of DANE-TA: RFC 7672 §3.2.3, RFC 6125 §6.4, RFC 9525 §6.3. */
final class ReferenceIdentifiers {
  private ReferenceIdentifiers() {}

  /** Whether a certificate carries one of the names. */
  static boolean match(List<DomainName> names, PresentedCertificate certificate) {
    return CertificateNames.presented(certificate).stream()
        .anyMatch(presented -> names.stream().anyMatch(name -> matches(presented, name)));
  }

  /** Letter case does not count; a trailing dot in a certificate is no name (RFC 5280 §4.2.1.6). */
  static boolean matches(String presented, DomainName name) {
    if (presented.endsWith(".") || name.isRoot()) {
      return false;
    }
    String identifier = DomainName.of(presented).text();
    return identifier.equals(name.text())
        || (identifier.startsWith("*.") && wildcardMatches(identifier, name.text()));
  }

  /**
   * RFC 7672 §3.2.3: '*' stands for one whole left-most label, and for nothing else. A wildcard
   * directly below a top-level domain is none, as OpenSSL has it (RFC 6125 §7.2).
   */
  private static boolean wildcardMatches(String wildcard, String name) {
    int firstDot = name.indexOf('.');
    String suffix = wildcard.substring(1);
    return firstDot > 0 && suffix.indexOf('.', 1) > 0 && name.substring(firstDot).equals(suffix);
  }
}
