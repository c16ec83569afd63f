package org.danescan.cli.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.sidelight.Finding;
import org.danescan.core.sidelight.MtaSts;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.sidelight.SeenDenial;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.sidelight.TlsRpt;

/** What was seen beside the mail route, as far as somebody asked. */
final class SideView {
  private SideView() {}

  /** A line for each. */
  static List<Node> nodes(Sidelights seen) {
    List<Node> nodes = new ArrayList<>();
    MtaSts mtaSts = MtaSts.of(seen.mtaSts());
    TlsRpt tlsRpt = TlsRpt.of(seen.tlsRpt());
    add(nodes, "MTA-STS", mtaSts.finding(), "id " + mtaSts.id(), seen.mtaSts());
    add(nodes, "TLS-RPT", tlsRpt.finding(), String.join(", ", tlsRpt.reportUris()), seen.tlsRpt());
    NameServers servers = seen.nameServers();
    if (servers.finding() == Finding.PRESENT) {
      String zone = servers.zone().map(DomainName::toString).orElse("");
      nodes.add(Node.leaf("name servers of " + zone + ": " + names(servers)));
    } else if (servers.finding() != Finding.NOT_ASKED) {
      nodes.add(
          Node.leaf(
              "name servers " + servers.finding().token() + Words.because(servers.reason(), "")));
    }
    return nodes;
  }

  private static String names(NameServers servers) {
    return servers.names().stream().map(DomainName::toString).collect(Collectors.joining(", "));
  }

  private static void add(
      List<Node> nodes, String what, Finding finding, String value, Lookup<String> lookup) {
    if (finding == Finding.PRESENT) {
      nodes.add(Node.leaf(what + " present, " + value));
    } else if (finding != Finding.NOT_ASKED) {
      nodes.add(Node.leaf(what + " " + finding.token() + Words.because(lookup.reason(), "")));
    }
  }

  /** The same with the lookups, and how the MX answer was signed. */
  static void addTo(Map<String, Object> json, Sidelights seen) {
    json.put("mx_signing", signing(seen.signing()));
    if (!(seen.mtaSts() instanceof Lookup.NotAsked)) {
      MtaSts read = MtaSts.of(seen.mtaSts());
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("status", read.finding().token());
      one.put("id", read.id());
      one.put("lookup", LookupJson.of(seen.mtaSts(), text -> text));
      json.put("mta_sts", one);
    }
    if (!(seen.tlsRpt() instanceof Lookup.NotAsked)) {
      TlsRpt read = TlsRpt.of(seen.tlsRpt());
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("status", read.finding().token());
      one.put("rua", read.reportUris());
      one.put("lookup", LookupJson.of(seen.tlsRpt(), text -> text));
      json.put("tls_rpt", one);
    }
    if (seen.nameServers().finding() != Finding.NOT_ASKED) {
      json.put("name_servers", servers(seen.nameServers()));
    }
  }

  private static Map<String, Object> servers(NameServers servers) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", servers.finding().token());
    json.put("reason", servers.reason().token());
    servers.zone().ifPresent(zone -> json.put("zone", zone.text()));
    json.put("names", servers.names().stream().map(DomainName::text).toList());
    return json;
  }

  private static Map<String, Object> signing(MxSigning signing) {
    Map<String, Object> json = new LinkedHashMap<>();
    signing.signer().ifPresent(zone -> json.put("signer", zone.text()));
    json.put("algorithms", signing.algorithms());
    json.put("denial", signing.denial().token());
    if (signing.denial() instanceof SeenDenial.Nsec3 nsec3) {
      json.put("nsec3_iterations", nsec3.iterations());
      json.put("nsec3_opt_out", nsec3.optOut());
      json.put("nsec3_salt_length", nsec3.saltLength());
    }
    return json;
  }
}
