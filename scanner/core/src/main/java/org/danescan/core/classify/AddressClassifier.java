package org.danescan.core.classify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<AlgorithmVerdict> algorithms = new ArrayList<>();
    for (Session session : ended(SessionEnd.HANDSHAKE_COMPLETED, probe)) {
      ChainVerdict chain =
          matcher.match(records, session.handshake().orElseThrow().chain(), names, at);
      algorithms.add(new AlgorithmVerdict(session.algorithm(), chain));
    }
    Judgement judgement =
        mismatch(algorithms)
            .or(() -> keyNotProven(probe))
            .or(() -> withoutTls(probe))
            .or(() -> algorithmNotSeen(probe))
            .or(() -> match(probe))
            .orElseGet(() -> meaning(probe.sessions().get(0)));
    return new AddressVerdict(
        probe.key().address(),
        judgement.status(),
        judgement.cause().reason(),
        judgement.cause().detail(),
        algorithms);
  }

  private record Judgement(MxHostStatus status, Cause cause) {}

  private static List<Session> ended(SessionEnd end, ProbeObservation probe) {
    return probe.sessions().stream().filter(session -> session.end() == end).toList();
  }

  /** RFC 7672 §2.2: a sender may meet any of the certificates, so each must match. */
  private static Optional<Judgement> mismatch(List<AlgorithmVerdict> algorithms) {
    return algorithms.stream()
        .filter(verdict -> !verdict.matches())
        .findFirst()
        .map(verdict -> (ChainVerdict.Mismatch) verdict.chain())
        .map(first -> new Judgement(MxHostStatus.TLSA_MISMATCH, mismatchCause(algorithms, first)));
  }

  private static Cause mismatchCause(
      List<AlgorithmVerdict> algorithms, ChainVerdict.Mismatch first) {
    Optional<KeyAlgorithm> matching =
        algorithms.stream()
            .filter(AlgorithmVerdict::matches)
            .map(AlgorithmVerdict::algorithm)
            .findFirst();
    return matching
        .map(algorithm -> new Cause(onlyMatches(algorithm), first.detail()))
        .orElseGet(() -> new Cause(first.reason(), first.detail()));
  }

  private static Reason onlyMatches(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case RSA -> Reason.ONLY_RSA_MATCHES;
      case ECDSA -> Reason.ONLY_ECDSA_MATCHES;
      case EDDSA -> Reason.ONLY_EDDSA_MATCHES;
    };
  }

  /** RFC 8446 §4.4.3: a chain without proof of its key proves nothing. */
  private static Optional<Judgement> keyNotProven(ProbeObservation probe) {
    return ended(SessionEnd.HANDSHAKE_FAILED, probe).stream()
        .filter(session -> session.handshake().filter(AddressClassifier::lacksKey).isPresent())
        .findFirst()
        .map(session -> new Cause(Reason.KEY_NOT_PROVEN, session.detail()))
        .map(cause -> new Judgement(MxHostStatus.TLS_FAILED, cause));
  }

  private static boolean lacksKey(Handshake handshake) {
    return !handshake.chain().isEmpty() && !handshake.keyProven();
  }

  /** RFC 7672 §2.2: a server that has STARTTLS for some sessions fails those it has none for. */
  private static Optional<Judgement> withoutTls(ProbeObservation probe) {
    return probe.sessions().stream()
        .filter(session -> !session.end().beganTls())
        .map(AddressClassifier::meaning)
        .filter(
            meaning ->
                meaning.status() == MxHostStatus.NO_STARTTLS
                    || meaning.status() == MxHostStatus.TLS_FAILED)
        .findFirst();
  }

  /**
   * RFC 8446 §4.2.3: only an answer to the restricted signature algorithms tells whether the server
   * has such a certificate. A session that was put off, lost or out of time beside one that got so
   * far is no answer, and no match of another algorithm makes up for it.
   */
  private static Optional<Judgement> algorithmNotSeen(ProbeObservation probe) {
    List<SessionEnd> ends = probe.sessions().stream().map(Session::end).toList();
    boolean neverInTime = ends.stream().allMatch(end -> end == SessionEnd.HANDSHAKE_TIMED_OUT);
    if (neverInTime || ends.stream().noneMatch(SessionEnd::beganTls)) {
      return Optional.empty();
    }
    return probe.sessions().stream()
        .filter(session -> !tellsOfCertificate(session.end()))
        .findFirst()
        .map(AddressClassifier::notSeen);
  }

  private static boolean tellsOfCertificate(SessionEnd end) {
    return end == SessionEnd.HANDSHAKE_COMPLETED || end == SessionEnd.HANDSHAKE_FAILED;
  }

  private static Judgement notSeen(Session session) {
    String detail = session.algorithm().token() + ": " + session.detail();
    Reason reason = SessionMeaning.of(session.end()).reason();
    return new Judgement(MxHostStatus.INCONCLUSIVE, new Cause(reason, detail));
  }

  /** RFC 8996 §2: TLS 1.0 and 1.1 are not to be used any more; the chain is judged all the same. */
  private static Optional<Judgement> match(ProbeObservation probe) {
    List<Session> completed = ended(SessionEnd.HANDSHAKE_COMPLETED, probe);
    if (completed.isEmpty()) {
      return Optional.empty();
    }
    Reason reason =
        completed.stream().allMatch(AddressClassifier::isOldTls)
            ? Reason.TLS_VERSION_TOO_OLD
            : Reason.NONE;
    return Optional.of(new Judgement(MxHostStatus.VALID_DANE, new Cause(reason, "")));
  }

  private static boolean isOldTls(Session session) {
    String version = session.handshake().map(Handshake::tlsVersion).orElse("");
    return version.equals("1.0") || version.equals("1.1");
  }

  private static Judgement meaning(Session session) {
    SessionMeaning meaning = SessionMeaning.of(session.end());
    return new Judgement(meaning.status(), new Cause(meaning.reason(), session.detail()));
  }
}
