package org.danescan.engine.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.danescan.core.name.HostNameSyntax;
import org.danescan.core.name.ParsedName;

/**
 * The name that the scanner gives in EHLO, so that those it visits can see who it is (RFC 5321
 * §4.1.1.1).
 *
 * @param name the name
 * @param warning what to tell the user of the name, if anything
 */
public record EhloName(String name, Optional<String> warning) {
  private static final String NO_NAME = "localhost";

  /** This machine's name for itself, found by the system's resolver: may take a while. */
  public static EhloName system() {
    try {
      return of(InetAddress.getLocalHost().getCanonicalHostName());
    } catch (UnknownHostException e) {
      return of(NO_NAME);
    }
  }

  /** A name, with a warning where servers would take offence at it. */
  public static EhloName of(String candidate) {
    boolean valid = HostNameSyntax.parse(candidate) instanceof ParsedName.Name;
    String name = valid ? candidate : NO_NAME;
    boolean qualified = name.contains(".") && !name.endsWith(".localdomain");
    return new EhloName(
        name,
        qualified
            ? Optional.empty()
            : Optional.of(
                "this machine calls itself '"
                    + name
                    + "', which is no fully qualified domain name; some mail servers refuse it."
                    + " Give one with forward and reverse DNS by --ehlo"));
  }
}
