-- Routes of operators
-- Each route with each operator of its MX hosts.
CREATE OR REPLACE TABLE operator_routes AS
SELECT DISTINCT route, operator FROM route_hosts JOIN host_operators USING (mx_host)
