-- MX hosts by operator
-- Of each of the 1,000 operators with most domains the 25 MX hosts that most domains name, with the TLSA records that apply to them.
--   operator: the operator
--   mx_host: the MX host
--   status: the verdict on it
--   reason: its cause
--   tlsa: the parameters of its TLSA records, sorted; empty where there are none
--   domains: domains that name it as MX host
WITH chosen AS (
  SELECT operator, mx_host, domains
  FROM host_operators
  SEMI JOIN (FROM operator_adoption ORDER BY domains DESC, operator LIMIT 1000) AS largest USING (operator)
  WHERE domains > 0
  QUALIFY row_number() OVER (PARTITION BY operator ORDER BY domains DESC, mx_host) <= 25
)
SELECT
  operator, mx_host,
  coalesce(hosts.status, 'no-address') AS status,
  coalesce(hosts.reason, 'none') AS reason,
  coalesce(
    list_sort(list_transform(records, lambda r: concat_ws(' ', r.usage, r.selector, r.matching_type))).array_to_string(', '),
    '') AS tlsa,
  chosen.domains
FROM chosen LEFT JOIN hosts USING (mx_host) LEFT JOIN rrsets USING (mx_host)
ORDER BY operator, chosen.domains DESC, mx_host
