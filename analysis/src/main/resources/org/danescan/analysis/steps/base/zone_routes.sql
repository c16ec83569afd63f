-- Routes with name servers
-- Domains whose name servers are known, those with the same name servers and verdict counted together.
CREATE OR REPLACE TABLE zone_routes AS
SELECT row_number() OVER () AS zone_route, *
FROM (
  SELECT name_servers.names AS name_servers, status, dnssec, adoption, count(*) AS domains
  FROM scan.domains
  WHERE name_servers.status = 'present'
  GROUP BY ALL
)
