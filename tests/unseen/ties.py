"""The ties that rows state, read from what the written cells mean."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from .sheets import Placed

FORWARD, BACKWARD = True, False
STATED = {  # (table, field): the tie, and whether it goes from the row's own entity
    ("party_orgs", "superior"): ("party_superior", FORWARD),
    ("party_orgs", "host"): ("has_party_org", BACKWARD),
    ("party_orgs", "covers_grid"): ("party_covers_grid", FORWARD),
    ("grids", "branch"): ("party_covers_grid", BACKWARD),
    ("grids", "buildings"): ("in_grid", BACKWARD),
    ("buildings", "estate"): ("in_estate", FORWARD),
    ("buildings", "grid"): ("in_grid", FORWARD),
    ("buildings", "pgroup"): ("party_covers_building", BACKWARD),
    ("owners_committees", "estate"): ("owners_committee_of", FORWARD),
    ("property_firms", "estates"): ("manages_estate", FORWARD),
    ("estates", "grid"): ("in_grid", FORWARD),
    ("estates", "rc"): ("serves_estate", BACKWARD),
    ("estates", "oc"): ("owners_committee_of", BACKWARD),
    ("estates", "pf"): ("manages_estate", BACKWARD),
    ("social_orgs", "party_name"): ("has_party_org", FORWARD),
    ("enterprises", "party_name"): ("has_party_org", FORWARD),
    ("enterprises", "grid"): ("in_grid", FORWARD),
    ("resident_units", "party_name"): ("has_party_org", FORWARD),
    ("double_reports", "claimed"): ("claims_project", FORWARD),
    ("joint_members", "meeting"): ("joint_meeting_member", FORWARD),
    ("matters", "lead"): ("leads_matter", BACKWARD),
    ("matters", "parts"): ("joins_matter", BACKWARD),
    ("matters", "estate"): ("matter_of_estate", FORWARD),
    ("joint_projects", "lead"): ("leads_project", BACKWARD),
    ("joint_projects", "partners"): ("joins_project", BACKWARD),
    ("needs", "raised"): ("raised_need", BACKWARD),
    ("resources", "provider"): ("offers_resource", BACKWARD),
    ("projects", "lead"): ("leads_project", BACKWARD),
    ("projects", "need_ref"): ("answers_need", FORWARD),
    ("projects", "res_ref"): ("uses_resource", FORWARD),
    ("households", "grid"): ("in_grid", FORWARD),
    ("households", "building"): ("in_building", FORWARD),
    ("households", "hh_branch"): ("belongs_to_party_org", FORWARD),
}


def listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []


def stated(row: Placed) -> Iterator[tuple[str, str, str, dict[str, Any], dict[str, Any]]]:
    """Each tie of a row: kind, source, target, attributes, evidence."""
    record = row.record
    own = record.entity
    if own is None:
        return
    if record.community:
        if record.table == "double_reports":
            yield "reported_to", own, record.community, {}, row.cell_location("unit")
        elif record.table != "joint_members":
            nowhere = {**row.location(), "column": None, "field": "community"}
            evidence = row.cell_location("community") if "community" in row.cells else nowhere
            yield "in_community", own, record.community, {}, evidence
    for name, (_, _, cell) in row.cells.items():
        if (record.table, name) not in STATED:
            continue
        kind, forward = STATED[record.table, name]
        for other in listed(cell.expect):
            attrs = {"in_cycle": True} if record.faults.get(name) == "cycle_in_party_hierarchy" else {}
            place = "org" if kind == "joint_meeting_member" else name
            if place == "org" and "role" in row.cells:
                attrs = {"role": row.cells["role"][2].expect}
            source, target = (own, other) if forward else (other, own)
            yield kind, source, target, attrs, row.cell_location(place)
    if record.table == "matters":
        for left, right in combinations(sorted(actors(row)), 2):
            yield "coordinates_with", left, right, {"matters": [own]}, row.cell_location("parts")


def actors(row: Placed) -> set[str]:
    """Who led or joined the matter of a row."""
    return {key for name in ("lead", "parts") if name in row.cells for key in listed(row.cells[name][2].expect)}


def collect(placed: list[Placed]) -> list[dict[str, Any]]:
    """All ties, once each, with every cell that states them."""
    ties: dict[tuple[str, str, str], dict[str, Any]] = {}
    for row in placed:
        for kind, source, target, attrs, evidence in stated(row):
            tie = ties.setdefault((kind, source, target), {
                "id": f"T{len(ties) + 1:04}", "kind": kind, "source": source, "target": target, "directed": kind != "coordinates_with",
                "attrs": dict(attrs), "evidence": [], "observable": True,
            })  # fmt: skip
            tie["evidence"].append(evidence)
            if kind == "coordinates_with" and attrs["matters"][0] not in tie["attrs"]["matters"]:
                tie["attrs"]["matters"] = [*tie["attrs"]["matters"], *attrs["matters"]]
    return list(ties.values())
