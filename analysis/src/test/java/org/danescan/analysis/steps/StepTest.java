package org.danescan.analysis.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.danescan.core.token.MxHostStatus;
import org.junit.jupiter.api.Test;

class StepTest {
  private static final Pattern TOKEN = Pattern.compile("'([a-z-]+)'");

  @Test
  void hostsAreThoseOfEveryStatusButNoAddress() {
    String sql = Step.HOSTS.query().orElseThrow().sql();
    String listed = sql.substring(sql.indexOf("IN ("), sql.indexOf(");"));
    List<String> expected =
        Arrays.stream(MxHostStatus.values())
            .filter(status -> status != MxHostStatus.NO_ADDRESS)
            .map(MxHostStatus::token)
            .toList();
    assertThat(TOKEN.matcher(listed).results().map(found -> found.group(1)))
        .containsExactlyElementsOf(expected);
  }
}
