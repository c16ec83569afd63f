package org.danescan.lab.mail.tls;

/** Which versions of TLS a server speaks. */
public enum Versions {
  /** 1.0 and 1.1, both deprecated by RFC 8996. */
  OLD,
  /** 1.2 only. */
  ONLY_1_2,
  /** 1.2 and 1.3. */
  CURRENT;

  /** The names that JSSE has for them. */
  String[] protocols() {
    return switch (this) {
      case OLD -> new String[] {"TLSv1", "TLSv1.1"};
      case ONLY_1_2 -> new String[] {"TLSv1.2"};
      case CURRENT -> new String[] {"TLSv1.2", "TLSv1.3"};
    };
  }
}
