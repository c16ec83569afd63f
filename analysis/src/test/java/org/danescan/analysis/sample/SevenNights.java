package org.danescan.analysis.sample;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;

/**
 * Seven nights of a made-up internet, numbered from 1. What happens in them:
 *
 * <ul>
 *   <li>{@code big.nl} takes 30 domains and changes nothing. One of them leaves in night 6 for
 *       {@code plain.nl}, which has no DANE.
 *   <li>{@code loser.nl} takes 20 domains and has no DS records in nights 3 to 5.
 *   <li>{@code fixer.nl} serves the wrong key in nights 1 and 2.
 *   <li>{@code breaker.nl} serves the wrong key from night 4 on.
 *   <li>{@code right.nl} publishes its next key in night 2, uses it from night 4 and withdraws the
 *       old one in night 6.
 *   <li>{@code wrong.nl} uses its next key from night 4 and publishes it in night 6, in place of
 *       the old one.
 *   <li>{@code early.nl} replaces its record in night 3 and its key in night 4.
 *   <li>{@code renewed.nl} gets a new certificate for its old key in night 3, {@code anchor.nl} one
 *       with another key from the same authority.
 *   <li>{@code flap.nl} serves the wrong key in nights 1, 3 and 6.
 *   <li>{@code sig.nl} has an expired signature in nights 2 to 4.
 *   <li>{@code gone.nl} is in the input in nights 1 to 5, {@code new.nl} from night 6 on.
 *   <li>In night 5 this machine has no route to anywhere.
 * </ul>
 */
public final class SevenNights {
  private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

  private SevenNights() {}

  /** When a night's scan began. */
  public static Instant at(int night) {
    return FIRST.plus(Duration.ofDays(night - 1L));
  }

  /** Scans each night into a directory of its own and returns them in order. */
  public static List<Path> scan(Path directory) {
    Internet internet = firstNight();
    List<Path> scans = new ArrayList<>();
    for (int night = 1; night <= 7; night++) {
      change(internet, night);
      Path scan = directory.resolve("night-" + night);
      internet.scan(scan, at(night));
      scans.add(scan);
    }
    return scans;
  }

  private static Internet firstNight() {
    Internet internet = new Internet().chunks(20);
    internet.host("mx.plain.com").tlsa();
    internet.host("mx.anchor.nl").serves("anchor-1@ca").tlsa("2 1 1 ca");
    internet.host("mx.renewed.nl").serves("renewed").tlsa("3 1 1 renewed");
    for (String host : List.of("mx.right.nl", "mx.wrong.nl", "mx.early.nl")) {
      internet.host(host).serves(host + "-a").tlsa("3 1 1 " + host + "-a");
    }
    return internet
        .domains(30, "big", "nl", "mx1.big.nl", "mx2.big.nl")
        .domains(20, "loser", "nl", "mx.loser.nl")
        .domains(2, "fixer", "nl", "mx.fixer.nl")
        .domains(3, "breaker", "nl", "mx.breaker.nl")
        .domain("right.nl", "mx.right.nl")
        .domain("wrong.nl", "mx.wrong.nl")
        .domain("early.nl", "mx.early.nl")
        .domain("anchor.nl", "mx.anchor.nl")
        .domain("renewed.nl", "mx.renewed.nl")
        .domain("flap.nl", "mx.flap.nl")
        .domain("sig.nl", "mx.plain.com")
        .domain("gone.nl", "mx.plain.com");
  }

  private static void change(Internet internet, int night) {
    internet.host("mx.fixer.nl").serves(night <= 2 ? "not-this" : "key-of-mx.fixer.nl");
    internet.host("mx.breaker.nl").serves(night >= 4 ? "not-this" : "key-of-mx.breaker.nl");
    boolean flaps = night == 1 || night == 3 || night == 6;
    internet.host("mx.flap.nl").serves(flaps ? "not-this" : "key-of-mx.flap.nl");
    if (night >= 3 && night <= 5) {
      internet.host("mx.loser.nl").insecure();
    } else {
      internet.host("mx.loser.nl").secure();
    }
    if (night >= 2 && night <= 4) {
      internet.domain("sig.nl", new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "expired"));
    } else {
      internet.domain("sig.nl", "mx.plain.com");
    }
    rollOver(internet, night);
    if (night == 6) {
      internet.without("gone.nl").domain("new.nl", DnssecStatus.INSECURE, "mx.plain.com");
      internet.domain("big30.nl", "mx.plain.com");
    }
    internet
        .hosts()
        .forEach(
            host -> host.ends(night == 5 ? SessionEnd.NO_ROUTE : SessionEnd.HANDSHAKE_COMPLETED));
  }

  private static void rollOver(Internet internet, int night) {
    switch (night) {
      case 2 -> internet.host("mx.right.nl").tlsa("3 1 1 mx.right.nl-a", "3 1 1 mx.right.nl-b");
      case 3 -> {
        internet.host("mx.early.nl").tlsa("3 1 1 mx.early.nl-b");
        internet.host("mx.renewed.nl").serves("renewed/2");
        internet.host("mx.anchor.nl").serves("anchor-2@ca");
      }
      case 4 -> {
        internet.host("mx.right.nl").serves("mx.right.nl-b");
        internet.host("mx.wrong.nl").serves("mx.wrong.nl-b");
        internet.host("mx.early.nl").serves("mx.early.nl-b");
      }
      case 6 -> {
        internet.host("mx.right.nl").tlsa("3 1 1 mx.right.nl-b");
        internet.host("mx.wrong.nl").tlsa("3 1 1 mx.wrong.nl-b");
      }
      default -> {}
    }
  }
}
