MATCH (n:onecore&resident_unit)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [] AS holds
;
MATCH (n:onecore&resident_unit)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
CALL (n) {
  MATCH (n)-[r4:leads|joins]->(n3:onecore)
  WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND (n3.`status` IS NULL OR NOT n3.`status` IN $p0) AND (n3.`carried_out` IS NULL OR NOT n3.`carried_out` IN $p1)
  RETURN n3 AS n1, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links2
  UNION ALL
  MATCH (n)-[r6:claims]->(n5:onecore)
  WHERE n <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true) AND (n5.`status` IS NULL OR NOT n5.`status` IN $p2)
  RETURN n5 AS n1, [[type(r6), startNode(r6).id, endNode(r6).id, r6.sources]] AS links2
  UNION ALL
  MATCH (n)-[r8:has_party_org]->(n7:onecore&party_org)
  WHERE n <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true)
  MATCH (n7)-[r10:leads|joins]->(n9:onecore)
  WHERE n7 <> n9 AND coalesce(r10.since <= $day, true) AND coalesce(r10.until + '~' >= $day, true) AND coalesce(n9.since <= $day, true) AND coalesce(n9.until + '~' >= $day, true) AND (n9.`status` IS NULL OR NOT n9.`status` IN $p3) AND (n9.`carried_out` IS NULL OR NOT n9.`carried_out` IN $p4)
  RETURN n9 AS n1, [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] + [[type(r10), startNode(r10).id, endNode(r10).id, r10.sources]] AS links2
  UNION ALL
  MATCH (n)-[r12:has_party_org]->(n11:onecore&party_org)
  WHERE n <> n11 AND coalesce(r12.since <= $day, true) AND coalesce(r12.until + '~' >= $day, true) AND coalesce(n11.since <= $day, true) AND coalesce(n11.until + '~' >= $day, true)
  MATCH (n11)-[r14:claims]->(n13:onecore)
  WHERE n11 <> n13 AND coalesce(r14.since <= $day, true) AND coalesce(r14.until + '~' >= $day, true) AND coalesce(n13.since <= $day, true) AND coalesce(n13.until + '~' >= $day, true) AND (n13.`status` IS NULL OR NOT n13.`status` IN $p5)
  RETURN n13 AS n1, [[type(r12), startNode(r12).id, endNode(r12).id, r12.sources]] + [[type(r14), startNode(r14).id, endNode(r14).id, r14.sources]] AS links2
}
RETURN n.id AS start, n1.id AS end, links2 AS links
