-- Certificates
-- Each distinct certificate once, without its DER.
CREATE OR REPLACE TABLE certificates AS
SELECT DISTINCT ON (sha256)
  sha256, subject, issuer, not_before, not_after, key_algorithm, key_bits, spki_sha256, self_issued,
  parse_error
FROM scan.certificates
