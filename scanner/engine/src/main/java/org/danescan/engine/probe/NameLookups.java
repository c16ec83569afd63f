package org.danescan.engine.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/** What the DNS says of the scanner itself. A lookup that comes to no end is an exception. */
interface NameLookups {
  /** The addresses of a name; none where it has none or does not exist. */
  List<InetAddress> addresses(String name) throws IOException;

  /** The names that an address leads back to, without final dots. */
  List<String> names(InetAddress address) throws IOException;
}
