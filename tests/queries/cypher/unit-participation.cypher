MATCH (n:onecore&resident_unit)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [] AS holds
;
MATCH (n:onecore&resident_unit)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
CALL (n) {
  MATCH (n)-[r4:leads|joins|claims]->(n3:onecore)
  WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND (n3.`status` IS NULL OR NOT n3.`status` IN $p0)
  RETURN n3 AS n1, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links2
  UNION ALL
  MATCH (n)-[r6:has_party_org]->(n5:onecore&party_org)
  WHERE n <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true)
  MATCH (n5)-[r8:leads|joins|claims]->(n7:onecore)
  WHERE n5 <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true) AND (n7.`status` IS NULL OR NOT n7.`status` IN $p1)
  RETURN n7 AS n1, [[type(r6), startNode(r6).id, endNode(r6).id, r6.sources]] + [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links2
}
RETURN n.id AS start, n1.id AS end, links2 AS links
