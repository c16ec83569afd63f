package org.danescan.analysis.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.analysis.notify.decide.Terms;
import org.danescan.analysis.sample.Internet;
import org.danescan.analysis.sample.SevenNights;
import org.danescan.store.ProcessLock;
import org.danescan.store.RefusedException;
import org.danescan.store.StoreException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told of {@link SevenNights}, written down by hand. */
final class SevenNightsToldTest {
  private static final String MISMATCH = "tlsa-mismatch,no-record-matches";

  @TempDir private static Path directory;
  private static List<Path> scans = List.of();

  @BeforeAll
  static void scan() {
    scans = SevenNights.scan(directory);
  }

  private static List<Path> until(int night) {
    return scans.subList(0, night);
  }

  private static List<String> told(Run run) throws IOException {
    return run.list("hosts", "mx_host", "status", "reason");
  }

  private static List<String> suppressed(Run run) throws IOException {
    return run.list("suppressed", "kind", "subject", "why");
  }

  private static List<String> repaired(Run run) throws IOException {
    return run.list("repaired", "kind", "subject", "status", "told_at", "ending");
  }

  @Test
  void aScanAndItsCopyAreOneScan(@TempDir Path out) throws IOException {
    Path copy = out.resolve("copy");
    try (Stream<Path> files = Files.walk(scans.get(2))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(scans.get(2).relativize(file)));
      }
    }
    List<Path> both = List.of(scans.get(2), copy);
    Path state = out.resolve("state.json");
    Run run = Run.of(both, out, state, Run.terms(2, 1), OptedOut.NOBODY);
    assertThat(told(run)).isEmpty();
    assertThat(run.list("suppressed", "why", "scans")).isNotEmpty().containsOnly("too-few-scans,1");
    assertThat(told(Run.of(both, out, state, Run.terms(1, 1), OptedOut.NOBODY))).isNotEmpty();
  }

  @Test
  void twoRunsAtOnceCannotHaveOneState(@TempDir Path out) throws IOException {
    Path state = out.resolve("made/if/need/be/state.json");
    ProcessLock other = new StateFile(state).lock();
    try {
      assertThatThrownBy(() -> Run.of(until(6), out, state))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(state.resolveSibling(".state.json.lock").toString())
          .hasMessageContaining("is held by another notify");
      assertThat(out.resolve("hosts.csv")).doesNotExist();
      Order dryRun =
          new Order(until(6), out, state, true, Terms.DEFAULTS, 3, Run.letters(), OptedOut.NOBODY);
      assertThat(Run.of(dryRun).notice().hosts()).isEqualTo(1);
    } finally {
      other.close();
    }
    assertThat(Run.of(until(6), out, state).notice().hosts()).isEqualTo(1);
  }

  @Test
  void nightByNight(@TempDir Path out) throws IOException {
    Path state = out.resolve("state.json");
    List<Run> runs = new ArrayList<>();
    for (int night = 1; night <= 7; night++) {
      runs.add(Run.of(until(night), out.resolve("night-" + night), state));
    }
    Run first = runs.get(0);
    assertThat(told(first)).isEmpty();
    assertThat(suppressed(first))
        .containsExactly("host,mx.fixer.nl,too-few-scans", "host,mx.flap.nl,too-few-scans");
    Run second = runs.get(1);
    assertThat(told(second)).containsExactly("mx.fixer.nl," + MISMATCH);
    assertThat(second.letterFiles()).containsExactly("fixer.nl.en.txt", "fixer.nl.nl.txt");
    assertThat(suppressed(second)).containsExactly("dnssec,sig.nl,too-few-scans");
    Run third = runs.get(2);
    assertThat(told(third)).isEmpty();
    assertThat(third.list("dnssec", "operator", "grouped_by", "reason", "domains", "domains_hit"))
        .containsExactly("sig.nl,zone,rrsig-expired,1,1");
    for (String file : List.of("sig.nl.dnssec.en.txt", "sig.nl.dnssec.nl.txt")) {
      GoldenLetters.check(file, third.letter(file));
    }
    assertThat(repaired(third))
        .containsExactly("host,mx.fixer.nl,tlsa-mismatch,2026-03-02T00:01:00Z,repaired");
    assertThat(suppressed(third))
        .containsExactly("host,mx.early.nl,too-few-scans", "host,mx.flap.nl,too-few-scans");
    Run fourth = runs.get(3);
    assertThat(told(fourth)).isEmpty();
    assertThat(suppressed(fourth))
        .containsExactly(
            "host,mx.breaker.nl,too-few-scans",
            "host,mx.wrong.nl,too-few-scans",
            "dnssec,sig.nl,already-told");
    assertThat(repaired(fourth)).isEmpty();
    ofTheLastNights(runs.get(4), runs.get(5), runs.get(6));
  }

  private static void ofTheLastNights(Run fifth, Run sixth, Run seventh) throws IOException {
    assertThat(told(fifth)).isEmpty();
    assertThat(suppressed(fifth))
        .containsExactly(
            "host,mx.breaker.nl,fault-of-ours",
            "host,mx.wrong.nl,fault-of-ours",
            "dnssec,sig.nl,fault-of-ours");
    assertThat(repaired(fifth)).isEmpty();
    assertThat(told(sixth)).containsExactly("mx.breaker.nl," + MISMATCH);
    assertThat(suppressed(sixth)).containsExactly("host,mx.flap.nl,too-few-scans");
    assertThat(repaired(sixth))
        .containsExactly("dnssec,sig.nl,broken-dnssec,2026-03-03T00:01:00Z,repaired");
    assertThat(seventh.notice()).isEqualTo(new Notice(0, 0, 0, 1, 0));
    assertThat(suppressed(seventh)).containsExactly("host,mx.breaker.nl,already-told");
    assertThat(seventh.letterFiles()).isEmpty();
  }

  @Test
  void whatIsToldOfAHost(@TempDir Path out) throws IOException {
    List<Path> anyOrder = new ArrayList<>(until(6));
    Collections.reverse(anyOrder);
    Run run = Run.of(anyOrder, out, out.resolve("state.json"));
    assertThat(
            run.list(
                "hosts", "mx_host", "operator", "scans", "times_before", "domains", "domains_hit"))
        .containsExactly("mx.breaker.nl,breaker.nl,2,0,3,3");
    assertThat(run.list("hosts", "first_seen", "last_seen"))
        .containsExactly("2026-03-04T00:00:00Z,2026-03-06T00:00:00Z");
    var host = run.json("hosts").get(0);
    assertThat(host.get("contacts").toString())
        .isEqualTo("[\"postmaster@breaker.nl\",\"hostmaster@breaker.nl\"]");
    assertThat(host.get("sample").toString())
        .isEqualTo("[\"breaker1.nl\",\"breaker2.nl\",\"breaker3.nl\"]");
    assertThat(host.get("tlsa_records").findValuesAsText("usage")).containsExactly("3");
    assertThat(host.get("certificates").findValuesAsText("key_bits")).containsExactly("256");
    assertThat(host.get("certificates").findValuesAsText("sha256").get(0)).hasSize(64);
    assertThat(host.get("addresses").findValuesAsText("status")).containsExactly("tlsa-mismatch");
    assertThat(host.get("what_to_do").asText()).contains("RFC 7671 §8");
  }

  @Test
  void theLettersAreThese(@TempDir Path out) throws IOException {
    Run run = Run.of(until(6), out, out.resolve("state.json"));
    assertThat(run.letterFiles()).containsExactly("breaker.nl.en.txt", "breaker.nl.nl.txt");
    for (String file : run.letterFiles()) {
      GoldenLetters.check(file, run.letter(file));
    }
  }

  @Test
  void theSameScansAreToldOfOnce(@TempDir Path out) throws IOException {
    Path state = out.resolve("made/if/need/be/state.json");
    assertThat(Run.of(until(6), out, state).notice()).isEqualTo(new Notice(1, 1, 0, 1, 0));
    String kept = Files.readString(state);
    assertThat(Run.of(until(6), out, state).notice()).isEqualTo(new Notice(0, 0, 0, 2, 0));
    assertThat(Files.readString(state)).isEqualTo(kept);
  }

  @Test
  void lettersThatMayNotHaveBeenSentArePutAside(@TempDir Path out) throws IOException {
    Path state = out.resolve("state.json");
    Run.of(until(6), out, state);
    Run second = Run.of(until(6), out, state);
    assertThat(told(second)).isEmpty();
    assertThat(second.letterFiles()).isEmpty();
    assertThat(out.resolve("earlier-letters/breaker.nl.en.txt")).isNotEmptyFile();
    Run.of(until(7), out, state);
    assertThat(out.resolve("earlier-letters/breaker.nl.nl.txt")).isNotEmptyFile();
  }

  @Test
  void anUnfinishedScanIsRefusedByItsName(@TempDir Path out) throws IOException {
    Path unfinished = out.resolve("night-8");
    new Internet().domain("a.nl", "mx.a.nl").scan(unfinished, SevenNights.at(8));
    Files.delete(unfinished.resolve("scan.json"));
    List<Path> all = new ArrayList<>(scans);
    all.add(unfinished);
    assertThatThrownBy(() -> Run.of(all, out.resolve("notices"), out.resolve("state.json")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("night-8/scan.json is missing: the scan is unfinished");
    assertThat(out.resolve("notices")).doesNotExist();
    assertThat(out.resolve("state.json")).doesNotExist();
  }

  @Test
  void aDryRunKeepsNothing(@TempDir Path out) throws IOException {
    Path state = out.resolve("state.json");
    Order dry =
        new Order(until(6), out, state, true, Terms.DEFAULTS, 3, Run.letters(), OptedOut.NOBODY);
    assertThat(Run.of(dry).notice().hosts()).isEqualTo(1);
    assertThat(state).doesNotExist();
    assertThat(Run.of(dry).notice().hosts()).isEqualTo(1);
  }

  @Test
  void aHostThatIsIllAndWellByTurnsIsFlapping(@TempDir Path out) throws IOException {
    Run run = Run.of(until(3), out, out.resolve("state.json"), Run.terms(1, 1), OptedOut.NOBODY);
    assertThat(told(run)).containsExactly("mx.early.nl," + MISMATCH);
    assertThat(suppressed(run)).containsExactly("host,mx.flap.nl,flapping");
  }

  @Test
  void oneScanAloneCanBeEnough(@TempDir Path out) throws IOException {
    Run run =
        Run.of(
            scans.subList(3, 4), out, out.resolve("state.json"), Run.terms(1, 1), OptedOut.NOBODY);
    assertThat(told(run)).containsExactly("mx.breaker.nl," + MISMATCH, "mx.wrong.nl," + MISMATCH);
    assertThat(run.list("dnssec", "operator")).containsExactly("sig.nl");
  }

  @Test
  void earlierScansThanThoseToldOfAreRefused(@TempDir Path out) throws IOException {
    Path state = out.resolve("state.json");
    Run.of(until(6), out, state);
    assertThatThrownBy(() -> Run.of(until(4), out, state))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("2026-03-06T00:01:00Z, later than these");
  }

  @Test
  void aDamagedStateIsRefusedAndLeftAlone(@TempDir Path out) throws IOException {
    Path state = out.resolve("state.json");
    Run.of(until(6), out, state);
    String whole = Files.readString(state);
    List<String> damaged =
        List.of(
            "",
            "{}",
            "null",
            "[]",
            whole.substring(0, whole.length() / 2),
            whole.replace("\"mx.breaker.nl\"", "null"),
            whole.replace("\"at\" : \"2026", "\"at\" : \"x"),
            whole + "}");
    for (String text : damaged) {
      Files.writeString(state, text);
      assertThatThrownBy(() -> Run.of(until(6), out, state))
          .as(text)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("state.json is damaged");
      assertThat(Files.readString(state)).isEqualTo(text);
    }
    Files.writeString(state, whole.replace("\"version\" : 1", "\"version\" : 2"));
    assertThatThrownBy(() -> Run.of(until(6), out, state))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is of version 2; this danescan knows it up to 1");
  }

  @Test
  void aDirectoryWithOtherLettersIsRefused(@TempDir Path out) throws IOException {
    Files.createDirectories(out.resolve("letters"));
    Files.writeString(out.resolve("letters/from-home.txt"), "Dear");
    assertThatThrownBy(() -> Run.of(until(2), out, out.resolve("state.json")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("write to another directory");
    assertThat(out.resolve("letters/from-home.txt")).exists();
    assertThat(out.resolve("state.json")).doesNotExist();
  }
}
