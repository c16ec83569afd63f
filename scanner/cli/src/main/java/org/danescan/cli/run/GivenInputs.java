package org.danescan.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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

  /**
   * On a thread of its own, since a read of standard input does not end when one is told to stop.
   */
  private Path kept(InputStream standardInput) throws IOException, InterruptedException {
    Path file = Files.createTempFile("danescan-input", ".txt");
    temporary.add(file);
    FutureTask<Long> copy = new FutureTask<>(() -> copy(standardInput, file));
    Thread reader = new Thread(copy, "danescan-input");
    reader.setDaemon(true);
    reader.start();
    try {
      copy.get();
    } catch (ExecutionException e) {
      throw new IOException("standard input cannot be kept in " + file, e.getCause());
    }
    return file;
  }

  private static long copy(InputStream from, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      return from.transferTo(out);
    }
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
