package org.danescan.engine.pace;

/** A clock that only goes forward, and a bell. */
public interface Alarm {
  /** Nanoseconds since some moment, never fewer than before. */
  long nanos();

  /** Has something done after so many nanoseconds, or a little later; never at once. */
  void after(long nanos, Runnable work);
}
