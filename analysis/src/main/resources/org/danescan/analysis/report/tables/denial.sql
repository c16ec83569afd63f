-- Proofs of absence
-- Proofs of absence that came with answers to MX lookups: of domains without MX records, and of answers from wildcards. RFC 9276 §3.1 asks for no extra iterations and no salt. Without rows for scans of a version that did not keep them.
--   denial: nsec (RFC 4034) or nsec3 (RFC 5155)
--   iterations: extra iterations of NSEC3; empty for nsec
--   opt_out: whether an NSEC3 record has the opt-out flag; empty for nsec
--   salt_length: octets of salt; empty for nsec
--   domains: domains
--   percent: share of the domains with a proof of absence
SELECT
  mx_denial AS denial, nsec3_iterations AS iterations, nsec3_opt_out AS opt_out, nsec3_salt_length AS salt_length,
  sum(domains)::BIGINT AS domains,
  percent(sum(domains), sum(sum(domains)) OVER ()) AS percent
FROM routes
WHERE mx_denial <> 'none'
GROUP BY mx_denial, nsec3_iterations, nsec3_opt_out, nsec3_salt_length
ORDER BY domains DESC, denial, iterations, opt_out, salt_length
