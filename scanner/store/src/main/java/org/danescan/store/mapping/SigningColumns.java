package org.danescan.store.mapping;

import java.util.List;
import java.util.Optional;
import org.danescan.core.name.DomainName;
import org.danescan.core.sidelight.MxSigning;
import org.danescan.core.sidelight.SeenDenial;
import org.danescan.store.rows.DomainRow;
import org.jspecify.annotations.Nullable;

/**
 * The columns on how the answer to the MX lookup was signed, as in a row.
 *
 * @param denial null in scans that are too old
 * @param iterations null where there is no NSEC3, as are the next two
 */
record SigningColumns(
    @Nullable String signer,
    @Nullable List<Integer> algorithms,
    @Nullable String denial,
    @Nullable Integer iterations,
    @Nullable Boolean optOut,
    @Nullable Integer saltLength) {

  static SigningColumns of(MxSigning signing) {
    boolean hashed = signing.denial() instanceof SeenDenial.Nsec3;
    SeenDenial.Nsec3 nsec3 =
        signing.denial() instanceof SeenDenial.Nsec3 seen
            ? seen
            : new SeenDenial.Nsec3(0, false, 0);
    return new SigningColumns(
        signing.signer().map(DomainName::text).orElse(null),
        signing.algorithms(),
        signing.denial().token(),
        hashed ? nsec3.iterations() : null,
        hashed ? nsec3.optOut() : null,
        hashed ? nsec3.saltLength() : null);
  }

  static SigningColumns of(DomainRow row) {
    return new SigningColumns(
        row.mxSigner(),
        row.mxAlgorithms(),
        row.mxDenial(),
        row.nsec3Iterations(),
        row.nsec3OptOut(),
        row.nsec3SaltLength());
  }

  MxSigning signing() {
    return new MxSigning(
        Optional.ofNullable(signer).map(DomainName::new),
        algorithms == null ? List.of() : algorithms,
        seen());
  }

  private SeenDenial seen() {
    if (iterations != null && optOut != null && saltLength != null) {
      return new SeenDenial.Nsec3(iterations, optOut, saltLength);
    }
    SeenDenial nsec = new SeenDenial.Nsec();
    return nsec.token().equals(denial) ? nsec : new SeenDenial.None();
  }
}
