package org.danescan.lab.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.lab.plan.DnsFault.Kind;
import org.danescan.lab.plan.Signing.Denial;
import org.danescan.lab.plan.Signing.SigningAlgorithm;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * What any validator must conclude about a name and type of {@link TestInternet}.
 *
 * @param name the name asked
 * @param type the type asked
 * @param rcode the response code where the answer is not bogus
 * @param status what it is worth
 */
record Expectation(String name, int type, int rcode, Status status) {

  /** RFC 4035 §4.3. */
  enum Status {
    SECURE,
    INSECURE,
    BOGUS
  }

  @Override
  public String toString() {
    return name + " " + Type.string(type) + " " + Rcode.string(rcode) + " " + status;
  }

  /** Every expectation. */
  static Stream<Expectation> all() {
    List<Expectation> all = new ArrayList<>();
    addHealthy(all);
    addDelegations(all);
    addParents(all);
    addFaulty(all);
    return all.stream();
  }

  private static void addHealthy(List<Expectation> all) {
    for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
      for (Denial denial : Denial.values()) {
        boolean signed =
            algorithm != SigningAlgorithm.NONE && algorithm != SigningAlgorithm.UNKNOWN;
        Status positive = signed ? Status.SECURE : Status.INSECURE;
        Status covered = denial == Denial.NSEC3_OPT_OUT ? Status.INSECURE : positive;
        for (String top : List.of(".nl.", ".se.", ".com.")) {
          String apex = TestInternet.label(algorithm, denial) + top;
          all.add(found(apex, Type.MX, positive));
          all.add(found("nope." + apex, Type.A, Rcode.NXDOMAIN, covered));
        }
        addNames(all, TestInternet.label(algorithm, denial) + ".nl.", positive, covered);
      }
    }
  }

  private static void addNames(
      List<Expectation> all, String apex, Status positive, Status covered) {
    all.add(found(apex, Type.SOA, positive));
    all.add(found(apex, Type.NS, positive));
    all.add(found(apex, Type.DNSKEY, positive));
    all.add(found(apex, Type.TXT, positive));
    all.add(found("_25._tcp.mail." + apex, Type.TLSA, positive));
    all.add(found("large." + apex, Type.TLSA, positive));
    all.add(found("mail." + apex, Type.AAAA, positive));
    all.add(found("_tcp.mail." + apex, Type.TLSA, positive));
    all.add(found("_26._tcp.mail." + apex, Type.TLSA, Rcode.NXDOMAIN, covered));
    all.add(found("a.b.c.nope." + apex, Type.A, Rcode.NXDOMAIN, covered));
    all.add(found("x.wild." + apex, Type.A, covered));
    all.add(found("x.y.wild." + apex, Type.A, covered));
    all.add(found("x.wild." + apex, Type.AAAA, covered));
    all.add(found("*.wild." + apex, Type.A, positive));
    all.add(found("wild." + apex, Type.A, positive));
    all.add(found("x.wildalias." + apex, Type.A, covered));
    all.add(found("alias." + apex, Type.A, positive));
    all.add(found("alias." + apex, Type.CNAME, positive));
    all.add(found("far." + apex, Type.A, positive));
    all.add(found("far." + apex, Type.AAAA, positive));
    all.add(found("unsigned." + apex, Type.A, Status.INSECURE));
    all.add(found("bogus." + apex, Type.A, Status.BOGUS));
  }

  private static void addDelegations(List<Expectation> all) {
    for (String top : List.of(".nl.", ".se.", ".com.", ".uk.")) {
      Status denied = top.equals(".com.") ? Status.INSECURE : Status.SECURE;
      all.add(found("ds-matching" + top, Type.MX, Status.SECURE));
      all.add(found("ds-matching" + top, Type.DS, Status.SECURE));
      all.add(found("no-ds" + top, Type.MX, Status.INSECURE));
      all.add(found("no-ds" + top, Type.DS, denied));
      all.add(found("nope.no-ds" + top, Type.A, Rcode.NXDOMAIN, Status.INSECURE));
      all.add(found("ds-of-other-key" + top, Type.MX, Status.BOGUS));
      all.add(found("ds-of-other-key" + top, Type.DS, Status.SECURE));
      all.add(found("ds-unknown-digest" + top, Type.MX, Status.INSECURE));
      all.add(found("ds-unknown-digest" + top, Type.DS, Status.SECURE));
      all.add(found("nope-nope" + top, Type.MX, Rcode.NXDOMAIN, denied));
    }
    all.add(found("unsigned-with-ds.nl.", Type.MX, Status.BOGUS));
  }

  private static void addParents(List<Expectation> all) {
    all.add(found(".", Type.NS, Status.SECURE));
    all.add(found(".", Type.DNSKEY, Status.SECURE));
    all.add(found(".", Type.A, Status.SECURE));
    all.add(found("nl.", Type.DS, Status.SECURE));
    all.add(found("xyz.", Type.DS, Status.SECURE));
    all.add(found("xyz.", Type.SOA, Status.INSECURE));
    all.add(found("nope.", Type.A, Rcode.NXDOMAIN, Status.SECURE));
    all.add(found("a.nope.", Type.A, Rcode.NXDOMAIN, Status.SECURE));
    all.add(found("nope.xyz.", Type.A, Rcode.NXDOMAIN, Status.INSECURE));
    all.add(found("signed.xyz.", Type.MX, Status.INSECURE));
    all.add(found("co.uk.", Type.A, Status.SECURE));
    all.add(found("nope.co.uk.", Type.A, Rcode.NXDOMAIN, Status.SECURE));
    all.add(found("example.co.uk.", Type.MX, Status.SECURE));
    all.add(found("costly.nl.", Type.MX, Status.SECURE));
    all.add(found("nope.costly.nl.", Type.A, Rcode.NXDOMAIN, Status.INSECURE));
    all.add(found("costly.nl.", Type.TXT, Status.INSECURE));
    all.add(found("secure.parent.nl.", Type.MX, Status.SECURE));
    all.add(found("secure.parent.nl.", Type.DS, Status.SECURE));
    all.add(found("nope.secure.parent.nl.", Type.A, Rcode.NXDOMAIN, Status.SECURE));
    all.add(found("insecure.parent.nl.", Type.MX, Status.INSECURE));
    all.add(found("insecure.parent.nl.", Type.DS, Status.SECURE));
    all.add(found("below.parent.nl.", Type.A, Status.SECURE));
    all.add(found("nope.below.parent.nl.", Type.A, Rcode.NXDOMAIN, Status.SECURE));
    all.add(found("deep.below.parent.nl.", Type.MX, Status.SECURE));
    all.add(found("below.parent3.nl.", Type.A, Status.SECURE));
    all.add(found("deep.below.parent3.nl.", Type.MX, Status.INSECURE));
    all.add(found("deep.below.parent3.nl.", Type.DS, Status.SECURE));
  }

  private static void addFaulty(List<Expectation> all) {
    for (Kind kind : TestInternet.KINDS) {
      for (Denial denial : List.of(Denial.NSEC, Denial.NSEC3)) {
        if (kind != Kind.NO_ANSWER) {
          addFaulty(all, kind, TestInternet.faulty(kind, denial));
        }
      }
    }
  }

  private static void addFaulty(List<Expectation> all, Kind kind, String apex) {
    boolean denialOnly = kind == Kind.DENIAL_MISSING || kind == Kind.DENIAL_OF_OTHER_NAME;
    boolean harmless = kind == Kind.TRUNCATED || kind == Kind.DNSKEY_MISSING;
    Status positive = harmless || denialOnly ? Status.SECURE : Status.BOGUS;
    Status negative = harmless ? Status.SECURE : Status.BOGUS;
    all.add(found(apex, Type.MX, Status.SECURE));
    all.add(found("broken." + apex, Type.TLSA, positive));
    all.add(found("broken." + apex, Type.TXT, negative));
    all.add(found("broken." + apex, Type.A, Status.SECURE));
    all.add(found("absent." + apex, Type.A, Rcode.NXDOMAIN, negative));
    all.add(found("absent." + apex, Type.TXT, Rcode.NXDOMAIN, Status.SECURE));
    Status keys = kind == Kind.DNSKEY_MISSING ? Status.BOGUS : positive;
    all.add(found("keys-" + apex, Type.MX, keys));
    all.add(found("all-" + apex, Type.MX, keys));
    all.add(found("nope.all-" + apex, Type.A, Rcode.NXDOMAIN, positiveIfHarmless(kind)));
    all.add(found("ds-" + apex, Type.MX, positive));
    all.add(found("nods-" + apex, Type.MX, harmless ? Status.INSECURE : Status.BOGUS));
  }

  private static Status positiveIfHarmless(Kind kind) {
    return kind == Kind.TRUNCATED ? Status.SECURE : Status.BOGUS;
  }

  private static Expectation found(String name, int type, Status status) {
    return found(name, type, Rcode.NOERROR, status);
  }

  private static Expectation found(String name, int type, int rcode, Status status) {
    return new Expectation(name, type, rcode, status);
  }
}
