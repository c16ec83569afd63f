package org.danescan.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.danescan.engine.input.InputFile;
import org.danescan.engine.input.Inputs;

/**
 * The inputs that a command line names. Standard input, named {@code -}, is kept in a temporary
 * file: a scan reads its input twice, first to count and digest it.
 */
public final class StandardInput implements AutoCloseable {
  private final List<InputFile> files = new ArrayList<>();
  private final List<Path> temporary = new ArrayList<>();

  /** Takes the words of a command line; reads standard input to its end if it is among them. */
  public StandardInput(List<String> words, InputStream standardInput) throws IOException {
    for (String word : words) {
      files.add(word.equals("-") ? kept(standardInput) : new InputFile(Path.of(word), word));
    }
  }

  private InputFile kept(InputStream standardInput) throws IOException {
    Path file = Files.createTempFile("danescan-input", ".txt");
    temporary.add(file);
    try (var out = Files.newOutputStream(file)) {
      standardInput.transferTo(out);
    }
    return new InputFile(file, "-");
  }

  /** The inputs in the order of the command line. */
  public Inputs inputs() {
    return new Inputs(files);
  }

  @Override
  public void close() throws IOException {
    for (Path file : temporary) {
      Files.deleteIfExists(file);
    }
  }
}
