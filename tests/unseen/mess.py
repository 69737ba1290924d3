"""What goes wrong with the records themselves: doubled rows, bad cells, cycles, names on no roster, junk rows."""

from copy import deepcopy
from dataclasses import dataclass, field
from random import Random

from .schema import FIELDS, OPTIONAL
from .world import Record, World

DOUBLED = ("party_orgs", "owners_committees", "enterprises", "social_orgs", "resident_units", "property_firms")
LISTS_OF_BODIES = {"matters": "parts", "joint_projects": "partners"}


@dataclass
class Mishaps:
    """What was done on purpose, by record: doubles (kept, double, how, conflict), cycles, contradictions."""

    doubles: list[tuple[Record, Record, str, str | None]] = field(default_factory=list)
    cycles: list[list[str]] = field(default_factory=list)
    contradictions: list[str] = field(default_factory=list)


def disturb(world: World, seed: int, mess: float) -> Mishaps:
    """Spoil the world's records; 0 leaves them as they are, 1 is a bad year."""
    rng, mishaps = Random(f"mess {seed}"), Mishaps()
    if mess <= 0:
        return mishaps
    _cycle(world, rng, mishaps)
    _contradict(world, rng, mishaps)
    for table, rows in world.records.items():
        _bad_cells(rng, table, rows, mess)
        if table in DOUBLED:
            _double(rng, table, rows, mess, mishaps)
    _junk(world, rng)
    return mishaps


def left_out(seed: int, mess: float) -> dict[str, set[str]]:
    """The optional columns that each table's sheet does not have."""
    rng = Random(f"columns {seed}")
    return {table: {name for name in names if rng.random() < 0.4 * mess} for table, names in OPTIONAL.items()}


def _insert(rng: Random, rows: list[Record], row: Record) -> None:
    """Put a row somewhere among its community's rows, never before the first."""
    places = [index + 1 for index, other in enumerate(rows) if other.community == row.community]
    rows.insert(rng.choice(places) if places else len(rows), row)


def _cycle(world: World, rng: Random, mishaps: Mishaps) -> None:
    cm = rng.choice(world.of("community"))
    ring = [
        world.add("party_org", f"{world.name(cm)}{word}党总支", cm, level="党总支") for word in world.stock.CYCLE_WORDS
    ]
    for key, above in zip(ring, ring[1:] + ring[:1], strict=True):
        row = world.record(
            "party_orgs", key, cm, level="党总支", superior=above, members=rng.randint(51, 90), date=world.date()
        )
        row.faults["superior"] = "cycle_in_party_hierarchy"
        world.records["party_orgs"].remove(row)
        _insert(rng, world.records["party_orgs"], row)
    mishaps.cycles.append(ring)


def _contradict(world: World, rng: Random, mishaps: Mishaps) -> None:
    reported = {row.entity for row in world.records["double_reports"]}
    yes = [row for row in world.records["resident_units"] if row.entity in reported]
    no = [row for row in world.records["resident_units"] if row.entity not in reported]
    for row, stated in [(each, False) for each in yes[:1]] + [(each, True) for each in no[:1]]:
        row.values["reported"] = stated
        mishaps.contradictions.append(str(row.entity))
    rng.shuffle(mishaps.contradictions)


def _bad_cells(rng: Random, table: str, rows: list[Record], mess: float) -> None:
    reasons = {"code": ("bad_credit_code:check_digit", "bad_credit_code:short"), "date": ("bad_date",), "int": ("bad_number",),
               "id_card": ("precision_lost",)}  # fmt: skip
    for row in rows:
        for name in row.values:
            kind = FIELDS[table][name]
            if (
                kind in reasons
                and name not in row.faults
                and rng.random() < (0.03 if kind in ("code", "id_card") else 0.015) * mess
            ):
                row.faults[name] = rng.choice(reasons[kind])


def _double(rng: Random, table: str, rows: list[Record], mess: float, mishaps: Mishaps) -> None:
    clean = [row for row in rows if (not row.faults and row.community) or table == "property_firms"]
    for number, kept in enumerate(rng.sample(clean, min(len(clean), max(1, round(2 * mess))))):
        double = deepcopy(kept)
        double.rid, double.outcome, conflict = f"{kept.rid}~double", "merge", None
        if number == 0 and table in ("enterprises", "social_orgs"):
            how, double.copy_of = "exact", kept.rid
        elif "code" in kept.values and not kept.faults:
            how = rng.choice(("same_code", "no_code"))
            if how == "no_code":
                del double.values["code"]
        else:
            how = "name_only"
        if how != "exact" and "members" in kept.values and (table == "party_orgs" or rng.random() < 0.5):
            conflict = "members"
            double.values["members"] += rng.randint(3, 9)
        double.faults = {}
        _insert(rng, rows, double)
        mishaps.doubles.append((kept, double, how, conflict))


def _junk(world: World, rng: Random) -> None:
    for table in ("social_orgs", "enterprises", "double_reports"):
        template = rng.choice([row for row in world.records[table] if row.community])
        row = Record(table, f"{table}#junk", None, template.community, {}, "reject", {})
        keep = ("community", "employees", "industry", "has_party", "rdate", "rcount", "stype")
        row.values = {name: value for name, value in template.values.items() if name in keep}
        row.faults = {"unit" if table == "double_reports" else "name": "missing_name"}
        _insert(rng, world.records[table], row)
    for reason in ("too_few_participants", "self_tie"):
        template = rng.choice(world.records["matters"])
        row = Record("matters", f"matters#{reason}", None, template.community, {}, "reject", {"parts": reason})
        row.values = {"mno": world.stock.JUNK_NUMBER.format(n=rng.randint(10, 99)), "community": template.community, "matter": rng.choice(world.stock.JUNK_MATTERS),
                      "lead": world.of("residents_committee", template.community)[0], "mdate": world.date(2023), "done": True}  # fmt: skip
        if reason == "self_tie":
            row.values["parts"] = [row.values["lead"]]
        _insert(rng, world.records["matters"], row)
    names = [form.format(city=world.town, district=world.district) for form in world.stock.UNKNOWN_ORGS]
    template = rng.choice(world.records["joint_members"])
    row = Record(
        "joint_members",
        "joint_members#unknown",
        None,
        template.community,
        {},
        "review",
        {"org": "unknown_organisation"},
    )
    row.values = {**template.values, "org": names.pop(), "role": "成员单位", "rep": world.person()}
    row.values.pop("phone", None)
    _insert(rng, world.records["joint_members"], row)
    for table, name in LISTS_OF_BODIES.items():
        rows = [each for each in world.records[table] if each.outcome == "accept"]
        rng.choice(rows).values[name].append(names.pop())
    for note in (
        "=1+2",
        "+1+1",
        "<script>alert(1)</script>",
        '=HYPERLINK("http://example.invalid","看")',
        "联系 15400001111",
        "@SUM(1)",
        "-1+1",
    ):
        rows = [
            each
            for each in (*world.records["enterprises"], *world.records["social_orgs"])
            if each.outcome == "accept" and not each.copy_of
        ]
        rng.choice(rows).values["note"] = note
