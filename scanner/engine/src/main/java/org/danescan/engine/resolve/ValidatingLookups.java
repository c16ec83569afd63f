package org.danescan.engine.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.danescan.core.observe.Lookup;
import org.danescan.engine.dns.Query;
import org.danescan.engine.validate.TrustAnchors;
import org.danescan.engine.validate.Validator;
import org.danescan.engine.validate.Verdict;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;

/** Lookups that we validate ourselves, from the trust anchor down. */
final class ValidatingLookups extends DnsjavaLookups {
  private final Validator validator;

  ValidatingLookups(HeadResolver head, DnssecTrust trust, Clock clock) throws IOException {
    super(head);
    try (InputStream in = open(trust.anchor())) {
      TrustAnchors anchors = TrustAnchors.read(in);
      if (anchors.isEmpty()) {
        throw new IOException(
            "--trust-anchor: "
                + trust.anchor().map(Path::toString).orElse("built in")
                + " has no DS or DNSKEY record");
      }
      this.validator =
          new Validator(
              anchors,
              (name, type) -> head.ask(new Query(name, type, Query.Checking.BY_US)),
              clock,
              trust.crypto());
    }
  }

  private static InputStream open(Optional<Path> trustAnchor) throws IOException {
    if (trustAnchor.isPresent()) {
      return Files.newInputStream(trustAnchor.get());
    }
    InputStream builtIn = ValidatingLookups.class.getResourceAsStream("root-anchors.txt");
    if (builtIn == null) {
      throw new IllegalStateException("root-anchors.txt is missing from this build");
    }
    return builtIn;
  }

  @Override
  <T> CompletionStage<Read<T>> send(Name owner, RecordKind<T> kind) {
    return head.ask(new Query(owner, kind.type(), Query.Checking.BY_US))
        .thenCompose(
            answer -> validator.judge(answer).thenApply(verdict -> read(answer, verdict, kind)));
  }

  private static <T> Read<T> read(Message answer, Verdict verdict, RecordKind<T> kind) {
    Lookup<T> lookup =
        verdict instanceof Verdict.Bogus bogus
            ? new Lookup.Bogus<>(bogus.reason(), bogus.detail())
            : AnswerReading.read(answer, verdict.status(), verdict.reason(), kind);
    return new Read<>(lookup, Optional.of(answer));
  }
}
