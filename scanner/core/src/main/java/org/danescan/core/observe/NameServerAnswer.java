package org.danescan.core.observe;

import java.net.InetAddress;
import java.util.OptionalLong;
import java.util.Set;
import org.danescan.core.name.DomainName;
import org.danescan.core.tlsa.TlsaRecord;

/**
 * What one authoritative name server says of a TLSA RRset, itself asked.
 *
 * @param server its name
 * @param address the address that was asked
 * @param said what it said
 * @param serial the serial number of its SOA record, where it gave one
 */
public record NameServerAnswer(
    DomainName server, InetAddress address, Said said, OptionalLong serial) {

  /** What a name server says of the RRset. */
  public sealed interface Said {
    /** Whether it has said what it has. */
    default boolean isAnswer() {
      return true;
    }
  }

  /**
   * The RRset that it has.
   *
   * @param records empty where it has none
   */
  public record Has(Set<TlsaRecord> records) implements Said {
    public Has {
      records = Set.copyOf(records);
    }
  }

  /** The owner name is an alias there. */
  public record HasAlias(DomainName target) implements Said {}

  /**
   * No answer, or none with authority.
   *
   * @param detail why, in words
   */
  public record Fails(String detail) implements Said {
    @Override
    public boolean isAnswer() {
      return false;
    }
  }

  /**
   * It was not asked.
   *
   * @param detail why, in words
   */
  public record NotAsked(String detail) implements Said {
    @Override
    public boolean isAnswer() {
      return false;
    }
  }
}
