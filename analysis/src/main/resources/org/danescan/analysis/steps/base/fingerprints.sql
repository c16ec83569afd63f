-- Fingerprints
-- What the association data of a TLSA record is for a certificate, by selector and matching type (RFC 6698 §2.1). SHA-256 digests stand in the scan; whole certificates, whole keys and SHA-512 digests are made only where a record asks for them.
CREATE OR REPLACE TABLE fingerprints AS
SELECT sha256, 0 AS selector, 1 AS matching_type, sha256 AS data FROM certificates
UNION ALL
SELECT sha256, 1, 1, spki_sha256 FROM certificates WHERE spki_sha256 IS NOT NULL
UNION ALL
SELECT sha256, selector::INTEGER, matching_type::INTEGER, data FROM other_fingerprints
