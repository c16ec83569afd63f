package org.danescan.analysis.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;
import org.danescan.core.sidelight.Sidelights;
import org.danescan.core.token.DnssecStatus;

/**
 * A domain: a name and what its MX lookup finds.
 *
 * @param name the domain
 * @param mx the lookup
 * @param sidelights what is seen beside it
 */
record Domain(DomainName name, Lookup<MxRecord> mx, Sidelights sidelights) {
  Domain(DomainName name, Lookup<MxRecord> mx) {
    this(name, mx, Sidelights.NONE);
  }

  static Domain of(String name, DnssecStatus dnssec, List<String> hosts) {
    DomainName domain = new DomainName(name);
    List<MxRecord> records = new ArrayList<>();
    for (String host : hosts) {
      records.add(new MxRecord(10 * (records.size() + 1), new DomainName(host)));
    }
    return new Domain(domain, new Lookup.Answer<>(records, Duration.ofHours(1), dnssec, domain));
  }
}
