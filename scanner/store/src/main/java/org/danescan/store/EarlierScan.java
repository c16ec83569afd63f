package org.danescan.store;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.danescan.core.background.Background;
import org.danescan.core.background.Fingerprint;
import org.danescan.core.background.HostsByOperator;
import org.danescan.core.dane.PresentedCertificate;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.SessionEnd;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.Selector;
import org.danescan.store.mapping.Certificates;
import org.danescan.store.mapping.Registration;
import org.danescan.store.rows.ProbeRow;

/**
 * The servers' own certificates of an earlier scan, to name causes by. In memory: four digests for
 * each.
 */
public final class EarlierScan {
  private final Map<DomainName, Set<String>> leaves = new HashMap<>();
  private final Map<String, Fingerprint> fingerprints = new HashMap<>();

  private EarlierScan() {}

  /**
   * Reads a scan, finished or not.
   *
   * @throws StoreException for what cannot be read
   */
  public static Background background(ScanReader scan) {
    EarlierScan earlier = new EarlierScan();
    scan.eachRow(ScanTable.PROBES, earlier::session);
    Set<String> wanted = new LinkedHashSet<>();
    earlier.leaves.values().forEach(wanted::addAll);
    scan.eachRow(
        ScanTable.CERTIFICATES,
        row -> {
          if (wanted.contains(row.sha256())) {
            fingerprint(Certificates.der(row))
                .ifPresent(print -> earlier.fingerprints.put(row.sha256(), print));
          }
        });
    HostsByOperator others = new HostsByOperator(Registration::operator);
    earlier
        .leaves
        .keySet()
        .forEach(host -> earlier.of(host).forEach(leaf -> others.add(host, leaf)));
    return new Background(earlier::of, others);
  }

  private void session(ProbeRow row) {
    if (row.sessionEnd().equals(SessionEnd.HANDSHAKE_COMPLETED.token()) && !row.chain().isEmpty()) {
      leaves
          .computeIfAbsent(new DomainName(row.tlsaBaseDomain()), host -> new LinkedHashSet<>())
          .add(row.chain().get(0));
    }
  }

  private static Optional<Fingerprint> fingerprint(Octets der) {
    return PresentedCertificate.parse(der)
        .map(certificate -> Fingerprint.of(der, certificate.selected(Selector.SPKI)));
  }

  private List<Fingerprint> of(DomainName host) {
    return leaves.getOrDefault(host, Set.of()).stream()
        .flatMap(digest -> Stream.ofNullable(fingerprints.get(digest)))
        .toList();
  }
}
