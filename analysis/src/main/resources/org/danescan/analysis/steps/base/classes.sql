-- Classes of verdicts
-- Verdicts folded for comparing scans: valid; failing: TLSA records that are not met; bogus: DNSSEC that fails; with both a sender with DANE cannot deliver. signed and unsigned: it delivers without DANE. unknown: this scan could not tell. none: no mail. A change of class is told in one word.
CREATE OR REPLACE MACRO domain_class(status) AS
  CASE
    WHEN status = 'valid-dane' THEN 'valid'
    WHEN status IN ('tlsa-mismatch', 'no-starttls', 'tls-failed') THEN 'failing'
    WHEN status = 'broken-dnssec' THEN 'bogus'
    WHEN status IN ('no-tlsa', 'partial-dane', 'unusable-tlsa') THEN 'signed'
    WHEN status = 'no-dnssec' THEN 'unsigned'
    WHEN status IN ('unreachable', 'inconclusive', 'lookup-failed') THEN 'unknown'
    ELSE 'none'
  END;

CREATE OR REPLACE MACRO host_class(status, dnssec) AS
  CASE
    WHEN status = 'valid-dane' THEN 'valid'
    WHEN status IN ('tlsa-mismatch', 'no-starttls', 'tls-failed') THEN 'failing'
    WHEN status = 'tlsa-lookup-failed' OR (status = 'address-lookup-failed' AND dnssec = 'bogus') THEN 'bogus'
    WHEN status IN ('no-tlsa', 'unusable-tlsa') THEN 'signed'
    WHEN status = 'insecure-host' THEN 'unsigned'
    WHEN status IN ('unreachable', 'inconclusive', 'address-lookup-failed') THEN 'unknown'
    ELSE 'none'
  END;

CREATE OR REPLACE MACRO is_broken(class) AS class IN ('failing', 'bogus');

CREATE OR REPLACE MACRO is_repair(before, after) AS
  is_broken(before) AND (after = 'valid' OR (before = 'bogus' AND after = 'signed'));

CREATE OR REPLACE MACRO change(before, after) AS
  CASE
    WHEN before IS NULL THEN 'new'
    WHEN after IS NULL THEN 'gone'
    WHEN before = after OR (is_broken(before) AND is_broken(after)) THEN 'same-class'
    WHEN after = 'unknown' THEN 'out-of-sight'
    WHEN before = 'unknown' THEN 'in-sight'
    WHEN is_broken(after) THEN 'broken'
    WHEN is_repair(before, after) THEN 'fixed'
    WHEN is_broken(before) THEN 'withdrawn'
    WHEN after = 'valid' THEN 'gained'
    WHEN before = 'valid' THEN 'lost'
    ELSE 'other'
  END
