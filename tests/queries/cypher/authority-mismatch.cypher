MATCH (n:onecore&matter)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND EXISTS {
  MATCH (n)<-[r2:responsible_for_matter]-(n1:onecore)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  RETURN true
}
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(EXISTS {
  MATCH (n)<-[r4:authorised_for]-(n3:onecore)
  WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  CALL (n, n3) {
    CALL (n) {
      MATCH (n)<-[r8:responsible_for_matter]-(n7:onecore)
      WHERE n <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true)
      RETURN n7 AS n5, [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links6
      UNION ALL
      MATCH (n)<-[r10:responsible_for_matter]-(n9:onecore)
      WHERE n <> n9 AND coalesce(r10.since <= $day, true) AND coalesce(r10.until + '~' >= $day, true) AND coalesce(n9.since <= $day, true) AND coalesce(n9.until + '~' >= $day, true)
      MATCH (n9)-[r12:subordinate_to|coordinates_with]-(n11:onecore)
      WHERE n9 <> n11 AND coalesce(r12.since <= $day, true) AND coalesce(r12.until + '~' >= $day, true) AND coalesce(n11.since <= $day, true) AND coalesce(n11.until + '~' >= $day, true)
      RETURN n11 AS n5, [[type(r10), startNode(r10).id, endNode(r10).id, r10.sources]] + [[type(r12), startNode(r12).id, endNode(r12).id, r12.sources]] AS links6
      UNION ALL
      MATCH (n)<-[r14:responsible_for_matter]-(n13:onecore)
      WHERE n <> n13 AND coalesce(r14.since <= $day, true) AND coalesce(r14.until + '~' >= $day, true) AND coalesce(n13.since <= $day, true) AND coalesce(n13.until + '~' >= $day, true)
      MATCH (n13)-[r16:member_of]->(n15:onecore&forum)
      WHERE n13 <> n15 AND coalesce(r16.since <= $day, true) AND coalesce(r16.until + '~' >= $day, true) AND coalesce(n15.since <= $day, true) AND coalesce(n15.until + '~' >= $day, true)
      MATCH (n15)<-[r18:member_of]-(n17:onecore)
      WHERE n15 <> n17 AND coalesce(r18.since <= $day, true) AND coalesce(r18.until + '~' >= $day, true) AND coalesce(n17.since <= $day, true) AND coalesce(n17.until + '~' >= $day, true)
      RETURN n17 AS n5, [[type(r14), startNode(r14).id, endNode(r14).id, r14.sources]] + [[type(r16), startNode(r16).id, endNode(r16).id, r16.sources]] + [[type(r18), startNode(r18).id, endNode(r18).id, r18.sources]] AS links6
    }
    WITH n5 AS same19, links6 AS links20 WHERE same19 = n3
    RETURN links20
  }
  RETURN true
}, false), coalesce(true, false)] AS holds
;
MATCH (n:onecore&matter)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND EXISTS {
  MATCH (n)<-[r2:responsible_for_matter]-(n1:onecore)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  RETURN true
}
MATCH (n)<-[r4:authorised_for]-(n3:onecore)
WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
CALL (n, n3) {
  CALL (n) {
    MATCH (n)<-[r8:responsible_for_matter]-(n7:onecore)
    WHERE n <> n7 AND coalesce(r8.since <= $day, true) AND coalesce(r8.until + '~' >= $day, true) AND coalesce(n7.since <= $day, true) AND coalesce(n7.until + '~' >= $day, true)
    RETURN n7 AS n5, [[type(r8), startNode(r8).id, endNode(r8).id, r8.sources]] AS links6
    UNION ALL
    MATCH (n)<-[r10:responsible_for_matter]-(n9:onecore)
    WHERE n <> n9 AND coalesce(r10.since <= $day, true) AND coalesce(r10.until + '~' >= $day, true) AND coalesce(n9.since <= $day, true) AND coalesce(n9.until + '~' >= $day, true)
    MATCH (n9)-[r12:subordinate_to|coordinates_with]-(n11:onecore)
    WHERE n9 <> n11 AND coalesce(r12.since <= $day, true) AND coalesce(r12.until + '~' >= $day, true) AND coalesce(n11.since <= $day, true) AND coalesce(n11.until + '~' >= $day, true)
    RETURN n11 AS n5, [[type(r10), startNode(r10).id, endNode(r10).id, r10.sources]] + [[type(r12), startNode(r12).id, endNode(r12).id, r12.sources]] AS links6
    UNION ALL
    MATCH (n)<-[r14:responsible_for_matter]-(n13:onecore)
    WHERE n <> n13 AND coalesce(r14.since <= $day, true) AND coalesce(r14.until + '~' >= $day, true) AND coalesce(n13.since <= $day, true) AND coalesce(n13.until + '~' >= $day, true)
    MATCH (n13)-[r16:member_of]->(n15:onecore&forum)
    WHERE n13 <> n15 AND coalesce(r16.since <= $day, true) AND coalesce(r16.until + '~' >= $day, true) AND coalesce(n15.since <= $day, true) AND coalesce(n15.until + '~' >= $day, true)
    MATCH (n15)<-[r18:member_of]-(n17:onecore)
    WHERE n15 <> n17 AND coalesce(r18.since <= $day, true) AND coalesce(r18.until + '~' >= $day, true) AND coalesce(n17.since <= $day, true) AND coalesce(n17.until + '~' >= $day, true)
    RETURN n17 AS n5, [[type(r14), startNode(r14).id, endNode(r14).id, r14.sources]] + [[type(r16), startNode(r16).id, endNode(r16).id, r16.sources]] + [[type(r18), startNode(r18).id, endNode(r18).id, r18.sources]] AS links6
  }
  WITH n5 AS same19, links6 AS links20 WHERE same19 = n3
  RETURN links20
}
RETURN n.id AS start, n3.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] + links20 AS links
;
MATCH (n:onecore&matter)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND EXISTS {
  MATCH (n)<-[r2:responsible_for_matter]-(n1:onecore)
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  RETURN true
}
MATCH (n)<-[r4:responsible_for_matter]-(n3:onecore)
WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
RETURN n.id AS start, n3.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links
