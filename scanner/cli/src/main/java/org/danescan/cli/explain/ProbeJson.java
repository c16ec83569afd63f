package org.danescan.cli.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SmtpReply;
import org.danescan.core.verdict.AddressVerdict;
import org.danescan.core.verdict.AlgorithmVerdict;

/** What a server showed, as JSON. */
final class ProbeJson {
  private ProbeJson() {}

  static Map<String, Object> of(ProbeObservation probe, Optional<AddressVerdict> verdict) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("address", probe.key().address().getHostAddress());
    json.put("port", probe.port());
    json.put("sni", probe.key().base().name().text());
    json.put("status", verdict.map(v -> v.status().token()).orElse(JourneyJson.NOT_JUDGED));
    verdict.ifPresent(
        judged -> {
          json.put("reason", judged.reason().token());
          json.put("detail", judged.detail());
        });
    json.put(
        "algorithms", probe.sessions().stream().map(session -> session(session, verdict)).toList());
    return json;
  }

  private static Map<String, Object> session(Session session, Optional<AddressVerdict> address) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("algorithm", session.algorithm().token());
    Optional<AlgorithmVerdict> judged = HostView.verdictOn(session, address);
    json.put("status", SessionStatus.of(session, judged).token());
    judged.ifPresent(verdict -> json.putAll(verdict(verdict.chain())));
    json.put("end", session.end().token());
    json.put("detail", session.detail());
    json.put("dialogue", session.replies().stream().map(ProbeJson::reply).toList());
    session.handshake().ifPresent(handshake -> json.putAll(tls(handshake)));
    return json;
  }

  private static Map<String, Object> verdict(ChainVerdict verdict) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (verdict instanceof ChainVerdict.Matches matches) {
      json.put("record", matches.record().presentation());
      json.put("depth", matches.depth());
      return json;
    }
    ChainVerdict.Mismatch mismatch = (ChainVerdict.Mismatch) verdict;
    json.put("reason", mismatch.reason().token());
    json.put("why", mismatch.detail());
    return json;
  }

  private static Map<String, Object> reply(SmtpReply reply) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("step", reply.step().token());
    json.put("code", reply.code());
    json.put("text", reply.text());
    return json;
  }

  private static Map<String, Object> tls(Handshake handshake) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("tls_version", handshake.tlsVersion());
    json.put("cipher_suite", handshake.cipherSuite());
    json.put("key_proven", handshake.keyProven());
    List<ChainView> chain = ChainView.of(handshake.chain());
    json.put("chain", chain.stream().map(ProbeJson::certificate).toList());
    return json;
  }

  private static Map<String, Object> certificate(ChainView certificate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", certificate.subject());
    json.put("sha256", certificate.sha256());
    json.put("spki_sha256", certificate.spkiSha256());
    return json;
  }
}
