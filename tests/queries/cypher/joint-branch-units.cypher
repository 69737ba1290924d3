MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`form` IN $p0 AND COUNT {
  MATCH (n)<-[r2:has_party_org]-(n1:onecore&(residents_committee|owners_committee|property_firm|social_org|enterprise|resident_unit|mass_org|government_office|party_org|employment_group|floating_cluster))
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  RETURN DISTINCT n1
} >= $p1
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
  [coalesce(COUNT {
  MATCH (n)<-[r4:has_party_org]-(n3:onecore&(residents_committee|owners_committee|property_firm|social_org|enterprise|resident_unit|mass_org|government_office|party_org|employment_group|floating_cluster))
  WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
  RETURN DISTINCT n3
} <= $p2, false), coalesce(true, false)] AS holds
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`form` IN $p0 AND COUNT {
  MATCH (n)<-[r2:has_party_org]-(n1:onecore&(residents_committee|owners_committee|property_firm|social_org|enterprise|resident_unit|mass_org|government_office|party_org|employment_group|floating_cluster))
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  RETURN DISTINCT n1
} >= $p1
MATCH (n)<-[r4:has_party_org]-(n3:onecore&(residents_committee|owners_committee|property_firm|social_org|enterprise|resident_unit|mass_org|government_office|party_org|employment_group|floating_cluster))
WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
RETURN n.id AS start, n3.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links
;
MATCH (n:onecore&party_org)
WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) AND n.`form` IN $p0 AND COUNT {
  MATCH (n)<-[r2:has_party_org]-(n1:onecore&(residents_committee|owners_committee|property_firm|social_org|enterprise|resident_unit|mass_org|government_office|party_org|employment_group|floating_cluster))
  WHERE n <> n1 AND coalesce(r2.since <= $day, true) AND coalesce(r2.until + '~' >= $day, true) AND coalesce(n1.since <= $day, true) AND coalesce(n1.until + '~' >= $day, true)
  RETURN DISTINCT n1
} >= $p1
MATCH (n)<-[r4:has_party_org]-(n3:onecore&(residents_committee|owners_committee|property_firm|social_org|enterprise|resident_unit|mass_org|government_office|party_org|employment_group|floating_cluster))
WHERE n <> n3 AND coalesce(r4.since <= $day, true) AND coalesce(r4.until + '~' >= $day, true) AND coalesce(n3.since <= $day, true) AND coalesce(n3.until + '~' >= $day, true)
RETURN n.id AS start, n3.id AS end, [[type(r4), startNode(r4).id, endNode(r4).id, r4.sources]] AS links
