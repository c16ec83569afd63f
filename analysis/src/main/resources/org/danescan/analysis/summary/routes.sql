-- Routes
-- Domains with the same MX hosts and verdict are counted together, for routes are far fewer than domains.
CREATE TABLE routes AS
SELECT row_number() OVER () AS route, *
FROM (
  SELECT mx_hosts AS hosts, status, reason, adoption, sum(domains)::BIGINT AS domains
  FROM scan.routes
  GROUP BY ALL
)
