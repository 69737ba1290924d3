MATCH (n:onecore&property_firm)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND EXISTS {
  UNWIND coalesce($communities[n.id], []) AS id2
  MATCH (n1:onecore {id: id2})
  WHERE coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  UNWIND coalesce($members[n1.id], []) AS id4
  MATCH (n3:onecore {id: id4})
  WHERE coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  MATCH (n3)-[r6:partners_with]-(n5:onecore)
  WHERE n3 <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true)
  RETURN true
}
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [] AS holds
;
MATCH (n:onecore&property_firm)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND EXISTS {
  UNWIND coalesce($communities[n.id], []) AS id2
  MATCH (n1:onecore {id: id2})
  WHERE coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  UNWIND coalesce($members[n1.id], []) AS id4
  MATCH (n3:onecore {id: id4})
  WHERE coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  MATCH (n3)-[r6:partners_with]-(n5:onecore)
  WHERE n3 <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true)
  RETURN true
}
CALL (n) {
  MATCH (n)-[r10:partners_with]-(n9:onecore)
  WHERE n <> n9 AND coalesce(r10.since <= $day, true) AND coalesce(r10.until + '~' >= $day, true) AND coalesce(n9.since <= $day, true) AND coalesce(n9.until + '~' >= $day, true)
  RETURN n9 AS n7, [[type(r10), startNode(r10).id, endNode(r10).id, r10.sources]] AS links8
  UNION ALL
  MATCH (n)-[r12:has_party_org]->(n11:onecore&party_org)
  WHERE n <> n11 AND coalesce(r12.since <= $day, true) AND coalesce(r12.until + '~' >= $day, true) AND coalesce(n11.since <= $day, true) AND coalesce(n11.until + '~' >= $day, true)
  MATCH (n11)-[r14:partners_with]-(n13:onecore)
  WHERE n11 <> n13 AND coalesce(r14.since <= $day, true) AND coalesce(r14.until + '~' >= $day, true) AND coalesce(n13.since <= $day, true) AND coalesce(n13.until + '~' >= $day, true)
  RETURN n13 AS n7, [[type(r12), startNode(r12).id, endNode(r12).id, r12.sources]] + [[type(r14), startNode(r14).id, endNode(r14).id, r14.sources]] AS links8
}
RETURN n.id AS start, n7.id AS end, links8 AS links
