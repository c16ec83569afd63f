-- Keys of server certificates
-- Algorithm and size of the public key in the first certificate of each chain that a server of an MX host with TLSA records sent.
--   key_algorithm: rsa, ecdsa, eddsa, or the object identifier of another; empty where the certificate does not parse
--   key_bits: size of the modulus or of the curve's field; 0 where unknown
--   certificates: distinct certificates
--   certificates_percent: their share
--   hosts: MX hosts that have one
--   domains: how many times a domain names one of those as MX host
SELECT
  key_algorithm, key_bits,
  len(list_distinct(flatten(list(leaves)))) AS certificates,
  percent(certificates, (SELECT count(DISTINCT leaf) FROM leaves)) AS certificates_percent,
  count(*) AS hosts,
  coalesce(sum(domains), 0)::BIGINT AS domains
FROM (
  SELECT
    mx_host, coalesce(key_algorithm, '') AS key_algorithm, coalesce(key_bits, 0) AS key_bits,
    list(leaf) AS leaves
  FROM leaves
  GROUP BY ALL
)
LEFT JOIN host_operators USING (mx_host)
GROUP BY key_algorithm, key_bits
ORDER BY certificates DESC, key_algorithm, key_bits
