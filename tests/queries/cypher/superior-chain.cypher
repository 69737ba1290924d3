MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IN $p0
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(EXISTS {
  MATCH (n) ((a2)-[q3:subordinate_to]->(b4) WHERE a2 <> b4 AND coalesce(q3.since <= $day, true) AND coalesce(q3.until + '~' >= $day, true) AND coalesce(b4.since <= $day, true) AND coalesce(b4.until + '~' >= $day, true)){1,} (n1:onecore)
  WITH n1 AS same5 WHERE same5 = n
  RETURN true
}, false), coalesce(COUNT {
  MATCH (n)-[r7:subordinate_to]->(n6:onecore)
  WHERE n <> n6 AND coalesce(r7.since <= $day, true) AND coalesce(r7.until + '~' >= $day, true) AND coalesce(n6.since <= $day, true) AND coalesce(n6.until + '~' >= $day, true)
  RETURN DISTINCT n6
} >= $p1, false), coalesce(EXISTS {
  MATCH (n) ((a9)-[q10:subordinate_to]->(b11) WHERE a9 <> b11 AND coalesce(q10.since <= $day, true) AND coalesce(q10.until + '~' >= $day, true) AND coalesce(b11.since <= $day, true) AND coalesce(b11.until + '~' >= $day, true)){1,} (n8:onecore)
  WHERE n8.`level` IN $p2
  RETURN true
}, false), coalesce(true, false)] AS holds
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IN $p0
CALL (n) {
  MATCH (n) ((a6)-[q7:subordinate_to]->(b8) WHERE a6 <> b8 AND coalesce(q7.since <= $day, true) AND coalesce(q7.until + '~' >= $day, true) AND coalesce(b8.since <= $day, true) AND coalesce(b8.until + '~' >= $day, true)){0,} (n2)
  WITH DISTINCT n2
  MATCH (n2)-[r4:subordinate_to]->(n3)
  WHERE n2 <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  MATCH (n3) ((a9)-[q10:subordinate_to]->(b11) WHERE a9 <> b11 AND coalesce(q10.since <= $day, true) AND coalesce(q10.until + '~' >= $day, true) AND coalesce(b11.since <= $day, true) AND coalesce(b11.until + '~' >= $day, true)){0,} (n1:onecore)
  RETURN n1, [r4 IN collect(DISTINCT r4) | [type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links5
}
RETURN n.id AS start, n1.id AS end, links5 AS links
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IN $p0
MATCH (n)-[r2:subordinate_to]->(n1:onecore)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`level` IN $p0
CALL (n) {
  MATCH (n) ((a6)-[q7:subordinate_to]->(b8) WHERE a6 <> b8 AND coalesce(q7.since <= $day, true) AND coalesce(q7.until + '~' >= $day, true) AND coalesce(b8.since <= $day, true) AND coalesce(b8.until + '~' >= $day, true)){0,} (n2)
  WITH DISTINCT n2
  MATCH (n2)-[r4:subordinate_to]->(n3)
  WHERE n2 <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  MATCH (n3) ((a9)-[q10:subordinate_to]->(b11) WHERE a9 <> b11 AND coalesce(q10.since <= $day, true) AND coalesce(q10.until + '~' >= $day, true) AND coalesce(b11.since <= $day, true) AND coalesce(b11.until + '~' >= $day, true)){0,} (n1:onecore)
  WHERE n1.`level` IN $p1
  RETURN n1, [r4 IN collect(DISTINCT r4) | [type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links5
}
RETURN n.id AS start, n1.id AS end, links5 AS links
