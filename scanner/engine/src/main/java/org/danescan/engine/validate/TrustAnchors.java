package org.danescan.engine.validate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** The keys that are trusted to begin with, as DS records (RFC 4035 §4.4). */
public final class TrustAnchors {
  private final Map<Name, List<DSRecord>> anchors = new HashMap<>();

  private TrustAnchors() {}

  /**
   * Reads DS and DNSKEY records in master-file format; other types are passed over.
   *
   * @throws IOException when it is no such file
   */
  public static TrustAnchors read(InputStream in) throws IOException {
    try {
      return readRecords(in);
    } catch (RuntimeException e) {
      // dnsjava's reader trips over some texts, such as an empty string in place of a name.
      throw new IOException("no records in master-file format", e);
    }
  }

  private static TrustAnchors readRecords(InputStream in) throws IOException {
    TrustAnchors read = new TrustAnchors();
    try (Master master = new Master(in, Name.root, 0)) {
      for (Record rr = master.nextRecord(); rr != null; rr = master.nextRecord()) {
        if (rr instanceof DSRecord ds) {
          read.add(ds);
        } else if (rr instanceof DNSKEYRecord key) {
          read.add(
              new DSRecord(
                  key.getName(), key.getDClass(), key.getTTL(), DNSSEC.Digest.SHA256, key));
        }
      }
    }
    return read;
  }

  private void add(DSRecord ds) {
    anchors.computeIfAbsent(ds.getName(), name -> new ArrayList<>()).add(ds);
  }

  /** Whether nothing is trusted. */
  public boolean isEmpty() {
    return anchors.isEmpty();
  }

  /** The deepest anchored name that is the name or above it. */
  Optional<Name> above(Name name) {
    for (Name at = name; at.labels() > 0; at = new Name(at, 1)) {
      if (anchors.containsKey(at)) {
        return Optional.of(at);
      }
      if (at.labels() == 1) {
        break;
      }
    }
    return Optional.empty();
  }

  List<DSRecord> at(Name name) {
    return anchors.getOrDefault(name, List.of());
  }
}
