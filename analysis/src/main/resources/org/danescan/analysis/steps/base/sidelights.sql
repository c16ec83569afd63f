-- What is seen beside routes
-- Domains with the same signatures, proof of absence, policies and verdict counted together.
CREATE OR REPLACE TABLE sidelights AS
SELECT
  mx_algorithms, mx_denial, nsec3_iterations, nsec3_opt_out, nsec3_salt_length,
  mta_sts.status AS mta_sts, tls_rpt.status AS tls_rpt, dnssec, adoption,
  count(*) AS domains
FROM scan.domains
GROUP BY ALL
