package org.danescan.store.mapping;

import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.result.DomainResult;
import org.danescan.core.sidelight.Finding;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.token.Reason;
import org.danescan.core.token.Token;
import org.danescan.store.rows.DomainRow;

/** The name servers of a domain, to and from columns. */
final class ServerColumns {
  /** Where name servers are known from; the stored words. */
  private static final String FROM_LOOKUP = "lookup";

  private static final String FROM_ZONE_FILE = "zone-file";
  private static final String FROM_NOWHERE = "none";

  private static final DomainRow.NameServers NOT_ASKED =
      columns(NameServers.NOT_ASKED, FROM_NOWHERE);

  private ServerColumns() {}

  /** Those that were looked up, else those of the zone file that the name came from. */
  static DomainRow.NameServers of(DomainResult result) {
    NameServers servers = result.sidelights().nameServers();
    List<DomainName> given = result.input().nameServers();
    if (servers.finding() != Finding.NOT_ASKED) {
      return columns(servers, FROM_LOOKUP);
    }
    return given.isEmpty()
        ? NOT_ASKED
        : columns(NameServers.of(new DomainName(result.input().label()), given), FROM_ZONE_FILE);
  }

  private static DomainRow.NameServers columns(NameServers servers, String source) {
    return new DomainRow.NameServers(
        servers.finding().token(),
        source,
        servers.reason().token(),
        servers.zone().map(DomainName::text).orElse(null),
        servers.names().stream().map(DomainName::text).toList());
  }

  /** Those of a row that were looked up. */
  static NameServers lookedUp(DomainRow row) {
    DomainRow.NameServers kept = row.nameServers();
    return kept == null || !FROM_LOOKUP.equals(kept.source())
        ? NameServers.NOT_ASKED
        : new NameServers(
            Token.parse(Finding.class, kept.status()),
            Optional.ofNullable(kept.zone()).map(DomainName::new),
            names(kept),
            Token.parse(Reason.class, kept.reason()));
  }

  /** Those of a row that its zone file has. */
  static List<DomainName> ofZoneFile(DomainRow row) {
    DomainRow.NameServers kept = row.nameServers();
    return kept == null || !FROM_ZONE_FILE.equals(kept.source()) ? List.of() : names(kept);
  }

  private static List<DomainName> names(DomainRow.NameServers kept) {
    return kept.names().stream().map(DomainName::new).toList();
  }
}
