package org.danescan.analysis.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.danescan.analysis.database.Values;

/** Writes values of a database as JSON. */
public final class JsonText {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  /** Writes to something that the caller closes, all of a value before a method returns. */
  JsonText(Writer out) {
    try {
      this.json =
          FACTORY
              .createGenerator(out)
              .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.setRootValueSeparator(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One value as text. */
  public static String of(Object value) {
    StringWriter text = new StringWriter();
    JsonText json = new JsonText(text);
    json.root(() -> json.value(value));
    return text.toString();
  }

  /** An object on one line. */
  void object(List<String> names, List<Object> values) {
    root(
        () -> {
          json.writeStartObject();
          for (int field = 0; field < values.size(); field++) {
            json.writeFieldName(names.get(field));
            value(values.get(field));
          }
          json.writeEndObject();
        });
  }

  private interface Content {
    void write() throws IOException;
  }

  private void root(Content content) {
    try {
      content.write();
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void value(Object value) throws IOException {
    if (value == Values.NULL || (value instanceof Double real && !Double.isFinite(real))) {
      json.writeNull();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        value(element);
      }
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : map.entrySet()) {
        json.writeFieldName(field.getKey().toString());
        value(field.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Number number) {
      json.writeRawValue(Numbers.text(number));
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }
}
