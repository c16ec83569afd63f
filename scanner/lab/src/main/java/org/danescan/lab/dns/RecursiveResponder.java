package org.danescan.lab.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.danescan.lab.dns.ZoneAnswer.Answered;
import org.danescan.lab.dns.ZoneAnswer.Failed;
import org.danescan.lab.dns.transport.Query;
import org.danescan.lab.dns.transport.Reply;
import org.danescan.lab.dns.transport.Responder;
import org.danescan.lab.plan.DnsFault.Kind;
import org.danescan.lab.zone.SignedInternet;
import org.danescan.lab.zone.Zone;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;

/** Answers as a validating recursive resolver does: aliases followed, AD and SERVFAIL decided. */
final class RecursiveResponder implements Responder {
  private static final int MOST_ALIASES = 16;

  private final SignedInternet internet;
  private final ZoneAnswers answers;
  private final ChainOfTrust trust;

  RecursiveResponder(SignedInternet internet) {
    this.internet = internet;
    this.answers = new ZoneAnswers(internet.signer());
    this.trust = new ChainOfTrust(answers);
  }

  @Override
  public boolean recursive() {
    return true;
  }

  @Override
  public Reply reply(Query query) {
    List<Answered> links = new ArrayList<>();
    Security security = new Security.Secure();
    Optional<Name> next = Optional.of(query.name());
    while (next.isPresent()) {
      List<Zone> path = internet.path(next.get(), query.type());
      ZoneAnswer link = answers.answer(path.get(path.size() - 1), next.get(), query.type());
      if (link instanceof Failed failed) {
        return failure(failed);
      } else if (link instanceof Answered answered) {
        links.add(answered);
        Security keys = trust.of(path);
        security = security.and(keys instanceof Security.Secure ? answered.security() : keys);
        next = answered.alias();
      }
      if (links.size() > MOST_ALIASES) {
        return Reply.of(Rcode.SERVFAIL, OptionalInt.of(ExtendedErrorCodeOption.OTHER));
      }
    }
    return response(query, links, security);
  }

  /** A resolver that gets no usable answer from the servers says SERVFAIL. */
  private static Reply failure(Failed failed) {
    return failed.kind() == Kind.NO_ANSWER
        ? new Reply.Silence()
        : Reply.of(Rcode.SERVFAIL, OptionalInt.of(ExtendedErrorCodeOption.NO_REACHABLE_AUTHORITY));
  }

  /** RFC 4035 §3.2.2 and §3.2.3. */
  private static Reply response(Query query, List<Answered> links, Security security) {
    if (security instanceof Security.Bogus bogus && !query.checkingDisabled()) {
      return Reply.of(Rcode.SERVFAIL, OptionalInt.of(bogus.infoCode()));
    }
    List<RRset> answer = new ArrayList<>();
    List<RRset> authority = new ArrayList<>();
    for (Answered link : links) {
      answer.addAll(link.answer());
      link.soa().ifPresent(authority::add);
      authority.addAll(link.proof());
    }
    return new Reply.Response(
        links.get(links.size() - 1).rcode(),
        false,
        security instanceof Security.Secure
            && !query.checkingDisabled()
            && query.understandsAuthenticData(),
        answer,
        authority,
        List.of(),
        OptionalInt.empty(),
        links.stream().anyMatch(Answered::truncatedOnUdp));
  }
}
