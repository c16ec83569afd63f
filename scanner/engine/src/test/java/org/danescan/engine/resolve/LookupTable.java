package org.danescan.engine.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must be found out about names of {@link SignedZones}, written by hand from the RFCs.
 *
 * @param name the name asked
 * @param type the type asked
 * @param outcome kind and DNSSEC status, or kind and cause
 */
record LookupTable(String name, String type, String outcome) {

  /** For each well-signed zone; the names are below its apex. */
  private static final String HEALTHY =
      """
      @ MX answer secure
      mail A answer secure
      mail AAAA nodata secure
      mail MX nodata secure
      _25._tcp.mail TLSA answer secure
      _tcp.mail TLSA nodata secure
      _26._tcp.mail TLSA nxdomain COVERED
      nope A nxdomain COVERED
      a.b.nope MX nxdomain COVERED
      x.wild A answer COVERED
      x.y.wild A answer COVERED
      x.wild AAAA nodata COVERED
      wild A nodata secure
      x.wildalias A answer COVERED
      alias CNAME answer secure
      mail CNAME nodata secure
      alias A answer secure
      alias AAAA nodata secure
      far A answer secure
      far AAAA nodata secure
      unsigned A answer insecure
      unsigned AAAA nodata insecure
      bogus A bogus ds-mismatch
      dangling A nxdomain secure
      large TLSA answer secure
      """;

  /** For each top-level zone with a chain of trust. */
  private static final String BELOW_SIGNED_TOP =
      """
      signed MX answer secure
      signed AAAA nodata secure
      nope.signed A nxdomain secure
      plain MX answer insecure
      mail.plain AAAA nodata insecure
      nope.plain A nxdomain insecure
      island MX answer insecure
      nope.island A nxdomain insecure
      mismatch MX bogus ds-mismatch
      mail.mismatch AAAA bogus ds-mismatch
      nope.mismatch A bogus ds-mismatch
      digest MX answer insecure
      nope.digest A nxdomain insecure
      nope-nope MX nxdomain COVERED
      """;

  private static final String PARTICULAR =
      """
      nope A nxdomain secure
      a.nope A nxdomain secure
      nope.xyz A nxdomain insecure
      plain.xyz MX answer insecure
      island.xyz MX answer insecure
      co.uk A nodata secure
      nope.co.uk A nxdomain secure
      example.co.uk MX answer secure
      unknown.nl MX answer insecure
      nope.unknown.nl A nxdomain insecure
      costly.nl MX answer secure
      nope.costly.nl A nxdomain insecure
      mail.costly.nl AAAA nodata insecure
      below.ecdsa.nl A nodata secure
      deep.below.ecdsa.nl MX answer secure
      nope.below.ecdsa.nl A nxdomain secure
      plain.ecdsa-nsec3.nl MX answer insecure
      nokeys.nl MX bogus dnskey-missing
      keyless.nl MX bogus dnskey-missing
      nope.keyless.nl A bogus dnskey-missing
      expired-keys.nl MX bogus rrsig-expired
      early-keys.nl MX bogus rrsig-not-yet-valid
      bare-keys.nl MX bogus rrsig-missing
      tampered-keys.nl MX bogus rrsig-invalid
      truncated-keys.nl MX answer secure
      expired-ds.nl MX bogus rrsig-expired
      early-ds.nl MX bogus rrsig-not-yet-valid
      bare-ds.nl MX bogus rrsig-missing
      tampered-ds.nl MX bogus rrsig-invalid
      truncated-ds.nl MX answer secure
      expired-no-ds.nl MX bogus rrsig-expired
      bare-no-ds.nl MX bogus rrsig-missing
      tampered-no-ds.nl MX bogus rrsig-invalid
      undenied-no-ds.nl MX bogus denial-missing
      misdenied-no-ds.nl MX bogus denial-wrong
      truncated-no-ds.nl MX answer insecure
      """;

  /** For each faulty zone. */
  private static final String FAULTY =
      """
      @ MX answer secure
      expired MX bogus rrsig-expired
      early MX bogus rrsig-not-yet-valid
      bare MX bogus rrsig-missing
      tampered MX bogus rrsig-invalid
      expired AAAA bogus rrsig-expired
      tampered AAAA bogus rrsig-invalid
      bare AAAA bogus rrsig-missing
      undenied AAAA bogus denial-missing
      misdenied AAAA bogus denial-wrong
      no-undenied A bogus denial-missing
      no-misdenied A bogus denial-wrong
      no-expired A bogus rrsig-expired
      undenied.wild A bogus wildcard-proof-missing
      misdenied.wild A bogus wildcard-proof-wrong
      expired.wild A bogus rrsig-expired
      truncated MX answer secure
      truncated AAAA nodata secure
      no-truncated A nxdomain secure
      servfail MX failed servfail
      refused MX failed servfail
      notimp MX failed servfail
      no-servfail A failed servfail
      """;

  static Stream<LookupTable> all() {
    List<LookupTable> all = new ArrayList<>();
    for (String algorithm : List.of("rsa", "ecdsa", "eddsa")) {
      add(all, HEALTHY, "." + algorithm + ".nl", "secure");
      add(all, HEALTHY, "." + algorithm + "-nsec3.nl", "secure");
      add(all, HEALTHY, "." + algorithm + "-optout.nl", "insecure");
    }
    for (String top : List.of(".nl", ".se", ".uk", ".com")) {
      add(all, BELOW_SIGNED_TOP, top, top.equals(".com") ? "insecure" : "secure");
    }
    add(all, PARTICULAR, "", "");
    add(all, FAULTY, ".faulty.nl", "");
    add(all, FAULTY, ".faulty3.nl", "");
    return all.stream();
  }

  private static void add(List<LookupTable> all, String rows, String below, String covered) {
    rows.lines()
        .forEach(
            row -> {
              String[] parts = row.replace("COVERED", covered).split(" ", 3);
              String name = (parts[0] + below).replace("@.", "");
              all.add(new LookupTable(name, parts[1], parts[2]));
            });
  }

  /** The outcome without the cause of what is bogus, which a resolver need not tell. */
  static String withoutCause(String outcome) {
    return outcome.startsWith("bogus") ? "bogus" : outcome;
  }

  @Override
  public String toString() {
    return name + " " + type + " " + outcome;
  }
}
