package org.danescan.store.mapping;

import com.google.common.net.InternetDomainName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.danescan.core.name.DomainName;

/**
 * Where a domain was registered, by the registries' part of the public suffix list. A top-level
 * domain that is not on the list counts as a suffix, as the list itself says.
 *
 * @param suffix the name below which a registry registers, such as {@code nl} or {@code co.uk}
 * @param domain one label below it; empty for what is a suffix itself
 */
public record Registration(Optional<String> suffix, Optional<String> domain) {
  /** Of what is no domain name. */
  static final Registration NONE = new Registration(Optional.empty(), Optional.empty());

  /** Where a name was registered. */
  public static Registration of(DomainName name) {
    List<String> labels = name.labels();
    for (int i = 0; i < labels.size(); i++) {
      try {
        return of(InternetDomainName.from(from(i, labels, name)), name, labels);
      } catch (IllegalArgumentException e) {
        // It takes fewer names than the DNS has; the labels behind that one decide.
      }
    }
    return NONE;
  }

  /**
   * Who runs a host, as far as its name tells: the domain that its owner registered; the name
   * itself where that is a suffix.
   */
  public static DomainName operator(DomainName host) {
    return of(host).domain().map(DomainName::new).orElse(host);
  }

  private static Registration of(InternetDomainName name, DomainName whole, List<String> labels) {
    if (name.isUnderRegistrySuffix()) {
      InternetDomainName suffix = Objects.requireNonNull(name.registrySuffix());
      int domain = labels.size() - suffix.parts().size() - 1;
      return new Registration(
          Optional.of(suffix.toString()), Optional.of(from(domain, labels, whole)));
    }
    if (name.isRegistrySuffix()) {
      return new Registration(Optional.of(name.toString()), Optional.empty());
    }
    int last = labels.size() - 1;
    return new Registration(
        Optional.of(labels.get(last)),
        last > 0 ? Optional.of(from(last - 1, labels, whole)) : Optional.empty());
  }

  private static String from(int label, List<String> labels, DomainName whole) {
    return label == 0 ? whole.text() : String.join(".", labels.subList(label, labels.size()));
  }
}
