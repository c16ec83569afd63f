package org.danescan.core.sidelight;

import org.danescan.core.observe.Lookup;

/**
 * All that is seen of a domain beside its mail route.
 *
 * @param mtaSts the TXT lookup that tells of MTA-STS
 * @param tlsRpt the TXT lookup that tells of TLS-RPT
 * @param nameServers its name servers, where they were looked up
 * @param signing how the answer to its MX lookup was signed
 */
public record Sidelights(
    Lookup<String> mtaSts, Lookup<String> tlsRpt, NameServers nameServers, MxSigning signing) {
  /** Nothing was asked. */
  public static final Sidelights NONE =
      new Sidelights(
          new Lookup.NotAsked<>(), new Lookup.NotAsked<>(), NameServers.NOT_ASKED, MxSigning.NONE);

  /** Nothing but how the MX answer was signed. */
  public static Sidelights of(MxSigning signing) {
    return new Sidelights(NONE.mtaSts, NONE.tlsRpt, NONE.nameServers, signing);
  }
}
