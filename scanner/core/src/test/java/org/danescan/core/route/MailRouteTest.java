package org.danescan.core.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.Lookup.NameExists;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.Test;

class MailRouteTest {
  private static final DomainName DOMAIN = DomainName.of("example.nl");

  private static MxRecord mx(int preference, String host) {
    return new MxRecord(preference, DomainName.of(host));
  }

  private static MailRoute of(MxRecord... records) {
    return MailRoute.of(
        DOMAIN,
        new Lookup.Answer<>(List.of(records), Duration.ofHours(1), DnssecStatus.SECURE, DOMAIN));
  }

  @Test
  void rfc5321Section51HostsComeByPreferenceThenName() {
    assertThat(of(mx(20, "b.nl"), mx(10, "c.nl"), mx(20, "a.nl")).hosts())
        .containsExactly(mx(10, "c.nl"), mx(20, "a.nl"), mx(20, "b.nl"));
  }

  @Test
  void aHostListedTwiceCountsOnceWithItsLowestPreference() {
    assertThat(of(mx(20, "a.nl"), mx(10, "a.nl")).hosts()).containsExactly(mx(10, "a.nl"));
  }

  @Test
  void rfc7505Section3ARootExchangeAloneIsANullMx() {
    assertThat(of(mx(0, "."))).isInstanceOf(MailRoute.NullMx.class);
  }

  @Test
  void rfc7505Section3ARootExchangeBesideOthersIsIgnored() {
    assertThat(of(mx(0, "."), mx(10, "a.nl")).hosts()).containsExactly(mx(10, "a.nl"));
  }

  @Test
  void rfc5321Section51WithoutMxTheDomainIsItsOwnHost() {
    MailRoute route =
        MailRoute.of(DOMAIN, new Lookup.Absent<>(NameExists.YES, DnssecStatus.SECURE, DOMAIN));
    assertThat(route.hosts()).containsExactly(mx(0, "example.nl"));
  }

  @Test
  void aNameThatDoesNotExistHasNoRoute() {
    MailRoute route =
        MailRoute.of(DOMAIN, new Lookup.Absent<>(NameExists.NO, DnssecStatus.SECURE, DOMAIN));
    assertThat(route).isInstanceOf(MailRoute.NoSuchDomain.class);
  }

  @Test
  void aFailedLookupTellsNothing() {
    assertThat(MailRoute.of(DOMAIN, new Lookup.Failed<>(Reason.SERVFAIL, "")))
        .isInstanceOf(MailRoute.Unknown.class);
    assertThat(MailRoute.of(DOMAIN, new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "")))
        .isInstanceOf(MailRoute.Unknown.class);
  }
}
