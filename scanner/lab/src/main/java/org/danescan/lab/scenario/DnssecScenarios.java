package org.danescan.lab.scenario;

import static org.danescan.lab.plan.DnsFault.Kind.DENIAL_MISSING;
import static org.danescan.lab.plan.DnsFault.Kind.DENIAL_OF_OTHER_NAME;
import static org.danescan.lab.plan.DnsFault.Kind.DNSKEY_MISSING;
import static org.danescan.lab.plan.DnsFault.Kind.RRSIG_EXPIRED;
import static org.danescan.lab.plan.DnsFault.Kind.RRSIG_MISSING;
import static org.danescan.lab.plan.DnsFault.Kind.RRSIG_NOT_YET_VALID;
import static org.danescan.lab.plan.DnsFault.Kind.RRSIG_TAMPERED;

import java.util.ArrayList;
import java.util.List;
import org.danescan.lab.pki.IssuedChain;
import org.danescan.lab.pki.Tlsa;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.ChainPlan;
import org.danescan.lab.plan.Delegation;
import org.danescan.lab.plan.DnsFault.Kind;
import org.danescan.lab.plan.MailServerPlan.Behaviour;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.xbill.DNS.Type;

/** Signatures, keys, delegations and proofs of absence, right and wrong (RFC 4035, RFC 5155). */
final class DnssecScenarios {
  private DnssecScenarios() {}

