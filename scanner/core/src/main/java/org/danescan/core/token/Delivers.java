package org.danescan.core.token;

/** What an RFC 7672 sender that tries the MX hosts in order would do with a message. */
public enum Delivers implements Token {
  /** Delivers, encrypted and authenticated by DANE (RFC 7672 §2.2). */
  DANE("dane"),
  /** Delivers, encrypted but not authenticated: TLSA records are there, none usable (§2.2). */
  ENCRYPT("encrypt"),
  /** Delivers with opportunistic TLS or in the clear (RFC 7435). */
  OPPORTUNISTIC("opportunistic"),
  /** Keeps the message in the queue: no host is safe or none answers. */
  DEFERRED("deferred"),
  /** Returns the message: there is nowhere to deliver to. */
  NONE("none");

  private final String token;

  Delivers(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
