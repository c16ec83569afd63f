package org.danescan.engine.surroundings;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.NameServerAnswer;
import org.danescan.core.observe.TlsaSurroundings;
import org.danescan.core.tlsa.TlsaBaseDomain;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.offlimits.SpecialAddresses;
import org.danescan.engine.probe.ProbeConfig;
import org.danescan.engine.resolve.DnsConfig;
import org.danescan.engine.resolve.Lookups;

/** The lookups around a TLSA RRset. No future of these fails for a remote cause. */
public final class SurroundingsSteps {
  /** Where name servers listen. */
  public static final int DNS_PORT = 53;

  private final Lookups lookups;
  private final int smtpPort;
  private final Optional<NameServerSurvey> survey;

  /** Whether each name server is asked itself. */
  public enum NameServers {
    ASKED,
    LEFT_ALONE
  }

  /**
   * Steps by some lookups.
   *
   * @param permit asked before each question to a name server: the pace
   */
  public SurroundingsSteps(
      Lookups lookups,
      DnsConfig dns,
      ProbeConfig probe,
      OptOut optOut,
      NameServers nameServers,
      Supplier<Future<Void>> permit) {
    this.lookups = lookups;
    this.smtpPort = probe.port();
    DirectQuestions direct = new DirectQuestions(DNS_PORT, dns.timeout(), dns.retries(), permit);
    this.survey =
        nameServers == NameServers.ASKED
            ? Optional.of(
                new NameServerSurvey(
                    lookups,
                    dns.ipv4Only(),
                    direct,
                    (server, address) ->
                        offLimits(server, address, optOut, probe.allowSpecialAddresses())))
            : Optional.empty();
  }

  private static Optional<String> offLimits(
      DomainName server, InetAddress address, OptOut optOut, boolean allowSpecialAddresses) {
    if (optOut.covers(server) || optOut.covers(address)) {
      return Optional.of("on the opt-out list");
    }
    return SpecialAddresses.contains(address) && !allowSpecialAddresses
        ? Optional.of("a special-purpose address")
        : Optional.empty();
  }

  /** Looks around the RRset of a base domain that has one. */
  public Future<TlsaSurroundings> look(TlsaBaseDomain base) {
    Future<List<NameServerAnswer>> answers =
        survey
            .map(asked -> asked.of(base.tlsaName(smtpPort)))
            .orElseGet(() -> Future.succeededFuture(List.of()));
    return lookups
        .tlsa(base.nonTerminal())
        .compose(nonTerminal -> answers.map(found -> new TlsaSurroundings(nonTerminal, found)));
  }
}
