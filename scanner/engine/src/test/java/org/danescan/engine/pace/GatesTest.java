package org.danescan.engine.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void letsInSoManyAtOnceInOrder(int atOnce) {
    Gates<String> gates = new Gates<>(atOnce);
    List<Promise<Void>> inside = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      gates.pass("a", () -> begin(inside));
    }
    gates.pass("b", Future::succeededFuture);
    for (int ended = 0; ended < 20; ended++) {
      assertThat(inside).hasSize(Math.min(20, ended + atOnce));
      inside.get(ended).complete();
    }
    assertThat(gates.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void makesRoomHoweverTheWorkEnds(boolean well) {
    Gates<String> gates = new Gates<>(1);
    gates.pass("a", () -> well ? Future.succeededFuture() : Future.failedFuture("broken"));
    assertThat(gates.pass("a", Future::succeededFuture).succeeded()).isTrue();
    assertThat(gates.size()).isZero();
  }

  private static Future<Void> begin(List<Promise<Void>> inside) {
    Promise<Void> work = Promise.promise();
    inside.add(work);
    return work.future();
  }
}
