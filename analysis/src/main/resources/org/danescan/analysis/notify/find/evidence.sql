-- Evidence
-- For each MX host that is told of what the last scan found: addresses with their verdicts, TLSA records, and lookups that failed.
SELECT
  mx_host, detail, coalesce(tlsa_base_domain, '') AS tlsa_base_domain,
  list_transform(addresses, lambda a: {'address': a.address, 'status': a.status, 'reason': a.reason}) AS addresses,
  flatten(list_transform(
    list_filter(tlsa, lambda l: l.outcome = 'answer' AND l.base_domain = tlsa_base_domain),
    lambda l: list_transform(l.records, lambda r: {
      'usage': r.usage, 'selector': r.selector, 'matching_type': r.matching_type, 'data': r.data}))) AS tlsa_records,
  list_filter(
    list_concat(
      [
        {'name': mx_host, 'type': 'A', 'outcome': ipv4.outcome, 'reason': ipv4.reason, 'detail': ipv4.detail},
        {'name': mx_host, 'type': 'AAAA', 'outcome': ipv6.outcome, 'reason': ipv6.reason, 'detail': ipv6.detail}
      ],
      list_transform(tlsa, lambda l: {
        'name': '_25._tcp.' || l.base_domain, 'type': 'TLSA', 'outcome': l.outcome, 'reason': l.reason, 'detail': l.detail})),
    lambda q: q.outcome IN ('bogus', 'failed')) AS failed_lookups
FROM scan.mx_hosts
WHERE status IN ('tlsa-mismatch', 'no-starttls', 'tls-failed', 'tlsa-lookup-failed', 'address-lookup-failed')
  AND mx_host IN (SELECT subject FROM told_now WHERE kind = 'host')
QUALIFY row_number() OVER (PARTITION BY mx_host ORDER BY scanned_at DESC) = 1
