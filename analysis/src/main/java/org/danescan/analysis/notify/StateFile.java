package org.danescan.analysis.notify;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.danescan.analysis.notify.decide.Kind;
import org.danescan.analysis.notify.decide.Memory;
import org.danescan.analysis.notify.decide.Told;
import org.danescan.core.token.Token;
import org.danescan.store.DurableFile;
import org.danescan.store.ProcessLock;
import org.danescan.store.RefusedException;
import org.danescan.store.StoreException;

/**
 * The file that keeps from one run to the next what was told: JSON, either as it was or whole and
 * new.
 *
 * @param path where it is
 */
record StateFile(Path path) {
  private static final int VERSION = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** What stands in the file. */
  record State(int version, String asOf, List<Entry> told, SortedMap<String, String> operators) {
    State {
      told = List.copyOf(told);
      operators = new TreeMap<>(operators);
    }
  }

  /** What was told once. */
  record Entry(
      String kind, String subject, String operator, String status, String reason, String at) {}

  /**
   * Keeps other runs out from before the file is read until it is written, for of two at once each
   * would tell what the other tells, and forget that it did.
   *
   * @throws StoreException if another run has it, or it cannot be locked
   */
  ProcessLock lock() {
    return ProcessLock.take(
        path.resolveSibling("." + path.getFileName() + ".lock"),
        "is held by another notify with the same state; wait until it ends");
  }

  /**
   * What was told before; nothing where there is no file.
   *
   * @throws RefusedException if a later version wrote it
   * @throws StoreException if it is damaged
   */
  Memory read() {
    if (!Files.exists(path)) {
      return Memory.NOTHING;
    }
    try {
      JsonNode json = MAPPER.readTree(path.toFile());
      if (!json.isObject()) {
        throw new IOException("it holds no JSON object");
      }
      int version = json.path("version").asInt();
      if (version > VERSION) {
        throw new RefusedException(
            path + " is of version " + version + "; this danescan knows it up to " + VERSION);
      }
      return memory(MAPPER.treeToValue(json, State.class));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      throw new StoreException(
          path
              + " is damaged, so it cannot be known who was told; restore it, or remove it to tell"
              + " everybody anew",
          e);
    }
  }

  private static Memory memory(State state) {
    SortedMap<String, Instant> operators = new TreeMap<>();
    state.operators().forEach((operator, at) -> operators.put(operator, Instant.parse(at)));
    return new Memory(
        Instant.parse(state.asOf()),
        state.told().stream()
            .map(
                one ->
                    new Told(
                        Token.parse(Kind.class, one.kind()),
                        one.subject(),
                        one.operator(),
                        one.status(),
                        one.reason(),
                        Instant.parse(one.at())))
            .toList(),
        operators);
  }

  /**
   * Puts a new file in place.
   *
   * @throws StoreException if that fails; the file is then as it was
   */
  void write(Memory memory) {
    SortedMap<String, String> operators = new TreeMap<>();
    memory.operators().forEach((operator, at) -> operators.put(operator, at.toString()));
    State state =
        new State(
            VERSION,
            memory.asOf().toString(),
            memory.told().stream()
                .map(
                    one ->
                        new Entry(
                            one.kind().token(),
                            one.subject(),
                            one.operator(),
                            one.status(),
                            one.reason(),
                            one.at().toString()))
                .toList(),
            operators);
    DurableFile.write(
        path,
        file -> {
          Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
          MAPPER.writeValue(file.toFile(), state);
        },
        "run it again: what it told is not kept yet");
  }
}
