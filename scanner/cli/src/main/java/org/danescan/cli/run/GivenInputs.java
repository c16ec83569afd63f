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
import org.danescan.engine.input.transfer.TransferAddress;

/**
 * The inputs that a command line names, as files, since a scan reads its inputs twice. Standard
 * input, named {@code -}, is kept in a temporary file; a zone that is transferred, beside the scan.
 */
public final class GivenInputs implements AutoCloseable {
  private final InputRules rules;
  private final List<InputFile> files = new ArrayList<>();
  private final List<Path> temporary = new ArrayList<>();

  private GivenInputs(InputRules rules) {
    this.rules = rules;
  }

  /**
   * Takes the words of a command line; reads standard input to its end and transfers zones, if such
   * are among them.
   *
   * @param words checked before: what is meant as a transfer is one
   */
  public static GivenInputs take(
      List<String> words, InputRules rules, InputStream standardInput, Transfers transfers)
      throws IOException, InterruptedException {
    GivenInputs inputs = new GivenInputs(rules);
    try {
      for (String word : words) {
        inputs.add(word, standardInput, transfers);
      }
      return inputs;
    } catch (IOException | InterruptedException | RuntimeException e) {
      inputs.close();
      throw e;
    }
  }

  private void add(String word, InputStream standardInput, Transfers transfers)
      throws IOException, InterruptedException {
    if (TransferAddress.isMeant(word)) {
      files.add(transfers.file((TransferAddress.Zone) TransferAddress.parse(word)));
    } else {
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
