-- Hosts of routes
-- Each route with each of its MX hosts.
CREATE OR REPLACE TABLE route_hosts AS
SELECT DISTINCT route, mx_host FROM (SELECT route, unnest(hosts) AS mx_host FROM routes)
