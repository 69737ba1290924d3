MATCH (n:onecore&employment_group)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(NOT n.`status` IN $p0, false)] AS holds
;
MATCH (n:onecore&employment_group)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)-[r4:has_party_org]->(n1:onecore&party_org)
WHERE n <> n1 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND (n1.`level` IS NULL OR NOT n1.`level` IN $p0) AND (n1.`form` IS NULL OR NOT n1.`form` IN $p1) AND COUNT {
  MATCH (n1)<-[r3:has_party_org]-(n2:onecore&(residents_committee|owners_committee|property_firm|social_org|enterprise|resident_unit|mass_org|government_office|party_org|employment_group|floating_cluster))
  WHERE n1 <> n2 AND coalesce(r3.since <= $day, true) AND coalesce(r3.until + '~' >= $day, true) AND coalesce(n2.since <= $day, true) AND coalesce(n2.until + '~' >= $day, true)
  RETURN DISTINCT n2
} <= $p2
RETURN n.id AS start, n1.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links
;
MATCH (n:onecore&employment_group)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)-[r2:has_party_org]->(n1:onecore&party_org)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND (n1.`level` IS NULL OR NOT n1.`level` IN $p0)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
MATCH (n:onecore&employment_group)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)-[r2:located_in]->(n1:onecore&business_building)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
CALL (n1, n) {
  MATCH (n1)-[r6:has_party_org]->(n5:onecore&party_org)
  WHERE n1 <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true) AND (n5.`level` IS NULL OR NOT n5.`level` IN $p0)
  RETURN n5 AS n3, [[type(r6), startNode(r6).id, endNode(r6).id, r6.sources]] AS links4
  UNION ALL
  MATCH (n1)<-[r8:covers]-(n7:onecore&party_org)
  WHERE n1 <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true) AND (n7.`level` IS NULL OR NOT n7.`level` IN $p1)
  RETURN n7 AS n3, [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links4
}
RETURN n.id AS start, n3.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] + links4 AS links
;
MATCH (n:onecore&employment_group)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)-[r2:located_in]->(n1:onecore&shopping_district)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
CALL (n1, n) {
  MATCH (n1)-[r6:has_party_org]->(n5:onecore&party_org)
  WHERE n1 <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true) AND (n5.`level` IS NULL OR NOT n5.`level` IN $p0)
  RETURN n5 AS n3, [[type(r6), startNode(r6).id, endNode(r6).id, r6.sources]] AS links4
  UNION ALL
  MATCH (n1)<-[r8:covers]-(n7:onecore&party_org)
  WHERE n1 <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true) AND (n7.`level` IS NULL OR NOT n7.`level` IN $p1)
  RETURN n7 AS n3, [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links4
}
RETURN n.id AS start, n3.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] + links4 AS links
;
MATCH (n:onecore&employment_group)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)-[r2:located_in]->(n1:onecore&park)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
CALL (n1, n) {
  MATCH (n1)-[r6:has_party_org]->(n5:onecore&party_org)
  WHERE n1 <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true) AND (n5.`level` IS NULL OR NOT n5.`level` IN $p0)
  RETURN n5 AS n3, [[type(r6), startNode(r6).id, endNode(r6).id, r6.sources]] AS links4
  UNION ALL
  MATCH (n1)<-[r8:covers]-(n7:onecore&party_org)
  WHERE n1 <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true) AND (n7.`level` IS NULL OR NOT n7.`level` IN $p1)
  RETURN n7 AS n3, [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links4
}
RETURN n.id AS start, n3.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] + links4 AS links
;
MATCH (n:onecore&employment_group)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)-[r2:located_in]->(n1:onecore&industry)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
CALL (n1, n) {
  MATCH (n1)-[r6:has_party_org]->(n5:onecore&party_org)
  WHERE n1 <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true) AND (n5.`level` IS NULL OR NOT n5.`level` IN $p0)
  RETURN n5 AS n3, [[type(r6), startNode(r6).id, endNode(r6).id, r6.sources]] AS links4
  UNION ALL
  MATCH (n1)<-[r8:covers]-(n7:onecore&party_org)
  WHERE n1 <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true) AND (n7.`level` IS NULL OR NOT n7.`level` IN $p1)
  RETURN n7 AS n3, [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links4
}
RETURN n.id AS start, n3.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] + links4 AS links
;
MATCH (n:onecore&employment_group)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)<-[r2:instructs]-(n1:onecore&party_org)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND (n1.`level` IS NULL OR NOT n1.`level` IN $p0)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
