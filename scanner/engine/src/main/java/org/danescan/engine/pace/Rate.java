package org.danescan.engine.pace;

/**
 * How often something may happen.
 *
 * @param perSecond events a second, more than 0; {@link Double#POSITIVE_INFINITY} for no bound
 */
public record Rate(double perSecond) {
  /** No bound. */
  public static final Rate UNLIMITED = new Rate(Double.POSITIVE_INFINITY);

  /** Whether there is a bound at all. */
  public boolean isBounded() {
    return !Double.isInfinite(perSecond);
  }

  /** Whether it can be kept: a rate of nothing would wait for ever. */
  public boolean isPositive() {
    return perSecond > 0;
  }
}
