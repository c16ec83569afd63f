package org.danescan.core.classify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.KeyAlgorithm;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.verdict.AddressVerdict;
import org.danescan.core.verdict.AlgorithmVerdict;

/** The verdict on one address from the sessions held with it. */
final class AddressClassifier {
  private final ChainMatcher matcher;

  AddressClassifier(ChainMatcher matcher) {
    this.matcher = matcher;
  }

  AddressVerdict classify(
      ProbeObservation probe, List<TlsaRecord> records, List<DomainName> names, Instant at) {
    List<Session> completed =
        probe.sessions().stream().filter(ended(SessionEnd.HANDSHAKE_COMPLETED)).toList();
    if (completed.isEmpty()) {
      return withoutHandshake(probe);
    }
    List<AlgorithmVerdict> algorithms = new ArrayList<>();
    for (Session session : completed) {
      ChainVerdict chain =
          matcher.match(records, session.handshake().orElseThrow().chain(), names, at);
      algorithms.add(new AlgorithmVerdict(session.algorithm(), chain));
    }
    return judged(probe, completed, algorithms);
  }

  private static AddressVerdict judged(
      ProbeObservation probe, List<Session> completed, List<AlgorithmVerdict> algorithms) {
    List<AlgorithmVerdict> mismatches =
        algorithms.stream().filter(verdict -> !verdict.matches()).toList();
    if (!mismatches.isEmpty()) {
      Cause cause = mismatchCause(algorithms, mismatches);
      return verdict(probe, MxHostStatus.TLSA_MISMATCH, cause, algorithms);
    }
    for (Session session : probe.sessions()) {
      if (showsChainWithoutKey(session)) {
        Cause cause = new Cause(Reason.KEY_NOT_PROVEN, session.detail());
        return verdict(probe, MxHostStatus.TLS_FAILED, cause, algorithms);
      }
    }
    Cause cause =
        completed.stream().allMatch(AddressClassifier::isOldTls)
            ? new Cause(Reason.TLS_VERSION_TOO_OLD, "")
            : new Cause(Reason.NONE, "");
    return verdict(probe, MxHostStatus.VALID_DANE, cause, algorithms);
  }

  private static Cause mismatchCause(
      List<AlgorithmVerdict> algorithms, List<AlgorithmVerdict> mismatches) {
    ChainVerdict.Mismatch first = (ChainVerdict.Mismatch) mismatches.get(0).chain();
    for (AlgorithmVerdict verdict : algorithms) {
      if (verdict.matches() && verdict.algorithm() == KeyAlgorithm.RSA) {
        return new Cause(Reason.ONLY_RSA_MATCHES, first.detail());
      }
      if (verdict.matches() && verdict.algorithm() == KeyAlgorithm.ECDSA) {
        return new Cause(Reason.ONLY_ECDSA_MATCHES, first.detail());
      }
    }
    return new Cause(first.reason(), first.detail());
  }

  /** RFC 8996 §2: TLS 1.0 and 1.1 are not to be used any more; the chain is judged all the same. */
  private static boolean isOldTls(Session session) {
    String version = session.handshake().map(Handshake::tlsVersion).orElse("");
    return version.equals("1.0") || version.equals("1.1");
  }

  /** RFC 8446 §4.4.3: a chain without proof of its key proves nothing. */
  private static boolean showsChainWithoutKey(Session session) {
    return session.end() == SessionEnd.HANDSHAKE_FAILED
        && session
            .handshake()
            .filter(tls -> !tls.chain().isEmpty() && !tls.keyProven())
            .isPresent();
  }

  private static AddressVerdict withoutHandshake(ProbeObservation probe) {
    for (Session session : probe.sessions()) {
      if (showsChainWithoutKey(session)) {
        Cause cause = new Cause(Reason.KEY_NOT_PROVEN, session.detail());
        return verdict(probe, MxHostStatus.TLS_FAILED, cause, List.of());
      }
    }
    Session first = probe.sessions().get(0);
    SessionMeaning meaning = SessionMeaning.of(first.end());
    Cause cause = new Cause(meaning.reason(), first.detail());
    return verdict(probe, meaning.status(), cause, List.of());
  }

  private static Predicate<Session> ended(SessionEnd end) {
    return session -> session.end() == end;
  }

  private static AddressVerdict verdict(
      ProbeObservation probe, MxHostStatus status, Cause cause, List<AlgorithmVerdict> algorithms) {
    return new AddressVerdict(
        probe.key().address(), status, cause.reason(), cause.detail(), algorithms);
  }
}
