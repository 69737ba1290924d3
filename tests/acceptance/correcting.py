"""Corrects a proposed mapping by a street's truth, line by line as a person would, and counts the lines."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from graphcore.roster.mapping.headings import key_of
from tests.unseen.heads import CHOICE, MORE, NO
from tests.unseen.schema import own_field

ROSTERS = {
    "joint_members": "forum_members", "joint_projects": "projects", "households": "party_households",
}  # fmt: skip
"""Tables of truth whose roster kind has another name."""

_COMMON = {"date": "established", "stype": "registration", "note": "note", "leader": "person", "secretary": "person", "bhead": "person",
           "rep": "representative", "phone": "phone", "id_card": "id_card", "_seq": "sequence"}  # fmt: skip
FIELDS: Mapping[str, Mapping[str, str]] = {
    "party_orgs": {}, "social_orgs": {}, "enterprises": {},
    "grids": {"gcode": "number", "head": "person"}, "buildings": {"pgroup": "party_group"}, "residents_committees": {},
    "owners_committees": {"term": "term_ends", "pm_count": "party_members"}, "property_firms": {"contract": "contract_ends"},
    "estates": {"rc": "residents_committee", "oc": "owners_committee", "pf": "property_firm", "bcount": "buildings"},
    "resident_units": {"utype": "unit_type", "dept": "department"}, "double_reports": {"rdate": "since", "rcount": "headcount"},
    "joint_members": {"meeting": "forum", "org": "organisation"},
    "matters": {"mno": "number", "matter": "name", "mdate": "date", "done": "settled"},
    "joint_projects": {"pno": "number", "project": "name", "sdate": "started"}, "needs": {"nno": "number", "need": "name", "ndate": "raised_on"},
    "resources": {"sno": "number", "resource": "name", "provider": "offers"},
    "projects": {"pno": "number", "project": "name", "need_ref": "answers", "res_ref": "uses"},
    "households": {"hh_name": "head", "hh_branch": "branch", "contacts": "households_linked"},
}  # fmt: skip
"""Fields of truth that the vocabulary calls otherwise; the others have the same name."""

_EQUAL = (
    {"ignore", "note", "person", "representative"},
    {"ignore", "sequence"},
    {"ignore", "checked"},  # whether a clerk has been over a row answers nothing
    {"ignore", "street"},  # where all lie in one, it says nothing of a row
    {"ignore", "phone"},
    {"ignore", "id_card"},
)
_TEXTS = ("address", "grade", "status", "category", "industry", "field", "unit_type", "department", "can_offer")
_COLUMN = re.compile(r"^      (?P<header>[^#].*?): (?P<field>\{.*?\}|\w+)(?P<rest>  #.*)?$")
_FURTHER = re.compile(rf"{MORE}(?P<field>\w+)_\d+")


class Corrected(NamedTuple):
    """A mapping as it should be, and which lines a person had to change."""

    text: str
    changed: tuple[str, ...]


def corrected(proposal: str, truth: Mapping[str, Any]) -> Corrected:
    """Put right what in a proposal is not as the truth says."""
    tables = list(_tables(truth))
    names = {entity["id"]: entity["name"] for entity in truth["entities"]}
    lines: list[str] = []
    changed: list[str] = []

    def write(line: str, was: str | None) -> None:
        if line != was:
            changed.append(f"{(was or '').split('  #')[0].strip()} → {line.split('  #', maxsplit=1)[0].strip()}")
        lines.append(line)

    for entry in re.split(r"\n(?=  - roster:)", proposal):
        right = _table_of(entry, tables) if entry.startswith("  - roster:") else None
        if right is None:
            lines += entry.split("\n")
            continue
        own = entry.split("\n")
        roster = ROSTERS.get(right["table"], right["table"])
        said = yaml.safe_load("tables:\n" + entry)["tables"][0]
        write(own[0] if said["roster"] == roster else f"  - roster: {roster}", own[0])
        own_tables = [table for table in tables if table["table"] == right["table"]]
        if not said.get("community") and (line := _community(own_tables, said["seen"], names)):
            write(line, None)
        if right["table"] == "double_reports":  # whoever keeps the register knows that it is the whole street's
            write("    everywhere: true", None)
        seen = [right, *(table for table in own_tables if table["place"] in said["seen"])]
        for line in own[1:]:
            if line.startswith("    or: "):  # by now it is decided
                changed.append(f"{line.split('  #')[0].strip()} →")
            else:
                write(_column(line, seen), line)
    return Corrected("\n".join(lines), tuple(changed))


def _tables(truth: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for file in truth["files"]:
        for sheet in file["sheets"]:
            if sheet.get("columns"):
                headers: dict[str, str] = {}
                times = Counter[str]()
                for field, column in sheet["columns"].items():
                    key = key_of("·".join(filter(None, (column.get("group"), column["header"]))))
                    times[key] += 1  # 参与单位（1）, 参与单位（2）#2
                    headers[f"{key}#{times[key]}" if times[key] > 1 else key] = field
                yes_no = dict(zip(sheet["yes_no"], (True, False), strict=False)) if sheet.get("yes_no") else {}
                place = f"{file['file']}#{sheet['sheet'] or ''}"
                yield {**sheet, "place": place, "headers": headers, "marks": yes_no, "of_file": file.get("community")}


def _table_of(entry: str, tables: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The table of truth that an entry is of: one that stood where it was seen, with most headers of its own."""
    said = yaml.safe_load("tables:\n" + entry)["tables"][0]
    own = [key_of(str(header)) for part in ("columns", "sometimes") for header in said.get(part) or {}]
    ranked = [
        (sum(_field_at(header, table) is not None for header in own), -number)
        for number, table in enumerate(tables)
        if table["place"] in said["seen"]
    ]
    best = max(ranked, default=(0, 0))
    right = tables[-best[1]] if best[0] else None
    # Half of a table that was taken apart, without what its rows are about, cannot be put right here.
    return right if right and own_field(right["table"]) in (_field_at(header, right) for header in own) else None


