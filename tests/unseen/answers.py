"""The true answers: coverage, triads, double reports."""

from itertools import combinations
from typing import Any

from .sheets import Placed
from .ties import actors
from .world import World

CODES = {"residents_committee": "rc", "owners_committee": "oc", "property_firm": "pf"}


def set_attributes(world: World, placed: list[Placed], ties: list[dict[str, Any]]) -> None:
    """Note on each counted entity what the rosters show of it."""
    covered = {tie["source"] for tie in ties if tie["kind"] == "has_party_org"}
    instructed = {
        row.record.entity for row in placed if "instructor" in row.cells and row.cells["instructor"][2].expect
    }
    reported = {tie["source"] for tie in ties if tie["kind"] == "reported_to"}
    for entity in world.entities.values():
        if entity.kind in ("enterprise", "social_org"):
            entity.attrs["coverage"] = (
                "organisation" if entity.id in covered else "work" if entity.id in instructed else "none"
            )
            if entity.id in instructed:
                entity.attrs["instructor"] = next(
                    row.cells["instructor"][2].expect
                    for row in placed
                    if row.record.entity == entity.id and "instructor" in row.cells
                )
        if entity.kind == "resident_unit":
            entity.attrs["reported"] = entity.id in reported


def coverage(world: World) -> dict[str, Any]:
    answer = {}
    names = {"organisation": "organisation_covered", "work": "work_covered", "none": "uncovered"}
    for kind in ("enterprise", "social_org"):
        members = [world.entities[key] for key in world.of(kind)]
        by_status = {name: [e for e in members if e.attrs["coverage"] == status] for status, name in names.items()}
        answer[kind] = {
            "total": len(members),
            **{name: {"count": len(some), "ids": [e.id for e in some]} for name, some in by_status.items()},
            "by_community": {cm: {name: sum(e.community == cm for e in some) for name, some in by_status.items()}
                             for cm in world.of("community")},
        }  # fmt: skip
    return answer


def matters(placed: list[Placed]) -> list[dict[str, Any]]:
    return [
        {"matter": row.record.entity, "estate": row.cells["estate"][2].expect if "estate" in row.cells else None,
         "participants": sorted(actors(row))}
        for row in placed if row.record.table == "matters" and row.record.entity
    ]  # fmt: skip


def triads(world: World, ties: list[dict[str, Any]], held: list[dict[str, Any]]) -> list[dict[str, Any]]:
    by_kind = {
        kind: {tie["target"]: tie["source"] for tie in ties if tie["kind"] == kind}
        for kind in ("serves_estate", "owners_committee_of", "manages_estate")
    }
    answer = []
    for estate in world.of("estate"):
        members = {"residents_committee": by_kind["serves_estate"].get(estate), "owners_committee": by_kind["owners_committee_of"].get(estate),
                   "property_firm": by_kind["manages_estate"].get(estate)}  # fmt: skip
        there = [kind for kind, key in members.items() if key]
        pairs = {f"{CODES[a]}-{CODES[b]}": {str(members[a]), str(members[b])} for a, b in combinations(there, 2)}
        answer.append({
            "estate": estate, "community": world.entities[estate].community, **members,
            "missing_members": [kind for kind, key in members.items() if not key],
            "missing_pairs_org_level": [name for name, pair in pairs.items() if not any(pair <= set(m["participants"]) for m in held)],
            "missing_pairs_estate_level": [name for name, pair in pairs.items()
                                           if not any(pair <= set(m["participants"]) and m["estate"] == estate for m in held)],
        })  # fmt: skip
    return answer


def double_report(world: World) -> dict[str, Any]:
    units = world.of("resident_unit")
    return {"total": len(units), "reported": [key for key in units if world.entities[key].attrs["reported"]],
            "not_reported": [key for key in units if not world.entities[key].attrs["reported"]]}  # fmt: skip
