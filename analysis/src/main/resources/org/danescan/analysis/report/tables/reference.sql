-- Published figures beside ours
-- What others published, with source and date. Their counts are of all domains that they saw, so that counts compare only over the same names; shares compare more easily.
--   figure: what is counted
--   counted: the same in the source's words, shortened
--   unit: of both values
--   ours: in this scan
--   theirs: as published
--   published: when
--   source: by whom
--   link: where
WITH figures AS (SELECT figure, domains, percent FROM night_overall WHERE night = (SELECT max(night) FROM nights)),
ours (figure, ours) AS (
  SELECT 'valid-dane', domains::DOUBLE FROM figures WHERE figure = 'valid-dane'
  UNION ALL
  SELECT 'signed', domains FROM figures WHERE figure = 'signed'
  UNION ALL
  SELECT 'valid-of-signed', percent FROM figures WHERE figure = 'valid-dane'
  UNION ALL
  SELECT 'partial-of-valid', percent(partial.domains, valid.domains)
  FROM figures AS partial, figures AS valid
  WHERE partial.figure = 'partial-dane' AND valid.figure = 'valid-dane'
  UNION ALL
  SELECT 'top-20-of-valid', percent(sum(domains) FILTER (place <= 20), sum(domains))
  FROM (
    SELECT any_value(domains) AS domains, min(place) AS place
    FROM operator_routes
    JOIN (
      SELECT operator, row_number() OVER (ORDER BY valid_dane DESC, operator) AS place FROM operator_adoption
    ) USING (operator)
    JOIN routes USING (route)
    WHERE adoption = 'valid-dane'
    GROUP BY route
  )
  UNION ALL
  SELECT 'zones', count(DISTINCT operator) FROM rrsets JOIN host_operators USING (mx_host) WHERE status = 'valid-dane'
  UNION ALL
  SELECT 'certificates', count(DISTINCT leaf) FROM leaves JOIN hosts USING (mx_host) WHERE status = 'valid-dane'
)
SELECT figure, counted, unit, ours, value::DOUBLE AS theirs, published, source, link
FROM published_figures LEFT JOIN ours USING (figure)
ORDER BY figure, published
