MATCH (n:onecore&(residents_committee|owners_committee|social_org))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND EXISTS {
  UNWIND coalesce($communities[n.id], []) AS id2
  MATCH (n1:onecore {id: id2})
  WHERE coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  UNWIND coalesce($members[n1.id], []) AS id4
  MATCH (n3:onecore {id: id4})
  WHERE coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  MATCH (n3)<-[r6:recommends]-(n5:onecore)
  WHERE n3 <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true)
  RETURN true
}
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [] AS holds
;
MATCH (n:onecore&(residents_committee|owners_committee|social_org))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND EXISTS {
  UNWIND coalesce($communities[n.id], []) AS id2
  MATCH (n1:onecore {id: id2})
  WHERE coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  UNWIND coalesce($members[n1.id], []) AS id4
  MATCH (n3:onecore {id: id4})
  WHERE coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  MATCH (n3)<-[r6:recommends]-(n5:onecore)
  WHERE n3 <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true)
  RETURN true
}
MATCH (n)<-[r8:recommends]-(n7:onecore&party_org)
WHERE n <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true)
RETURN n.id AS start, n7.id AS end, [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links
