package org.danescan.lab.dns;

import java.net.InetAddress;
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
import org.danescan.lab.zone.Faults;
import org.danescan.lab.zone.SignedInternet;
import org.danescan.lab.zone.Zone;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** Answers for the zones hosted at one address, and refers to those delegated from them. */
final class AuthoritativeResponder implements Responder {
  private static final int MOST_ALIASES = 16;

  private final SignedInternet internet;
  private final InetAddress address;
  private final ZoneAnswers answers;

  AuthoritativeResponder(SignedInternet internet, InetAddress address) {
    this.internet = internet;
    this.address = address;
    this.answers = new ZoneAnswers(internet.signer());
  }

  @Override
  public boolean recursive() {
    return false;
  }

  @Override
  public Reply reply(Query query) {
    List<Zone> path = internet.path(query.name(), query.type());
    int hosted = deepestHosted(path);
    if (hosted < 0 && query.type() == Type.DS) {
      path = internet.path(query.name());
      hosted = deepestHosted(path);
    }
    if (hosted < 0) {
      return Reply.of(Rcode.REFUSED, OptionalInt.empty());
    }
    Zone zone = path.get(hosted).at(address).orElseThrow();
    return hosted == path.size() - 1
        ? authoritative(query, zone)
        : referral(query, zone, path.get(hosted + 1));
  }

  private int deepestHosted(List<Zone> path) {
    int deepest = path.size() - 1;
    while (deepest >= 0 && path.get(deepest).at(address).isEmpty()) {
      deepest--;
    }
    return deepest;
  }

  private Reply authoritative(Query query, Zone zone) {
    List<Answered> links = new ArrayList<>();
    Optional<Name> next = Optional.of(query.name());
    while (next.isPresent() && links.size() <= MOST_ALIASES) {
      ZoneAnswer link = answers.answer(zone, next.get(), query.type());
      if (link instanceof Failed failed) {
        return links.isEmpty() ? failure(failed.kind()) : response(links);
      } else if (link instanceof Answered answered) {
        links.add(answered);
        next = answered.alias().filter(target -> has(zone, target, query.type()));
      }
    }
    return response(links);
  }

  private boolean has(Zone zone, Name target, int type) {
    List<Zone> path = internet.path(target, type);
    return path.get(path.size() - 1).apex().equals(zone.apex());
  }

  private static Reply response(List<Answered> links) {
    List<RRset> answer = new ArrayList<>();
    List<RRset> authority = new ArrayList<>();
    for (Answered link : links) {
      answer.addAll(link.answer());
      link.soa().ifPresent(authority::add);
      authority.addAll(link.proof());
    }
    return new Reply.Response(
        links.get(links.size() - 1).rcode(),
        true,
        false,
        answer,
        authority,
        List.of(),
        OptionalInt.empty(),
        links.stream().anyMatch(Answered::truncatedOnUdp));
  }

  /** RFC 4035 §3.1.4: the DS RRset, or the proof that there is none, goes with the NS RRset. */
  private Reply referral(Query query, Zone parent, Zone child) {
    Faults faults = Faults.of(parent, query.name(), query.type());
    if (faults.failure().isPresent()) {
      return failure(faults.failure().get());
    }
    List<RRset> authority = new ArrayList<>();
    authority.add(new RRset(child.nameServers()));
    if (query.dnssecOk()
        && answers.answer(parent, child.apex(), Type.DS) instanceof Answered answered) {
      authority.addAll(answered.answer());
      authority.addAll(answered.proof());
    }
    return new Reply.Response(
        Rcode.NOERROR,
        false,
        false,
        List.of(),
        authority,
        child.glues(),
        OptionalInt.empty(),
        faults.has(Kind.TRUNCATED));
  }

  private static Reply failure(Kind kind) {
    return switch (kind) {
      case NO_ANSWER -> new Reply.Silence();
      case REFUSED -> Reply.of(Rcode.REFUSED, OptionalInt.empty());
      case NOTIMP -> Reply.of(Rcode.NOTIMP, OptionalInt.empty());
      default -> Reply.of(Rcode.SERVFAIL, OptionalInt.empty());
    };
  }
}
