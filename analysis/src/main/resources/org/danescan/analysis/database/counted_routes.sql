-- Routes of a scan that has none
-- What later versions write into the parts of the table routes, counted from the domains.
SELECT
  tld, status, reason, dnssec, delivers, adoption,
  list_transform(mx_hosts, lambda h: h.mx_host) AS mx_hosts,
  CASE WHEN status = 'broken-dnssec' THEN name_servers.names END AS broken_at,
  mx_algorithms, mx_denial, nsec3_iterations, nsec3_opt_out, nsec3_salt_length,
  mta_sts.status AS mta_sts, tls_rpt.status AS tls_rpt,
  count(*) AS domains,
  coalesce(
    list(struct_pack(domain := domain, detail := detail))
      FILTER (adoption IN ('broken-dnssec', 'tlsa-mismatch')),
    []) AS failing
FROM scan.domains
GROUP BY ALL
