package org.danescan.engine.resolve;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Reason;
import org.danescan.engine.dns.Query;
import org.danescan.engine.resolve.cause.ExtendedError;
import org.danescan.engine.resolve.cause.LookupFailure;
import org.danescan.engine.sidelight.MxAnswer;
import org.danescan.engine.sidelight.SigningReading;
import org.danescan.engine.sidelight.ZoneReading;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** What both ways of validating share: a question out, an answer read, failures as data. */
abstract class DnsjavaLookups implements Lookups {
  final HeadResolver head;

  DnsjavaLookups(HeadResolver head) {
    this.head = head;
  }

  /**
   * A lookup and the message that it was read from.
   *
   * @param message the answer, judged or not; none where there is none
   */
  record Read<T>(Lookup<T> lookup, Optional<Message> message) {}

  /** Asks for a name and reads the answer; may fail with a {@link LookupFailure}. */
  abstract <T> CompletionStage<Read<T>> send(Name owner, RecordKind<T> kind);

  @Override
  public Future<MxAnswer> route(DomainName name) {
    return read(name, RecordKind.MX)
        .map(
            read ->
                new MxAnswer(
                    read.lookup(),
                    read.message()
                        .map(message -> SigningReading.of(message, Type.MX))
                        .orElse(MxSigning.NONE)));
  }

  @Override
  public Future<Lookup<String>> text(DomainName owner) {
    return look(owner, RecordKind.TXT);
  }

  @Override
  public Future<NameServers> serversOfZone(DomainName name) {
    return unvalidated(name, owner -> nameServers(owner, true), NameServers::failed);
  }

  /** Of a name in the midst of a zone the answer says where the zone begins: that is asked then. */
  private CompletionStage<NameServers> nameServers(Name owner, boolean goOn) {
    return head.ask(new Query(owner, Type.NS, Query.Checking.BY_US))
        .thenCompose(
            answer -> {
              Optional<NameServers> servers = ZoneReading.nameServers(answer, owner);
              Optional<Name> above = ZoneReading.zoneAbove(answer, owner);
              return servers.isEmpty() && goOn && above.isPresent()
                  ? nameServers(above.get(), false)
                  : CompletableFuture.completedStage(servers.orElse(NameServers.ABSENT));
            });
  }

  @Override
  public Future<ZoneContact> contact(DomainName name) {
    return unvalidated(
        name,
        owner ->
            head.ask(new Query(owner, Type.SOA, Query.Checking.BY_US))
                .thenApply(ZoneReading::contact),
        ZoneContact::failed);
  }

  private static <T> Future<T> unvalidated(
      DomainName name, Function<Name, CompletionStage<T>> ask, Function<Reason, T> failed) {
    try {
      return Future.fromCompletionStage(
          ask.apply(owner(name)).exceptionally(failure -> failed.apply(known(failure).reason())));
    } catch (TextParseException e) {
      return Future.succeededFuture(failed.apply(Reason.DNS_MALFORMED));
    }
  }

  @Override
  public Future<Lookup<InetAddress>> ipv4(DomainName name) {
    return look(name, RecordKind.A);
  }

  @Override
  public Future<Lookup<InetAddress>> ipv6(DomainName name) {
    return look(name, RecordKind.AAAA);
  }

  @Override
  public Future<Lookup<DomainName>> alias(DomainName name) {
    return look(name, RecordKind.CNAME);
  }

  @Override
  public Future<Lookup<DomainName>> nameServers(DomainName zone) {
    return look(zone, RecordKind.NS);
  }

  @Override
  public Future<Lookup<TlsaRecord>> tlsa(DomainName owner) {
    return look(owner, RecordKind.TLSA);
  }

  private <T> Future<Lookup<T>> look(DomainName name, RecordKind<T> kind) {
    return read(name, kind).map(Read::lookup);
  }

  private <T> Future<Read<T>> read(DomainName name, RecordKind<T> kind) {
    try {
      return Future.fromCompletionStage(
          send(owner(name), kind).exceptionally(DnsjavaLookups::<T>asLookup));
    } catch (TextParseException e) {
      return Future.succeededFuture(
          new Read<>(
              new Lookup.Failed<>(Reason.DNS_MALFORMED, name + ": " + e.getMessage()),
              Optional.empty()));
    }
  }

  private static Name owner(DomainName name) throws TextParseException {
    return Name.fromString(name.toString(), Name.root);
  }

  /** What failed on the network is data; what failed in this program is thrown on. */
  private static <T> Read<T> asLookup(Throwable failure) {
    LookupFailure known = known(failure);
    return new Read<>(
        new Lookup.Failed<>(
            known.reason(),
            String.valueOf(known.getMessage()),
            ExtendedError.orThatOf(known.reason(), known.extendedError())),
        Optional.empty());
  }

  private static LookupFailure known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LookupFailure known) {
        return known;
      }
    }
    throw new CompletionException(failure);
  }
}
