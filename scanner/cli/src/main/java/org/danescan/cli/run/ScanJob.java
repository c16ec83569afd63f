package org.danescan.cli.run;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.danescan.cli.Version;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.cli.options.ScanOptions;
import org.danescan.cli.output.Progress;
import org.danescan.core.background.Background;
import org.danescan.engine.EngineConfig;
import org.danescan.engine.input.Inputs;
import org.danescan.engine.input.Survey;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.pipeline.Scan;
import org.danescan.engine.sanity.Care;
import org.danescan.engine.sanity.Guard;
import org.danescan.store.ScanManifest;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanRun;
import org.danescan.store.ScanWriter;

/**
 * One scan, from input to {@code scan.json}.
 *
 * @param inputs the names
 * @param out where it is written
 * @param resume whether it goes on with one that was begun
 * @param config how to look
 * @param optOut who is left alone
 * @param background what causes can be named by
 * @param care what is done lest failures are written down that are our own or pass by
 */
public record ScanJob(
    Inputs inputs,
    Path out,
    boolean resume,
    EngineConfig config,
    OptOut optOut,
    Background background,
    Care care) {

  /**
   * Runs to the end of the input.
   *
   * @throws ConfigurationException when no scan can be begun like this
   * @throws IOException when the input cannot be read or a part not be kept
   * @throws InterruptedException when the thread was told to stop; finished parts are kept
   */
  public ScanManifest run(Progress progress, Clock clock)
      throws ConfigurationException, IOException, InterruptedException {
    return run(progress, clock, new CompositeMeterRegistry());
  }

  /**
   * The same, measured.
   *
   * @param registry where its figures go
   * @throws ConfigurationException when no scan can be begun like this
   * @throws IOException when the input cannot be read or a part not be kept
   * @throws InterruptedException when the thread was told to stop; finished parts are kept
   */
  public ScanManifest run(Progress progress, Clock clock, MeterRegistry registry)
      throws ConfigurationException, IOException, InterruptedException {
    List<String> problems = config.problems();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    Survey survey = inputs.survey();
    SurveyReport.of(survey, inputs.rules()).forEach(progress::say);
    try (LiveEngine engine = LiveEngine.open(config, optOut, background, clock, registry);
        ScanWriter writer = writer(survey, clock)) {
      engine.remarks().forEach(progress::say);
      Tally tally = new Tally();
      if (resume) {
        tally.begin(ScanReader.open(out));
      }
      progress.begin(survey.names());
      Guard guard = engine.guard(care, clock, progress::say);
      Scan scan =
          new Scan(engine.observers(), new StoreSink(writer, tally), progress, clock, guard);
      int chunks = scan.run(inputs.open(survey), bounds());
      ScanManifest manifest =
          manifest(survey, writer.run(), tally, chunks, now(clock)).paused(pauses(guard));
      writer.finish(manifest);
      progress.end();
      return manifest;
    }
  }

  private Scan.Bounds bounds() {
    return new Scan.Bounds(
        config.mode(),
        config.window(),
        config.chunkSize(),
        inputs.rules().queryUnsigned(),
        care.lastTries());
  }

  private ScanWriter writer(Survey survey, Clock clock) throws IOException {
    ScanRun run =
        new ScanRun(
            ScanRun.SCHEMA_VERSION,
            ScanOptions.deciding(config, inputs.rules(), care),
            survey.sha256(),
            now(clock));
    return resume ? ScanWriter.resume(out, run) : ScanWriter.begin(out, run);
  }

  private ScanManifest manifest(Survey survey, ScanRun run, Tally tally, int chunks, Instant end)
      throws IOException {
    String source = String.join(" ", inputs.files().stream().map(file -> file.label()).toList());
    return new ScanManifest(
        ScanRun.SCHEMA_VERSION,
        Version.number(),
        ScanOptions.all(config, inputs.rules(), care),
        new ScanManifest.Input(
            source,
            survey.sha256(),
            tally.names(),
            survey.duplicates(),
            tally.invalid(),
            survey.counts().leftOut()),
        run.startedAt(),
        end,
        tally.counts(),
        chunks);
  }

  private static List<ScanManifest.Pause> pauses(Guard guard) {
    return guard.outages().stream()
        .map(
            outage ->
                new ScanManifest.Pause(
                    outage.from().truncatedTo(ChronoUnit.MILLIS),
                    outage.until().truncatedTo(ChronoUnit.MILLIS),
                    outage.why()))
        .toList();
  }

  private static Instant now(Clock clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
