package org.danescan.core.name;

import org.danescan.core.token.Reason;

/** What a text turned out to be when read as a domain name. */
public sealed interface ParsedName {
  /**
   * A domain name.
   *
   * @param name the canonical name
   */
  record Name(DomainName name) implements ParsedName {}

  /**
   * Not a domain name.
   *
   * @param reason what is wrong with it
   */
  record NotAName(Reason reason) implements ParsedName {}
}
