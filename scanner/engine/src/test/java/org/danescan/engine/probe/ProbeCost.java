package org.danescan.engine.probe;

import io.vertx.core.Future;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.danescan.core.observe.ProbeObservation;
import org.danescan.core.observe.SessionEnd;
import org.danescan.engine.pace.Pace;
import org.danescan.lab.plan.CertificatePlan;
import org.danescan.lab.plan.CertificatePlan.Shape;
import org.danescan.lab.plan.MailServerPlan.Behaviour;

/**
 * Measures what a full probe costs: two sessions, RSA and ECDSA, each the whole dialogue and a TLS
 * 1.3 handshake. The CPU time is that of the event loops, where all work of a probe is done; the
 * lab's servers run beside them in threads of their own and are not counted, nor are the compiler
 * and the collector. Arguments: probes in a round, rounds.
 */
final class ProbeCost {
  private static final int SERVERS = 32;
  private static final int AT_ONCE = 16;

  private ProbeCost() {}

  public static void main(String[] arguments) throws Exception {
    int probes = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    try (ProbeLab lab = new ProbeLab()) {
      lab.warmUp();
      List<InetAddress> servers = servers(lab);
      ProbeConfig like = ProbeLab.withTimeout(lab.config(), Duration.ofSeconds(30));
      ProbeConfig config =
          new ProbeConfig(
              like.port(),
              like.ehlo(),
              like.timeout(),
              Pace.unbounded(AT_ONCE),
              true,
              Duration.ZERO,
              0);
      try (Prober prober = lab.prober(config)) {
        for (int round = 0; round < rounds; round++) {
          measure(prober, servers, probes);
        }
      }
    }
  }

  private static List<InetAddress> servers(ProbeLab lab) {
    CertificatePlan both =
        CertificatePlan.both(ProbeLab.chain(Shape.ISSUED), ProbeLab.chain(Shape.ISSUED));
    List<InetAddress> servers = new ArrayList<>();
    for (int i = 0; i < SERVERS; i++) {
      servers.add(lab.bind(i, Behaviour.NORMAL, both).address());
    }
    return servers;
  }

  private static void measure(Prober prober, List<InetAddress> servers, int probes)
      throws Exception {
    long before = eventLoopNanos();
    int completed = 0;
    for (int done = 0; done < probes; done += SERVERS) {
      List<Future<ProbeObservation>> batch = new ArrayList<>();
      for (int i = 0; i < SERVERS; i++) {
        batch.add(prober.probe(ProbeLab.key(servers.get(i))));
      }
      ProbeLab.await(Future.all(batch));
      completed += (int) batch.stream().filter(probe -> isFull(probe.result())).count();
    }
    double seconds = (eventLoopNanos() - before) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d full probes in %.2f s of CPU: %.0f a CPU-second, %.2f ms each%n",
        completed,
        seconds,
        completed / seconds,
        1000 * seconds / completed);
  }

  private static boolean isFull(ProbeObservation probe) {
    return probe.sessions().size() == 2
        && probe.sessions().stream()
            .allMatch(session -> session.end() == SessionEnd.HANDSHAKE_COMPLETED);
  }

  private static long eventLoopNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith("vert.x-eventloop")) {
        nanos += threads.getThreadCpuTime(thread.getThreadId());
      }
    }
    return nanos;
  }
}
