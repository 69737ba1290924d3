"""truth.json of an unseen street, in the schema of the example corpora."""

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import Any

from . import answers
from .mess import Mishaps
from .schema import own_field
from .sheets import Book, Log, Placed
from .ties import collect
from .world import World

CELL_REASONS = ("bad_credit_code", "bad_date", "bad_number", "precision_lost", "cycle_in_party_hierarchy")
CLEAR_ALONE = "scoped"  # a spelling that is clear only inside its community is no alias


def file_entry(book: Book) -> dict[str, Any]:
    form = Path(book.file).suffix[1:]
    entry: dict[str, Any] = {"file": book.file, "format": form, "encoding": book.encoding, "expect": "import"}
    if book.community:
        entry |= {"community": book.community, "community_from": book.community_from}
    return {**entry, "sheets": book.tables}


def truth(
    world: World, mishaps: Mishaps, log: Log, files: list[dict[str, Any]], seed: int, mess: float
) -> dict[str, Any]:
    """Everything that is true of the written files."""
    placed = log.placed
    ties = collect(placed)
    answers.set_attributes(world, placed, ties)
    held = answers.matters(placed)
    rows = {row.record.rid: row for row in placed}
    variants = [{"entity": key, "written": text, "type": form, **row.cell_location(name)}
                for row in placed for name, (_, _, cell) in row.cells.items() for key, text, form in cell.variants]  # fmt: skip
    entities = _entities(world, placed, variants)
    skipped = [{"file": file, "sheet": sheet, "row": row, "why": why} for (file, sheet, row), why in sorted(
        log.skipped.items(), key=lambda item: (item[0][0], item[0][1] or "", item[0][2]))]  # fmt: skip
    return {
        "schema_version": "1.0", "seed": seed, "mess": mess, "unseen": True, "street": world.street,
        "row_convention": "1-based sheet row (CSV: 1-based record, blank lines count)",
        "counts": {"entities": dict(Counter(e["kind"] for e in entities)), "ties": dict(Counter(t["kind"] for t in ties)), "rows": len(placed)},
        "files": files, "entities": entities, "ties": ties, "rows": [_row(row) for row in placed],
        "rejected": [item for row in placed for item in _rejected(row)],
        "cell_issues": [item for row in placed for item in _cell_issues(row)],
        "skipped_rows": skipped,
        "duplicates": [_duplicate(*double, rows, variants) for double in mishaps.doubles],
        "variants": variants,
        "must_not_merge": [list(pair) for pair in world.look_alikes],
        "conflicts": _conflicts(mishaps, rows, placed, ties),
        "unresolved_references": [
            {**row.cell_location(name), "value": value, "expected_action": "review_unresolved: keep the rest of the row, make no tie and no entity silently"}
            for row in placed for name, (_, _, cell) in row.cells.items() for value in cell.unresolved],
        "cycles": mishaps.cycles, "coverage": answers.coverage(world), "triads": answers.triads(world, ties, held),
        "double_report": answers.double_report(world), "matters": held,
        "sensitive": [{**row.cell_location(name), "type": kind, "value": value}
                      for row in placed for name, (_, _, cell) in row.cells.items() for kind, value in cell.sensitive] + log.sensitive,
        "unsafe_cells": [{**row.cell_location(name), "value": cell.raw, "type": "html" if "<" in cell.raw else "formula"}
                         for row in placed for name, (_, _, cell) in row.cells.items()
                         if name == "note" and isinstance(cell.raw, str) and cell.raw[:1] in "=+-@<"],
    }  # fmt: skip


def plain(raw: Any) -> Any:
    """A raw value as JSON has it; a date cell as its ISO date."""
    return raw.isoformat() if isinstance(raw, dt.date) else raw


def _entities(world: World, placed: list[Placed], variants: list[dict[str, Any]]) -> list[dict[str, Any]]:
    own = {row.record.entity for row in placed if row.record.table not in ("double_reports", "joint_members")}
    entities = []
    for entity in world.entities.values():
        written = {item["written"] for item in variants if item["entity"] == entity.id and item["type"] != CLEAR_ALONE}
        entities.append({"id": entity.id, "kind": entity.kind, "name": entity.name, "community": entity.community, "attrs": entity.attrs,
                         "aliases": sorted(written), "on_own_roster": entity.id in own})  # fmt: skip
    return entities


