package org.danescan.engine.input.transfer;

import java.util.Optional;
import org.xbill.DNS.Name;
import org.xbill.DNS.TSIG;

/** A key that a name server and we share (RFC 8945). Its text does not show the secret. */
public final class TsigKey {
  private final Name name;
  private final Name algorithm;
  private final byte[] secret;

  TsigKey(Name name, Name algorithm, byte[] secret) {
    this.name = name;
    this.algorithm = algorithm;
    this.secret = secret.clone();
  }

  /** RFC 8945 §6, by the name that key files have for it. */
  static Optional<Name> algorithm(String word) {
    return switch (word) {
      case "hmac-md5", "hmac-md5.sig-alg.reg.int" -> Optional.of(TSIG.HMAC_MD5);
      case "hmac-sha1" -> Optional.of(TSIG.HMAC_SHA1);
      case "hmac-sha224" -> Optional.of(TSIG.HMAC_SHA224);
      case "hmac-sha256" -> Optional.of(TSIG.HMAC_SHA256);
      case "hmac-sha384" -> Optional.of(TSIG.HMAC_SHA384);
      case "hmac-sha512" -> Optional.of(TSIG.HMAC_SHA512);
      default -> Optional.empty();
    };
  }

  TSIG signer() {
    return new TSIG(algorithm, name, secret);
  }

  /** Name and algorithm, such as {@code transfer.example (hmac-sha256)}. */
  @Override
  public String toString() {
    return name.toString(true) + " (" + algorithm.toString(true) + ")";
  }
}
