package org.danescan.store;

/**
 * A scan directory is as it should be, but not for what is asked of it: begun twice, resumed with
 * other options, resumed after its end. The message says what to do.
 */
public final class RefusedException extends StoreException {
  private static final long serialVersionUID = 1L;

  /** A refusal in words. */
  public RefusedException(String message) {
    super(message);
  }
}
