package org.danescan.core.dane;

import java.util.List;
import org.danescan.core.name.DomainName;

/** The name check of DANE-TA: RFC 7672 §3.2.3, RFC 6125 §6.4, RFC 9525 §6.3. */
final class ReferenceIdentifiers {
  private ReferenceIdentifiers() {}

  /** Whether a certificate carries one of the names. */
  static boolean match(List<DomainName> names, PresentedCertificate certificate) {
    return certificate.presentedIdentifiers().stream()
        .anyMatch(presented -> names.stream().anyMatch(name -> matches(presented, name)));
  }

  static boolean matches(String presented, DomainName name) {
    DomainName identifier = DomainName.of(presented);
    return identifier.equals(name)
        || (identifier.text().startsWith("*.") && wildcardMatches(identifier, name));
  }

  /** RFC 7672 §3.2.3: '*' stands for one whole left-most label, and for nothing else. */
  private static boolean wildcardMatches(DomainName wildcard, DomainName name) {
    int firstDot = name.text().indexOf('.');
    String suffix = wildcard.text().substring(1);
    return firstDot > 0 && suffix.length() > 1 && name.text().substring(firstDot).equals(suffix);
  }
}
