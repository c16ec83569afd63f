package org.danescan.core.dane;

import java.util.List;
import java.util.Optional;
import org.danescan.core.background.Background;
import org.danescan.core.background.RetiredIssuers;
import org.danescan.core.name.DomainName;
import org.danescan.core.octets.Octets;
import org.danescan.core.tlsa.CertificateUsage;
import org.danescan.core.tlsa.MatchingType;
import org.danescan.core.tlsa.TlsaRecord;
import org.danescan.core.token.Reason;

/** Names the cause where a record that matches nothing nearly matches something. */
final class NearMiss {
  private static final Octets NOTHING = Octets.of(new byte[0]);

  private NearMiss() {}

  /**
   * The nearest cause.
   *
   * @param records the records used, none of which matches
   * @param sent the certificates sent, the server's first
   * @param names reference identifiers, the TLSA base domain first
   * @param background what else is known
   */
  static ChainVerdict.Mismatch of(
      List<TlsaRecord> records,
      List<PresentedCertificate> sent,
      List<DomainName> names,
      Background background) {
    return first(records, sent, NearMiss::digestOfOtherSelector)
        .or(() -> first(records, sent, NearMiss::digestOfOtherCertificate))
        .or(() -> first(records, sent, NearMiss::digestOfPemText))
        .or(() -> first(records, sent, NearMiss::digestOfNothing))
        .or(() -> names.stream().findFirst().flatMap(host -> known(records, host, background)))
        .or(() -> first(records, sent, NearMiss::retiredIssuer))
        .or(() -> first(records, sent, NearMiss::trustAnchorUnconnected))
        .or(() -> first(records, sent, NearMiss::trustAnchorNotSent))
        .orElseGet(() -> new ChainVerdict.Mismatch(Reason.NO_RECORD_MATCHES, ""));
  }

  @FunctionalInterface
  private interface Rule {
    Optional<ChainVerdict.Mismatch> apply(TlsaRecord record, List<PresentedCertificate> sent);
  }

  private static Optional<ChainVerdict.Mismatch> first(
      List<TlsaRecord> records, List<PresentedCertificate> sent, Rule rule) {
    return records.stream().flatMap(record -> rule.apply(record, sent).stream()).findFirst();
  }

  /** The data of the certificate where that of its key is due, or the other way round. */
  private static Optional<ChainVerdict.Mismatch> digestOfOtherSelector(
      TlsaRecord record, List<PresentedCertificate> sent) {
    return due(record, sent).stream()
        .filter(
            certificate -> Matching.matches(record, certificate, Matching.selector(record).other()))
        .findFirst()
        .map(
            certificate ->
                miss(
                    Reason.DIGEST_OF_OTHER_SELECTOR,
                    record,
                    "would match with selector " + Matching.selector(record).other().number()));
  }

  /** RFC 7671 §5.1, §5.2: usage 3 with data of an issuer, or usage 2 with that of the server. */
  private static Optional<ChainVerdict.Mismatch> digestOfOtherCertificate(
      TlsaRecord record, List<PresentedCertificate> sent) {
    return sent.stream()
        .filter(certificate -> !due(record, sent).contains(certificate))
        .filter(certificate -> Matching.matches(record, certificate))
        .findFirst()
        .map(
            certificate ->
                miss(
                    Reason.DIGEST_OF_OTHER_CERTIFICATE,
                    record,
                    "is right for " + certificate + ", which this usage does not mean"));
  }

  private static Optional<ChainVerdict.Mismatch> digestOfPemText(
      TlsaRecord record, List<PresentedCertificate> sent) {
    return Matching.matchingType(record) != MatchingType.FULL
            && sent.stream()
                .flatMap(PemText::variants)
                .anyMatch(text -> Matching.presents(record, text))
        ? Optional.of(miss(Reason.DIGEST_OF_PEM_TEXT, record, "is the digest of a PEM file's text"))
        : Optional.empty();
  }

  private static Optional<ChainVerdict.Mismatch> digestOfNothing(
      TlsaRecord record, List<PresentedCertificate> sent) {
    return Matching.matchingType(record) != MatchingType.FULL && Matching.presents(record, NOTHING)
        ? Optional.of(miss(Reason.DIGEST_OF_EMPTY_INPUT, record, "is the digest of nothing"))
        : Optional.empty();
  }

