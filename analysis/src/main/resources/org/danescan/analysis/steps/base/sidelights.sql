-- What is seen beside routes
-- Domains with the same signatures, proof of absence, policies and verdict counted together.
CREATE OR REPLACE TABLE sidelights AS
SELECT
  mx_algorithms, mx_denial, nsec3_iterations, nsec3_opt_out, nsec3_salt_length, mta_sts, tls_rpt,
  dnssec, adoption,
  sum(domains)::BIGINT AS domains
FROM scan.routes
GROUP BY ALL
