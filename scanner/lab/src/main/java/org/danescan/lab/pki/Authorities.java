package org.danescan.lab.pki;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;

/** The authorities of one key algorithm, each made when first asked for. */
final class Authorities {
  private final KeyAlgorithm algorithm;
  private final KeyPool keys;
  private final Instant start;
  private final Map<Role, X509Certificate> certificates = new EnumMap<>(Role.class);

  Authorities(KeyAlgorithm algorithm, KeyPool keys, Instant start) {
    this.algorithm = algorithm;
    this.keys = keys;
    this.start = start;
  }

  Authority authority(Role role) {
    return new Authority(role.distinguishedName(algorithm), algorithm, keyPair(role));
  }

  synchronized X509Certificate certificate(Role role) {
    X509Certificate known = certificates.get(role);
    if (known != null) {
      return known;
    }
    X509Certificate made =
        authority(role.issuer())
            .sign(
                new CertificateDraft(
                    role.distinguishedName(algorithm),
                    "authority " + role + " " + algorithm,
                    role.period(start),
                    keyPair(role).getPublic(),
                    role == Role.NON_CA
                        ? CertificateDraft.Profile.NO_AUTHORITY
                        : CertificateDraft.Profile.AUTHORITY,
                    List.of()));
    certificates.put(role, made);
    return made;
  }

  private KeyPair keyPair(Role role) {
    return keys.key(algorithm, "authority " + role);
  }

  /** Who an authority is, and who issued it. */
  enum Role {
    ROOT("Root"),
    INTERMEDIATE("Intermediate"),
    /** Its certificate has expired. */
    EXPIRED_INTERMEDIATE("Expired Intermediate"),
    /** Its certificate says cA false. */
    NON_CA("Pretended Intermediate"),
    UNRELATED_ROOT("Unrelated Root"),
    UNRELATED_INTERMEDIATE("Unrelated Intermediate");

    private final String commonName;

    Role(String commonName) {
      this.commonName = commonName;
    }

    private Role issuer() {
      return switch (this) {
        case ROOT, INTERMEDIATE, EXPIRED_INTERMEDIATE, NON_CA -> ROOT;
        case UNRELATED_ROOT, UNRELATED_INTERMEDIATE -> UNRELATED_ROOT;
      };
    }

    private Period period(Instant start) {
      return this == EXPIRED_INTERMEDIATE
          ? Period.days(start, -800, -5)
          : Period.days(start, -1000, 3650);
    }

    private X500Name distinguishedName(KeyAlgorithm algorithm) {
      return new X500Name("O=danescan lab,CN=Lab " + commonName + " " + algorithm);
    }
  }
}
