package org.danescan.cli.options;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.danescan.cli.options.convert.CryptoConverter;
import org.danescan.cli.options.convert.DnssecConverter;
import org.danescan.engine.resolve.DnssecTrust;
import org.danescan.engine.validate.Crypto;
import picocli.CommandLine.Option;

/** The options that say whose word counts for what is secure. */
final class DnssecOptions {
  @Option(
      names = "--dnssec",
      paramLabel = "MODE",
      converter = DnssecConverter.class,
      defaultValue = "validate",
      description =
          "validate: by ourselves, from the trust anchor down; trust-ad: believe the AD bit of a"
              + " resolver on this machine (default: ${DEFAULT-VALUE}).")
  private DnssecTrust.Mode mode = DnssecTrust.Mode.VALIDATE;

  @Option(
      names = "--trust-anchor",
      paramLabel = "FILE",
      description = "DS or DNSKEY records (default: the root's keys as IANA publishes them).")
  private Optional<Path> trustAnchor = Optional.empty();

  @Option(
      names = "--trust-ad-from",
      split = ",",
      splitSynopsisLabel = ",",
      paramLabel = "ADDRESS",
      description = "Resolvers elsewhere whose AD bit is believed too, over a line that is safe.")
  private List<InetAddress> trustAdFrom = List.of();

  @Option(
      names = "--crypto",
      paramLabel = "WHO",
      converter = CryptoConverter.class,
      description =
          "Who verifies signatures: corretto, bouncycastle or jdk (default: the fastest that is"
              + " there; --version names it).")
  private Optional<Crypto> crypto = Optional.empty();

  DnssecTrust trust() {
    return new DnssecTrust(
        mode, trustAnchor, new HashSet<>(trustAdFrom), crypto.orElseGet(Crypto::fastest));
  }
}
