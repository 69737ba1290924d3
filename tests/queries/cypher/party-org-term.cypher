MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`term_ends` IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(n.`term_ends` + '~' < $day, false), coalesce(true, false)] AS holds
