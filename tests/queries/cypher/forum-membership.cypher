MATCH (n:onecore&(residents_committee|owners_committee|property_firm|social_org|resident_unit|enterprise))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND EXISTS {
  UNWIND coalesce($communities[n.id], []) AS id2
  MATCH (n1:onecore {id: id2})
  WHERE coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  UNWIND coalesce($members[n1.id], []) AS id4
  MATCH (n3:onecore&forum {id: id4})
  WHERE coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  RETURN true
}
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(EXISTS {
  CALL (n) {
    MATCH (n)-[r8:member_of]->(n7:onecore&forum)
    WHERE n <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true)
    RETURN n7 AS n5, [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links6
    UNION ALL
    MATCH (n)-[r10:has_party_org]->(n9:onecore&party_org)
    WHERE n <> n9 AND coalesce(r10.since <= $day, true) AND coalesce(r10.until + '~' >= $day, true) AND coalesce(n9.since <= $day, true) AND coalesce(n9.until + '~' >= $day, true)
    MATCH (n9)-[r12:member_of]->(n11:onecore&forum)
    WHERE n9 <> n11 AND coalesce(r12.since <= $day, true) AND coalesce(r12.until + '~' >= $day, true) AND coalesce(n11.since <= $day, true) AND coalesce(n11.until + '~' >= $day, true)
    RETURN n11 AS n5, [[type(r10), startNode(r10).id, endNode(r10).id, r10.sources]] + [[type(r12), startNode(r12).id, endNode(r12).id, r12.sources]] AS links6
  }
  RETURN true
}, false), coalesce(true, false)] AS holds
;
MATCH (n:onecore&(residents_committee|owners_committee|property_firm|social_org|resident_unit|enterprise))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND EXISTS {
  UNWIND coalesce($communities[n.id], []) AS id2
  MATCH (n1:onecore {id: id2})
  WHERE coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  UNWIND coalesce($members[n1.id], []) AS id4
  MATCH (n3:onecore&forum {id: id4})
  WHERE coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  RETURN true
}
CALL (n) {
  MATCH (n)-[r8:member_of]->(n7:onecore&forum)
  WHERE n <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true)
  RETURN n7 AS n5, [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links6
  UNION ALL
  MATCH (n)-[r10:has_party_org]->(n9:onecore&party_org)
  WHERE n <> n9 AND coalesce(r10.since <= $day, true) AND coalesce(r10.until + '~' >= $day, true) AND coalesce(n9.since <= $day, true) AND coalesce(n9.until + '~' >= $day, true)
  MATCH (n9)-[r12:member_of]->(n11:onecore&forum)
  WHERE n9 <> n11 AND coalesce(r12.since <= $day, true) AND coalesce(r12.until + '~' >= $day, true) AND coalesce(n11.since <= $day, true) AND coalesce(n11.until + '~' >= $day, true)
  RETURN n11 AS n5, [[type(r10), startNode(r10).id, endNode(r10).id, r10.sources]] + [[type(r12), startNode(r12).id, endNode(r12).id, r12.sources]] AS links6
}
RETURN n.id AS start, n5.id AS end, links6 AS links
;
MATCH (n:onecore&(residents_committee|owners_committee|property_firm|social_org|resident_unit|enterprise))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND EXISTS {
  UNWIND coalesce($communities[n.id], []) AS id2
  MATCH (n1:onecore {id: id2})
  WHERE coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  UNWIND coalesce($members[n1.id], []) AS id4
  MATCH (n3:onecore&forum {id: id4})
  WHERE coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  RETURN true
}
UNWIND coalesce($communities[n.id], []) AS id6
MATCH (n5:onecore {id: id6})
WHERE coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true)
UNWIND coalesce($members[n5.id], []) AS id8
MATCH (n7:onecore&forum {id: id8})
WHERE coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true)
RETURN n.id AS start, n7.id AS end, [['in_community', n.id, n5.id, n.sources]] + [['in_community', n7.id, n5.id, n7.sources]] AS links
