package org.danescan.analysis.site.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.danescan.analysis.site.svg.Frame;

/**
 * An axis of time.
 *
 * @param from the first time
 * @param to the last time, not before
 */
record TimeAxis(Instant from, Instant to) {
  private static final int DAYS_OF_YEAR = 365;
  private static final int DAYS_OF_MONTH = 30;
  private static final List<Period> STEPS =
      List.of(
          Period.ofDays(1),
          Period.ofDays(2),
          Period.ofDays(3),
          Period.ofDays(7),
          Period.ofDays(14),
          Period.ofMonths(1),
          Period.ofMonths(3),
          Period.ofMonths(6),
          Period.ofYears(1),
          Period.ofYears(2),
          Period.ofYears(5),
          Period.ofYears(10));

  /**
   * A mark.
   *
   * @param at when
   * @param label in words
   */
  record Tick(Instant at, String label) {}

  /** Where a time lies, from 0 to 1; the middle where there is but one. */
  double place(Instant at) {
    long whole = Duration.between(from, to).toSeconds();
    return whole == 0 ? 0.5 : (double) Duration.between(from, at).toSeconds() / whole;
  }

  /** As many marks as have room, at the beginnings of days, months or years. */
  List<Tick> ticks(Frame frame, double room) {
    List<Tick> ticks = List.of();
    for (Period step : STEPS) {
      ticks = ticks(step);
      double taken =
          ticks.stream().mapToDouble(tick -> frame.width(tick.label()) + frame.letters()).sum();
      if (taken <= room) {
        break;
      }
    }
    return ticks.isEmpty() ? List.of(new Tick(from, label(date(from), Period.ofDays(1)))) : ticks;
  }

  private List<Tick> ticks(Period step) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate date = first(step);
    while (!start(date).isAfter(to)) {
      boolean firstDay = date.equals(date(from));
      if (firstDay || start(date).isAfter(from)) {
        ticks.add(new Tick(firstDay ? from : start(date), label(date, step)));
      }
      date = date.plus(step);
    }
    return ticks;
  }

  private LocalDate first(Period step) {
    LocalDate date = date(from);
    if (step.getDays() > 0) {
      return date;
    }
    return step.getYears() > 0 ? date.withDayOfYear(1) : date.withMonth(1).withDayOfMonth(1);
  }

  private static LocalDate date(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant start(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static String label(LocalDate date, Period step) {
    int days = step.getYears() * DAYS_OF_YEAR + step.getMonths() * DAYS_OF_MONTH + step.getDays();
    String pattern = days >= DAYS_OF_YEAR ? "uuuu" : days >= DAYS_OF_MONTH ? "MMM uuuu" : "d MMM";
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
  }
}
