package org.danescan.store;

/**
 * A scan directory cannot be written or read: our disk, our permissions, our configuration. The
 * message names the file or directory and says what to do.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure that no other exception caused. */
  public StoreException(String message) {
    super(message);
  }

  /** A failure with its cause, whose words are added to the message. */
  public StoreException(String message, Throwable cause) {
    super(message + " (" + cause + ")", cause);
  }
}
