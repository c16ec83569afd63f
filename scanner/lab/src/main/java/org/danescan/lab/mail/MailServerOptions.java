package org.danescan.lab.mail;

import java.time.Duration;

/**
 * What every session is held to.
 *
 * @param lifetime after this the connection is closed, whatever it is doing
 * @param commands after so many commands the server says 421 and closes
 * @param lineOctets a longer line ends the session
 * @param sessions so many sessions are served at once, a thread each; more wait
 */
public record MailServerOptions(Duration lifetime, int commands, int lineOctets, int sessions) {

  /** Two minutes, 100 commands, 2,048 octets, 512 sessions. */
  public static final MailServerOptions DEFAULT =
      new MailServerOptions(Duration.ofMinutes(2), 100, 2048, 512);

  /** The same with another lifetime. */
  public MailServerOptions withLifetime(Duration other) {
    return new MailServerOptions(other, commands, lineOctets, sessions);
  }

  /** The same with another number of commands. */
  public MailServerOptions withCommands(int other) {
    return new MailServerOptions(lifetime, other, lineOctets, sessions);
  }
}
