package org.danescan.cli.analysis;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.danescan.analysis.notify.OptedOut;
import org.danescan.core.name.DomainName;
import org.danescan.engine.offlimits.OptOut;

/**
 * The list of a scan's opt-outs as the analysis asks it.
 *
 * @param list the list
 */
record OptOutNames(OptOut list) implements OptedOut {
  @Override
  public boolean coversName(String name) {
    return list.covers(DomainName.of(name));
  }

  /** An address of a scan, never a name, so that nothing is looked up. */
  @Override
  public boolean coversAddress(String address) {
    if (!address.matches("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*")) {
      return false;
    }
    try {
      return list.covers(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
