package org.danescan.core.observe;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.danescan.core.name.DomainName;
import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.ExtendedErrorCode;
import org.danescan.core.token.Reason;

/**
 * What the lookup of one RRset found.
 *
 * @param <T> what the records are read as
 */
public sealed interface Lookup<T> {

  /** The security status of what was found, or of its absence. */
  DnssecStatus dnssec();

  /**
   * Why it is bogus or failed, or insecure for another cause than that no DS RRset leads to it;
   * {@link Reason#NONE} otherwise.
   */
  default Reason reason() {
    return Reason.NONE;
  }

  /** The extended DNS error (RFC 8914): as a resolver sent it, else that of the reason. */
  default OptionalInt extendedError() {
    return codeOf(reason());
  }

  private static OptionalInt codeOf(Reason reason) {
    return reason.extendedError().stream().mapToInt(ExtendedErrorCode::number).findFirst();
  }

  /** The records, empty unless this is an {@link Answer}. */
  default List<T> found() {
    return List.of();
  }

  /**
   * The RRset exists.
   *
   * @param records its records, in a fixed order
   * @param ttl its time to live as the resolver gave it
   * @param dnssec status of the whole answer: of each CNAME on the way and of the RRset
   * @param owner where the CNAMEs led to; the name asked for when there are none
   * @param reason why it is insecure; none where that is for want of a DS RRset, or is not so
   */
  record Answer<T>(
      List<T> records, Duration ttl, DnssecStatus dnssec, DomainName owner, Reason reason)
      implements Lookup<T> {
    public Answer {
      records = List.copyOf(records);
    }

    /** An RRset with nothing to add to its status. */
    public Answer(List<T> records, Duration ttl, DnssecStatus dnssec, DomainName owner) {
      this(records, ttl, dnssec, owner, Reason.NONE);
    }

    @Override
    public List<T> found() {
      return records;
    }
  }

  /**
   * The RRset does not exist.
   *
   * @param name whether the name exists at least
   * @param dnssec status of the denial and of each CNAME on the way
   * @param owner where the CNAMEs led to; the name asked for when there are none
   * @param reason as for an {@link Answer}
   */
  record Absent<T>(NameExists name, DnssecStatus dnssec, DomainName owner, Reason reason)
      implements Lookup<T> {

    /** Absence with nothing to add to its status. */
    public Absent(NameExists name, DnssecStatus dnssec, DomainName owner) {
      this(name, dnssec, owner, Reason.NONE);
    }
  }

  /**
   * The answer, or its proof of absence, failed validation.
   *
   * @param reason the cause
   * @param detail the validator's words
   * @param extendedError the code that a resolver sent, else the one that the reason has
   */
  record Bogus<T>(Reason reason, String detail, OptionalInt extendedError) implements Lookup<T> {

    /** What no resolver has said more of. */
    public Bogus(Reason reason, String detail) {
      this(reason, detail, codeOf(reason));
    }

    @Override
    public DnssecStatus dnssec() {
      return DnssecStatus.BOGUS;
    }
  }

  /**
   * The lookup did not complete.
   *
   * @param reason the cause
   * @param detail the resolver's words, or ours
   * @param extendedError as for {@link Bogus}
   */
  record Failed<T>(Reason reason, String detail, OptionalInt extendedError) implements Lookup<T> {

    /** What no resolver has said more of. */
    public Failed(Reason reason, String detail) {
      this(reason, detail, codeOf(reason));
    }

    @Override
    public DnssecStatus dnssec() {
      return DnssecStatus.INDETERMINATE;
    }
  }

  /** Nobody asked, since the answer would not have mattered. */
  record NotAsked<T>() implements Lookup<T> {
    @Override
    public DnssecStatus dnssec() {
      return DnssecStatus.INDETERMINATE;
    }
  }

  /** Which of the two kinds of absence. */
  enum NameExists {
    /** NODATA: the name exists, with other types. */
    YES,
    /** NXDOMAIN. */
    NO
  }
}
