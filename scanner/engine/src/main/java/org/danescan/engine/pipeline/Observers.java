package org.danescan.engine.pipeline;

import io.vertx.core.Future;
import org.danescan.core.classify.ChainMatcher;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.MxHostObservation;
import org.danescan.core.observe.ProbeKey;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.MxHostResult;
import org.danescan.engine.sidelight.MxAnswer;

/** What a journey sees the world through. No future of these fails for a remote cause. */
public interface Observers {
  /** Whether a domain's operator asked to be left alone: then nothing of it is looked up. */
  boolean optedOut(DomainName domain);

  /** ROUTE: a domain's MX lookup. */
  Future<MxAnswer> mx(DomainName domain);

  /** HOST: addresses, aliases and TLSA of an MX host. */
  Future<MxHostObservation> host(DomainName host);

  /** PROBE: the sessions held with a server. */
  Future<ProbeObservation> probe(ProbeKey server);

  /** A domain's row with what was told to be seen beside its route, once its verdict is known. */
  Future<DomainResult> beside(DomainResult result);

  /** A host's row with whom its zone names, where its verdict makes somebody want to write. */
  Future<MxHostResult> contact(MxHostResult result);

  /** Decides whether a chain matches; pure. */
  ChainMatcher matcher();
}
