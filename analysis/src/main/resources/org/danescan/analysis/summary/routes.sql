-- Routes
-- Domains with the same MX hosts and class are counted together, for routes are far fewer than domains.
CREATE TABLE routes AS
SELECT row_number() OVER () AS route, hosts, adoption, domains
FROM (
  SELECT
    list_filter(
      CASE
        WHEN len(mx_hosts) > 0 THEN list_transform(mx_hosts, lambda h: h.mx_host)
        ELSE list_transform(mx_records, lambda r: r.exchange)
      END,
      lambda host: host <> '') AS hosts,
    adoption,
    count(*) AS domains
  FROM domains
  GROUP BY ALL
)
WHERE len(hosts) > 0
