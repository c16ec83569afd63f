package org.danescan.lab.mail;

import java.util.Locale;

/**
 * A command line of SMTP (RFC 5321 §4.1.1).
 *
 * @param verb which command
 * @param argument the rest of the line
 */
record SmtpCommand(Verb verb, String argument) {

  static SmtpCommand parse(String line) {
    String stripped = line.strip();
    int space = stripped.indexOf(' ');
    String word = space < 0 ? stripped : stripped.substring(0, space);
    String rest = space < 0 ? "" : stripped.substring(space + 1).strip();
    return new SmtpCommand(verb(word.toUpperCase(Locale.ROOT)), rest);
  }

  private static Verb verb(String word) {
    for (Verb verb : Verb.values()) {
      if (verb.name().equals(word)) {
        return verb;
      }
    }
    return Verb.OTHER;
  }

  /** The commands the lab's servers know. */
  enum Verb {
    EHLO,
    HELO,
    STARTTLS,
    MAIL,
    RCPT,
    DATA,
    RSET,
    NOOP,
    QUIT,
    /** Anything else. */
    OTHER;

    boolean greets() {
      return this == EHLO || this == HELO;
    }
  }
}
