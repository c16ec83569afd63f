package org.danescan.store.mapping;

import com.google.common.net.InternetDomainName;
import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;

/**
 * Where a domain was registered, by the registries' part of the public suffix list. A top-level
 * domain that is not on the list counts as a suffix, as the list itself says.
 *
 * @param suffix the name below which a registry registers, such as {@code nl} or {@code co.uk}
 * @param domain one label below it; empty for what is a suffix itself
 */
record Registration(Optional<String> suffix, Optional<String> domain) {
  /** Of what is no domain name. */
  static final Registration NONE = new Registration(Optional.empty(), Optional.empty());

  static Registration of(DomainName name) {
    List<String> labels = name.labels();
    for (int i = 0; i < labels.size(); i++) {
      String text = joined(labels, i);
      if (InternetDomainName.isValid(text)) {
        return of(InternetDomainName.from(text), labels);
      }
    }
    return NONE;
  }

  private static Registration of(InternetDomainName name, List<String> labels) {
    if (name.isUnderRegistrySuffix()) {
      return new Registration(
          Optional.of(String.valueOf(name.registrySuffix())),
          Optional.of(name.topDomainUnderRegistrySuffix().toString()));
    }
    if (name.isRegistrySuffix()) {
      return new Registration(Optional.of(name.toString()), Optional.empty());
    }
    int last = labels.size() - 1;
    return new Registration(
        Optional.of(labels.get(last)),
        last > 0 ? Optional.of(joined(labels, last - 1)) : Optional.empty());
  }

  private static String joined(List<String> labels, int from) {
    return String.join(".", labels.subList(from, labels.size()));
  }
}
