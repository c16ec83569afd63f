package org.danescan.analysis.site;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.danescan.analysis.sample.Host;
import org.danescan.analysis.sample.Internet;
import org.danescan.core.observe.Lookup;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.Reason;

/**
 * Ten weekly scans of a made-up internet of some size, for pictures: DANE spreads, one operator
 * loses it for two weeks, small operators make mistakes and mend them.
 */
final class TenWeeks {
  private static final Instant FIRST = Instant.parse("2026-01-05T02:00:00Z");
  private static final int DOMAINS = 800;
  private static final int SMALL = 40;
  private static final List<String> TLDS =
      List.of("nl", "nl", "nl", "de", "de", "se", "com", "org");

  private final Internet internet = new Internet();

  private TenWeeks() {
    internet.host("mx.farmost.example").insecure();
    internet.host("mx1.kontor.example").tlsa();
    internet.host("mx.brevpost.example").serves("brev@authority").tlsa("2 1 1 authority");
    internet.host("mx2.mailhaus.example").tlsa("3 1 1 key-of-mx2.mailhaus.example", "3 1 1 next");
  }

  static List<Path> scan(Path directory) {
    TenWeeks weeks = new TenWeeks();
    List<Path> scans = new ArrayList<>();
    for (int week = 0; week < 10; week++) {
      weeks.change(week);
      Path scan = directory.resolve("week-" + week);
      weeks.internet.scan(scan, FIRST.plus(Duration.ofDays(7L * week)));
      scans.add(scan);
    }
    return scans;
  }

  private void change(int week) {
    if (week == 4) {
      internet.host("mx1.kontor.example").tlsa("3 1 1 key-of-mx1.kontor.example");
    }
    Host brevpost = internet.host("mx.brevpost.example");
    if (week == 6 || week == 7) {
      brevpost.serves("renewed@other");
    } else {
      brevpost.serves("brev@authority");
    }
    for (int small = 0; small < SMALL; small++) {
      String host = small(small);
      boolean mistake = (small * 7 + week / (1 + small % 3)) % 11 == 0;
      internet.host(host).serves(mistake ? "not-this" : "key-of-" + host);
      internet.host(host).tlsa((small % 3 == 0 ? "3 0 1 " : "3 1 1 ") + "key-of-" + host);
    }
    for (int number = 0; number < DOMAINS; number++) {
      domain(number, week);
    }
  }

  private static String small(int number) {
    return "mail.small-" + number + ".example";
  }

  private void domain(int number, int week) {
    String name = "domain-" + number + "." + TLDS.get(number * 5 % 13 % TLDS.size());
    boolean signed = number * 31 % 100 < 38 + week / 2;
    if (number * 17 % 100 == 3) {
      internet.domain(name, "");
    } else if (signed && number % 97 == 3 && week % 4 < 2) {
      internet.domain(name, new Lookup.Bogus<>(Reason.RRSIG_EXPIRED, "it ended a week before"));
    } else {
      internet.domain(name, signed ? DnssecStatus.SECURE : DnssecStatus.INSECURE, mx(number, week));
    }
  }

  private static String[] mx(int number, int week) {
    int place = number * 13 % 1_000;
    if (place < 280 - 9 * week) {
      return new String[] {"mx.farmost.example"};
    }
    if (place < 520) {
      return new String[] {"mx1.mailhaus.example", "mx2.mailhaus.example"};
    }
    if (place < 680) {
      return new String[] {"mx.postbode.example"};
    }
    if (place < 800) {
      return new String[] {"mx1.kontor.example"};
    }
    return place < 880
        ? new String[] {"mx.brevpost.example"}
        : new String[] {small(number % SMALL)};
  }
}
