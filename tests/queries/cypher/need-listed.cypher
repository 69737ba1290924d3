MATCH (n:onecore&need)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(n.`list` IS NOT NULL, false), coalesce(true, false)] AS holds
