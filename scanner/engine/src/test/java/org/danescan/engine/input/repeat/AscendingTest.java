package org.danescan.engine.input.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.danescan.engine.input.repeat.Repeats.Answer.NEW;
import static org.danescan.engine.input.repeat.Repeats.Answer.REPEATED;
import static org.danescan.engine.input.repeat.Repeats.Answer.UNKNOWN;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

class AscendingTest {
  private static List<Repeats.Answer> answers(String names) {
    Ascending ascending = new Ascending();
    List<Repeats.Answer> answers = new ArrayList<>();
    Splitter.on(' ').split(names).forEach(name -> answers.add(ascending.take(name)));
    return answers;
  }

  @ParameterizedTest
  @CsvSource({
    "a.nl b.nl c.nl",
    "a-a.nl a.nl aa.nl",
    "a.nl a-a.nl aa.nl",
    "a.nl x.a.nl a-a.nl",
    "nl a.nl b.a.nl",
    "a.com a.nl b.nl",
    "b.com a.nl b.nl",
    "a.zz b.aa c.mm",
  })
  void sortedInOneOrderOrTheOther(String names) {
    assertThat(answers(names)).containsExactly(NEW, NEW, NEW);
  }

  @Test
  void aNameThatFollowsItselfIsRepeated() {
    assertThat(answers("a.nl a.nl b.nl b.nl b.nl"))
        .containsExactly(NEW, REPEATED, NEW, REPEATED, REPEATED);
  }

  @ParameterizedTest
  @CsvSource({"b.nl a.nl", "a-a.nl a.nl b.nl a-b.nl", "a.nl a-a.nl a.nl"})
  void unsortedInputsAreLeftToAnother(String names) {
    assertThat(answers(names)).endsWith(UNKNOWN);
  }

  /** dnsjava compares names canonically. */
  @Property(tries = 2_000)
  void theOrderOfDnssecIsThatOfDnsjava(
      @ForAll
          @CharRange(from = '-', to = '.')
          @CharRange(from = 'a', to = 'b')
          @StringLength(max = 6)
          String a,
      @ForAll
          @CharRange(from = '-', to = '.')
          @CharRange(from = 'a', to = 'b')
          @StringLength(max = 6)
          String b)
      throws TextParseException {
    String first = a.replaceAll("\\.+", ".").replaceAll("^\\.|\\.$", "");
    String second = b.replaceAll("\\.+", ".").replaceAll("^\\.|\\.$", "");
    int like = Name.fromString(first + ".").compareTo(Name.fromString(second + "."));

    assertThat(Integer.signum(Ascending.compareCanonically(first, second)))
        .isEqualTo(Integer.signum(like));
  }
}
