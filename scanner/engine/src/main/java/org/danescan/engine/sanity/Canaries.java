package org.danescan.engine.sanity;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;

/**
 * Canaries, asked together.
 *
 * @param all at least one
 * @param mx looks up a domain's MX records
 */
public record Canaries(List<Canary> all, Function<DomainName, Future<Lookup<MxRecord>>> mx) {
  public Canaries {
    all = List.copyOf(all);
  }

  /** Those that are not as they must be. */
  public Future<List<Canary>> unwell() {
    List<Future<Boolean>> asked =
        all.stream().map(canary -> mx.apply(canary.domain()).map(canary::isWell)).toList();
    return Future.all(asked)
        .map(
            done -> {
              List<Boolean> well = done.list();
              List<Canary> unwell = new ArrayList<>();
              for (int i = 0; i < all.size(); i++) {
                if (!well.get(i)) {
                  unwell.add(all.get(i));
                }
              }
              return unwell;
            });
  }

  /** What is wrong, in words: more than half of them are not as they must be. */
  public Future<Optional<String>> trouble() {
    return unwell()
        .map(
            unwell ->
                unwell.size() * 2 <= all.size()
                    ? Optional.empty()
                    : Optional.of("no right answer for " + named(unwell)));
  }

  private static String named(List<Canary> some) {
    String few = some.stream().limit(3).map(Canary::toString).collect(Collectors.joining(", "));
    return some.size() > 3 ? few + " and " + (some.size() - 3) + " more" : few;
  }
}
