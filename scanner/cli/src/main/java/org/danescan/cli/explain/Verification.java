package org.danescan.cli.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.danescan.core.advise.AdviceRules;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.dane.DaneVerifier;
import org.danescan.core.name.DomainName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.tlsa.Usability;
import org.danescan.core.token.Advice;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;

/**
 * A chain judged by TLSA records, offline.
 *
 * @param records the records
 * @param chain the certificates, DER
 * @param names reference identifiers
 * @param at the time that certificates must be valid at
 * @param verdict whether the chain matches
 */
public record Verification(
    List<TlsaRecord> records,
    List<Octets> chain,
    List<DomainName> names,
    Instant at,
    ChainVerdict verdict) {
  public Verification {
    records = List.copyOf(records);
    chain = List.copyOf(chain);
    names = List.copyOf(names);
  }

  /** Judges. */
  public static Verification of(
      List<TlsaRecord> records, List<Octets> chain, List<DomainName> names, Instant at) {
    ChainVerdict verdict =
        Usability.whyNoneUsable(records)
            .<ChainVerdict>map(reason -> new ChainVerdict.Mismatch(reason, ""))
            .orElseGet(() -> DaneVerifier.verify(records, chain, names, at));
    return new Verification(records, chain, names, at, verdict);
  }

  /** Whether it is valid DANE. */
  public boolean valid() {
    return verdict instanceof ChainVerdict.Matches;
  }

  private MxHostStatus status() {
    if (valid()) {
      return MxHostStatus.VALID_DANE;
    }
    return Usability.whyNoneUsable(records).isPresent()
        ? MxHostStatus.UNUSABLE_TLSA
        : MxHostStatus.TLSA_MISMATCH;
  }

  /** For a person. */
  public String text() {
    List<Node> nodes = new ArrayList<>();
    records.forEach(record -> nodes.add(Node.leaf("TLSA " + record.presentation() + said(record))));
    for (ChainView view : ChainView.of(chain)) {
      nodes.add(Node.leaf("certificate " + view.depth() + ": " + view.subject()));
    }
    List<Node> advice = advice().stream().map(Remedies::words).map(Node::leaf).toList();
    if (!advice.isEmpty()) {
      nodes.add(new Node("advice", advice));
    }
    return new Node(headline(), nodes).render();
  }

  private List<Advice> advice() {
    return AdviceRules.offline(records, chain, at);
  }

  private String headline() {
    if (verdict instanceof ChainVerdict.Matches matches) {
      return status().token()
          + ": "
          + matches.record().parameters()
          + " matches at depth "
          + matches.depth();
    }
    ChainVerdict.Mismatch mismatch = (ChainVerdict.Mismatch) verdict;
    return status().token() + Words.because(mismatch.reason(), printable(mismatch.detail()));
  }

  private String said(TlsaRecord record) {
    if (verdict instanceof ChainVerdict.Matches matches && matches.record().equals(record)) {
      return " (matches at depth " + matches.depth() + ")";
    }
    return unusable(record).map(reason -> " (unusable: " + reason.meaning() + ")").orElse("");
  }

  private static Optional<Reason> unusable(TlsaRecord record) {
    return Usability.of(record) instanceof Usability.Unusable unusable
        ? Optional.of(unusable.reason())
        : Optional.empty();
  }

  /** A subject is what a stranger wrote: nothing in it may steer a terminal. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", ".");
  }

  /** For a program. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status().token());
    if (verdict instanceof ChainVerdict.Matches matches) {
      json.put("reason", Reason.NONE.token());
      json.put("detail", "");
      json.put("record", matches.record().presentation());
      json.put("depth", matches.depth());
    } else {
      ChainVerdict.Mismatch mismatch = (ChainVerdict.Mismatch) verdict;
      json.put("reason", mismatch.reason().token());
      json.put("detail", mismatch.detail());
    }
    json.put("names", names.stream().map(DomainName::text).toList());
    json.put("at", at.toString());
    json.put("records", records.stream().map(Verification::recordJson).toList());
    json.put("chain", ChainView.of(chain));
    json.put("advice_tokens", JourneyJson.advice(advice()));
    return JourneyJson.text(json);
  }

  private static Map<String, Object> recordJson(TlsaRecord record) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("record", record.presentation());
    json.put("unusable", unusable(record).map(Reason::token).orElse(""));
    return json;
  }
}
