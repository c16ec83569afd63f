package org.danescan.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A record in a JSON file of a scan directory, names in snake case, instants as RFC 3339 text.
 *
 * @param name the file's name
 * @param type the record
 * @param <T> the record
 */
record JsonFile<T>(String name, Class<T> type) {
  static final JsonFile<ScanManifest> MANIFEST = new JsonFile<>("scan.json", ScanManifest.class);
  static final JsonFile<ScanRun> RUN = new JsonFile<>(".run.json", ScanRun.class);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(instants())
          .build();

  private static SimpleModule instants() {
    return new SimpleModule()
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(Instant.class, new InstantText());
  }

  /** Puts the record in place. */
  void write(Path scan, T value) {
    DurableFile.write(scan.resolve(name), file -> MAPPER.writeValue(file.toFile(), value));
  }

  /**
   * The record, if the file is there.
   *
   * @throws StoreException if it cannot be read or is not what it should be
   */
  Optional<T> read(Path scan) {
    Path file = scan.resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = MAPPER.readTree(file.toFile());
      if (!json.isObject()) {
        throw new IOException("it holds no JSON object");
      }
      return Optional.of(MAPPER.treeToValue(json, type));
    } catch (IOException e) {
      throw new StoreException(file + " cannot be read; was it changed by hand?", e);
    }
  }

  private static final class InstantText extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantText() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return Instant.parse(parser.getText());
      } catch (DateTimeParseException e) {
        throw context.weirdStringException(parser.getText(), Instant.class, e.getMessage());
      }
    }
  }
}
