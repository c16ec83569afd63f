package org.danescan.engine.real;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.danescan.core.observe.KeyAlgorithm;

/**
 * Postfix's {@code posttls-finger}: what a Postfix that sends would find of a domain, asking one
 * resolver and no other. It is held to certificates of one key algorithm by OpenSSL's configuration
 * (TLS 1.3) and the list of cipher suites (before). Level {@code dane-only} is {@code dane} without
 * what that does where there are no secure TLSA records.
 */
final class PosttlsFinger {
  private final Path resolvConf;
  private final Path directory;

  /** One that asks a resolver, which must listen at port 53. */
  PosttlsFinger(Path directory, InetSocketAddress resolver) throws IOException {
    this.directory = directory;
    this.resolvConf =
        Files.writeString(
            directory.resolve("resolv.conf"),
            "nameserver %s\noptions edns0 trust-ad\n"
                .formatted(resolver.getAddress().getHostAddress()));
    configure(KeyAlgorithm.RSA, "aRSA", "rsa_pss_rsae_sha256:rsa_pkcs1_sha256:RSA+SHA1");
    configure(KeyAlgorithm.ECDSA, "aECDSA", "ecdsa_secp256r1_sha256:ECDSA+SHA1");
  }

  private void configure(KeyAlgorithm algorithm, String suites, String signatures)
      throws IOException {
    Path conf = Files.createDirectories(directory.resolve(algorithm.token()));
    Path openssl = conf.resolve("openssl.cnf");
    Files.writeString(
        openssl,
        """
        openssl_conf = first
        [first]
        ssl_conf = ssl
        [ssl]
        system_default = limits
        [limits]
        MinProtocol = TLSv1
        CipherString = ALL:@SECLEVEL=0
        SignatureAlgorithms = %s
        """
            .formatted(signatures));
    Files.writeString(
        conf.resolve("main.cf"),
        """
        compatibility_level = 3.6
        myhostname = sender.example
        tls_config_file = %s
        tls_medium_cipherlist = %s:@SECLEVEL=0
        """
            .formatted(openssl, suites));
  }

  /** What it says of a domain's MX host, at a port, by certificates of one algorithm. */
  Opinion of(String domain, int port, KeyAlgorithm algorithm) throws Exception {
    List<String> program =
        List.of("/usr/sbin/posttls-finger", "-l", "dane-only", "-T", "10", domain + ":" + port);
    ProcessBuilder builder =
        new ProcessBuilder(
                PrivateFiles.command(Map.of(Path.of("/etc/resolv.conf"), resolvConf), program))
            .redirectErrorStream(true);
    builder.environment().put("MAIL_CONFIG", directory.resolve(algorithm.token()).toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return new Opinion(said);
  }

  /** What it said. */
  record Opinion(String said) {
    /** {@code match}, {@code mismatch}, or {@code none} where no TLS session came about. */
    String verdict() {
      if (said.contains(": Verified TLS connection established")) {
        return "match";
      }
      return said.contains("trusted TLS connection established") ? "mismatch" : "none";
    }

    /** Whether it has found secure TLSA records: it connects to no server without. */
    boolean isByDane() {
      return said.contains("posttls-finger: Connected to ");
    }
  }
}