def _field_at(key: str, table: Mapping[str, Any]) -> str | None:
    """The field of truth under a header, whatever groups stand above and units below."""
    ends = [field for header, field in table["headers"].items() if f"·{header}·" in f"·{key}·"]
    lowest = [f for header, f in table["headers"].items() if header.rpartition("·")[2] == key.rpartition("·")[2]]
    return next(iter(ends), lowest[0] if len(lowest) == 1 else None)


def _column(line: str, tables: Sequence[Mapping[str, Any]]) -> str:
    """One column's line, put right by the first table that has the column."""
    match = _COLUMN.match(line)
    if match is None:
        return line
    header = str(yaml.safe_load(match["header"]))
    field = next(filter(None, (_field_at(key_of(header), table) for table in tables)), None)
    told = yaml.safe_load(match["field"])
    now = told["field"] if isinstance(told, dict) else told
    if field is None:
        return line if now in ("ignore", "sequence", "person") else f"      {match['header']}: ignore"
    if field.startswith(CHOICE):  # one of several answers, of which one is ticked
        return line
    if further := _FURTHER.fullmatch(field):  # a column more of a list
        field = further["field"]
    names = FIELDS[tables[0]["table"]]
    asked = field.removeprefix(NO)
    if isinstance(told, dict) and told.get("ticked") is False and field != asked and now in (asked, names.get(asked)):
        return line  # the other half of a question that is answered by ticks
    want = names.get(field) or _COMMON.get(field, "ignore" if field.startswith("_") else field)
    if want == now or any({want, now} <= pair for pair in _EQUAL) or (want in _TEXTS and now == "ignore"):
        return line
    return f"      {match['header']}: {want}"


def _community(tables: list[dict[str, Any]], seen: list[str], names: Mapping[str, str]) -> str | None:
    """What a person adds where no column tells the community and the proposal does not."""
    own = [table for table in tables if table["place"] in seen]
    ways = {table.get("community_from") for table in own}
    if ways == {"sheet name"}:
        return "    community: sheet"
    if ways & {"file name", "title"}:
        told = {table["place"].partition("#")[0]: names[table["of_file"]] for table in own if table["of_file"]}
        return f"    community: {json.dumps(told, ensure_ascii=False)}"
    return None
