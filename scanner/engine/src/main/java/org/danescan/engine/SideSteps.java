package org.danescan.engine;

import io.vertx.core.Future;
import java.util.Set;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.sidelight.Also;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.engine.resolve.Lookups;

/**
 * The lookups beside a domain's mail route.
 *
 * @param lookups makes them
 */
record SideSteps(Lookups lookups) {

  /** Looks up what is wanted, all at once; the future never fails for a remote cause. */
  Future<Sidelights> observe(DomainName domain, Set<Also> wanted, MxSigning signing) {
    if (wanted.isEmpty()) {
      return Future.succeededFuture(Sidelights.of(signing));
    }
    Future<Lookup<String>> mtaSts = text(domain, Also.MTA_STS, wanted);
    Future<Lookup<String>> tlsRpt = text(domain, Also.TLS_RPT, wanted);
    Future<NameServers> servers =
        wanted.contains(Also.NAME_SERVERS)
            ? lookups.serversOfZone(domain)
            : Future.succeededFuture(NameServers.NOT_ASKED);
    return Future.all(mtaSts, tlsRpt, servers)
        .map(all -> new Sidelights(mtaSts.result(), tlsRpt.result(), servers.result(), signing));
  }

  private Future<Lookup<String>> text(DomainName domain, Also also, Set<Also> wanted) {
    return wanted.contains(also)
        ? lookups.text(also.owner(domain))
        : Future.succeededFuture(new Lookup.NotAsked<>());
  }
}