def _row(row: Placed) -> dict[str, Any]:
    cells = {}
    for name, (at_row, column, cell) in row.cells.items():
        item = {"r": at_row, "c": column, "raw": plain(cell.raw), "expect": cell.expect}
        if name in row.inherited:
            item["inherited"] = True
        if cell.section:
            item["section"] = True
        if cell.unresolved:
            item["unresolved"] = cell.unresolved
        cells[name] = item
    place = {
        "rid": row.record.rid,
        **row.location(),
        "table": row.record.table,
        "entity": row.record.entity,
        "community": row.record.community,
    }
    if row.community_from:
        place["community_from"] = row.community_from
    return {**place, "outcome": row.record.outcome, "cells": cells}


def _rejected(row: Placed) -> list[dict[str, Any]]:
    if row.record.outcome not in ("reject", "review"):
        return []
    ((name, reason),) = row.record.faults.items()
    action = "reject_row" if row.record.outcome == "reject" else "review_unresolved"
    cell = row.cell_location(name) if name in row.cells else {**row.location(), "column": None, "field": name}
    raw = plain(row.cells[name][2].raw) if name in row.cells else None
    return [{**cell, "reason": reason, "severity": "row", "expected_action": action, "value": raw}]


def _cell_issues(row: Placed) -> list[dict[str, Any]]:
    return [
        {**row.cell_location(name), "reason": reason, "severity": "cell", "value": plain(row.cells[name][2].raw),
         "expected_action": "reject_tie_keep_row" if "cycle" in reason else "blank_cell_keep_row"}
        for name, reason in row.record.faults.items() if reason.split(":")[0] in CELL_REASONS and name in row.cells
    ]  # fmt: skip


def _duplicate(
    kept: Any, double: Any, how: str, conflict: str | None, rows: dict[str, Placed], variants: list[dict[str, Any]]
) -> dict[str, Any]:
    first, second = rows[kept.rid], rows[double.rid]
    name = own_field(double.table)
    place = second.cell_location(name)
    form = next((item["type"] for item in variants if all(item[key] == place[key] for key in place)), "exact")
    entry = {
        "rid": double.rid,
        **second.location(),
        "how": how,
        "written": second.cells[name][2].raw,
        "variant_type": form,
    }
    if conflict:
        entry["conflict"] = {
            "field": conflict,
            "kept_value": kept.values[conflict],
            "other_value": double.values[conflict],
        }
    return {"entity": kept.entity, "kept": {"rid": kept.rid, **first.location()}, "duplicates": [entry]}


def _conflicts(
    mishaps: Mishaps, rows: dict[str, Placed], placed: list[Placed], ties: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    named = {
        row.record.entity
        for row in placed
        if row.record.table in ("enterprises", "social_orgs")
        and "party_name" in row.cells
        and row.cells["party_name"][2].expect
    }
    found: list[dict[str, Any]] = [
        {"type": "party_org_named_only_on_party_roster", "entity": tie["source"], "party_org": tie["target"],
         "expected": "organisation-covered; evidence is the Party-organisation roster"}
        for tie in ties
        if tie["kind"] == "has_party_org" and tie["source"][:2] in ("EN", "SO") and tie["source"] not in named
    ]  # fmt: skip
    reported = {tie["source"] for tie in ties if tie["kind"] == "reported_to"}
    for key in mishaps.contradictions:
        word = "reported" if key in reported else "not reported"
        found.append(
            {
                "type": "double_report_contradiction",
                "entity": key,
                "expected": f"{word}: the registration list decides; show to the analyst",
            }
        )
    for kept, double, _, conflict in mishaps.doubles:
        if conflict:
            found.append({"type": "duplicate_with_conflicting_value", "entity": kept.entity, "field": conflict,
                          "values": [kept.values[conflict], double.values[conflict]],
                          "rows": [rows[kept.rid].location(), rows[double.rid].location()], "expected": "merge entity, ask which value"})  # fmt: skip
    return found
