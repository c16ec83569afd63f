package org.danescan.engine.real;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.pki.KeyAlgorithm;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.pki.Tlsa;
import org.xbill.DNS.Name;
import org.xbill.DNS.TLSARecord;

/** What a server has, what is published for it, and what is to be found by RSA and by ECDSA. */
enum Situation {
  EE_OF_RSA(Setup.CURRENT, "match mismatch", "3 1 1", Published.LEAF, Keys.RSA),
  EE_OF_ECDSA(Setup.CURRENT, "mismatch match", "3 1 1", Published.LEAF, Keys.ECDSA),
  EE_OF_BOTH(Setup.CURRENT, "match match", "3 1 1", Published.LEAF, Keys.BOTH),
  EE_OF_OTHERS(Setup.CURRENT, "mismatch mismatch", "3 0 1", Published.INTERMEDIATE, Keys.BOTH),
  EE_WITHOUT_NAME(Setup.CURRENT, "match match", "3 1 1", Published.LEAF, Keys.BOTH),
  TA_KEY(Setup.CURRENT, "match match", "2 1 1", Published.INTERMEDIATE, Keys.BOTH),
  TA_CERTIFICATE(Setup.CURRENT, "match match", "2 0 1", Published.INTERMEDIATE, Keys.BOTH),
  TA_OF_RSA(Setup.CURRENT, "match mismatch", "2 1 1", Published.INTERMEDIATE, Keys.RSA),
  TA_WITHOUT_NAME(Setup.CURRENT, "mismatch mismatch", "2 1 1", Published.INTERMEDIATE, Keys.BOTH),
  TA_IS_LEAF(Setup.CURRENT, "mismatch mismatch", "2 1 1", Published.LEAF, Keys.BOTH),
  TA_ROOT_NOT_SENT(Setup.CURRENT, "mismatch mismatch", "2 1 1", Published.ROOT, Keys.BOTH),
  TA_ROOT_PUBLISHED(Setup.CURRENT, "match match", "2 0 0", Published.ROOT, Keys.BOTH),
  TA_ROOT_KEY_PUBLISHED(Setup.CURRENT, "match match", "2 1 0", Published.ROOT, Keys.BOTH),
  TA_ROOT_SENT(Setup.ROOT_SENT, "match match", "2 1 1", Published.ROOT, Keys.BOTH),
  TA_NOT_SENT(
      Setup.ISSUER_LEFT_OUT, "mismatch mismatch", "2 1 1", Published.INTERMEDIATE, Keys.BOTH),
  EE_EXPIRED(Setup.EXPIRED, "match match", "3 1 1", Published.LEAF, Keys.BOTH),
  TA_EXPIRED(Setup.EXPIRED, "mismatch mismatch", "2 1 1", Published.INTERMEDIATE, Keys.BOTH),
  EE_SELF_SIGNED(Setup.SELF_SIGNED, "match match", "3 1 1", Published.LEAF, Keys.BOTH),
  TA_SELF_SIGNED(Setup.SELF_SIGNED, "match match", "2 1 1", Published.LEAF, Keys.BOTH),
  TA_SELF_SIGNED_CERTIFICATE(Setup.SELF_SIGNED, "match match", "2 0 1", Published.LEAF, Keys.BOTH),
  TA_SELF_SIGNED_IN_FULL(Setup.SELF_SIGNED, "match match", "2 0 0", Published.LEAF, Keys.BOTH),
  TA_SELF_SIGNED_KEY_IN_FULL(Setup.SELF_SIGNED, "match match", "2 1 0", Published.LEAF, Keys.BOTH),
  WITHOUT_STARTTLS(Setup.NO_STARTTLS, "none none", "3 1 1", Published.LEAF, Keys.BOTH);

  private final Setup setup;
  private final String verdict;
  private final String parameters;
  private final Published published;
  private final Keys keys;

  Situation(Setup setup, String verdict, String parameters, Published published, Keys keys) {
    this.setup = setup;
    this.verdict = verdict;
    this.parameters = parameters;
    this.published = published;
    this.keys = keys;
  }

  /** The certificate that the records are made of. */
  private enum Published {
    LEAF,
    INTERMEDIATE,
    ROOT;

    X509Certificate of(IssuedChain chain) {
      return switch (this) {
        case LEAF -> chain.leaf();
        case INTERMEDIATE -> chain.intermediate().orElseThrow();
        case ROOT -> chain.root().orElseThrow();
      };
    }
  }

  /** The chains that have a record. */
  private enum Keys {
    RSA,
    ECDSA,
    BOTH;

    Stream<KeyAlgorithm> algorithms() {
      return Stream.of(KeyAlgorithm.RSA, KeyAlgorithm.ECDSA)
          .filter(algorithm -> this == BOTH || algorithm.name().equals(name()));
    }
  }

  static Stream<Situation> of(Setup setup) {
    return Stream.of(values()).filter(situation -> situation.setup == setup);
  }

  /** What we find by RSA and by ECDSA: {@code match}, {@code mismatch} or {@code none}. */
  String verdict() {
    return verdict;
  }

  /** Whether certificates have its host's name. */
  boolean isNamed() {
    return this != EE_WITHOUT_NAME && this != TA_WITHOUT_NAME;
  }

  String domain() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".nl";
  }

  String host() {
    return "mx1." + domain();
  }

  /** The records for an owner name. */
  List<TLSARecord> records(Pki pki, Name owner) {
    String[] numbers = parameters.split(" ", -1);
    return keys.algorithms()
        .map(
            algorithm ->
                Tlsa.of(
                    owner,
                    DaneDomains.TTL,
                    Integer.parseInt(numbers[0]),
                    Integer.parseInt(numbers[1]),
                    Integer.parseInt(numbers[2]),
                    published.of(setup.chain(pki, algorithm))))
        .toList();
  }
}
