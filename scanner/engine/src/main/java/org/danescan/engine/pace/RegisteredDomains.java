package org.danescan.engine.pace;

import com.google.common.net.InternetDomainName;
import java.util.List;
import org.danescan.core.name.DomainName;

/** Who runs a host, as far as its name tells: the domain that its owner registered. */
public final class RegisteredDomains {
  private RegisteredDomains() {}

  /**
   * The registered domain of a host: one label below a registry's suffix on the public suffix list;
   * below a top-level domain that is not on it the last two labels; the name itself where there is
   * no more to it, or where it is no host name.
   */
  public static DomainName of(DomainName host) {
    if (!InternetDomainName.isValid(host.text())) {
      return host;
    }
    InternetDomainName name = InternetDomainName.from(host.text());
    if (name.isUnderRegistrySuffix()) {
      return new DomainName(name.topDomainUnderRegistrySuffix().toString());
    }
    List<String> labels = host.labels();
    return name.isRegistrySuffix() || labels.size() < 2
        ? host
        : new DomainName(String.join(".", labels.subList(labels.size() - 2, labels.size())));
  }
}
