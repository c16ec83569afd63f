-- Operators of name servers
-- Each route with name servers, with each operator of these.
CREATE OR REPLACE TABLE zone_operators AS
SELECT DISTINCT zone_route, operator
FROM (SELECT zone_route, unnest(name_servers) AS name_server FROM zone_routes)
JOIN name_server_operators USING (name_server)
