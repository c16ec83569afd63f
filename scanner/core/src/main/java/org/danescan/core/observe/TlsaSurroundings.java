package org.danescan.core.observe;

import java.util.List;
import org.danescan.core.tlsa.TlsaRecord;

/**
 * What was looked at around a host's TLSA RRset, beyond what senders look at and verdicts need.
 *
 * @param nonTerminal the lookup of the name above it, {@code _tcp} and the TLSA base domain
 * @param nameServers what each of the zone's name servers says; empty where they were not asked
 */
public record TlsaSurroundings(Lookup<TlsaRecord> nonTerminal, List<NameServerAnswer> nameServers) {
  /** Nobody looked. */
  public static final TlsaSurroundings UNSEEN =
      new TlsaSurroundings(new Lookup.NotAsked<>(), List.of());

  public TlsaSurroundings {
    nameServers = List.copyOf(nameServers);
  }
}
