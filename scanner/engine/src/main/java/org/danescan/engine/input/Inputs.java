package org.danescan.engine.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.danescan.engine.input.names.Faults;
import org.danescan.engine.input.names.NameSequence;
import org.danescan.engine.input.names.NameSource;

/**
 * The inputs of a scan, read one after another as if they were one: a name that stands in two of
 * them comes once.
 *
 * @param files at least one
 * @param rules what is made of them
 */
public record Inputs(List<InputFile> files, InputRules rules) {
  public Inputs {
    files = List.copyOf(files);
  }

  /** Lists. */
  public Inputs(List<InputFile> files) {
    this(files, InputRules.LISTS);
  }

  /**
   * Reads the inputs a first time: what they have, which names come again, and which delegations
   * have DS records elsewhere in their file.
   *
   * @throws InputException when one cannot be read; the message names it
   * @throws java.nio.channels.ClosedByInterruptException when the thread was told to stop
   */
  public Survey survey() throws IOException {
    return new FirstReading(this).survey();
  }

  /**
   * Opens the inputs for a second reading, which remembers no names.
   *
   * @param survey what the first reading told
   */
  public NameReader open(Survey survey) {
    List<NameSequence.Source> sources = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      sources.add(new Reread(files.get(i), rules, survey.marks(), i));
    }
    return new NameReader(new NameSequence(sources), survey.marks().repeated(), rules);
  }

  /**
   * A file in its second reading: it must be as it was.
   *
   * @param index its place among the inputs
   */
  private record Reread(InputFile file, InputRules rules, Survey.Marks marks, int index)
      implements NameSequence.Source {
    @Override
    public NameSource open(long linesBefore) throws IOException {
      marks.stamps().get(index).check(file.path());
      return file.names(file.raw(), rules, linesBefore, marks.dsApart(), new Faults());
    }

    @Override
    public void ended() throws IOException {
      marks.stamps().get(index).check(file.path());
    }

    @Override
    public InputException unreadable(IOException cause) {
      return file.unreadable(cause);
    }
  }
}
