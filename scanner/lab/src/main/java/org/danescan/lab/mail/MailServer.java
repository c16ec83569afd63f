package org.danescan.lab.mail;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.danescan.lab.mail.tls.Credentials;
import org.danescan.lab.mail.tls.Versions;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.pki.KeyAlgorithm;
import org.danescan.lab.pki.Pki;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.MailServerPlan;
import org.danescan.lab.plan.MailServerPlan.Behaviour;

/** What listens at one address: the plans for it, merged, and its counters. */
final class MailServer implements Credentials {
  private static final String ANY_NAME = "*";

  private final Pki pki;
  private final UnaryOperator<Behaviour> disturbance;
  private final InetAddress address;
  private final Behaviour behaviour;
  private final String hostName;
  private final Map<String, CertificatePlan> certificates = new ConcurrentHashMap<>();
  private final ServerCounters counters = new ServerCounters();

  /** A server of a plan, whose behaviour may be disturbed as long as it serves. */
  MailServer(MailServerPlan plan, Pki pki, UnaryOperator<Behaviour> disturbance) {
    this.pki = pki;
    this.disturbance = disturbance;
    address = plan.address();
    behaviour = plan.behaviour();
    hostName = hostName(plan);
    certificates.putAll(plan.certificates());
  }

  /**
   * Takes a plan's certificates up. Where two plans of an address both say what any other name
   * gets, the first stays.
   *
   * @throws IllegalArgumentException if the plan contradicts one taken up before
   */
  void merge(MailServerPlan plan) {
    if (plan.behaviour() != behaviour) {
      throw new IllegalArgumentException(
          address.getHostAddress() + " is " + behaviour + " and cannot be " + plan.behaviour());
    }
    plan.certificates().forEach(this::merge);
  }

  private void merge(String name, CertificatePlan certificate) {
    CertificatePlan known = certificates.putIfAbsent(name, certificate);
    if (known != null && !known.equals(certificate) && !name.equals(ANY_NAME)) {
      throw new IllegalArgumentException(
          address.getHostAddress() + " has other certificates for " + name + " already");
    }
  }

  @Override
  public Optional<IssuedChain> chain(Optional<String> name, KeyAlgorithm algorithm) {
    return name.flatMap(this::certificateOf)
        .or(() -> Optional.ofNullable(certificates.get(ANY_NAME)))
        .flatMap(plan -> pki.issue(plan, algorithm))
        .map(
            chain ->
                behaviour == Behaviour.WRONG_KEY_PROOF
                    ? chain.withKey(pki.keyOfNoCertificate(algorithm))
                    : chain);
  }

  /** What is planned for a name itself, or for the names below the nearest of its ancestors. */
  private Optional<CertificatePlan> certificateOf(String name) {
    CertificatePlan own = certificates.get(name);
    for (int dot = 0; own == null && dot >= 0; dot = name.indexOf('.', dot + 1)) {
      own = certificates.get(ANY_NAME + "." + (dot == 0 ? name : name.substring(dot + 1)));
    }
    return Optional.ofNullable(own);
  }

  /** What it speaks after STARTTLS. */
  Versions versions() {
    return switch (behaviour) {
      case OLD_TLS_ONLY -> Versions.OLD;
      case TLS_1_2_ONLY -> Versions.ONLY_1_2;
      default -> Versions.CURRENT;
    };
  }

  InetAddress address() {
    return address;
  }

  Behaviour behaviour() {
    return disturbance.apply(behaviour);
  }

  ServerCounters counters() {
    return counters;
  }

  /** The name in the greeting. */
  String hostName() {
    return hostName;
  }

  private static String hostName(MailServerPlan plan) {
    Stream<String> bySni =
        plan.certificates().keySet().stream().filter(name -> !name.startsWith(ANY_NAME)).sorted();
    Stream<String> byCertificate =
        plan.certificates().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(ANY_NAME))
            .map(Map.Entry::getValue)
            .flatMap(any -> Stream.concat(any.ecdsa().stream(), any.rsa().stream()))
            .map(ChainPlan::names)
            .flatMap(names -> names.stream().filter(name -> !name.startsWith(ANY_NAME)));
    return Stream.concat(bySni, byCertificate)
        .findFirst()
        .orElse("[" + plan.address().getHostAddress() + "]");
  }
}
