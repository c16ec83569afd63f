package org.danescan.lab.zone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.danescan.lab.signing.KeyPool;
import org.danescan.lab.signing.Signer;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * All zones with the keys that sign them: what the name servers of one run serve together. Thread
 * safe.
 */
public final class SignedInternet {
  private final ZoneTree tree;
  private final Signer signer;

  /**
   * Makes the keys; zones are made when asked for.
   *
   * @param clock dates the signatures
   */
  public SignedInternet(ZoneSource source, Clock clock) {
    this.tree = new ZoneTree(source, new KeyPool());
    this.signer = new Signer(clock);
  }

  /** The zones from the root down to the deepest that encloses the name, the root first. */
  public List<Zone> path(Name name) {
    return tree.path(name);
  }

  /**
   * The zones from the root down to the one that has the authoritative RRset of a name and type:
   * for DS that is the parent's side of a delegation (RFC 4035 §3.1.4.1).
   */
  public List<Zone> path(Name name, int type) {
    List<Zone> path = tree.path(name);
    int last = path.size() - 1;
    boolean atCut = type == Type.DS && last > 0 && path.get(last).apex().equals(name);
    return atCut ? path.subList(0, last) : path;
  }

  /** What signs. */
  public Signer signer() {
    return signer;
  }

  /**
   * Writes the root's key-signing DNSKEY in master-file format, the trust anchor of this internet.
   *
   * @return the file
   */
  public Path writeTrustAnchor(Path file) throws IOException {
    String anchor =
        root()
            .keys()
            .map(keys -> keys.keySigning().record() + "\n")
            .orElseThrow(() -> new IllegalStateException("the root zone is unsigned"));
    return Files.writeString(file, anchor);
  }

  /**
   * Writes the root's NS and address records in master-file format.
   *
   * @return the file
   */
  public Path writeRootHints(Path file) throws IOException {
    return Files.writeString(file, root().ns() + "\n" + root().glue() + "\n");
  }

  private Zone root() {
    return tree.path(Name.root).get(0);
  }
}
