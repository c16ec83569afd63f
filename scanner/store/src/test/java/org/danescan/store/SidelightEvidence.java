package org.danescan.store;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.InputName;
import org.danescan.core.sidelight.Finding;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.sidelight.NameServers;
import org.danescan.core.sidelight.SeenDenial;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.sidelight.ZoneContact;
import org.danescan.core.token.Reason;

/** What is seen beside the mail route, every variant. */
final class SidelightEvidence {
  private SidelightEvidence() {}

  private static Arbitrary<Lookup<String>> texts() {
    return Evidence.lookups(
        Arbitraries.of("v=STSv1; id=a", "v=TLSRPTv1; rua=mailto:a@b.nl", "v=TLSRPTv1;", "é\n"));
  }

  private static Arbitrary<NameServers> nameServers() {
    Arbitrary<NameServers> present =
        Combinators.combine(Evidence.names(), Evidence.names().list().ofMinSize(1).ofMaxSize(3))
            .as(NameServers::of);
    return Arbitraries.oneOf(
        present,
        Arbitraries.of(Reason.class).map(NameServers::failed),
        Arbitraries.of(NameServers.ABSENT, NameServers.NOT_ASKED));
  }

  private static Arbitrary<MxSigning> signings() {
    Arbitrary<SeenDenial> hashed =
        Combinators.combine(
                Arbitraries.integers().between(0, 65535),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 255))
            .as(SeenDenial.Nsec3::new);
    return Combinators.combine(
            Evidence.names().optional(),
            Arbitraries.integers().between(0, 255).list().ofMaxSize(3),
            Arbitraries.oneOf(hashed, Arbitraries.of(new SeenDenial.None(), new SeenDenial.Nsec())))
        .as(MxSigning::new);
  }

  static Arbitrary<Sidelights> sidelights() {
    return Combinators.combine(texts(), texts(), nameServers(), signings()).as(Sidelights::new);
  }

  static Arbitrary<ZoneContact> contacts() {
    return Arbitraries.oneOf(
        Arbitraries.of("hostmaster.example.nl.", "a\\.B.example.nl.", ".")
            .map(rname -> ZoneContact.of(new DomainName("example.nl"), rname)),
        Arbitraries.of(Reason.class).map(ZoneContact::failed),
        Arbitraries.of(ZoneContact.ABSENT, ZoneContact.NOT_ASKED),
        Arbitraries.just(
            new ZoneContact(Finding.INVALID, Optional.of(DomainName.ROOT), "", Reason.NONE)));
  }

  /** Name servers are known from a zone file or from a lookup, never both. */
  static DomainResult given(DomainResult result, List<DomainName> nameServers) {
    InputName input = result.input();
    boolean free = result.sidelights().nameServers().finding() == Finding.NOT_ASKED;
    return free
        ? new DomainResult(
            new InputName(
                input.line(), input.text(), input.parsed(), input.delegation(), nameServers),
            result.mx(),
            result.verdict(),
            result.advice(),
            result.at(),
            result.tries(),
            result.sidelights())
        : result;
  }
}
