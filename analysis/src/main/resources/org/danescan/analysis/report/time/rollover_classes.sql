-- Rollovers by how they are done
-- The rollovers of the table of that name, without repairs: how many were done so, and by how many MX hosts and operators. The classes ask what the two USENIX Security studies of DANE (2020, 2022) ask: is the new record published before use, and long enough; is the old one withdrawn too early.
--   new_record: when the record for the new chain was published
--   old_record: what became of the record for the old chain
--   right: whether mail was safe as far as the scans tell: a record matched all along, and none was withdrawn too early
--   rollovers: how many certificates of MX hosts were replaced so
--   percent: their share
--   hosts: MX hosts
--   operators: operators
SELECT
  new_record, old_record,
  new_record IN ('key-kept', 'issuer-kept', 'published-in-time') AND old_record <> 'withdrawn-before-use' AS "right",
  count(*) AS rollovers,
  percent(count(*), sum(count(*)) OVER ()) AS percent,
  count(DISTINCT mx_host) AS hosts,
  count(DISTINCT operator) AS operators
FROM (
  SELECT DISTINCT mx_host, operator, algorithm, old_leaf, new_leaf, first_new, new_record, old_record
  FROM rollover_events LEFT JOIN operator_names USING (mx_host)
  WHERE new_record <> 'repair'
)
GROUP BY new_record, old_record
ORDER BY rollovers DESC, new_record, old_record
