MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IN $p0 AND n.`full_members` >= $p1 AND n.`committee_members` IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(n.`committee_members` >= $p2 AND n.`committee_members` <= $p3, false), coalesce(n.`committee_members` <= $p4, false), coalesce(true, false)] AS holds
