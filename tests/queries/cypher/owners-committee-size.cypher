MATCH (n:onecore&owners_committee)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`committee_members` IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(n.`committee_members` >= $p0 AND n.`committee_members` <= $p1 AND abs(toFloatOrNull(n.`committee_members`)) % 2 = 1, false), coalesce(true, false)] AS holds
