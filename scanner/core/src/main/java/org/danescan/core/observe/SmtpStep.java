package org.danescan.core.observe;

import org.danescan.core.token.Token;

/** The steps of a probe's dialogue, in order. */
public enum SmtpStep implements Token {
  CONNECT("connect"),
  GREETING("greeting"),
  EHLO("ehlo"),
  STARTTLS("starttls"),
  HANDSHAKE("handshake"),
  EHLO_AGAIN("ehlo-again"),
  QUIT("quit");

  private final String token;

  SmtpStep(String token) {
    this.token = token;
  }

  @Override
  public String token() {
    return token;
  }
}
