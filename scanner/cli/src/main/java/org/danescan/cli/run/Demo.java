package org.danescan.cli.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.cli.output.Progress;
import org.danescan.core.background.Background;
import org.danescan.core.classify.ProbeTargets;
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

/** The lab and a scan of it, in one process. */
public final class Demo {
  private static final String LIST = "real-domains.txt";
  private static final long SEED = 1;
  private static final int IN_FLIGHT = 200;
  private static final Care CARE = Care.of(new LastTries(1, Duration.ofSeconds(1)));
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private Demo() {}

  /** The names of the shipped list. */
  public static List<String> names() {
    InputStream list = Demo.class.getResourceAsStream(LIST);
    if (list == null) {
      throw new IllegalStateException(LIST + " is missing from this build");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Serves the names, scans them into a directory, and ends the lab. */
  public static void run(List<String> names, Path out, Progress progress, Clock clock)
      throws ConfigurationException, IOException, InterruptedException {
    try (TemporaryDirectory files = TemporaryDirectory.make();
        Lab lab = Lab.start(LabOptions.defaults(new Cast.Names(names, SEED), files.path()))) {
      Path input = new LabList(lab, files.path()).writeNames();
      Inputs inputs = new Inputs(List.of(new InputFile(input, "the shipped list")));
      new ScanJob(inputs, out, false, config(lab), OptOut.NOBODY, Background.NONE, CARE)
          .run(progress, clock);
    }
  }

  /** As a scan of the real world, but without its patience: all servers are this machine. */
  private static EngineConfig config(Lab lab) {
    DnsConfig dns =
        new DnsConfig(
            List.of(lab.resolver()),
            DnssecTrust.of(DnssecTrust.Mode.VALIDATE, Optional.of(lab.trustAnchor())),
            Duration.ofSeconds(10),
            1,
            false);
    ProbeConfig probe =
        new ProbeConfig(
            lab.smtpPort(), "scanner.example", PATIENCE, Pace.unbounded(2), true, PATIENCE, 1);
    return new EngineConfig(dns, Rate.UNLIMITED, ProbeTargets.Mode.DANE, probe, IN_FLIGHT, 1_000);
  }
}
