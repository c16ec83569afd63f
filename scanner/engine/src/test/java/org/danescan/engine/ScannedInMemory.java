package org.danescan.engine;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.result.DomainResult;
import org.danescan.core.result.EarlierTry;
import org.danescan.core.result.InputName;
import org.danescan.core.result.ScanPart;
import org.danescan.core.result.Unsettled;
import org.danescan.engine.input.InputFile;
import org.danescan.engine.input.Inputs;
import org.danescan.engine.input.NameReader;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.pace.Pace;
import org.danescan.engine.pace.Rate;
import org.danescan.engine.pipeline.PartSink;
import org.danescan.engine.pipeline.Scan;
import org.danescan.engine.pipeline.ScanListener;
import org.danescan.engine.probe.ProbeConfig;
import org.danescan.engine.resolve.DnsConfig;
import org.danescan.engine.resolve.DnssecTrust;

/** Scans names through the whole stack and keeps what comes in memory. */
public final class ScannedInMemory implements PartSink, ScanListener {
  private final List<ScanPart> parts = Collections.synchronizedList(new ArrayList<>());

  private ScannedInMemory() {}

  /** A configuration for loopback: short timeouts, no politeness beyond one session at once. */
  public static EngineConfig config(
      InetSocketAddress resolver, DnssecTrust.Mode mode, Path trustAnchor, int smtpPort) {
    DnsConfig dns =
        new DnsConfig(
            List.of(resolver),
            DnssecTrust.of(mode, Optional.of(trustAnchor)),
            Duration.ofSeconds(5),
            1,
            false);
    return new EngineConfig(dns, Rate.UNLIMITED, ProbeTargets.Mode.DANE, probe(smtpPort), 100, 50);
  }

  private static ProbeConfig probe(int smtpPort) {
    ProbeConfig defaults = ProbeConfig.defaults("scanner.example");
    return new ProbeConfig(
        smtpPort,
        defaults.ehlo(),
        Duration.ofSeconds(4),
        Pace.unbounded(4),
        true,
        Duration.ofMillis(200),
        1);
  }

  /** The rows of the domains, in input order. */
  public static List<DomainResult> scan(EngineConfig config, List<String> names)
      throws IOException, InterruptedException {
    return parts(config, names).stream().flatMap(part -> part.domains().stream()).toList();
  }

  /** The parts, by number. */
  public static List<ScanPart> parts(EngineConfig config, List<String> names)
      throws IOException, InterruptedException {
    ScannedInMemory kept = new ScannedInMemory();
    Vertx vertx = NativeVertx.open();
    Clock clock = Clock.systemUTC();
    Path list = Files.write(Files.createTempFile("danescan-", ".txt"), names);
    Inputs inputs = new Inputs(List.of(new InputFile(list, "names")));
    try (LiveObservers observers = LiveObservers.open(vertx, config, OptOut.NOBODY, clock);
        NameReader reader = inputs.open(inputs.survey())) {
      Scan.Bounds bounds =
          new Scan.Bounds(config.mode(), config.window(), config.chunkSize(), false);
      new Scan(observers, kept, kept, clock).run(reader, bounds);
    } finally {
      Files.delete(list);
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
    return kept.parts.stream().sorted(Comparator.comparingInt(ScanPart::number)).toList();
  }

  @Override
  public boolean has(int number) {
    return false;
  }

  @Override
  public void write(ScanPart part) {
    parts.add(part);
  }

  @Override
  public void arrived(DomainResult result) {}

  @Override
  public void broke(InputName name, Exception defect) {
    throw new IllegalStateException(name.label(), defect);
  }

  @Override
  public void passedOver(int domains) {}

  @Override
  public void again(long domains) {}

  @Override
  public void hold(ScanPart part, Unsettled unsettled) {
    throw new IllegalStateException("nothing is tried again");
  }

  @Override
  public SortedMap<Integer, Integer> held() {
    return Collections.emptySortedMap();
  }

  @Override
  public List<EarlierTry> unsettled(int number) {
    return List.of();
  }
}
