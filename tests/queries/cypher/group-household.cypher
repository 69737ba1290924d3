MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IN $p0
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(EXISTS {
  CALL (n) {
    MATCH (n)<-[r4:belongs_to]-(n3:onecore&party_household)
    WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
    RETURN n3 AS n1, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links2
    UNION ALL
    MATCH (n)-[r6:subordinate_to]->(n5:onecore&party_org)
    WHERE n <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true)
    MATCH (n5)<-[r8:belongs_to]-(n7:onecore&party_household)
    WHERE n5 <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true)
    RETURN n7 AS n1, [[type(r6), startNode(r6).id, endNode(r6).id, r6.sources]] + [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links2
  }
  CALL (n, n1) {
    MATCH (n)-[r10:covers]->(n9:onecore&building)
    WHERE n <> n9 AND coalesce(r10.since <= $day, true) AND coalesce(r10.until + '~' >= $day, true) AND coalesce(n9.since <= $day, true) AND coalesce(n9.until + '~' >= $day, true)
    MATCH (n9)<-[r12:located_in]-(n11:onecore&party_household)
    WHERE n9 <> n11 AND coalesce(r12.since <= $day, true) AND coalesce(r12.until + '~' >= $day, true) AND coalesce(n11.since <= $day, true) AND coalesce(n11.until + '~' >= $day, true)
    WITH n11 AS same13, [[type(r10), startNode(r10).id, endNode(r10).id, r10.sources]] + [[type(r12), startNode(r12).id, endNode(r12).id, r12.sources]] AS links14 WHERE same13 = n1
    RETURN links14
  }
  RETURN true
}, false), coalesce(true, false)] AS holds
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IN $p0
CALL (n) {
  MATCH (n)<-[r4:belongs_to]-(n3:onecore&party_household)
  WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  RETURN n3 AS n1, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links2
  UNION ALL
  MATCH (n)-[r6:subordinate_to]->(n5:onecore&party_org)
  WHERE n <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true)
  MATCH (n5)<-[r8:belongs_to]-(n7:onecore&party_household)
  WHERE n5 <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true)
  RETURN n7 AS n1, [[type(r6), startNode(r6).id, endNode(r6).id, r6.sources]] + [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links2
}
CALL (n, n1) {
  MATCH (n)-[r10:covers]->(n9:onecore&building)
  WHERE n <> n9 AND coalesce(r10.since <= $day, true) AND coalesce(r10.until + '~' >= $day, true) AND coalesce(n9.since <= $day, true) AND coalesce(n9.until + '~' >= $day, true)
  MATCH (n9)<-[r12:located_in]-(n11:onecore&party_household)
  WHERE n9 <> n11 AND coalesce(r12.since <= $day, true) AND coalesce(r12.until + '~' >= $day, true) AND coalesce(n11.since <= $day, true) AND coalesce(n11.until + '~' >= $day, true)
  WITH n11 AS same13, [[type(r10), startNode(r10).id, endNode(r10).id, r10.sources]] + [[type(r12), startNode(r12).id, endNode(r12).id, r12.sources]] AS links14 WHERE same13 = n1
  RETURN links14
}
RETURN n.id AS start, n1.id AS end, links2 + links14 AS links
