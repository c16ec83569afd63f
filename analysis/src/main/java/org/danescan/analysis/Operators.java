package org.danescan.analysis;

import com.google.common.net.InternetDomainName;
import java.util.List;

/** Who runs an MX host, as far as its name tells: the domain that its owner registered. */
public final class Operators {
  private Operators() {}

  /**
   * The registered domain of a host: one label below a registry's suffix on the public suffix list;
   * below a top-level domain that is not on it the last two labels; the name itself where there is
   * no more to it, or where it is no host name.
   */
  public static String of(String host) {
    InternetDomainName name;
    try {
      name = InternetDomainName.from(host);
    } catch (IllegalArgumentException e) {
      // To ask first whether it is valid would parse each of a million names twice.
      return host;
    }
    if (name.isUnderRegistrySuffix()) {
      return name.topDomainUnderRegistrySuffix().toString();
    }
    List<String> labels = name.parts();
    return name.isRegistrySuffix() || labels.size() < 2
        ? host
        : String.join(".", labels.subList(labels.size() - 2, labels.size()));
  }
}
