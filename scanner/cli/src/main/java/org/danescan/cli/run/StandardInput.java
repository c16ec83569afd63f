package org.danescan.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.danescan.engine.input.InputFile;
import org.danescan.engine.input.InputRules;
import org.danescan.engine.input.Inputs;

/**
 * The inputs that a command line names. Standard input, named {@code -}, is kept in a temporary
 * file: a scan reads its input twice, first to count and digest it.
 */
public final class StandardInput implements AutoCloseable {
  private final List<InputFile> files = new ArrayList<>();
  private final List<Path> temporary = new ArrayList<>();
  private final InputRules rules;

  /** Takes the words of a command line; reads standard input to its end if it is among them. */
  public StandardInput(List<String> words, InputRules rules, InputStream standardInput)
      throws IOException {
    this.rules = rules;
    for (String word : words) {
      Path file = word.equals("-") ? kept(standardInput) : Path.of(word);
      files.add(new InputFile(file, word, rules.format()));
    }
  }

  private Path kept(InputStream standardInput) throws IOException {
    Path file = Files.createTempFile("danescan-input", ".txt");
    temporary.add(file);
    try (var out = Files.newOutputStream(file)) {
      standardInput.transferTo(out);
    }
    return file;
  }

  /** The inputs in the order of the command line. */
  public Inputs inputs() {
    return new Inputs(files, rules);
  }

  @Override
  public void close() throws IOException {
    for (Path file : temporary) {
      Files.deleteIfExists(file);
    }
  }
}
