package org.danescan.engine.input.names;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.danescan.core.result.InputName;

/**
 * The names of a list: a name a line, or CSV with a {@code domain} column named in a header, or the
 * last of {@code rank,domain}. Blank lines and lines that begin with '#' are passed over. What is
 * no name comes out too, as what it is: also a line whose name is behind what is kept of a line.
 */
public final class ListNames implements NameSource {
  private final LineReader lines;
  private final long linesBefore;
  private int column = -1;
  private boolean started;

  /** Reads a text whose lines are counted on from those before. */
  public ListNames(InputStream text, long linesBefore) {
    this.lines = new LineReader(text);
    this.linesBefore = linesBefore;
  }

  @Override
  public Optional<InputName> next() throws IOException {
    Optional<String> line = lines.next();
    while (line.isPresent()) {
      Optional<String> field = fieldOf(line.get());
      if (field.isPresent()) {
        return Optional.of(
            new InputName(
                linesBefore + lines.number(),
                InputText.printable(field.get()),
                NameNormaliser.parse(field.get())));
      }
      line = lines.next();
    }
    return Optional.empty();
  }

  @Override
  public long lines() {
    return lines.number();
  }

  private Optional<String> fieldOf(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.empty();
    }
    boolean first = !started;
    started = true;
    if (text.indexOf('"') < 0 && (text.indexOf(',') < 0 || !first)) {
      return first && text.equalsIgnoreCase("domain") ? Optional.empty() : Optional.of(plain(text));
    }
    CSVRecord row = csv(text);
    if (first && isHeader(row)) {
      return Optional.empty();
    }
    int index = column >= 0 ? column : row.size() - 1;
    boolean whole = index < row.size() - (lines.isCut() ? 1 : 0);
    return Optional.of(whole ? row.get(index).strip() : text);
  }

  /** The field of a line without quotes. */
  private String plain(String text) {
    int start = column < 0 ? text.lastIndexOf(',') + 1 : 0;
    for (int i = 0; i < column && start >= 0; i++) {
      int comma = text.indexOf(',', start);
      start = comma < 0 ? -1 : comma + 1;
    }
    if (start < 0) {
      return text;
    }
    int end = text.indexOf(',', start);
    if (end < 0 && lines.isCut()) {
      return text;
    }
    return text.substring(start, end < 0 ? text.length() : end).strip();
  }

  private boolean isHeader(CSVRecord row) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).strip().toLowerCase(Locale.ROOT).equals("domain")) {
        column = i;
        return true;
      }
    }
    return false;
  }

  /** One line is one record: a quote that is never closed must not swallow the rest. */
  private static CSVRecord csv(String line) {
    try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
      return parser.iterator().next();
    } catch (IOException | RuntimeException e) {
      return unquoted(line);
    }
  }

  private static CSVRecord unquoted(String line) {
    try (CSVParser parser =
        CSVParser.parse(line, CSVFormat.DEFAULT.builder().setQuote(null).get())) {
      return parser.iterator().next();
    } catch (IOException e) {
      throw new IllegalStateException("reading from a string does no input", e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
