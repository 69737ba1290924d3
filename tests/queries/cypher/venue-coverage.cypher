MATCH (n:onecore&(business_building|shopping_district|park|industry))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [] AS holds
;
MATCH (n:onecore&(business_building|shopping_district|park|industry))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
CALL (n) {
  MATCH (n)-[r4:has_party_org]->(n3:onecore&party_org)
  WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  RETURN n3 AS n1, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links2
  UNION ALL
  MATCH (n)<-[r6:covers]-(n5:onecore&party_org)
  WHERE n <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true)
  RETURN n5 AS n1, [[type(r6), startNode(r6).id, endNode(r6).id, r6.sources]] AS links2
}
RETURN n.id AS start, n1.id AS end, links2 AS links
