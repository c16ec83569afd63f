-- MX hosts by operator
-- Of each of the 1,000 operators with most domains the 25 MX hosts that most domains name, with the TLSA records that apply to them.
--   operator: the operator
--   mx_host: the MX host
--   status: the verdict on it
--   reason: its cause
--   tlsa: the parameters of its TLSA records, sorted; empty where there are none
--   domains: domains that name it as MX host
SELECT
  operator, mx_host, hosts.status, hosts.reason,
  coalesce(
    list_sort(list_transform(records, lambda r: concat_ws(' ', r.usage, r.selector, r.matching_type))).array_to_string(', '),
    '') AS tlsa,
  host_operators.domains
FROM host_operators
SEMI JOIN (FROM operator_adoption ORDER BY domains DESC, operator LIMIT 1000) AS largest USING (operator)
JOIN hosts USING (mx_host)
LEFT JOIN rrsets USING (mx_host)
WHERE host_operators.domains > 0
QUALIFY row_number() OVER (PARTITION BY operator ORDER BY host_operators.domains DESC, mx_host) <= 25
ORDER BY operator, host_operators.domains DESC, mx_host
