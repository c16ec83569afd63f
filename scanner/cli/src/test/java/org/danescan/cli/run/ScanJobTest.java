package org.danescan.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.danescan.cli.output.Progress;
import org.danescan.core.background.Background;
import org.danescan.core.classify.ProbeTargets;
import org.danescan.core.result.DomainResult;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.input.InputFile;
import org.danescan.engine.input.Inputs;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.pace.Pace;
import org.danescan.engine.pace.Rate;
import org.danescan.engine.probe.ProbeConfig;
import org.danescan.engine.resolve.DnsConfig;
import org.danescan.engine.resolve.DnssecTrust;
import org.danescan.engine.sanity.Care;
import org.danescan.engine.sanity.LastTries;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.Member;
import org.danescan.store.RefusedException;
import org.danescan.store.ScanManifest;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScanJobTest {
  private static final int DOMAINS = 120;
  private static final int CHUNK = 20;

  @TempDir private Path directory;

  private ScanJob job(Lab lab, boolean resume, int smtpPort) throws IOException {
    Path names = directory.resolve("names.txt");
    Files.write(names, lab.members().stream().map(Member::domain).toList());
    DnsConfig dns =
        new DnsConfig(
            List.of(lab.resolver()),
            DnssecTrust.of(DnssecTrust.Mode.VALIDATE, Optional.of(lab.trustAnchor())),
            Duration.ofSeconds(20),
            1,
            false);
    ProbeConfig probe =
        new ProbeConfig(
            smtpPort,
            "scanner.example",
            Duration.ofSeconds(2),
            Pace.unbounded(1),
            true,
            Duration.ZERO,
            0);
    EngineConfig config =
        new EngineConfig(dns, Rate.UNLIMITED, ProbeTargets.Mode.DANE, probe, 8, CHUNK);
    Inputs inputs = new Inputs(List.of(new InputFile(names, "names.txt")));
    return new ScanJob(
        inputs,
        directory.resolve("scan"),
        resume,
        config,
        OptOut.NOBODY,
        Background.NONE,
        Care.of(LastTries.NONE));
  }

  /** Interrupts the scan when so many domains have arrived. */
  private static final class Interrupting implements Progress {
    private final Thread scan = Thread.currentThread();
    private final AtomicInteger arrived = new AtomicInteger();
    private final AtomicInteger passedOver = new AtomicInteger();
    private final int when;

    Interrupting(int when) {
      this.when = when;
    }

    @Override
    public void say(String text) {}

    @Override
    public void begin(long names) {}

    @Override
    public void arrived(DomainResult result) {
      if (arrived.incrementAndGet() == when) {
        scan.interrupt();
      }
    }

    @Override
    public void passedOver(int domains) {
      passedOver.addAndGet(domains);
    }

    @Override
    public void again(long domains) {}

    @Override
    public void end() {}

    @Override
    public void close() {}
  }

  @Test
  void aScanThatWasStoppedGoesOnWhereItWas() throws Exception {
    LabOptions options =
        LabOptions.defaults(new Cast.Population(DOMAINS, 7), directory.resolve("lab"));
    try (Lab lab = Lab.start(options)) {
      ScanJob first = job(lab, false, lab.smtpPort());
      assertThatThrownBy(() -> first.run(new Interrupting(70), Clock.systemUTC()))
          .isInstanceOf(InterruptedException.class);
      ScanReader reader = ScanReader.open(first.out());
      assertThat(reader.manifest()).isEmpty();
      List<Integer> done = reader.chunks();
      assertThat(done).isNotEmpty().hasSizeLessThan(DOMAINS / CHUNK);

      ScanJob other = job(lab, true, lab.smtpPort() - 1);
      assertThatThrownBy(() -> other.run(new Interrupting(0), Clock.systemUTC()))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("--smtp-port was " + lab.smtpPort());

      Interrupting rest = new Interrupting(0);
      ScanManifest manifest = job(lab, true, lab.smtpPort()).run(rest, Clock.systemUTC());
      assertThat(rest.passedOver).hasValue(done.size() * CHUNK);
      assertThat(rest.arrived).hasValue(DOMAINS - done.size() * CHUNK);
      assertWhole(reader, manifest, lab);
    }
  }

  /** Each name once, in order, and counted once. */
  private static void assertWhole(ScanReader reader, ScanManifest manifest, Lab lab) {
    List<String> names = new ArrayList<>();
    Map<String, Long> counts = new TreeMap<>();
    reader.eachRow(
        ScanTable.DOMAINS,
        row -> {
          names.add(row.domain());
          counts.merge(row.status(), 1L, Long::sum);
        });
    assertThat(names).isEqualTo(lab.members().stream().map(Member::domain).toList());
    assertThat(manifest.counts()).isEqualTo(counts);
    assertThat(manifest.input().names()).isEqualTo(DOMAINS);
    assertThat(manifest.chunks()).isEqualTo(DOMAINS / CHUNK);
    assertThat(reader.manifest()).contains(manifest);
  }
}
