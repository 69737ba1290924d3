MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IS NOT NULL AND EXISTS {
  MATCH (n)-[r2:subordinate_to]->(n1:onecore)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND n1.`level` IS NOT NULL
  RETURN true
}
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(n.`level` IN $p0 AND EXISTS {
  MATCH (n)-[r4:subordinate_to]->(n3:onecore)
  WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND n3.`level` IN $p1
  RETURN true
}, false), coalesce(n.`level` IN $p2 AND EXISTS {
  MATCH (n)-[r6:subordinate_to]->(n5:onecore)
  WHERE n <> n5 AND coalesce(r6.since <= $day, true) AND coalesce(r6.until + '~' >= $day, true) AND coalesce(n5.since <= $day, true) AND coalesce(n5.until + '~' >= $day, true) AND n5.`level` IN $p3
  RETURN true
}, false), coalesce(n.`level` IN $p4 AND EXISTS {
  MATCH (n)-[r8:subordinate_to]->(n7:onecore)
  WHERE n <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true) AND n7.`level` IN $p5
  RETURN true
}, false), coalesce(n.`level` IN $p6 AND EXISTS {
  MATCH (n)-[r10:subordinate_to]->(n9:onecore)
  WHERE n <> n9 AND coalesce(r10.since <= $day, true) AND coalesce(r10.until + '~' >= $day, true) AND coalesce(n9.since <= $day, true) AND coalesce(n9.until + '~' >= $day, true) AND n9.`level` IN $p7
  RETURN true
}, false), coalesce(n.`level` IN $p8 AND EXISTS {
  MATCH (n)-[r12:subordinate_to]->(n11:onecore)
  WHERE n <> n11 AND coalesce(r12.since <= $day, true) AND coalesce(r12.until + '~' >= $day, true) AND coalesce(n11.since <= $day, true) AND coalesce(n11.until + '~' >= $day, true) AND n11.`level` IN $p9
  RETURN true
}, false), coalesce(true, false)] AS holds
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IS NOT NULL AND EXISTS {
  MATCH (n)-[r2:subordinate_to]->(n1:onecore)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND n1.`level` IS NOT NULL
  RETURN true
}
MATCH (n)-[r4:subordinate_to]->(n3:onecore)
WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND n3.`level` IN $p0
RETURN n.id AS start, n3.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IS NOT NULL AND EXISTS {
  MATCH (n)-[r2:subordinate_to]->(n1:onecore)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND n1.`level` IS NOT NULL
  RETURN true
}
MATCH (n)-[r4:subordinate_to]->(n3:onecore)
WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND n3.`level` IN $p0
RETURN n.id AS start, n3.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IS NOT NULL AND EXISTS {
  MATCH (n)-[r2:subordinate_to]->(n1:onecore)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND n1.`level` IS NOT NULL
  RETURN true
}
MATCH (n)-[r4:subordinate_to]->(n3:onecore)
WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND n3.`level` IN $p0
RETURN n.id AS start, n3.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IS NOT NULL AND EXISTS {
  MATCH (n)-[r2:subordinate_to]->(n1:onecore)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND n1.`level` IS NOT NULL
  RETURN true
}
MATCH (n)-[r4:subordinate_to]->(n3:onecore)
WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND n3.`level` IN $p0
RETURN n.id AS start, n3.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IS NOT NULL AND EXISTS {
  MATCH (n)-[r2:subordinate_to]->(n1:onecore)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND n1.`level` IS NOT NULL
  RETURN true
}
MATCH (n)-[r4:subordinate_to]->(n3:onecore)
WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND n3.`level` IN $p0
RETURN n.id AS start, n3.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IS NOT NULL AND EXISTS {
  MATCH (n)-[r2:subordinate_to]->(n1:onecore)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true) AND n1.`level` IS NOT NULL
  RETURN true
}
MATCH (n)-[r4:subordinate_to]->(n3:onecore)
WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND n3.`level` IS NOT NULL
RETURN n.id AS start, n3.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links
