package org.danescan.benchmarks.micro;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One verification of a signature of 200 octets, as long as what an RRSIG of MX covers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VerifyBenchmark {
  /** The algorithms that nearly all zones are signed with. */
  public enum Algorithm {
    /** DNSSEC algorithm 13. */
    ECDSA_P256("EC", 256, "SHA256withECDSA"),
    /** DNSSEC algorithm 8 with the key length that most have. */
    RSA_2048("RSA", 2048, "SHA256withRSA");

    private final String keys;
    private final int bits;
    private final String signatures;

    Algorithm(String keys, int bits, String signatures) {
      this.keys = keys;
      this.bits = bits;
      this.signatures = signatures;
    }
  }

  /** What is verified. */
  @Param public Algorithm algorithm = Algorithm.ECDSA_P256;

  /** Who verifies. */
  @Param public SignatureProvider provider = SignatureProvider.JDK;

  private final byte[] signed = new byte[200];
  private byte[] signature = {};
  private byte[] encoded = {};
  private KeyFactory factory;
  private Signature verifier;
  private PublicKey ready;

  /** Signs, and has the key parsed by the provider. */
  @Setup
  public void sign() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm.keys);
    generator.initialize(algorithm.bits);
    KeyPair pair = generator.generateKeyPair();
    Signature signer = Signature.getInstance(algorithm.signatures);
    signer.initSign(pair.getPrivate());
    signer.update(signed);
    signature = signer.sign();
    encoded = pair.getPublic().getEncoded();
    factory = provider.keyFactory(algorithm.keys);
    verifier = provider.signature(algorithm.signatures);
    ready = parse();
  }

  private PublicKey parse() throws GeneralSecurityException {
    return factory.generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** With a key that is there already in the provider's own form. */
  @Benchmark
  public boolean readyKey() throws GeneralSecurityException {
    return verify(ready);
  }

  /** With a key that comes as octets. */
  @Benchmark
  public boolean parsedKey() throws GeneralSecurityException {
    return verify(parse());
  }

  private boolean verify(PublicKey key) throws GeneralSecurityException {
    verifier.initVerify(key);
    verifier.update(signed);
    return verifier.verify(signature);
  }
}
