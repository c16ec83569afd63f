-- Shares
-- A share in percent, with four decimals; null of nothing.
CREATE OR REPLACE MACRO percent(part, whole) AS
  CASE WHEN whole > 0 THEN round(100.0::DOUBLE * part / whole, 4) END
