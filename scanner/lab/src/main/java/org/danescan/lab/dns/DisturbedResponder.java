package org.danescan.lab.dns;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.danescan.lab.dns.transport.Query;
import org.danescan.lab.dns.transport.Reply;
import org.danescan.lab.dns.transport.Responder;
import org.xbill.DNS.Rcode;

/** Answers as another responder does, unless disturbed. */
final class DisturbedResponder implements Responder {
  private static final Duration LATE = Duration.ofMillis(20);

  private final Responder inner;
  private volatile Counted counted = new Counted(Disturbance.NONE, new AtomicLong());

  DisturbedResponder(Responder inner) {
    this.inner = inner;
  }

  private record Counted(Disturbance disturbance, AtomicLong queries) {
    Disturbance.Fate fate(Query query) {
      String name = query.name().toString(true).toLowerCase(Locale.ROOT);
      return disturbance.of(queries.incrementAndGet(), name, query.type());
    }
  }

  void disturb(Disturbance disturbance) {
    counted = new Counted(disturbance, new AtomicLong());
  }

  @Override
  public boolean recursive() {
    return inner.recursive();
  }

  @Override
  public Reply reply(Query query) {
    return switch (counted.fate(query)) {
      case ANSWERED -> inner.reply(query);
      case LOST -> new Reply.Silence();
      case SERVFAIL -> Reply.of(Rcode.SERVFAIL, OptionalInt.empty());
      case LATE -> {
        LockSupport.parkNanos(LATE.toNanos());
        yield inner.reply(query);
      }
    };
  }
}