  private static Optional<ChainVerdict.Mismatch> known(
      List<TlsaRecord> records, DomainName host, Background background) {
    List<TlsaRecord> endEntities =
        records.stream().filter(record -> Matching.has(record, CertificateUsage.DANE_EE)).toList();
    return endEntities.stream()
        .flatMap(record -> digestOfPreviousKey(record, host, background).stream())
        .findFirst()
        .or(
            () ->
                endEntities.stream()
                    .flatMap(record -> digestOfOtherHost(record, host, background).stream())
                    .findFirst());
  }

  /** RFC 7671 §8.1: the record of the new key must be there before the key is. */
  private static Optional<ChainVerdict.Mismatch> digestOfPreviousKey(
      TlsaRecord record, DomainName host, Background background) {
    return background.earlier().of(host).stream()
        .filter(certificate -> certificate.isThatOf(record))
        .findFirst()
        .map(
            certificate ->
                miss(
                    Reason.DIGEST_OF_PREVIOUS_KEY,
                    record,
                    "is right for what this server had in an earlier scan"));
  }

  /** RFC 7671 §5.1: usage 3 means this server's certificate. */
  private static Optional<ChainVerdict.Mismatch> digestOfOtherHost(
      TlsaRecord record, DomainName host, Background background) {
    return background
        .others()
        .withCertificateOf(record, host)
        .map(
            other ->
                miss(Reason.DIGEST_OF_OTHER_HOST, record, "is right for the server of " + other));
  }

  /** RFC 7671 §5.2.2: a retired issuer is in no chain any more. */
  private static Optional<ChainVerdict.Mismatch> retiredIssuer(
      TlsaRecord record, List<PresentedCertificate> sent) {
    return sent.stream().anyMatch(certificate -> Matching.matches(record, certificate))
        ? Optional.empty()
        : RetiredIssuers.namedBy(record)
            .map(
                issuer ->
                    miss(
                        Reason.RETIRED_ISSUER,
                        record,
                        "is that of " + issuer + ", which issues no more"));
  }

  /** RFC 5280 §6.1: the anchor was sent, but no signatures lead to it. */
  private static Optional<ChainVerdict.Mismatch> trustAnchorUnconnected(
      TlsaRecord record, List<PresentedCertificate> sent) {
    return due(record, sent).stream()
        .filter(certificate -> Matching.matches(record, certificate))
        .findFirst()
        .map(
            anchor ->
                miss(
                    Reason.PATH_BROKEN,
                    record,
                    "is right for " + anchor + ", to which no path of signatures leads"));
  }

  /** RFC 7671 §5.2.2: a server must send the anchor that a digest names. */
  private static Optional<ChainVerdict.Mismatch> trustAnchorNotSent(
      TlsaRecord record, List<PresentedCertificate> sent) {
    if (!Matching.has(record, CertificateUsage.DANE_TA)) {
      return Optional.empty();
    }
    if (Matching.matchingType(record) == MatchingType.FULL) {
      return Optional.of(
          miss(Reason.PATH_BROKEN, record, "holds an anchor to which no path of signatures leads"));
    }
    return endsInItself(sent)
        ? Optional.empty()
        : Optional.of(
            miss(Reason.TA_NOT_IN_CHAIN, record, "names a certificate that was not sent"));
  }

  private static boolean endsInItself(List<PresentedCertificate> sent) {
    return sent.stream().anyMatch(PresentedCertificate::isSelfSigned);
  }

  /** The certificates that a record's usage means. */
  private static List<PresentedCertificate> due(
      TlsaRecord record, List<PresentedCertificate> sent) {
    return Matching.has(record, CertificateUsage.DANE_EE)
        ? sent.subList(0, 1)
        : sent.subList(1, sent.size());
  }

  private static ChainVerdict.Mismatch miss(Reason reason, TlsaRecord record, String what) {
    return new ChainVerdict.Mismatch(reason, Matching.brief(record) + " " + what);
  }
}
