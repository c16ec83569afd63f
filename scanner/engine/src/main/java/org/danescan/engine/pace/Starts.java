package org.danescan.engine.pace;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.danescan.core.name.DomainName;

/**
 * Permits to start a session, given when the rates of its network, of its operator and of the whole
 * scan all allow it at the same moment. One after the other would not do: who holds the permit of
 * one rate and waits for the next comes later than the first counted, and many may come at once.
 *
 * <p>A start waits at the narrowest bound that has no token for it, first come first served, and is
 * looked at anew when that has one.
 */
public final class Starts {
  private final Alarm alarm;
  private final Lanes<Prefix> networks;
  private final Lanes<DomainName> operators;
  private final Lanes<String> all;

  /** Permits at a pace. */
  public Starts(Pace pace, Alarm alarm) {
    this.alarm = alarm;
    this.networks = new Lanes<>(pace.perNetwork());
    this.operators = new Lanes<>(pace.perOperator());
    this.all = new Lanes<>(pace.overall());
  }

  /** A permit, now or as soon as all bounds allow. */
  public Future<Void> acquire(Prefix network, DomainName operator) {
    Promise<Void> permit = Promise.promise();
    List<Start> granted = new ArrayList<>();
    synchronized (this) {
      long now = alarm.nanos();
      List<Lane> lanes =
          Stream.of(networks.of(network, now), operators.of(operator, now), all.of("", now))
              .flatMap(lane -> lane.stream())
              .toList();
      lanes.forEach(Lane::join);
      Start start = new Start(lanes, permit);
      if (!waits(start, lanes, now)) {
        go(start, now, granted);
      }
    }
    granted.forEach(start -> start.permit().complete());
    return permit.future();
  }

  /** Whether a start must wait at one of some lanes, behind those who wait there already. */
  private boolean waits(Start start, List<Lane> lanes, long now) {
    for (Lane lane : lanes) {
      if (!lane.bucket().hasToken(now) || !lane.waiting().isEmpty()) {
        lane.waiting().add(start);
        setAlarm(lane, now);
        return true;
      }
    }
    return false;
  }

  private void go(Start start, long now, List<Start> granted) {
    granted.add(start);
    for (Lane lane : start.lanes()) {
      lane.leave(now);
      setAlarm(lane, now);
    }
  }

  private void setAlarm(Lane lane, long now) {
    if (!lane.waiting().isEmpty() && !lane.isAlarmSet()) {
      lane.alarmSet(true);
      alarm.after(Math.max(0, lane.bucket().untilToken(now)), () -> ring(lane));
    }
  }

  private void ring(Lane lane) {
    List<Start> granted = new ArrayList<>();
    synchronized (this) {
      long now = alarm.nanos();
      serve(lane, now, granted);
      lane.alarmSet(false);
      if (!lane.bucket().hasToken(now)) {
        setAlarm(lane, now);
      }
    }
    granted.forEach(start -> start.permit().complete());
  }

  /**
   * Serves those who wait while there are tokens. As many are sent on to wider bounds as there are
   * tokens for them: when the first of these takes its token, the alarm is set for the others.
   */
  private void serve(Lane lane, long now, List<Start> granted) {
    long sentOn = 0;
    while (sentOn < lane.bucket().tokens(now) && !lane.waiting().isEmpty()) {
      Start start = lane.waiting().remove();
      if (goesBack(start, lane, now)) {
        continue;
      }
      if (sendOn(start, lane, now)) {
        sentOn++;
      } else {
        go(start, now, granted);
      }
    }
  }

  /** Another start has taken the token of a narrower bound: it waits there first of all. */
  private boolean goesBack(Start start, Lane from, long now) {
    for (Lane lane : start.lanes().subList(0, start.lanes().indexOf(from))) {
      if (!lane.bucket().hasToken(now)) {
        lane.waiting().addFirst(start);
        setAlarm(lane, now);
        return true;
      }
    }
    return false;
  }

  private boolean sendOn(Start start, Lane from, long now) {
    List<Lane> lanes = start.lanes();
    return waits(start, lanes.subList(lanes.indexOf(from) + 1, lanes.size()), now);
  }

  /** How many networks and operators are remembered. */
  synchronized int size() {
    return networks.size() + operators.size();
  }
}
