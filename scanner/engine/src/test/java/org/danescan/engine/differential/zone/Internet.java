package org.danescan.engine.differential.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.danescan.lab.dns.transport.Query;
import org.danescan.lab.dns.transport.Reply;
import org.danescan.lab.dns.transport.Responder;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;

/** Answers for the trees that are open, each below its top-level name, as they are. */
public final class Internet implements Responder {
  private final Map<Name, Tree> open = new ConcurrentHashMap<>();

  /** Serves a tree; the root's own names are served from any tree that is open. */
  public void open(Name top, Tree tree) {
    open.put(top, tree);
  }

  /** Serves it no more. */
  public void close(Name top) {
    open.remove(top);
  }

  @Override
  public boolean recursive() {
    return true;
  }

  @Override
  public Reply reply(Query query) {
    Name name = query.name();
    Optional<Tree> tree =
        name.labels() == 1
            ? open.values().stream().findFirst()
            : Optional.ofNullable(open.get(new Name(name, name.labels() - 2)));
    return tree.map(found -> reply(found.answers(name, query.type())))
        .orElseGet(() -> Reply.of(Rcode.SERVFAIL, OptionalInt.empty()));
  }

  private static Reply.Response reply(List<Answer> links) {
    List<RRset> answer = new ArrayList<>();
    List<RRset> proofs = new ArrayList<>();
    for (Answer link : links) {
      answer.addAll(link.answer());
      proofs.addAll(link.authority());
    }
    List<RRset> authority = proofs.stream().distinct().toList();
    int rcode = links.get(links.size() - 1).rcode();
    return new Reply.Response(
        rcode, false, false, answer, authority, List.of(), OptionalInt.empty(), false);
  }
}
