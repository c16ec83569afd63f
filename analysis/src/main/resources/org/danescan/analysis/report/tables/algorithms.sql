-- Certificates by key algorithm side by side
-- Which kinds of certificate the servers of MX hosts with TLSA records have; a server with two kinds must have TLSA records that match both.
--   algorithms: the kinds of certificate that were seen at the host
--   hosts: MX hosts
--   percent: share of the MX hosts whose handshake was completed
--   valid: of them with valid DANE
--   only_one_matches: of them with a kind that matches and a kind that does not
SELECT
  algorithms,
  count(*) AS hosts,
  percent(count(*), sum(count(*)) OVER ()) AS percent,
  count(*) FILTER (status = 'valid-dane') AS valid,
  count(*) FILTER (reason IN ('only-rsa-matches', 'only-ecdsa-matches')) AS only_one_matches
FROM (
  SELECT mx_host, string_agg(DISTINCT algorithm, ' + ' ORDER BY algorithm) AS algorithms
  FROM host_chains
  GROUP BY mx_host
)
JOIN hosts USING (mx_host)
GROUP BY algorithms
ORDER BY hosts DESC, algorithms
