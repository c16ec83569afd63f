package org.danescan.analysis.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.danescan.analysis.notify.decide.Terms;
import org.danescan.analysis.sample.Internet;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An internet with one host of each kind that is told of or not, over three nights. */
final class GrievancesTest {
  private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

  @TempDir private static Path directory;
  private static final List<Path> SCANS = new ArrayList<>();

  @BeforeAll
  static void scan() {
    Internet internet = internet();
    for (int night = 1; night <= 3; night++) {
      if (night == 3) {
        internet.host("mx.down.nl").ends(SessionEnd.CONNECTION_REFUSED);
        internet.host("mx.later-opt.nl").ends(SessionEnd.OPTED_OUT);
      }
      Path scan = directory.resolve("night-" + night);
      internet.scan(scan, FIRST.plus(Duration.ofDays(night)));
      SCANS.add(scan);
    }
  }

  private static Internet internet() {
    Internet internet = new Internet();
    for (String host :
        List.of(
            "mx1.broken.nl",
            "mx2.broken.nl",
            "mx.down.nl",
            "mx.later-opt.nl",
            "mx.opt.nl",
            "mx.addr.nl",
            "mx.lonely.nl")) {
      internet.host(host).serves("not-this");
    }
    internet.host("=cmd.evil.nl").serves("evil").tlsa("3 1 1 other");
    internet.host("../../up.nl").serves("evil").tlsa("3 1 1 other");
    internet.host("mx.addr.nl").at("192.0.2.200");
    internet.host("mx.useless.nl").tlsa("1 1 1 key-of-mx.useless.nl");
    internet.host("mx.plain.nl").ends(SessionEnd.STARTTLS_NOT_OFFERED);
    internet
        .host("mx.bogus.nl")
        .tlsaLookup(new Lookup.Bogus<>(Reason.DENIAL_MISSING, "no NSEC\r\nBcc: a@b.nl"));
    internet
        .domains(5, "many", "nl", "mx1.broken.nl", "mx2.broken.nl")
        .domain("lonely.nl", DnssecStatus.INSECURE, "mx.lonely.nl")
        .domain("a.nl", "=cmd.evil.nl")
        .domain("b.nl", "../../up.nl");
    for (String name :
        List.of("down", "later-opt", "opt", "addr", "useless", "plain", "bogus", "fine", "good")) {
      internet.domain(name + ".nl", "mx." + name + ".nl");
    }
    for (String name : List.of("ds", "exp")) {
      internet.domain(name + ".nl", new Lookup.Bogus<>(Reason.DS_MISMATCH, "no key"));
    }
    return internet;
  }

  /** On the list are {@code opt.nl}, an address, and {@code exp.nl}. */
  private static OptedOut optedOut() {
    return new OptedOut() {
      @Override
      public boolean coversName(String name) {
        return (name.endsWith("opt.nl") && !name.contains("later")) || name.equals("exp.nl");
      }

      @Override
      public boolean coversAddress(String address) {
        return address.equals("192.0.2.200");
      }
    };
  }

  private static Run run(Path out) throws IOException {
    return Run.of(SCANS, out, out.resolve("state.json"), Terms.DEFAULTS, optedOut());
  }

  @Test
  void whoIsToldAndWhoNot(@TempDir Path out) throws IOException {
    Run run = run(out);
    assertThat(run.notice()).isEqualTo(new Notice(6, 5, 1, 7, 0));
    assertThat(run.list("hosts", "mx_host", "status", "domains_hit"))
        .containsExactly(
            "mx1.broken.nl,tlsa-mismatch,5",
            "mx2.broken.nl,tlsa-mismatch,5",
            "../../up.nl,tlsa-mismatch,1",
            "=cmd.evil.nl,tlsa-mismatch,1",
            "mx.bogus.nl,tlsa-lookup-failed,1",
            "mx.plain.nl,no-starttls,1");
    assertThat(run.list("dnssec", "operator", "reason")).containsExactly("ds.nl,ds-mismatch");
    assertThat(run.list("suppressed", "subject", "why"))
        .containsExactlyInAnyOrder(
            "mx.opt.nl,opt-out",
            "mx.addr.nl,opt-out",
            "mx.later-opt.nl,opt-out",
            "exp.nl,opt-out",
            "mx.down.nl,inconclusive",
            "mx.useless.nl,mail-not-stopped",
            "mx.lonely.nl,no-domain-hit");
  }

  @Test
  void anOperatorGetsOneLetterOfAllItsHosts(@TempDir Path out) throws IOException {
    Run run = run(out);
    String letter = run.letter("broken.nl.en.txt");
    GoldenLetters.check("broken.nl.en.txt", letter);
    GoldenLetters.check("bogus.nl.nl.txt", run.letter("bogus.nl.nl.txt"));
    GoldenLetters.check("plain.nl.en.txt", run.letter("plain.nl.en.txt"));
    assertThat(letter.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void hostileNamesStayInTheirFilesCellsAndLines(@TempDir Path out) throws IOException {
    Run run = run(out);
    assertThat(run.letterFiles())
        .hasSize(12)
        .allMatch(name -> name.matches("[a-z0-9.~-]+"))
        .contains("broken.nl.en.txt", "plain.nl.nl.txt", "ds.nl.dnssec.nl.txt");
    try (var files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "hosts.csv",
              "hosts.json",
              "dnssec.csv",
              "dnssec.json",
              "suppressed.csv",
              "suppressed.json",
              "repaired.csv",
              "repaired.json",
              "letters",
              "state.json",
              ".state.json.lock");
    }
    assertThat(Files.readAllLines(out.resolve("hosts.csv")))
        .anyMatch(line -> line.startsWith("'=cmd.evil.nl,"))
        .noneMatch(line -> line.startsWith("="));
    assertThat(run.letter("bogus.nl.en.txt").lines()).noneMatch(line -> line.startsWith("Bcc"));
    for (String file : run.letterFiles()) {
      assertThat(run.letter(file).lines().takeWhile(line -> !line.isEmpty()))
          .allMatch(line -> line.matches("(From|To|Subject): .*"));
    }
  }
}
