MATCH (n:onecore&property_firm)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [] AS holds
;
MATCH (n:onecore&property_firm)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
MATCH (n)-[r2:has_party_org]->(n1:onecore&party_org)
WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
RETURN n.id AS start, n1.id AS end, [[type(r2), startNode(r2).id, endNode(r2).id, r2.sources]] AS links
