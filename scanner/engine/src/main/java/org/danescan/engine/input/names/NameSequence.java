package org.danescan.engine.input.names;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.danescan.core.result.InputName;

/** The names of several texts, one after another; each is opened when its turn comes. */
public final class NameSequence implements Closeable {
  private final Iterator<Source> sources;
  private Optional<Source> source = Optional.empty();
  private Optional<NameSource> names = Optional.empty();
  private long linesBefore;

  /** One text. */
  public interface Source {
    /** Opens it; its lines are counted on from those before. */
    NameSource open(long linesBefore) throws IOException;

    /** Its last name was read; it is still open. */
    void ended() throws IOException;

    /** A failure of opening or reading it, in words that name it. */
    IOException unreadable(IOException cause);
  }

  /** Reads texts one after another. */
  public NameSequence(List<Source> sources) {
    this.sources = sources.iterator();
  }

  /** The next name; empty at the end. */
  public Optional<InputName> next() throws IOException {
    try {
      Optional<InputName> name = names.isPresent() ? names.get().next() : Optional.empty();
      while (name.isEmpty() && openNext()) {
        name = names.orElseThrow().next();
      }
      return name;
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      throw source.isPresent() ? source.get().unreadable(e) : e;
    }
  }

  private boolean openNext() throws IOException {
    if (names.isPresent()) {
      linesBefore += names.get().lines();
      source.orElseThrow().ended();
      close();
    }
    if (!sources.hasNext()) {
      return false;
    }
    source = Optional.of(sources.next());
    names = Optional.of(source.get().open(linesBefore));
    return true;
  }

  @Override
  public void close() throws IOException {
    if (names.isPresent()) {
      names.get().close();
      names = Optional.empty();
    }
  }
}
