MATCH (n:onecore&matter)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`major` IN $p0
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(EXISTS {
  MATCH (n)-[r2:reviewed_by]->(n1:onecore&party_org)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  RETURN true
}, false), coalesce(true, false)] AS holds
;
MATCH (n:onecore&matter)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`major` IN $p0
MATCH (n)-[r2:reviewed_by]->(n1:onecore&party_org)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
