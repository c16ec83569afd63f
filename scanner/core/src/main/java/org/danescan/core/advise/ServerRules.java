package org.danescan.core.advise;

import static org.danescan.core.advise.RecordRules.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.danescan.core.dane.CertificateNames;
import org.danescan.core.dane.PresentedCertificate;
import org.danescan.core.dane.TrustAnchorPath;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.Session;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.tlsa.MatchingType;
import org.danescan.core.tlsa.Selector;
import org.danescan.core.token.Advice;

/** Advice on what the servers show: certificates, TLS, STARTTLS. */
final class ServerRules {
  private static final List<String> OLD_VERSIONS = List.of("1.0", "1.1");

  private ServerRules() {}

  /** How-to, "Points of attention": one certificate for all is changed everywhere at once. */
  static Optional<Advice> wildcard(AdviceFacts facts) {
    return given(
        Advice.WILDCARD_CERTIFICATE,
        facts.chains().stream()
            .flatMap(chain -> CertificateNames.presented(chain.leaf()).stream())
            .anyMatch(name -> name.startsWith("*.")));
  }

  /** RFC 7671 §5.2.2: the server must send what a record of usage 2 names, be it a root. */
  static Optional<Advice> root(AdviceFacts facts) {
    return given(Advice.ANCHOR_IS_ROOT, anchors(facts).stream().anyMatch(ServerRules::isRoot));
  }

  /** How-to, "Current + issuer": the issuer need not be a root; then it may change unasked. */
  static Optional<Advice> intermediate(AdviceFacts facts) {
    return given(
        Advice.ANCHOR_IS_INTERMEDIATE,
        anchors(facts).stream().anyMatch(certificate -> !isRoot(certificate)));
  }

  /**
   * RFC 6698 §2.1.1 takes the server's certificate for an anchor where it issued itself; OpenSSL
   * does not, unless the record is the whole key, which it then takes for that of an issuer. Said
   * where no record of usage 3 stands beside it.
   */
  static Optional<Advice> ownAnchor(AdviceFacts facts) {
    return given(
        Advice.ANCHOR_IS_LEAF,
        facts.chains().stream()
            .filter(chain -> !facts.hasEndEntity(chain))
            .map(SeenChain::anchors)
            .filter(paths -> !paths.isEmpty())
            .anyMatch(paths -> paths.stream().allMatch(ServerRules::isOwnAnchor)));
  }

  private static boolean isOwnAnchor(TrustAnchorPath path) {
    boolean wholeKey =
        path.record().selector() == Selector.SPKI.number()
            && path.record().matchingType() == MatchingType.FULL.number();
    return path.depth() == 0 && !wholeKey;
  }

  /** The certificates that records of usage 2 name; a bare key is neither of both kinds. */
  private static List<PresentedCertificate> anchors(AdviceFacts facts) {
    return facts.chains().stream()
        .flatMap(chain -> chain.anchors().stream())
        .filter(path -> path.depth() > 0 && path.depth() < path.certificates().size())
        .map(path -> path.certificates().get(path.depth()))
        .toList();
  }

  private static boolean isRoot(PresentedCertificate certificate) {
    return certificate.subject().equals(certificate.issuer());
  }

  /** RFC 7672 §3.1.2: usage 2 asks for valid dates; RFC 7671 §8.1: a change takes two TTLs. */
  static Optional<Advice> end(AdviceFacts facts) {
    Instant soon = facts.at().plus(facts.ttl().orElse(Duration.ZERO).multipliedBy(2));
    return given(
        Advice.CERTIFICATE_ENDS_WITHIN_TWO_TTLS,
        facts.chains().stream()
            .filter(chain -> !facts.hasEndEntity(chain))
            .map(SeenChain::anchors)
            .filter(paths -> !paths.isEmpty())
            .anyMatch(paths -> paths.stream().allMatch(path -> endsBy(soon, path))));
  }

  private static boolean endsBy(Instant time, TrustAnchorPath path) {
    return path.certificates().stream().anyMatch(certificate -> certificate.expired(time));
  }

  /** RFC 8996 §2, and how-to, "Points of attention": TLS 1.2 at the least, at every address. */
  static Optional<Advice> oldTls(AdviceFacts facts) {
    return given(
        Advice.TLS_1_2_MISSING, facts.probes().stream().anyMatch(ServerRules::hasOldTlsOnly));
  }

  private static boolean hasOldTlsOnly(ProbeObservation probe) {
    List<String> versions =
        probe.sessions().stream()
            .filter(session -> session.end() == SessionEnd.HANDSHAKE_COMPLETED)
            .flatMap(session -> session.handshake().stream())
            .map(handshake -> handshake.tlsVersion())
            .toList();
    return !versions.isEmpty() && OLD_VERSIONS.containsAll(versions);
  }

  /** RFC 7672 §9.2: who publishes TLSA records offers STARTTLS to all, known or not. */
  static Optional<Advice> hiddenStarttls(AdviceFacts facts) {
    return given(
        Advice.STARTTLS_HIDDEN,
        !facts.usable().isEmpty()
            && facts.sessions().stream()
                .map(Session::end)
                .anyMatch(end -> end == SessionEnd.STARTTLS_NOT_OFFERED));
  }
}
