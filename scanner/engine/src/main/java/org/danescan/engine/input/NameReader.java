package org.danescan.engine.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.danescan.core.name.ParsedName;
import org.danescan.core.result.InputName;

/**
 * Names of one input or of several, in order, each domain once: a name a line, or CSV with a {@code
 * domain} column named in a header, or the last of {@code rank,domain}. Blank lines and lines that
 * begin with '#' are passed over. What is no name comes out too, as what it is. Lines are counted
 * on from one input to the next.
 */
public final class NameReader implements Closeable {
  private static final int MAXIMUM_TEXT = 300;

  private final Iterator<Source> sources;
  private final Set<String> seen = new HashSet<>();
  private Optional<Source> current = Optional.empty();
  private LineReader lines = new LineReader(InputStream.nullInputStream());
  private long linesBefore;
  private int column = -1;
  private boolean started;
  private long duplicates;

  /** One input. */
  interface Source {
    /** Opens its text. */
    InputStream open() throws IOException;

    /** A failure of opening or reading it, in words that name it. */
    IOException unreadable(IOException cause);
  }

  /** Reads a text. */
  public NameReader(InputStream text) {
    this(List.of());
    this.lines = new LineReader(text);
  }

  /** Reads several texts, each opened when its turn comes. */
  NameReader(List<Source> sources) {
    this.sources = sources.iterator();
  }

  /** The next name; empty at the end. */
  public Optional<InputName> next() throws IOException {
    Optional<String> line = nextLine();
    while (line.isPresent()) {
      Optional<String> field = fieldOf(line.get());
      if (field.isPresent()) {
        InputName name = named(field.get());
        if (seen.add(name.label())) {
          return Optional.of(name);
        }
        duplicates++;
      }
      line = nextLine();
    }
    return Optional.empty();
  }

  private Optional<String> nextLine() throws IOException {
    try {
      Optional<String> line = lines.next();
      while (line.isEmpty() && sources.hasNext()) {
        openNext(sources.next());
        line = lines.next();
      }
      return line;
    } catch (IOException e) {
      throw current.isPresent() ? current.get().unreadable(e) : e;
    }
  }

  private void openNext(Source source) throws IOException {
    linesBefore += lines.number();
    lines.close();
    current = Optional.of(source);
    lines = new LineReader(source.open());
    column = -1;
    started = false;
  }

  /** How many names were dropped so far because they stood before. */
  public long duplicates() {
    return duplicates;
  }

  private InputName named(String field) {
    ParsedName parsed = NameNormaliser.parse(field);
    return new InputName(linesBefore + lines.number(), printable(field), parsed);
  }

  private Optional<String> fieldOf(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.empty();
    }
    boolean first = !started;
    started = true;
    if (text.indexOf(',') < 0 && text.indexOf('"') < 0) {
      return first && text.equalsIgnoreCase("domain") ? Optional.empty() : Optional.of(text);
    }
    CSVRecord row = csv(text);
    if (first && isHeader(row)) {
      return Optional.empty();
    }
    int index = column >= 0 ? column : row.size() - 1;
    return Optional.of(index < row.size() ? row.get(index).strip() : text);
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
      return plain(line);
    }
  }

  private static CSVRecord plain(String line) {
    try (CSVParser parser =
        CSVParser.parse(line, CSVFormat.DEFAULT.builder().setQuote(null).get())) {
      return parser.iterator().next();
    } catch (IOException e) {
      throw new IllegalStateException("reading from a string does no input", e);
    }
  }

  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(MAXIMUM_TEXT)
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                out.append(String.format(Locale.ROOT, "\\x%02x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.length() > MAXIMUM_TEXT ? out.substring(0, MAXIMUM_TEXT) : out.toString();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
