package org.danescan.cli.options;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.danescan.cli.options.convert.AlsoConverter;
import org.danescan.cli.options.convert.DnssecConverter;
import org.danescan.cli.options.convert.ProbeConverter;
import org.danescan.cli.options.convert.RateConverter;
import org.danescan.core.octets.Octets;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.input.InputRules;
import org.danescan.engine.sanity.Canary;
import org.danescan.engine.sanity.Care;

/** A configuration as the words that a scan keeps of it. */
public final class ScanOptions {
  private ScanOptions() {}

  /**
   * Those that decide what the rows say: a scan is resumed with the same ones.
   *
   * @throws IOException when the trust anchor cannot be read
   */
  public static SortedMap<String, String> deciding(EngineConfig config, InputRules rules, Care care)
      throws IOException {
    SortedMap<String, String> options = new TreeMap<>(InputOptions.words(rules));
    options.put("--last-tries", String.valueOf(care.lastTries().most()));
    options.put("--dnssec", DnssecConverter.word(config.dns().trust().mode()));
    options.put("--trust-anchor", trustAnchor(config));
    options.put("--ipv4-only", String.valueOf(config.dns().ipv4Only()));
    options.put("--probe", ProbeConverter.word(config.mode()));
    options.put("--smtp-port", String.valueOf(config.probe().port()));
    options.put(
        "--allow-special-addresses", String.valueOf(config.probe().allowSpecialAddresses()));
    if (!config.also().isEmpty()) {
      options.put("--also", AlsoConverter.words(config.also()));
    }
    options.put("--chunk", String.valueOf(config.chunkSize()));
    return options;
  }

  /**
   * All of them.
   *
   * @throws IOException when the trust anchor cannot be read
   */
  public static SortedMap<String, String> all(EngineConfig config, InputRules rules, Care care)
      throws IOException {
    SortedMap<String, String> options = deciding(config, rules, care);
    options.put("--last-try-after", care.lastTries().after().toMillis() + "ms");
    options.put("--canary-every", care.limits().every().toMillis() + "ms");
    if (!care.canaries().isEmpty()) {
      options.put(
          "--canary", care.canaries().stream().map(Canary::word).collect(Collectors.joining(",")));
    }
    options.put(
        "--resolver",
        config.dns().resolvers().stream().map(ScanOptions::text).collect(Collectors.joining(",")));
    options.put("--crypto", config.dns().trust().crypto().token());
    options.put(
        "--trust-ad-from",
        config.dns().trust().adFrom().stream()
            .map(InetAddress::getHostAddress)
            .sorted()
            .collect(Collectors.joining(",")));
    options.put("--timeout-dns", config.dns().timeout().toMillis() + "ms");
    options.put("--retries", String.valueOf(config.dns().retries()));
    options.put("--dns-rate", RateConverter.word(config.dnsRate()));
    options.put("--ehlo", config.probe().ehlo());
    options.put("--timeout-smtp", config.probe().timeout().toMillis() + "ms");
    options.put("--smtp-per-address", String.valueOf(config.probe().pace().perAddress()));
    options.put("--smtp-rate", RateConverter.word(config.probe().pace().overall()));
    options.put("--smtp-per-network", RateConverter.word(config.probe().pace().perNetwork()));
    options.put("--smtp-per-operator", RateConverter.word(config.probe().pace().perOperator()));
    options.put("--smtp-retries", String.valueOf(config.probe().retries()));
    options.put("--smtp-retry-after", config.probe().retryAfter().toMillis() + "ms");
    options.put("--window", String.valueOf(config.window()));
    return options;
  }

  /** By content: the same keys in another file make the same scan. */
  private static String trustAnchor(EngineConfig config) throws IOException {
    if (config.dns().trust().anchor().isEmpty()) {
      return "built in";
    }
    Path file = config.dns().trust().anchor().get();
    return "sha256:" + Octets.of(Files.readAllBytes(file)).sha256().hex();
  }

  /** A resolver as {@code --resolver} takes it. */
  public static String text(InetSocketAddress address) {
    String host = address.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
  }
}
