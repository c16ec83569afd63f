-- What a sender would do
-- What becomes of a message from a sender that follows RFC 7672 and tries the MX hosts in order.
--   delivers: the outcome
--   meaning: the outcome in words
--   domains: how many domains
--   percent: share of all domains
SELECT
  delivers,
  CASE delivers
    WHEN 'dane' THEN 'delivered, encrypted and authenticated'
    WHEN 'encrypt' THEN 'delivered, encrypted but not authenticated'
    WHEN 'opportunistic' THEN 'delivered with opportunistic TLS or in the clear'
    WHEN 'deferred' THEN 'kept in the queue: no host is safe or none answers'
    WHEN 'none' THEN 'returned: there is nowhere to deliver to'
    ELSE ''
  END AS meaning,
  sum(domains)::BIGINT AS domains,
  percent(sum(domains), sum(sum(domains)) OVER ()) AS percent
FROM routes
GROUP BY delivers
ORDER BY domains DESC, delivers
