package org.danescan.benchmarks.micro;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.danescan.engine.validate.Crypto;
import org.danescan.engine.validate.TrustAnchors;
import org.danescan.engine.validate.Validator;
import org.danescan.engine.validate.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * What is left of a signed domain without a network: three messages of its own (MX, DS, DNSKEY)
 * parsed, three ECDSA P-256 signatures verified. Each round begins with a validator that knows
 * nothing.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ValidateBenchmark {
  static final int DOMAINS = 2_000;

  private final SignedZones zones = new SignedZones();
  private final Map<Question, byte[]> answers = new HashMap<>();
  private Validator validator;

  private record Question(Name name, int type) {}

  /** Signs all answers. */
  @Setup
  public void sign() {
    for (Name above : List.of(Name.root, SignedZones.TOP)) {
      add(above, Type.DNSKEY);
    }
    add(SignedZones.TOP, Type.DS);
    for (int number = 0; number < DOMAINS; number++) {
      for (int type : new int[] {Type.MX, Type.DS, Type.DNSKEY}) {
        add(SignedZones.domain(number), type);
      }
    }
  }

  private void add(Name name, int type) {
    answers.put(new Question(name, type), zones.answer(name, type));
  }

  /** Forgets all zones. */
  @Setup(Level.Invocation)
  public void forget() throws IOException {
    validator =
        new Validator(
            TrustAnchors.read(zones.trustAnchor()), this::ask, Clock.systemUTC(), Crypto.fastest());
  }

  private CompletionStage<Message> ask(Name name, int type) {
    try {
      return CompletableFuture.completedStage(new Message(answers.get(new Question(name, type))));
    } catch (IOException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  /** The verdicts on the MX RRsets of all domains. */
  @Benchmark
  @OperationsPerInvocation(DOMAINS)
  public List<Verdict> domains() {
    List<Verdict> verdicts = new ArrayList<>();
    for (int number = 0; number < DOMAINS; number++) {
      verdicts.add(
          ask(SignedZones.domain(number), Type.MX)
              .thenCompose(validator::judge)
              .toCompletableFuture()
              .join());
    }
    return verdicts;
  }
}
