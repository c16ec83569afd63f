package org.danescan.engine.resolve.cause;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What resolvers say of broken zones, in their own words. */
class BogusReasonsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # resolver    | code | extra text                                                   | NSEC here | cause
          Unbound       | 7    | validation failure <a.nl. MX IN>: signature expired from 192.0.2.1 and 192.0.2.2 | no | rrsig-expired
          Unbound       | 8    | validation failure <a.nl. MX IN>: signature before inception date from 192.0.2.1 | no | rrsig-not-yet-valid
          Unbound       | 8    | validation failure <a.nl. MX IN>: signature inception after expiration | no | rrsig-expired-before-valid
          Unbound       | 10   | validation failure <a.nl. MX IN>: no signatures from 192.0.2.1 | no | rrsig-missing
          Unbound       | 10   | validation failure <a.nl. MX IN>: no signatures with algorithm RSASHA256 | no | rrsig-missing
          Unbound       | 6    | validation failure <a.nl. MX IN>: signature crypto failed from 192.0.2.1 | no | rrsig-invalid
          Unbound       | 9    | validation failure <a.nl. MX IN>: signatures from unknown keys from 192.0.2.1 | no | rrsig-key-missing
          Unbound       | 6    | validation failure <a.nl. MX IN>: signature for expected key and algorithm missing | no | rrsig-key-missing
          Unbound       | 6    | validation failure <a.nl. MX IN>: signer name off-tree       | no  | rrsig-malformed
          Unbound       | 6    | validation failure <a.nl. MX IN>: signature labelcount out of range | no | rrsig-malformed
          Unbound       | 9    | validation failure <a.nl. MX IN>: No DNSKEY record from 192.0.2.1 for key a.nl. while building chain of trust | no | dnskey-missing
          Unbound       | 9    | validation failure <a.nl. MX IN>: DS hash mismatches key from 192.0.2.1 for key a.nl. | no | ds-mismatch
          Unbound       | 9    | validation failure <a.nl. MX IN>: no keys have a DS with algorithm ECDSAP256SHA256 | no | ds-mismatch
          Unbound       | 6    | validation failure <a.nl. MX IN>: keyset not secured by DNSKEY that matches DS | no | ds-mismatch
          Unbound       | 11   | validation failure <a.nl. MX IN>: dnskey without ZSK flag    | no  | dnskey-not-zone-key
          Unbound       | 9    | validation failure <a.nl. MX IN>: dnskey revoked             | no  | dnskey-revoked
          Unbound       | 6    | validation failure <a.nl. MX IN>: nodata proof failed from 192.0.2.1 | no | denial-missing
          Unbound       | 6    | validation failure <a.nl. MX IN>: nodata proof failed from 192.0.2.1 | yes | denial-wrong
          Unbound       | 6    | validation failure <a.nl. MX IN>: nameerror proof failed     | yes | denial-wrong
          Unbound       | 6    | validation failure <a.nl. MX IN>: wildcard proof failed      | no  | wildcard-proof-missing
          Unbound       | 6    | validation failure <a.nl. MX IN>: wildcard proof failed      | yes | wildcard-proof-wrong
          Unbound       | 6    | validation failure <a.nl. MX IN>: no DS but also no proof of that | no | denial-missing
          Unbound       | 6    | validation failure <a.nl. MX IN>: too many RRSIG validations | no  | too-costly-to-validate
          Unbound       | 9    | validation failure <a.nl. MX IN>: signature expired from 192.0.2.1 for DS a.nl. while building chain of trust | no | rrsig-expired
          Unbound       | 9    | validation failure <a.nl. MX IN>: no NSEC3 records from 192.0.2.1 for DS a.nl. while building chain of trust | no | denial-missing
          Unbound       | 9    | validation failure <a.nl. MX IN>: covering NSEC3 was not opt-out in an opt-out DS NOERROR/NODATA case | yes | denial-wrong
          BIND          | 7    | a.nl/MX                                                      | no  | rrsig-expired
          BIND          | 9    | DNSKEY found but not matching DS a.nl/DNSKEY                 | no  | ds-mismatch
          BIND          | 9    | no DNSKEY found a.nl/DNSKEY                                  | no  | dnskey-missing
          Knot Resolver | 7    | YFJ2                                                         | no  | rrsig-expired
          Knot Resolver | 25   | XXAP                                                         | no  | rrsig-expired-before-valid
          Knot Resolver | 9    | NMJZ: no matching SEP                                        | no  | ds-mismatch
          Knot Resolver | 9    | DGVI: DNSKEY matching SEP has the Revoke bit set             | no  | dnskey-revoked
          Knot Resolver | 10   | EZDC: no valid RRSIGs for DNSKEY                             | no  | rrsig-missing
          Knot Resolver | 11   | CYNG                                                         | no  | dnskey-not-zone-key
          Knot Resolver | 12   | AHXI                                                         | yes | denial-wrong
          Knot Resolver | 12   | AHXI                                                         | no  | denial-missing
          Knot Resolver | 6    | EAIE: expensive crypto limited, mitigating CVE-2023-50387    | no  | too-costly-to-validate
          Knot Resolver | 27   | DYRH: too many NSEC3 records                                 | yes | too-costly-to-validate
          PowerDNS      | 6    | ''                                                           | no  | dnssec-bogus
          PowerDNS      | 7    | ''                                                           | no  | rrsig-expired
          PowerDNS      | 8    | ''                                                           | no  | rrsig-not-yet-valid
          PowerDNS      | 9    | ''                                                           | no  | dnskey-missing
          PowerDNS      | 10   | ''                                                           | no  | rrsig-missing
          PowerDNS      | 11   | ''                                                           | no  | dnskey-not-zone-key
          PowerDNS      | 12   | ''                                                           | yes | denial-wrong
          none          | -1   | ''                                                           | no  | dnssec-bogus
          of the future | 4000 | ''                                                           | no  | dnssec-bogus
          """)
  void whyBogus(String resolver, int code, String text, String nsec, String cause) {
    assertThat(BogusReasons.of(text, code, nsec.equals("yes")).token())
        .as(resolver)
        .isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "1, dnskey-algorithm-unsupported",
    "2, ds-digest-unsupported",
    "5, no-trust-anchor",
    "27, nsec3-iterations",
    "3, none",
    "-1, none"
  })
  void whyInsecure(int code, String cause) {
    assertThat(BogusReasons.ofInsecure(code).token()).isEqualTo(cause);
  }
}
