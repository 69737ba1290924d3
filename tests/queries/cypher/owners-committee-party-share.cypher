MATCH (n:onecore&owners_committee)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`committee_members` IS NOT NULL AND n.`party_members` IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(n.`party_members` >= $p0 * n.`committee_members`, false), coalesce(true, false)] AS holds
