-- Certificates shown
-- For each MX host that is told of the sessions with its servers, one for each address and certificate key algorithm, with the certificate that was shown.
SELECT
  mx_host,
  list({
    'address': address, 'algorithm': algorithm, 'session_end': session_end, 'tls_version': coalesce(tls_version, ''),
    'sha256': coalesce(sha256, ''), 'spki_sha256': coalesce(spki_sha256, ''),
    'subject': coalesce(certificate.subject, ''), 'issuer': coalesce(issuer, ''),
    'not_before': not_before, 'not_after': not_after,
    'key_algorithm': coalesce(key_algorithm, ''), 'key_bits': key_bits,
    'chain': coalesce(chain, []::VARCHAR[])
  } ORDER BY address, algorithm) AS certificates
FROM rrsets
JOIN sessions ON tlsa_base_domain = base_domain
LEFT JOIN (
  SELECT DISTINCT ON (sha256)
    sha256, spki_sha256, subject, issuer, not_before, not_after, key_algorithm, key_bits
  FROM scan.certificates
  WHERE sha256 IN (
    SELECT chain[1] FROM sessions JOIN rrsets ON tlsa_base_domain = base_domain
    WHERE mx_host IN (SELECT subject FROM told_now WHERE kind = 'host'))
) AS certificate ON sha256 = chain[1]
WHERE mx_host IN (SELECT subject FROM told_now WHERE kind = 'host')
GROUP BY mx_host
