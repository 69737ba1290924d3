MATCH (n:onecore&estate)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [] AS holds
;
MATCH (n:onecore&estate)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)<-[r2:serves]-(n1:onecore&residents_committee)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
MATCH (n:onecore&estate)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)<-[r2:represents]-(n1:onecore&owners_committee)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
MATCH (n:onecore&estate)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)<-[r2:manages]-(n1:onecore&property_firm)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
MATCH (n:onecore&estate)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)<-[r2:concerns]-(n1:onecore&matter)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
UNWIND $starts AS id
MATCH (n:onecore {id: id})
MATCH (n)-[r2:coordinates_with]-(n1:onecore)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
UNWIND $starts AS id
MATCH (n:onecore {id: id})
MATCH (n)-[r2:leads|joins]->(n1:onecore&matter)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
UNWIND $starts AS id
MATCH (n:onecore {id: id})
MATCH (n)-[r2:leads|joins]->(n1:onecore&matter)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
