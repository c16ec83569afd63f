package org.danescan.analysis.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.danescan.analysis.notify.decide.Ending;
import org.danescan.analysis.notify.decide.Why;
import org.junit.jupiter.api.Test;

/** What the data card says of the lists. */
final class DescribedListsTest {
  private static String card() throws IOException {
    String card = Files.readString(Path.of("../datasets/README.md"));
    return card.substring(card.indexOf("## Notices"));
  }

  @Test
  void everyColumnIsDescribed() throws IOException {
    for (ListFile list : Lists.all()) {
      assertThat(card()).contains("`" + list.name() + "`");
      list.columns().forEach(column -> assertThat(column).satisfies(DescribedListsTest::named));
    }
  }

  @Test
  void everyTokenIsDescribed() {
    for (Why why : Why.values()) {
      named(why.token());
    }
    for (Ending ending : Ending.values()) {
      named(ending.token());
    }
  }

  private static void named(String word) {
    try {
      assertThat(card()).contains("`" + word + "`");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
