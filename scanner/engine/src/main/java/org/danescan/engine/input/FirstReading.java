package org.danescan.engine.input;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.danescan.core.observe.Delegation;
import org.danescan.core.result.InputName;
import org.danescan.engine.input.names.Faults;
import org.danescan.engine.input.names.NameSequence;
import org.danescan.engine.input.repeat.Ascending;
import org.danescan.engine.input.repeat.NameSet;
import org.danescan.engine.input.repeat.Repeats;
import org.danescan.engine.input.repeat.Seen;

/**
 * Reads the inputs to tell what is in them: once, if they are sorted and the DS records of their
 * zones stand next to the NS records. It begins again, as a rule soon, where it sees that they are
 * not sorted, and once more with the DS records that stand apart, if there are any.
 */
final class FirstReading {
  private final Inputs inputs;
  private final NameSet dsApart = new NameSet();

  FirstReading(Inputs inputs) {
    this.inputs = inputs;
  }

  Survey survey() throws IOException {
    long apartBefore;
    Optional<Survey> survey;
    boolean sorted = true;
    do {
      apartBefore = dsApart.size();
      survey = attempt(sorted ? new Ascending() : new Seen());
      sorted = sorted && survey.isPresent();
    } while (survey.isEmpty() || dsApart.size() > apartBefore);
    return survey.get();
  }

  /** Empty if what tells repeated names has to be another. */
  private Optional<Survey> attempt(Repeats repeats) throws IOException {
    Faults faults = new Faults();
    Counting counting = new Counting(inputs.rules());
    List<DigestedFile> files =
        inputs.files().stream()
            .map(file -> new DigestedFile(file, inputs.rules(), dsApart, faults))
            .toList();
    try (NameSequence names = new NameSequence(List.copyOf(files))) {
      Optional<InputName> name = names.next();
      while (name.isPresent()) {
        Repeats.Answer answer = repeats.take(name.get().label());
        if (answer == Repeats.Answer.UNKNOWN) {
          return Optional.empty();
        }
        count(name.get(), answer == Repeats.Answer.REPEATED, counting);
        name = names.next();
      }
    }
    return Optional.of(
        new Survey(
            DigestedFile.combined(files),
            counting.counts(faults.count()),
            faults.first(),
            new Survey.Marks(
                counting.repeated(), dsApart, files.stream().map(DigestedFile::stamp).toList())));
  }

  /** Where an owner comes again, the DS records there are those of its first delegation too. */
  private void count(InputName name, boolean repeated, Counting counting) {
    counting.take(name, repeated);
    if (repeated && name.delegation() == Delegation.SIGNED) {
      dsApart.add(name.label());
    }
  }
}
