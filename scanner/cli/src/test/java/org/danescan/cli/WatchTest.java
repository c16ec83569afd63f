package org.danescan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.danescan.cli.metrics.EventLog;
import org.danescan.cli.metrics.MeteredArrivals;
import org.danescan.cli.metrics.MetricsServer;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.cli.options.EngineOptions;
import org.danescan.cli.output.Progress;
import org.danescan.cli.output.SharedProgress;
import org.danescan.cli.run.ScanJob;
import org.danescan.core.background.Background;
import org.danescan.engine.input.InputFile;
import org.danescan.engine.input.Inputs;
import org.danescan.engine.offlimits.OptOut;
import org.danescan.engine.sanity.Care;
import org.danescan.engine.sanity.LastTries;
import org.danescan.lab.Cast;
import org.danescan.lab.Lab;
import org.danescan.lab.LabOptions;
import org.danescan.lab.Member;
import org.danescan.store.ScanManifest;
import org.danescan.store.ScanReader;
import org.danescan.store.ScanTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a scan tells those who watch it is what it writes. */
final class WatchTest {
  private static final int DOMAINS = 150;

  @TempDir private Path directory;
  private final List<String> complaints = new ArrayList<>();

  @Test
  void figuresEventsAndLogAgreeWithTheScan() throws Exception {
    Cast cast = new Cast.Population(DOMAINS, 11);
    Path log = directory.resolve("events.jsonl");
    Path flight = directory.resolve("scan.jfr");
    ScanManifest manifest;
    String figures;
    try (Lab lab = Lab.start(LabOptions.defaults(cast, directory.resolve("lab")));
        MetricsServer metrics = MetricsServer.open(Optional.of(loopback(0)));
        Recording recording = new Recording();
        Progress progress =
            new SharedProgress(
                List.of(
                    EventLog.open(log, complaints::add, Clock.systemUTC()),
                    new MeteredArrivals(metrics.registry())))) {
      recording.enable("danescan.Step").withoutThreshold();
      recording.start();
      manifest = job(lab).run(progress, Clock.systemUTC(), metrics.registry());
      recording.stop();
      recording.dump(flight);
      figures = scrape(metrics.address().orElseThrow());
    }
    assertFigures(figures, manifest);
    assertLog(Files.readAllLines(log), manifest);
    assertFlight(flight);
  }

  private ScanJob job(Lab lab) throws IOException {
    Path names = directory.resolve("names.txt");
    Files.write(names, lab.members().stream().map(Member::domain).toList());
    EngineOptions options = new EngineOptions();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("engine", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
        .parseArgs(CliLab.options(lab).toArray(String[]::new));
    Inputs inputs = new Inputs(List.of(new InputFile(names, "names.txt")));
    return new ScanJob(
        inputs,
        directory.resolve("scan"),
        false,
        options.config(),
        OptOut.NOBODY,
        Background.NONE,
        Care.of(LastTries.NONE));
  }

  private static String scrape(InetSocketAddress server) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.getPort() + "/metrics");
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private void assertFigures(String text, ScanManifest manifest) {
    Map<String, Double> samples =
        text.lines()
            .filter(line -> !line.startsWith("#"))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.lastIndexOf(' ')),
                    line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
    manifest
        .counts()
        .forEach(
            (status, count) ->
                assertThat(samples)
                    .containsEntry(
                        "danescan_domains_total{status=\"" + status + "\"}", (double) count));
    Map<String, Long> ends = new TreeMap<>();
    ScanReader.open(directory.resolve("scan"))
        .eachRow(ScanTable.PROBES, row -> ends.merge(row.sessionEnd(), 1L, Long::sum));
    assertThat(ends).isNotEmpty();
    ends.forEach(
        (end, count) ->
            assertThat(
                    samples.entrySet().stream()
                        .filter(each -> each.getKey().startsWith("danescan_smtp_sessions_total"))
                        .filter(each -> each.getKey().contains("end=\"" + end + "\""))
                        .mapToDouble(Map.Entry::getValue)
                        .sum())
                .as(end)
                .isEqualTo((double) count));
    assertThat(samples)
        .containsEntry("danescan_input_names", (double) DOMAINS)
        .hasEntrySatisfying(
            "danescan_dns_queries_total{outcome=\"NOERROR\",type=\"MX\"}",
            queries -> assertThat(queries).isPositive())
        .hasEntrySatisfying(
            "danescan_dns_query_seconds_count", queries -> assertThat(queries).isPositive());
    assertThat(text).contains("jvm_memory_used_bytes{area=\"heap\"");
  }

  private static void assertLog(List<String> lines, ScanManifest manifest) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> events = new ArrayList<>();
    for (String line : lines) {
      events.add(json.readTree(line));
    }
    assertThat(events.get(0).get("event").asText()).isEqualTo("begun");
    assertThat(events.get(0).get("names").asInt()).isEqualTo(DOMAINS);
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.get("event").asText()).isEqualTo("ended");
    Map<String, Long> statuses = new TreeMap<>();
    last.get("statuses")
        .properties()
        .forEach(status -> statuses.put(status.getKey(), status.getValue().asLong()));
    assertThat(statuses).isEqualTo(manifest.counts());
  }

  private static void assertFlight(Path file) throws IOException {
    Map<String, Long> steps =
        RecordingFile.readAllEvents(file).stream()
            .map(event -> event.getString("step"))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(steps).containsEntry("route", (long) DOMAINS).containsKeys("host", "probe");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> MetricsServer.open(Optional.of(loopback(taken.getLocalPort()))))
          .isInstanceOf(ConfigurationException.class)
          .satisfies(
              failure ->
                  assertThat(((ConfigurationException) failure).problems())
                      .singleElement()
                      .asString()
                      .contains("--metrics", "port " + taken.getLocalPort()));
    }
  }

  @Test
  void aScanGoesOnWhereItsLogCannotBeWrittenAnyMore() throws Exception {
    try (Progress log = EventLog.open(Path.of("/dev/full"), complaints::add, Clock.systemUTC())) {
      log.begin(1);
      log.say("on");
      log.end();
    }
    assertThat(complaints)
        .singleElement()
        .asString()
        .contains("--log: the log lacks what cannot be written (No space left on device)");
  }

  @Test
  void aLogThatCannotBeWrittenIsNamed() {
    assertThatThrownBy(() -> EventLog.open(directory, complaints::add, Clock.systemUTC()))
        .isInstanceOf(ConfigurationException.class)
        .satisfies(
            failure ->
                assertThat(((ConfigurationException) failure).problems())
                    .singleElement()
                    .asString()
                    .contains("--log", directory.toString()));
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
