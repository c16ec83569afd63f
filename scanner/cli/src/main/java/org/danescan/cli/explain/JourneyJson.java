package org.danescan.cli.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.danescan.core.advise.AdviceRules;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Advice;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.engine.pipeline.Explained;

/** Journeys as JSON: domain, hosts, addresses, algorithms, a status at each level. */
public final class JourneyJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The status of what DANE does not apply to, or what no verdict needs. */
  static final String NOT_JUDGED = "not-judged";

  private final int smtpPort;

  /** For probes on a port, which TLSA names carry. */
  public JourneyJson(int smtpPort) {
    this.smtpPort = smtpPort;
  }

  /** The text of a list of journeys. */
  public static String text(List<Map<String, Object>> journeys) {
    return write(journeys);
  }

  /** The text of one thing. */
  static String text(Map<String, Object> one) {
    return write(one);
  }

  private static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps, lists and texts are always JSON", e);
    }
  }

  /** One journey. */
  public Map<String, Object> of(Explained journey) {
    Map<String, Object> json = of(journey.domain().text(), journey.verdict());
    json.put("advice", Remedies.of(journey));
    json.put("advice_tokens", advice(AdviceRules.ofDomain(journey.hosts())));
    json.put("mx", LookupJson.of(journey.mx(), JourneyJson::mx));
    SideView.addTo(json, journey.sidelights());
    json.put("hosts", HostView.of(journey).stream().map(this::host).toList());
    return json;
  }

  /** What can be said of a domain that was not looked up. */
  public static Map<String, Object> of(String domain, DomainVerdict verdict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("domain", domain);
    json.put("status", verdict.status().token());
    json.put("reason", verdict.reason().token());
    json.put("detail", verdict.detail());
    json.put("dnssec", verdict.dnssec().token());
    json.put("delivers", verdict.delivers().token());
    json.put("adoption", verdict.adoption().token());
    json.put("result_type", verdict.result().token());
    json.put("advice", Remedies.of(verdict));
    json.put("advice_tokens", List.of());
    return json;
  }

  /** Advice, each with its token, what was seen and what to do. */
  static List<Map<String, Object>> advice(List<Advice> given) {
    return given.stream().map(JourneyJson::advice).toList();
  }

  private static Map<String, Object> advice(Advice advice) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("token", advice.token());
    json.put("meaning", advice.meaning());
    json.put("change", advice.change());
    return json;
  }

  private static Object mx(MxRecord record) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("preference", record.preference());
    json.put("mx_host", record.exchange().text());
    return json;
  }

  private Map<String, Object> host(HostView host) {
    MxHostObservation seen = host.evidence().observation();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mx_host", host.mx().exchange().text());
    json.put("preference", host.mx().preference());
    json.put("status", host.verdict().map(v -> v.status().token()).orElse(NOT_JUDGED));
    host.verdict()
        .ifPresent(
            verdict -> {
              json.put("reason", verdict.reason().token());
              json.put("detail", verdict.detail());
              json.put("dnssec", verdict.dnssec().token());
              json.put("result_type", verdict.result().token());
              verdict.base().ifPresent(base -> json.put("tlsa_base_domain", base.name().text()));
            });
    json.put("advice_tokens", advice(host.advice()));
    json.put("ipv4", LookupJson.of(seen.ipv4(), InetAddress::getHostAddress));
    json.put("ipv6", LookupJson.of(seen.ipv6(), InetAddress::getHostAddress));
    json.put("alias", LookupJson.of(seen.alias(), DomainName::text));
    json.put("tlsa", seen.tlsa().stream().map(this::tlsa).toList());
    if (!host.surroundings().nameServers().isEmpty()) {
      json.put(
          "name_servers",
          host.surroundings().nameServers().stream().map(NameServerView::json).toList());
    }
    json.put(
        "addresses",
        host.evidence().probes().stream()
            .map(probe -> ProbeJson.of(probe, host.verdictOn(probe)))
            .toList());
    return json;
  }

  private Map<String, Object> tlsa(MxHostObservation.TlsaLookup candidate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("owner", candidate.base().tlsaName(smtpPort).text());
    json.putAll(LookupJson.of(candidate.lookup(), TlsaRecord::presentation));
    return json;
  }
}
