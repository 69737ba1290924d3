MATCH (n:onecore&need)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [] AS holds
;
MATCH (n:onecore&need)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)<-[r2:answers]-(n1:onecore&project)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
;
MATCH (n:onecore&need)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
UNWIND coalesce($communities[n.id], []) AS id2
MATCH (n1:onecore {id: id2})
WHERE coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
UNWIND coalesce($members[n1.id], []) AS id4
MATCH (n3:onecore&resource {id: id4})
WHERE coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true) AND n3.`domain` = n.`domain`
RETURN n.id AS start, n3.id AS end, [['in_community', n.id, n1.id, n.sources]] + [['in_community', n3.id, n1.id, n3.sources]] AS links
