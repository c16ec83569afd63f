package org.danescan.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.dane.ChainVerdict;
import org.danescan.core.observe.Handshake;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SmtpReply;
import org.danescan.core.verdict.AddressVerdict;
import org.danescan.core.verdict.AlgorithmVerdict;

/** What a server showed, as part of the tree. */
final class ProbeTree {
  private ProbeTree() {}

  static Node node(ProbeObservation probe, Optional<AddressVerdict> verdict) {
    List<Node> sessions =
        probe.sessions().stream()
            .map(session -> session(session, HostView.verdictOn(session, verdict)))
            .toList();
    String words =
        verdict
            .map(v -> "  " + v.status().token() + Words.because(v.reason(), v.detail()))
            .orElse("");
    String server = probe.key().address().getHostAddress() + " port " + probe.port();
    return new Node(server + words, sessions);
  }

  private static Node session(Session session, Optional<AlgorithmVerdict> verdict) {
    List<Node> below = new ArrayList<>();
    session.replies().forEach(reply -> below.add(Node.leaf(reply(reply))));
    session.handshake().ifPresent(handshake -> below.addAll(chain(handshake)));
    verdict.ifPresent(judged -> below.add(Node.leaf(words(judged.chain()))));
    String tls =
        session
            .handshake()
            .filter(handshake -> !handshake.tlsVersion().isEmpty())
            .map(handshake -> ", TLS " + handshake.tlsVersion() + ", " + handshake.cipherSuite())
            .orElse("");
    String detail = session.detail().isEmpty() ? "" : " (" + session.detail() + ")";
    return new Node(
        session.algorithm().token() + ": " + session.end().token() + tls + detail, below);
  }

  private static String reply(SmtpReply reply) {
    return reply.step().token() + ": " + reply.text().replace("\n", " | ");
  }

  private static List<Node> chain(Handshake handshake) {
    return ChainView.of(handshake.chain()).stream()
        .map(
            certificate ->
                Node.leaf(
                    "certificate "
                        + certificate.depth()
                        + ": "
                        + certificate.subject()
                        + ", SHA-256 "
                        + certificate.sha256()
                        + (certificate.spkiSha256().isEmpty()
                            ? ""
                            : ", of its key " + certificate.spkiSha256())))
        .toList();
  }

  private static String words(ChainVerdict verdict) {
    if (verdict instanceof ChainVerdict.Matches matches) {
      return "matches " + matches.record().presentation() + " at depth " + matches.depth();
    }
    ChainVerdict.Mismatch mismatch = (ChainVerdict.Mismatch) verdict;
    return "no record matches" + Words.because(mismatch.reason(), mismatch.detail());
  }
}
