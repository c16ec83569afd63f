package org.danescan.engine.offlimits;

import java.net.InetAddress;
import org.danescan.core.name.DomainName;

/** Who asked not to be contacted. */
public interface OptOut {
  /** Nobody asked. */
  OptOut NOBODY =
      new OptOut() {
        @Override
        public boolean covers(DomainName name) {
          return false;
        }

        @Override
        public boolean covers(InetAddress address) {
          return false;
        }
      };

  /** Whether a domain or an MX host, or a domain above it, is on the list. */
  boolean covers(DomainName name);

  /** Whether an address, or a prefix that it is in, is on the list. */
  boolean covers(InetAddress address);
}
