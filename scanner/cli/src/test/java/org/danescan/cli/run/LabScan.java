package org.danescan.cli.run;

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
import org.danescan.cli.options.ConfigurationException;
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
import org.danescan.lab.Lab;
import org.danescan.lab.Member;
import org.danescan.store.ScanManifest;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;

/**
 * Scans of a lab, by the whole pipeline and into files.
 *
 * @param lab the lab
 * @param directory where lists and scans are kept
 * @param timeout how long an answer of the DNS is waited for
 * @param chunk how many names a part has
 */
record LabScan(Lab lab, Path directory, Duration timeout, int chunk) {
  /** Scans with 20 names a part. */
  LabScan(Lab lab, Path directory, Duration timeout) {
    this(lab, directory, timeout, 20);
  }

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Once more, at once. */
  static final Care AT_ONCE = Care.of(new LastTries(1, Duration.ZERO));

  /** What happens besides, at certain moments of a scan. */
  static class Watcher implements Progress {
    final List<String> said = new ArrayList<>();

    @Override
    public synchronized void say(String text) {
      said.add(text);
    }

    @Override
    public void begin(long names) {}

    @Override
    public void arrived(DomainResult result) {}

    @Override
    public void passedOver(int domains) {}

    @Override
    public void again(long domains) {}

    @Override
    public void end() {}

    @Override
    public void close() {}
  }

  ScanJob job(String name, boolean resume, Care care) throws IOException {
    Path names = directory.resolve("names.txt");
    Files.write(names, lab.members().stream().map(Member::domain).toList());
    Inputs inputs = new Inputs(List.of(new InputFile(names, "names.txt")));
    return new ScanJob(inputs, out(name), resume, config(), OptOut.NOBODY, Background.NONE, care);
  }

  private EngineConfig config() {
    DnsConfig dns =
        new DnsConfig(
            List.of(lab.resolver()),
            DnssecTrust.of(DnssecTrust.Mode.VALIDATE, Optional.of(lab.trustAnchor())),
            timeout,
            1,
            false);
    ProbeConfig probe =
        new ProbeConfig(
            lab.smtpPort(), "scanner.example", PATIENCE, Pace.unbounded(4), true, Duration.ZERO, 0);
    return new EngineConfig(dns, Rate.UNLIMITED, ProbeTargets.Mode.DANE, probe, 30, chunk);
  }

  Path out(String name) {
    return directory.resolve(name);
  }

  ScanManifest run(String name, Care care, Progress progress)
      throws ConfigurationException, IOException, InterruptedException {
    return job(name, false, care).run(progress, Clock.systemUTC());
  }

  /** Status of each domain, in the order of the rows; a domain that has two rows is a defect. */
  Map<String, String> statuses(String name) {
    Map<String, String> statuses = new TreeMap<>();
    ScanReader.open(out(name))
        .eachRow(
            ScanTable.DOMAINS,
            row -> {
              if (statuses.put(row.domain(), row.status()) != null) {
                throw new AssertionError(row.domain() + " has two rows");
              }
            });
    return statuses;
  }

  /** How often each domain was tried. */
  Map<String, Integer> tries(String name) {
    Map<String, Integer> tries = new TreeMap<>();
    ScanReader.open(out(name))
        .eachRow(ScanTable.DOMAINS, row -> tries.put(row.domain(), row.tries()));
    return tries;
  }

  /** The MX hosts in the order of their rows. */
  List<String> hosts(String name) {
    List<String> hosts = new ArrayList<>();
    ScanReader.open(out(name)).eachRow(ScanTable.MX_HOSTS, row -> hosts.add(row.mxHost()));
    return hosts;
  }

  /** The sessions in the order of their rows, each with all that makes it one. */
  List<String> sessions(String name) {
    List<String> sessions = new ArrayList<>();
    ScanReader.open(out(name))
        .eachRow(
            ScanTable.PROBES,
            row ->
                sessions.add(
                    String.join(" ", row.address(), row.tlsaBaseDomain(), row.algorithm())));
    return sessions;
  }
}
