package org.danescan.engine.dns;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.RRset;

/**
 * A message that came in and is only read from now on: its RRsets are put together once, not each
 * time that they are asked for. For one thread at a time.
 */
final class ReceivedMessage extends Message {
  private final List<Optional<List<RRset>>> rrsets =
      Arrays.asList(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Parses octets; fails where they are no message. */
  ReceivedMessage(byte[] octets) throws IOException {
    super(octets);
  }

  @Override
  public List<RRset> getSectionRRsets(int section) {
    if (rrsets.get(section).isEmpty()) {
      rrsets.set(section, Optional.of(List.copyOf(super.getSectionRRsets(section))));
    }
    return rrsets.get(section).orElseThrow();
  }
}
