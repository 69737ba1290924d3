"""What an importer that never errs would export of a street, and what all rules would find there."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.acceptance.scoring.corpus import ENTITY_KINDS, TIE_KINDS

from .schema import own_field
from .sheets import letter

Truth = dict[str, Any]
PLACE = ("file", "sheet", "row")


def write(truth: Truth, folder: Path) -> Path:
    """Write the export and ``findings.jsonl`` into a folder; return the latter."""
    parts = {"nodes": nodes(truth), "edges": edges(truth), "problems": problems(truth), "findings": findings(truth)}
    for name, items in parts.items():
        lines = (json.dumps(item, ensure_ascii=False) for item in items)
        (folder / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder / "findings.jsonl"


def nodes(truth: Truth) -> Iterator[dict[str, Any]]:
    sources: dict[str, list[dict[str, Any]]] = {}
    for row in truth["rows"]:
        own = row["cells"].get(own_field(row["table"]))
        if row["entity"] and own:
            cell = {"file": row["file"], "sheet": row["sheet"], "row": own["r"], "column": letter(own["c"])}
            sources.setdefault(row["entity"], []).append(cell)
    for entity in truth["entities"]:
        named = {"name": entity["name"], "aliases": entity["aliases"]}
        if entity["kind"] == "party_household":  # labelled by place, never by person
            named = {"name": entity["id"], "aliases": []}
        yield {
            "id": entity["id"],
            "kind": ENTITY_KINDS[entity["kind"]],
            **named,
            "sources": sources.get(entity["id"], []),
        }


def edges(truth: Truth) -> Iterator[dict[str, Any]]:
    for tie in truth["ties"]:
        if not tie["attrs"].get("in_cycle"):
            yield {"kind": TIE_KINDS[tie["kind"]], "source": tie["source"], "target": tie["target"], "sources": []}
    (sender, *_) = (entity["id"] for entity in truth["entities"] if entity["kind"] == "party_org")
    for entity in truth["entities"]:
        if entity["attrs"].get("instructor"):
            yield {"kind": "instructs", "source": sender, "target": entity["id"], "sources": []}


def problems(truth: Truth) -> Iterator[dict[str, Any]]:
    unresolved = [{**item, "reason": "unknown_organisation"} for item in truth["unresolved_references"]]
    for item in (*truth["rejected"], *truth["cell_issues"], *unresolved):
        yield problem(item, item["reason"].split(":")[0], "cell")
    for entry in truth["files"]:
        if entry["expect"] != "import":
            yield problem(entry, entry["reason"], "file")
        for sheet in entry["sheets"]:
            if sheet["hidden"]:
                yield problem({**sheet, "file": entry["file"]}, "hidden_sheet", "file")
    for item in truth["conflicts"]:
        if item["type"] == "duplicate_with_conflicting_value":
            yield from (problem(row, "conflicting_value", "cell") for row in item["rows"])
        if item["type"] == "double_report_contradiction":
            own = (r for r in truth["rows"] if r["entity"] == item["entity"] and r["table"] == "resident_units")
            yield problem(next(own), "contradiction", "cell")


def problem(item: dict[str, Any], code: str, severity: str) -> dict[str, Any]:
    column = item.get("column") or item.get("record_column")
    return {**{key: item.get(key) for key in PLACE}, "column": column, "code": code, "severity": severity}


def findings(truth: Truth) -> Iterator[dict[str, Any]]:
    codes = {"residents_committee": "rc", "owners_committee": "oc", "property_firm": "pf"}
    for kind, rule in (("enterprise", "enterprise-coverage"), ("social_org", "social-org-coverage")):
        for status in ("organisation", "work", "uncovered"):
            group = truth["coverage"][kind][status if status == "uncovered" else f"{status}_covered"]
            yield from ({"rule": rule, "id": key, "status": status} for key in group["ids"])
    for item in truth["triads"]:
        yield {
            "rule": "estate-triad", "id": item["estate"], "missing_members": [codes[kind] for kind in item["missing_members"]],
            "missing_pairs_organisation": item["missing_pairs_org_level"], "missing_pairs_estate": item["missing_pairs_estate_level"],
        }  # fmt: skip
    for status in ("reported", "not_reported"):
        yield from ({"rule": "double-report", "id": key, "status": status} for key in truth["double_report"][status])
