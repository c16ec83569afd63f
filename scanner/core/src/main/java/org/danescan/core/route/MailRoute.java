package org.danescan.core.route;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.danescan.core.name.DomainName;
import org.danescan.core.observe.Lookup;
import org.danescan.core.observe.MxRecord;

/** Where a domain's mail goes by its MX lookup (RFC 5321 §5.1). */
public sealed interface MailRoute {

  /** The hosts to look at, in the order in which a sender tries them. */
  default List<MxRecord> hosts() {
    return List.of();
  }

  /**
   * MX hosts.
   *
   * @param hosts by preference, then name; each host once, with its lowest preference
   */
  record MxHosts(List<MxRecord> hosts) implements MailRoute {
    public MxHosts {
      hosts = List.copyOf(hosts);
    }
  }

  /**
   * No MX RRset: the domain itself takes its mail, if it has addresses (RFC 5321 §5.1).
   *
   * @param self the domain as its own host, preference 0
   */
  record ImplicitMx(MxRecord self) implements MailRoute {
    @Override
    public List<MxRecord> hosts() {
      return List.of(self);
    }
  }

  /** The domain says that it takes no mail (RFC 7505 §3). */
  record NullMx() implements MailRoute {}

  /** The domain does not exist. */
  record NoSuchDomain() implements MailRoute {}

  /** Not known: the lookup is bogus or failed. */
  record Unknown() implements MailRoute {}

  /** The route that an MX lookup gives. */
  static MailRoute of(DomainName domain, Lookup<MxRecord> mx) {
    if (mx instanceof Lookup.Answer<MxRecord> answer) {
      List<MxRecord> hosts = inOrder(answer.records());
      return hosts.isEmpty() ? new NullMx() : new MxHosts(hosts);
    }
    if (mx instanceof Lookup.Absent<MxRecord> absent) {
      return absent.name() == Lookup.NameExists.YES
          ? new ImplicitMx(new MxRecord(0, domain))
          : new NoSuchDomain();
    }
    return new Unknown();
  }

  /** RFC 7505 §3: a root exchange names no host, and beside others it is ignored. */
  private static List<MxRecord> inOrder(List<MxRecord> records) {
    Comparator<MxRecord> order =
        Comparator.comparingInt(MxRecord::preference).thenComparing(MxRecord::exchange);
    Set<DomainName> seen = new HashSet<>();
    return records.stream()
        .filter(mx -> !mx.exchange().isRoot())
        .sorted(order)
        .filter(mx -> seen.add(mx.exchange()))
        .toList();
  }
}
