package org.danescan.engine.pipeline;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Work that is done once in a scan, however many domains wait for it.
 *
 * @param <K> what is worked on
 * @param <V> what comes of it
 */
final class OncePerScan<K, V> {
  private final ConcurrentHashMap<K, Future<V>> results = new ConcurrentHashMap<>();

  /** The result for a key; the work is begun by the first who asks. */
  Future<V> get(K key, Function<K, Future<V>> work) {
    Promise<V> promise = Promise.promise();
    Future<V> earlier = results.putIfAbsent(key, promise.future());
    if (earlier != null) {
      return earlier;
    }
    work.apply(key).onComplete(promise);
    return promise.future();
  }

  /**
   * Forgets results that are there; the next who asks begins the work anew.
   *
   * @return what was forgotten
   */
  List<V> forget(Predicate<V> which) {
    List<V> forgotten = new ArrayList<>();
    results
        .values()
        .removeIf(
            result -> {
              boolean goes = result.succeeded() && which.test(result.result());
              if (goes) {
                forgotten.add(result.result());
              }
              return goes;
            });
    return forgotten;
  }

  /** Forgets the result for a key. */
  void forget(K key) {
    results.remove(key);
  }

  /** The result for a key, if it is there. */
  Optional<V> known(K key) {
    return Optional.ofNullable(results.get(key)).filter(Future::succeeded).map(Future::result);
  }

  /** How many keys there are. */
  int size() {
    return results.size();
  }
}
