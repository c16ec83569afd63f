package org.danescan.engine.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers on the chain of trust that do not come. */
class LostAnswersTest {
  private static final Logger CACHE = Logger.getLogger("com.github.benmanes.caffeine.cache");

  private final TestZone example = TestZone.of("example.");
  private final World world = new World();
  private final List<String> logged = new ArrayList<>();
  private final Handler log =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void begin() {
    world.delegate(world.root, example);
    CACHE.addHandler(log);
  }

  @AfterEach
  void stopListening() {
    CACHE.removeHandler(log);
  }

  private String judge() {
    return world.judge(
        World.answer("www.example. A").answer(example.signed("www.example. A 192.0.2.1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {". DNSKEY", "example. DS", "example. DNSKEY"})
  void areNoVerdictAreAskedForAnewAndLoggedNowhere(String question) {
    world.lose(question);
    for (int times = 1; times <= 2; times++) {
      assertThatThrownBy(this::judge).hasRootCauseMessage("no answer about " + question);
      assertThat(world.asked.stream().filter(question::equals)).hasSize(times);
    }
    assertThat(logged).isEmpty();
  }
}
