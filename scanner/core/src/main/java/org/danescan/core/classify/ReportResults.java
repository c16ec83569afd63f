package org.danescan.core.classify;

import org.danescan.core.token.DnssecStatus;
import org.danescan.core.token.MxHostStatus;
import org.danescan.core.token.Reason;
import org.danescan.core.token.ReportResult;

/** Which result type of RFC 8460 §4.3 a sender would report for a host. */
final class ReportResults {
  private ReportResults() {}

  static ReportResult of(MxHostStatus status, Reason reason, DnssecStatus dnssec) {
    return switch (status) {
      case TLSA_MISMATCH -> ofMismatch(reason);
      case NO_STARTTLS -> ReportResult.STARTTLS_NOT_SUPPORTED;
      case TLS_FAILED -> ReportResult.VALIDATION_FAILURE;
      case UNUSABLE_TLSA -> ReportResult.TLSA_INVALID;
      case TLSA_LOOKUP_FAILED, ADDRESS_LOOKUP_FAILED ->
          dnssec == DnssecStatus.BOGUS ? ReportResult.DNSSEC_INVALID : ReportResult.NONE;
      case VALID_DANE, UNREACHABLE, INCONCLUSIVE, NO_TLSA, INSECURE_HOST, NO_ADDRESS ->
          ReportResult.NONE;
    };
  }

  private static ReportResult ofMismatch(Reason reason) {
    return switch (reason) {
      case NAME_MISMATCH -> ReportResult.CERTIFICATE_HOST_MISMATCH;
      case CERTIFICATE_EXPIRED -> ReportResult.CERTIFICATE_EXPIRED;
      case PATH_BROKEN,
          ISSUER_NOT_CA,
          TA_NOT_IN_CHAIN,
          RETIRED_ISSUER,
          CERTIFICATE_NOT_YET_VALID,
          CERTIFICATE_PURPOSE,
          NAME_CONSTRAINT,
          CRITICAL_EXTENSION ->
          ReportResult.CERTIFICATE_NOT_TRUSTED;
      default -> ReportResult.TLSA_INVALID;
    };
  }
}
