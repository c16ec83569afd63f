package org.danescan.engine.surroundings;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.NameServerAnswer;
import org.danescan.engine.resolve.Lookups;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks each name server of the zone that a TLSA RRset is in. */
final class NameServerSurvey {
  private final Lookups lookups;
  private final boolean ipv4Only;
  private final DirectQuestions direct;
  private final BiFunction<DomainName, InetAddress, Optional<String>> offLimits;

  /**
   * A survey that finds servers by some lookups.
   *
   * @param offLimits why a server at an address is not to be asked; empty where it may be
   */
  NameServerSurvey(
      Lookups lookups,
      boolean ipv4Only,
      DirectQuestions direct,
      BiFunction<DomainName, InetAddress, Optional<String>> offLimits) {
    this.lookups = lookups;
    this.ipv4Only = ipv4Only;
    this.direct = direct;
    this.offLimits = offLimits;
  }

  /** What each address of each server says; empty where the zone cannot be found. */
  Future<List<NameServerAnswer>> of(DomainName tlsaName) {
    return zone(tlsaName)
        .compose(
            zone -> zone.isEmpty() ? Future.succeededFuture(List.of()) : of(tlsaName, zone.get()));
  }

  /** A zone, and the names of its servers. */
  private record Zone(DomainName apex, List<DomainName> servers) {}

  /** RFC 1034 §4.2: the closest name above that has an NS RRset is the apex. */
  private Future<Optional<Zone>> zone(DomainName name) {
    return lookups
        .nameServers(name)
        .compose(
            lookup -> {
              if (lookup instanceof Lookup.Answer<DomainName> answer
                  && answer.owner().equals(name)) {
                return Future.succeededFuture(Optional.of(new Zone(name, answer.records())));
              }
              boolean isNone = lookup instanceof Lookup.Answer || lookup instanceof Lookup.Absent;
              return isNone && !name.isRoot()
                  ? zone(parent(name))
                  : Future.succeededFuture(Optional.empty());
            });
  }

  private static DomainName parent(DomainName name) {
    List<String> labels = name.labels();
    return new DomainName(String.join(".", labels.subList(1, labels.size())));
  }

  private Future<List<NameServerAnswer>> of(DomainName tlsaName, Zone zone) {
    return flat(zone.servers(), server -> of(server, tlsaName, zone.apex()));
  }

  private Future<List<NameServerAnswer>> of(
      DomainName server, DomainName tlsaName, DomainName apex) {
    Future<Lookup<InetAddress>> ipv4 = lookups.ipv4(server);
    Future<Lookup<InetAddress>> ipv6 =
        ipv4Only ? Future.succeededFuture(new Lookup.NotAsked<>()) : lookups.ipv6(server);
    return Future.all(ipv4, ipv6)
        .compose(
            both -> {
              List<InetAddress> addresses = new ArrayList<>(ipv4.result().found());
              addresses.addAll(ipv6.result().found());
              return flat(
                  addresses, address -> answer(server, address, tlsaName, apex).map(List::of));
            });
  }

  private static <A, B> Future<List<B>> flat(List<A> items, Function<A, Future<List<B>>> work) {
    List<Future<List<B>>> started = items.stream().map(work).toList();
    return Future.all(started)
        .map(all -> all.<List<B>>list().stream().flatMap(List::stream).toList());
  }

  /** TLSA, then SOA of one server: never two questions to it at once. */
  private Future<NameServerAnswer> answer(
      DomainName server, InetAddress address, DomainName tlsaName, DomainName apex) {
    Optional<String> refusal = offLimits.apply(server, address);
    if (refusal.isPresent()) {
      return Future.succeededFuture(
          new NameServerAnswer(
              server, address, new NameServerAnswer.NotAsked(refusal.get()), OptionalLong.empty()));
    }
    Name owner = absolute(tlsaName);
    return direct
        .ask(address, owner, Type.TLSA)
        .map(message -> NameServerReading.said(message, owner))
        .otherwise(failure -> new NameServerAnswer.Fails("it does not answer"))
        .compose(
            said ->
                serial(address, apex, said)
                    .map(serial -> new NameServerAnswer(server, address, said, serial)));
  }

  private Future<OptionalLong> serial(
      InetAddress address, DomainName apex, NameServerAnswer.Said said) {
    Future<Message> answer =
        said.isAnswer()
            ? direct.ask(address, absolute(apex), Type.SOA)
            : Future.failedFuture("it is not asked on");
    return answer
        .map(message -> NameServerReading.serial(message, absolute(apex)))
        .otherwise(OptionalLong.empty());
  }

  private static Name absolute(DomainName name) {
    try {
      return Name.fromString(name.toString(), Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException(name + " was looked up before", e);
    }
  }
}
