MATCH (n:onecore&owners_committee)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`elected` IS NOT NULL AND n.`filed` IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(date(n.`filed`) <= date(n.`elected`) + CASE size(n.`elected`) WHEN 4 THEN duration({years: 1, days: -1}) WHEN 7 THEN duration({months: 1, days: -1}) ELSE duration({days: 0}) END + duration({years: $p0, days: $p1}), false), coalesce(true, false)] AS holds
