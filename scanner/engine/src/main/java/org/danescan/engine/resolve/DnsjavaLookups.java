package org.danescan.engine.resolve;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Reason;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** What both ways of validating share: a question out, an answer read, failures as data. */
abstract class DnsjavaLookups implements Lookups {

  /** Asks for a name and reads the answer; may fail with a {@link LookupFailure}. */
  abstract <T> CompletionStage<Lookup<T>> send(Name owner, RecordKind<T> kind);

  @Override
  public Future<Lookup<MxRecord>> mx(DomainName name) {
    return look(name, RecordKind.MX);
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
    Name owner;
    try {
      owner = Name.fromString(name.toString(), Name.root);
    } catch (TextParseException e) {
      return Future.succeededFuture(
          new Lookup.Failed<>(Reason.DNS_MALFORMED, name + ": " + e.getMessage()));
    }
    return Future.fromCompletionStage(send(owner, kind).exceptionally(DnsjavaLookups::<T>asLookup));
  }

  /** What failed on the network is data; what failed in this program is thrown on. */
  private static <T> Lookup<T> asLookup(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LookupFailure known) {
        return new Lookup.Failed<>(
            known.reason(),
            String.valueOf(known.getMessage()),
            ExtendedError.orThatOf(known.reason(), known.extendedError()));
      }
    }
    throw new CompletionException(failure);
  }
}
