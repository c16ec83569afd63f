package org.danescan.engine.differential.keys;

import java.time.Duration;
import java.time.Instant;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSOutput;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The fields of an RRSIG record that the signature covers (RFC 4034 §3.1). */
public record SignatureFields(
    Name owner,
    int covered,
    int algorithm,
    int labels,
    long originalTtl,
    Instant expiration,
    Instant inception,
    int tag,
    Name signer) {

  /** As a well-made signature has them. */
  public static SignatureFields of(RRset rrset, ZoneKey key, Instant now) {
    Name owner = rrset.getName();
    return new SignatureFields(
        owner,
        rrset.getType(),
        key.record().getAlgorithm(),
        owner.labels() - (owner.isWild() ? 2 : 1),
        rrset.getTTL(),
        now.plus(Duration.ofDays(14)),
        now.minus(Duration.ofHours(2)),
        key.record().getFootprint(),
        key.record().getName());
  }

  /** Those of a record. */
  public static SignatureFields of(RRSIGRecord rrsig) {
    return new SignatureFields(
        rrsig.getName(),
        rrsig.getTypeCovered(),
        rrsig.getAlgorithm(),
        rrsig.getLabels(),
        rrsig.getOrigTTL(),
        rrsig.getExpire(),
        rrsig.getTimeSigned(),
        rrsig.getFootprint(),
        rrsig.getSigner());
  }

  /** Valid at another time. */
  public SignatureFields withTimes(Instant from, Instant until) {
    return new SignatureFields(
        owner, covered, algorithm, labels, originalTtl, until, from, tag, signer);
  }

  /** Of another zone. */
  public SignatureFields withSigner(Name other) {
    return new SignatureFields(
        owner, covered, algorithm, labels, originalTtl, expiration, inception, tag, other);
  }

  /** Of another number of labels. */
  public SignatureFields withLabels(int other) {
    return new SignatureFields(
        owner, covered, algorithm, other, originalTtl, expiration, inception, tag, signer);
  }

  /** By a key of another tag. */
  public SignatureFields withTag(int other) {
    return new SignatureFields(
        owner, covered, algorithm, labels, originalTtl, expiration, inception, other, signer);
  }

  /** Of another algorithm. */
  public SignatureFields withAlgorithm(int other) {
    return new SignatureFields(
        owner, covered, other, labels, originalTtl, expiration, inception, tag, signer);
  }

  /** For another original TTL. */
  public SignatureFields withOriginalTtl(long other) {
    return new SignatureFields(
        owner, covered, algorithm, labels, other, expiration, inception, tag, signer);
  }

  /** The record with these fields and a signature. */
  public RRSIGRecord record(long ttl, byte[] signature) {
    DNSOutput out = new DNSOutput();
    out.writeU16(covered);
    out.writeU8(algorithm);
    out.writeU8(labels);
    out.writeU32(originalTtl);
    out.writeU32(expiration.getEpochSecond());
    out.writeU32(inception.getEpochSecond());
    out.writeU16(tag);
    out.writeByteArray(signer.toWireCanonical());
    out.writeByteArray(signature);
    try {
      byte[] rdata = out.toByteArray();
      return (RRSIGRecord) Record.newRecord(owner, Type.RRSIG, DClass.IN, ttl, rdata.length, rdata);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(owner + " " + covered, e);
    }
  }
}
