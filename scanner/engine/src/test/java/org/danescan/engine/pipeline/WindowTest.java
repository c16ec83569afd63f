package org.danescan.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Never more under way than the window is wide, and nobody is left waiting. */
class WindowTest {
  @ParameterizedTest(name = "window {0}, {1} threads")
  @CsvSource({"1, 1", "1, 4", "7, 3", "8, 2", "1000, 4"})
  void neverMoreThanItsSizeAndNeverStuck(int size, int threads) throws InterruptedException {
    int domains = 20_000;
    Window window = new Window(size);
    AtomicInteger underWay = new AtomicInteger();
    int most = 0;
    CountDownLatch arrived = new CountDownLatch(domains);
    ExecutorService others = Executors.newFixedThreadPool(threads);
    try {
      for (int i = 0; i < domains; i++) {
        window.enter();
        most = Math.max(most, underWay.incrementAndGet());
        others.execute(
            () -> {
              underWay.decrementAndGet();
              window.leave();
              arrived.countDown();
            });
      }
      arrived.await();
    } finally {
      others.shutdown();
    }
    assertThat(most).isBetween(1, size);
  }
}
