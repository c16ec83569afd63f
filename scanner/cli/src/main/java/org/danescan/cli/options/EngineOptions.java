package org.danescan.cli.options;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.danescan.cli.options.convert.AlsoConverter;
import org.danescan.cli.options.convert.DurationConverter;
import org.danescan.cli.options.convert.ProbeConverter;
import org.danescan.cli.options.convert.RateConverter;
import org.danescan.cli.options.convert.ResolverConverter;
import org.danescan.core.background.Background;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.sidelight.Also;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.offlimits.OptOutFile;
import org.danescan.engine.pace.Pace;
import org.danescan.engine.pace.Rate;
import org.danescan.engine.probe.EhloCheck;
import org.danescan.engine.probe.EhloName;
import org.danescan.engine.probe.ProbeConfig;
import org.danescan.engine.resolve.DnsConfig;
import org.danescan.store.EarlierScan;
import org.danescan.store.ScanReader;
import org.danescan.store.StoreException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that {@code scan} and {@code check} share, and the configuration they make. Each
 * default stands twice, as the help's word and as the field's value: where one option cannot be
 * read, the others are judged all the same.
 */
public final class EngineOptions {
  /** How long each answer about our own name is waited for. */
  private static final Duration NAME_CHECK = Duration.ofSeconds(2);

  private Optional<EhloName> systemName = Optional.empty();

  @Option(
      names = "--resolver",
      split = ",",
      splitSynopsisLabel = ",",
      paramLabel = "HOST[:PORT]",
      converter = ResolverConverter.class,
      description = "Resolvers to ask in turn (default: the system's).")
  private List<InetSocketAddress> resolvers = new ArrayList<>();

  @Mixin private DnssecOptions dnssec = new DnssecOptions();

  @Option(
      names = "--probe",
      paramLabel = "WHICH",
      converter = ProbeConverter.class,
      defaultValue = "dane",
      description =
          "Servers to connect to: dane: of hosts with usable TLSA; all; none"
              + " (default: ${DEFAULT-VALUE}).")
  private ProbeTargets.Mode probe = ProbeTargets.Mode.DANE;

  @Option(
      names = "--also",
      split = ",",
      splitSynopsisLabel = ",",
      paramLabel = "WHAT",
      converter = AlsoConverter.class,
      description =
          "Look up also, for domains with mail: mta-sts (RFC 8461), tls-rpt (RFC 8460), ns (the name"
              + " servers; of a zone file without a query).")
  private List<Also> also = new ArrayList<>();

  @Option(
      names = "--smtp-port",
      paramLabel = "PORT",
      defaultValue = "25",
      description = "TCP port, also in TLSA names (default: ${DEFAULT-VALUE}).")
  private int smtpPort = 25;

  @Option(
      names = "--ehlo",
      paramLabel = "NAME",
      description = "Name that we greet with (default: this machine's host name).")
  private Optional<String> ehlo = Optional.empty();

  @Option(
      names = "--dns-rate",
      paramLabel = "RATE",
      converter = RateConverter.class,
      defaultValue = "unlimited",
      description = "DNS queries a second (default: ${DEFAULT-VALUE}).")
  private Rate dnsRate = Rate.UNLIMITED;

  @Option(
      names = "--smtp-rate",
      paramLabel = "RATE",
      converter = RateConverter.class,
      defaultValue = "50",
      description = "New SMTP sessions a second (default: ${DEFAULT-VALUE}).")
  private Rate smtpRate = new Rate(50);

  @Option(
      names = "--smtp-per-address",
      paramLabel = "N",
      defaultValue = "1",
      description = "Sessions at once with one address (default: ${DEFAULT-VALUE}).")
  private int smtpPerAddress = 1;

  @Option(
      names = "--smtp-per-network",
      paramLabel = "RATE",
      converter = RateConverter.class,
      defaultValue = "5",
      description = "New sessions a second with one /24 or /48 (default: ${DEFAULT-VALUE}).")
  private Rate smtpPerNetwork = new Rate(5);

  @Option(
      names = "--smtp-per-operator",
      paramLabel = "RATE",
      converter = RateConverter.class,
      defaultValue = "20",
      description =
          "New sessions a second with the MX hosts of one registered domain"
              + " (default: ${DEFAULT-VALUE}).")
  private Rate smtpPerOperator = new Rate(20);

  @Option(
      names = "--timeout-dns",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "5s",
      description = "How long one try waits for an answer (default: ${DEFAULT-VALUE}).")
  private Duration timeoutDns = Duration.ofSeconds(5);

