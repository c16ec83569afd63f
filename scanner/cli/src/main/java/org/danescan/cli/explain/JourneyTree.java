package org.danescan.cli.explain;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.route.MailRoute;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.tlsa.Usability;
import org.danescan.core.verdict.DomainVerdict;
import org.danescan.engine.pipeline.Explained;

/** A journey as a tree for people. */
public final class JourneyTree {
  private final int smtpPort;

  /** For probes on a port, which TLSA names carry. */
  public JourneyTree(int smtpPort) {
    this.smtpPort = smtpPort;
  }

  /** The whole journey, each line ended by a line feed. */
  public String render(Explained journey) {
    DomainVerdict verdict = journey.verdict();
    List<Node> below = new ArrayList<>();
    below.add(mx(journey));
    HostView.of(journey).forEach(host -> below.add(host(host)));
    below.addAll(SideView.nodes(journey.sidelights()));
    below.addAll(conclusion(verdict, Remedies.of(journey)));
    return new Node(title(journey.domain().toString(), verdict), below).render();
  }

  /** What can be said of a domain that was not looked up. */
  public static String render(String text, DomainVerdict verdict) {
    return new Node(title(text, verdict), conclusion(verdict, Remedies.of(verdict))).render();
  }

  private static String title(String domain, DomainVerdict verdict) {
    String status = verdict.status().token() + ": " + Words.of(verdict.status());
    return domain + "  " + status + Words.because(verdict);
  }

  private static List<Node> conclusion(DomainVerdict verdict, List<String> remedies) {
    List<Node> nodes = new ArrayList<>();
    String delivers = verdict.delivers().token() + ": " + Words.of(verdict.delivers());
    nodes.add(Node.leaf("a sender that does DANE: " + delivers));
    List<Node> advice = remedies.stream().map(Node::leaf).toList();
    if (!advice.isEmpty()) {
      nodes.add(new Node("advice", advice));
    }
    return nodes;
  }

  private static Node mx(Explained journey) {
    String found =
        LookupText.of(journey.mx(), record -> record.preference() + " " + record.exchange());
    boolean implicit = MailRoute.of(journey.domain(), journey.mx()) instanceof MailRoute.ImplicitMx;
    return Node.leaf(
        "MX " + found + (implicit ? "; the domain is its own host (RFC 5321 §5.1)" : ""));
  }

  private Node host(HostView host) {
    MxHostObservation seen = host.evidence().observation();
    List<Node> below = new ArrayList<>();
    below.add(Node.leaf("A " + LookupText.of(seen.ipv4(), InetAddress::getHostAddress)));
    below.add(Node.leaf("AAAA " + LookupText.of(seen.ipv6(), InetAddress::getHostAddress)));
    aliases(seen).forEach(below::add);
    seen.tlsa().forEach(lookup -> below.add(tlsa(lookup)));
    nameServers(host).ifPresent(below::add);
    host.evidence()
        .probes()
        .forEach(probe -> below.add(ProbeTree.node(probe, host.verdictOn(probe))));
    host.advice().stream()
        .filter(advice -> advice.change().isEmpty())
        .forEach(advice -> below.add(Node.leaf(Remedies.words(advice))));
    String verdict =
        host.verdict()
            .map(v -> "  " + v.status().token() + ": " + Words.of(v.status()) + Words.because(v))
            .orElse("");
    return new Node(
        "MX host " + host.mx().preference() + " " + host.mx().exchange() + verdict, below);
  }

  /** Where CNAME records led to, and the host's own CNAME where it was asked for. */
  private static List<Node> aliases(MxHostObservation seen) {
    List<Node> nodes = new ArrayList<>();
    if (seen.ipv4() instanceof Lookup.Answer<InetAddress> answer
        && !answer.owner().equals(seen.host())) {
      nodes.add(Node.leaf("CNAME records lead to " + answer.owner()));
    }
    if (!(seen.alias() instanceof Lookup.NotAsked)) {
      nodes.add(Node.leaf("CNAME " + LookupText.of(seen.alias(), DomainName::toString)));
    }
    return nodes;
  }

  private Node tlsa(MxHostObservation.TlsaLookup candidate) {
    List<Node> records = candidate.lookup().found().stream().map(JourneyTree::record).toList();
    return new Node(
        "TLSA " + candidate.base().tlsaName(smtpPort) + " " + LookupText.status(candidate.lookup()),
        records);
  }

  private static Optional<Node> nameServers(HostView host) {
    List<Node> answers =
        host.surroundings().nameServers().stream()
            .map(answer -> Node.leaf(NameServerView.text(answer)))
            .toList();
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(new Node("TLSA at each name server of the zone", answers));
  }

  private static Node record(TlsaRecord record) {
    String fault =
        Usability.of(record) instanceof Usability.Unusable unusable
            ? "  unusable" + Words.because(unusable.reason(), "")
            : "";
    return Node.leaf(record.presentation() + fault);
  }
}