  static List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    all.addAll(signatures());
    all.addAll(keys());
    all.addAll(denials());
    return all;
  }

  /** A domain in order but for one fault of an RRset; of TLSA the label is the host's. */
  static Scenario faulty(String name, String situation, Kind kind, String label, int type) {
    return new Scenario(
        name,
        situation,
        sketch -> {
          Hosts.right(sketch.mx(10, "mx1"), "mx1", 0);
          String at = type == Type.TLSA ? sketch.tlsaLabel(label) : label;
          sketch.fault(kind, at, type);
        });
  }

  private static List<Scenario> signatures() {
    return List.of(
        faulty(
            "mx-rrsig-expired",
            "The MX RRset's signature has expired.",
            RRSIG_EXPIRED,
            "@",
            Type.MX),
        faulty(
            "mx-rrsig-not-yet-valid",
            "The MX RRset's signature is dated ahead.",
            RRSIG_NOT_YET_VALID,
            "@",
            Type.MX),
        faulty(
            "mx-rrsig-missing",
            "The MX RRset of a signed zone has no signature.",
            RRSIG_MISSING,
            "@",
            Type.MX),
        faulty(
            "mx-rrsig-tampered",
            "The MX RRset's signature does not verify.",
            RRSIG_TAMPERED,
            "@",
            Type.MX),
        faulty(
            "address-rrsig-expired",
            "The signature of the MX host's A RRset has expired.",
            RRSIG_EXPIRED,
            "mx1",
            Type.A),
        faulty(
            "address-rrsig-missing",
            "The MX host's A RRset has no signature.",
            RRSIG_MISSING,
            "mx1",
            Type.A),
        faulty(
            "tlsa-rrsig-expired",
            "The TLSA RRset's signature has expired.",
            RRSIG_EXPIRED,
            "mx1",
            Type.TLSA),
        faulty(
            "tlsa-rrsig-not-yet-valid",
            "The TLSA RRset's signature is dated ahead.",
            RRSIG_NOT_YET_VALID,
            "mx1",
            Type.TLSA),
        faulty(
            "tlsa-rrsig-missing",
            "The TLSA RRset has no signature.",
            RRSIG_MISSING,
            "mx1",
            Type.TLSA),
        faulty(
            "tlsa-rrsig-tampered",
            "The TLSA RRset's signature does not verify.",
            RRSIG_TAMPERED,
            "mx1",
            Type.TLSA));
  }

  private static Scenario signed(
      String name, String situation, SigningAlgorithm algorithm, Denial denial) {
    return new Scenario(
        name,
        situation,
        sketch -> Hosts.right(sketch.signedWith(algorithm, denial).mx(10, "mx1"), "mx1", 0));
  }

  private static Scenario delegated(String name, String situation, Delegation delegation) {
    return new Scenario(
        name,
        situation,
        sketch -> Hosts.right(sketch.delegation(delegation).mx(10, "mx1"), "mx1", 0));
  }

  private static List<Scenario> keys() {
    return List.of(
        signed(
            "signed-rsa-sha256",
            "Signed with algorithm 8, NSEC; DANE in order.",
            SigningAlgorithm.RSA_SHA256,
            Denial.NSEC),
        signed(
            "signed-ecdsa-nsec3",
            "Signed with algorithm 13, NSEC3; DANE in order.",
            SigningAlgorithm.ECDSA_P256,
            Denial.NSEC3),
        signed(
            "signed-ed25519",
            "Signed with algorithm 15, NSEC3; DANE in order.",
            SigningAlgorithm.ED25519,
            Denial.NSEC3),
        signed(
            "algorithm-unknown",
            "Signed with algorithm 253 only, which nobody knows (RFC 4035 §5.2); DANE records and server in order.",
            SigningAlgorithm.UNKNOWN,
            Denial.NSEC),
        delegated(
            "ds-of-other-key",
            "The parent's DS is of another key than the zone has.",
            Delegation.DS_OF_OTHER_KEY),
        delegated(
            "ds-unknown-digest",
            "The parent's DS has only a digest type that nobody knows (RFC 6840 §5.2).",
            Delegation.DS_UNKNOWN_DIGEST),
        delegated(
            "signed-without-ds",
            "A signed zone without DS at the parent; DANE records and server in order.",
            Delegation.NO_DS),
        faulty(
            "dnskey-missing",
            "The zone serves no DNSKEY RRset although it has a DS.",
            DNSKEY_MISSING,
            "@",
            Type.DNSKEY),
        faulty(
            "dnskey-rrsig-expired",
            "The signature of the DNSKEY RRset has expired.",
            RRSIG_EXPIRED,
            "@",
            Type.DNSKEY),
        faulty(
            "ds-rrsig-expired",
            "The parent's signature of the DS RRset has expired.",
            RRSIG_EXPIRED,
            "@",
            Type.DS));
  }

  private static Scenario withoutMx(String name, String situation, Kind kind, Denial denial) {
    return new Scenario(
        name,
        situation,
        sketch -> {
          sketch.signedWith(SigningAlgorithm.ECDSA_P256, denial);
          Hosts.plain(sketch, "@");
          sketch.fault(kind, "@", Type.MX);
        });
  }

  private static List<Scenario> denials() {
    return List.of(
        withoutMx(
            "mx-denial-missing-nsec",
            "No MX, and no NSEC that says so; the domain has an address.",
            DENIAL_MISSING,
            Denial.NSEC),
        withoutMx(
            "mx-denial-missing-nsec3",
            "No MX, and no NSEC3 that says so; the domain has an address.",
            DENIAL_MISSING,
            Denial.NSEC3),
        withoutMx(
            "mx-denial-of-other-name",
            "No MX, and an NSEC of another name; the domain has an address.",
            DENIAL_OF_OTHER_NAME,
            Denial.NSEC),
        new Scenario(
            "tlsa-denial-missing",
            "The MX host has no TLSA records, and no NSEC3 says so: the classic of old signers.",
            sketch -> {
              Hosts.plain(
                  sketch.signedWith(SigningAlgorithm.RSA_SHA256, Denial.NSEC3).mx(10, "mx1"),
                  "mx1");
              sketch.fault(DENIAL_MISSING, sketch.tlsaLabel("mx1"), Type.TLSA);
            }),
        faulty(
            "aaaa-denial-missing",
            "The MX host has an A and no AAAA, whose absence is not proven; DANE in order.",
            DENIAL_MISSING,
            "mx1",
            Type.AAAA),
        new Scenario(
            "wildcard-mx-host",
            "The MX host's addresses and TLSA records come from wildcards; DANE in order.",
            sketch -> {
              ChainPlan chain = Hosts.issued(sketch, "mx1.in");
              IssuedChain issued = sketch.issued(chain);
              sketch
                  .mx(10, "mx1.in")
                  .address("*.in", sketch.own(0))
                  .tlsa(Tlsa.of(sketch.name("*.in"), Sketch.TTL, 3, 1, 1, issued.leaf()))
                  .server(sketch.own(0), Behaviour.NORMAL, CertificatePlan.ecdsa(chain));
            }));
  }
}