  @Option(
      names = "--timeout-smtp",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "30s",
      description = "How long each step of a session may take (default: ${DEFAULT-VALUE}).")
  private Duration timeoutSmtp = Duration.ofSeconds(30);

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "2",
      description = "More tries for a DNS query (default: ${DEFAULT-VALUE}).")
  private int retries = 2;

  @Option(
      names = "--smtp-retries",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "More tries at once, not at the end of a scan, for a session that was refused, timed out"
              + " or put off (default: ${DEFAULT-VALUE}).")
  private int smtpRetries;

  @Option(
      names = "--smtp-retry-after",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      defaultValue = "1m",
      description = "How long before the first of them (default: ${DEFAULT-VALUE}).")
  private Duration smtpRetryAfter = Duration.ofMinutes(1);

  @Option(
      names = "--window",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Domains on their journey at once (default: ${DEFAULT-VALUE}).")
  private int window = 1_000;

  @Option(names = "--chunk", paramLabel = "N", defaultValue = "20000", hidden = true)
  private int chunk = 20_000;

  @Option(
      names = "--opt-out",
      paramLabel = "FILE",
      description = "Domains, MX hosts, addresses and prefixes that are never contacted.")
  private Optional<Path> optOut = Optional.empty();

  @Option(
      names = "--earlier",
      paramLabel = "SCAN",
      description =
          "An earlier scan, to name causes by: records of keys that a server or its neighbours had"
              + " then.")
  private Optional<Path> earlier = Optional.empty();

  @Option(
      names = "--allow-special-addresses",
      description = "Connect also to loopback, private and other special addresses.")
  private boolean allowSpecialAddresses;

  @Option(names = "--ipv4-only", description = "Leave IPv6 addresses alone.")
  private boolean ipv4Only;

  /** The configuration, checked or not. */
  public EngineConfig config() {
    DnsConfig dns =
        new DnsConfig(
            resolvers.isEmpty() ? DnsConfig.defaults().resolvers() : resolvers,
            dnssec.trust(),
            timeoutDns,
            retries,
            ipv4Only);
    ProbeConfig probing =
        new ProbeConfig(
            smtpPort,
            greeting().name(),
            timeoutSmtp,
            new Pace(smtpPerAddress, smtpRate, smtpPerNetwork, smtpPerOperator),
            allowSpecialAddresses,
            smtpRetryAfter,
            smtpRetries);
    return new EngineConfig(dns, dnsRate, probe, probing, window, chunk, Set.copyOf(also));
  }

  private EhloName greeting() {
    if (ehlo.isPresent()) {
      return new EhloName(ehlo.get(), Optional.empty());
    }
    systemName = systemName.or(() -> Optional.of(EhloName.system()));
    return systemName.get();
  }

  /**
   * What is no problem, but a person should know. Asks the DNS for the scanner's name where
   * strangers will be greeted with it.
   */
  public List<String> warnings() {
    if (probe == ProbeTargets.Mode.NONE) {
      return List.of();
    }
    Optional<String> warning = greeting().warning();
    return (warning.isPresent() || allowSpecialAddresses ? warning : nameWarning())
        .stream().toList();
  }

  private Optional<String> nameWarning() {
    return config().dns().resolvers().stream()
        .findFirst()
        .flatMap(resolver -> EhloCheck.warning(greeting().name(), resolver, NAME_CHECK));
  }

  /** Every problem, each naming the option and what to do. */
  public List<String> problems() {
    return config().problems();
  }

  /**
   * Who asked not to be contacted.
   *
   * @throws ConfigurationException when the list cannot be read
   */
  public OptOut optOut() throws ConfigurationException {
    return optOut(optOut);
  }

  /**
   * Those on a list; nobody where there is none.
   *
   * @throws ConfigurationException when the list cannot be read
   */
  public static OptOut optOut(Optional<Path> list) throws ConfigurationException {
    if (list.isEmpty()) {
      return OptOut.NOBODY;
    }
    try {
      OptOutFile.Content content = OptOutFile.read(list.get());
      if (content instanceof OptOutFile.Content.Unreadable unreadable) {
        throw new ConfigurationException(
            unreadable.problems().stream().map(problem -> "--opt-out: " + problem).toList());
      }
      return ((OptOutFile.Content.Listed) content).optOut();
    } catch (IOException e) {
      throw new ConfigurationException(
          List.of(
              "--opt-out: cannot read "
                  + list.get()
                  + (Files.exists(list.get())
                      ? "; check that it is a readable file"
                      : "; there is no such file")));
    }
  }

  /**
   * What causes can be named by.
   *
   * @throws ConfigurationException when the earlier scan cannot be read
   */
  public Background background() throws ConfigurationException {
    return background(earlier);
  }

  /**
   * What causes can be named by with an earlier scan at hand.
   *
   * @throws ConfigurationException when that cannot be read
   */
  public static Background background(Optional<Path> earlier) throws ConfigurationException {
    try {
      return earlier.isEmpty()
          ? Background.NONE
          : EarlierScan.background(ScanReader.open(earlier.get()));
    } catch (StoreException e) {
      throw new ConfigurationException(List.of("--earlier: " + e.getMessage()));
    }
  }
}
