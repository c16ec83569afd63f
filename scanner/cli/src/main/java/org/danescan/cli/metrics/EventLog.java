package org.danescan.cli.metrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.danescan.cli.options.ConfigurationException;
import org.danescan.cli.output.Progress;
import org.danescan.core.result.DomainResult;

/**
 * What happens in a scan, as one JSON object a line with {@code at} and {@code event}: {@code
 * begun}, {@code said}, {@code progress} once a minute, {@code again} when what is unsettled is
 * tried again, and {@code ended} or {@code stopped}. Statuses are those of first tries. It is
 * appended to, so that rotation by copying and truncating loses nothing. What cannot be written is
 * left out, and told once: a scan goes on without its log.
 */
public final class EventLog implements Progress {
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final OutputStream out;
  private final Consumer<String> complain;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();
  private final SortedMap<String, Long> statuses = new TreeMap<>();
  private Instant next = Instant.MAX;
  private long names;
  private long passedOver;
  private long arrived;
  private long arrivedAgain;
  private boolean ended;
  private boolean torn;
  private boolean complained;

  private EventLog(OutputStream out, Consumer<String> complain, Clock clock) {
    this.out = out;
    this.complain = complain;
    this.clock = clock;
  }

  /**
   * Opens the file, at its end.
   *
   * @param complain is told when it cannot be written any more
   * @throws ConfigurationException when it cannot be written
   */
  public static EventLog open(Path file, Consumer<String> complain, Clock clock)
      throws ConfigurationException {
    try {
      return new EventLog(
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          complain,
          clock);
    } catch (IOException e) {
      throw new ConfigurationException(
          List.of("--log: cannot write " + file + " (" + e + "); name another file"));
    }
  }

  @Override
  public synchronized void say(String text) {
    write("said", Map.of("text", text));
  }

  @Override
  public synchronized void begin(long total) {
    names = total;
    next = clock.instant().plus(EVERY);
    write("begun", Map.of("names", total));
  }

  @Override
  public synchronized void arrived(DomainResult result) {
    if (result.tries() == 1) {
      arrived++;
      statuses.merge(result.verdict().status().token(), 1L, Long::sum);
    } else {
      arrivedAgain++;
    }
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(EVERY);
      write("progress", figures());
    }
  }

  @Override
  public synchronized void passedOver(int domains) {
    passedOver += domains;
  }

  @Override
  public synchronized void again(long domains) {
    write("again", Map.of("names", domains));
  }

  @Override
  public synchronized void end() {
    ended = true;
    write("ended", figures());
  }

  private Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("names", names);
    figures.put("passed_over", passedOver);
    figures.put("arrived", arrived);
    figures.put("arrived_again", arrivedAgain);
    figures.put("statuses", statuses);
    return figures;
  }

  private void write(String event, Map<String, ?> more) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("event", event);
    line.putAll(more);
    try {
      String text = (torn ? "\n" : "") + json.writeValueAsString(line) + "\n";
      torn = true;
      out.write(text.getBytes(StandardCharsets.UTF_8));
      torn = false;
    } catch (IOException e) {
      unwritten(e);
    }
  }

  private void unwritten(IOException cause) {
    if (!complained) {
      complained = true;
      complain.accept("--log: the log lacks what cannot be written (" + cause.getMessage() + ")");
    }
  }

  @Override
  public synchronized void close() {
    try (out) {
      if (!ended) {
        write("stopped", figures());
      }
    } catch (IOException e) {
      unwritten(e);
    }
  }
}
