MATCH (n:onecore&(enterprise|social_org|resident_unit))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`full_members` IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(EXISTS {
  MATCH (n)-[r2:has_party_org]->(n1:onecore&party_org)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND (n1.`level` IS NULL OR NOT n1.`level` IN $p0) AND n1.`form` IN $p1
  RETURN true
}, false), coalesce(EXISTS {
  MATCH (n)-[r4:has_party_org]->(n3:onecore&party_org)
  WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND (n3.`level` IS NULL OR NOT n3.`level` IN $p2) AND n3.`form` IN $p3
  RETURN true
}, false), coalesce(n.`full_members` >= $p4 AND COUNT {
  MATCH (n)-[r6:has_party_org]->(n5:onecore&party_org)
  WHERE n <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true) AND (n5.`level` IS NULL OR NOT n5.`level` IN $p5)
  RETURN DISTINCT n5
} <= $p6, false), coalesce(true, false)] AS holds
;
MATCH (n:onecore&(enterprise|social_org|resident_unit))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`full_members` IS NOT NULL
MATCH (n)-[r2:has_party_org]->(n1:onecore&party_org)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND (n1.`level` IS NULL OR NOT n1.`level` IN $p0) AND n1.`form` IN $p1
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
MATCH (n:onecore&(enterprise|social_org|resident_unit))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`full_members` IS NOT NULL
MATCH (n)-[r2:has_party_org]->(n1:onecore&party_org)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND (n1.`level` IS NULL OR NOT n1.`level` IN $p0) AND n1.`form` IN $p1
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
MATCH (n:onecore&(enterprise|social_org|resident_unit))
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`full_members` IS NOT NULL
MATCH (n)-[r2:has_party_org]->(n1:onecore&party_org)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND (n1.`level` IS NULL OR NOT n1.`level` IN $p0)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
