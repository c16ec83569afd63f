-- Operators
-- Each MX host with its operator, the registered domain of its name by the public suffix list, and the number of domains that name it as MX host.
CREATE OR REPLACE TABLE host_operators AS
SELECT mx_host, operator, coalesce(domains, 0)::BIGINT AS domains
FROM (SELECT mx_host FROM hosts UNION SELECT mx_host FROM route_hosts)
JOIN operator_names USING (mx_host)
LEFT JOIN (
  SELECT mx_host, sum(domains) AS domains FROM route_hosts JOIN routes USING (route) GROUP BY mx_host
) USING (mx_host)
