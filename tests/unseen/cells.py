"""One cell: from what is meant to what somebody typed."""

from dataclasses import dataclass, field, replace
from random import Random
from types import ModuleType
from typing import Any

from . import dates
from .buildings import gathered, in_estate, runs
from .mess import Mishaps
from .schema import FIELDS, own_field
from .spelling import Speller, han
from .world import Record, World

COUNTED = {"numbered": "{n}.{name}", "circled": "{circled}{name}", "bracketed": "（{n}）{name}", "paren": "{n}）{name}",
           "listed": "{n}、{name}", "bulleted": "●{name}", "hans": "{han}、{name}",
           "dashed": "- {name}", "squared": "[{n}]{name}", "hans bracketed": "（{han}）{name}", "stopped": "{n}．{name}"}  # fmt: skip
LAST = ("和", "及", "与", "以及")  # only between the last two
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass
class Cell:
    """What is written, what it means, and which spellings and unknown names are in it."""

    raw: Any
    expect: Any
    variants: list[tuple[str, str, str]] = field(default_factory=list)
    unresolved: list[str] = field(default_factory=list)
    sensitive: list[tuple[str, str]] = field(default_factory=list)
    section: bool = False  # it stands in the row that opens the section
    parts: tuple[str, ...] = ()  # the names of a list, each as it is written


@dataclass(frozen=True)
class Habits:
    """How one office fills one table."""

    date: str
    separator: str
    yes_no: dict[str, tuple[str | int, str | int]]
    headers: dict[str, str]
    text_only: bool
    spoken: dict[str, dict[str, str]]  # by field, what is written for a word of the vocabulary
    legends: dict[str, str] = field(default_factory=dict)  # by field, what its codes mean, as its head explains
    run: str = ""  # how buildings that follow each other are written together
    beside_estate: bool = False  # a building is only a number, beside its estate
    gathered: tuple[str, str] = ("", "")  # how a list says once what its names lie in, and what parts those


def habits(table: str, seed: int, words: ModuleType, *, text_only: bool) -> Habits:
    rng = Random(f"habits {seed} {table}")
    headers = {name: rng.choice(heads.split("|")) for name, heads in words.HEADERS[table].items()}
    yes_no = {name: rng.choice(pairs) for name, pairs in words.YES_NO.items()}
    levels = {level: rng.choice(spoken.split("|")) for level, spoken in words.LEVELS.items()}
    styles = [style for style in words.DATE_STYLES if not (text_only and style == "cell")]
    date, separator = rng.choice(styles), rng.choice(words.SEPARATORS)
    choices = {"build_mode": words.BUILD_MODES, "role": words.ROLES}
    spoken = {
        name: {said: rng.choice(others.split("|")) for said, others in own.items()} for name, own in choices.items()
    }
    return Habits(date, separator, yes_no, headers, text_only, {"level": levels, **spoken})


def coded(style: Habits, table: str, seed: int, words: ModuleType) -> Habits:
    """The same habits, but some choices are answered by a number or letter that the head of the column explains."""
    rng = Random(f"codes {seed} {table}")
    first, sign, between = rng.choice(words.LEGEND_SIGNS)
    frame, yes_no, spoken, legends = rng.choice(words.LEGENDS), dict(style.yes_no), dict(style.spoken), {}
    asked = {name: {True: "是", False: "否"} for name in yes_no} | style.spoken
    for name, answers in asked.items():
        if rng.random() < 0.6:
            continue
        codes = {said: chr(ord(first) + place) for place, said in enumerate(answers.values())}
        legends[name] = frame.format(between.join(sign.format(n=code, said=said) for said, code in codes.items()))
        if name in yes_no:
            yes, no = codes.values()
            yes_no[name] = (int(yes), int(no)) if yes.isdigit() else (yes, no)
        else:
            spoken[name] = {word: codes[said] for word, said in answers.items()}
    return replace(style, yes_no=yes_no, spoken=spoken, legends=legends)


def shortened(style: Habits, seed: int, words: ModuleType, layouts: frozenset[str]) -> Habits:
    """The same habits, but buildings may be written as runs of numbers, or by their number beside their estate."""
    rng = Random(f"buildings {seed}")
    run, drawn = rng.choice(words.RUNS) if "building_runs" in layouts else "", (rng.random(), rng.random())
    return replace(style, run=run * (drawn[0] < 0.6), beside_estate="short_buildings" in layouts and drawn[1] < 0.6)


def under_places(style: Habits, table: str, seed: int, words: ModuleType) -> Habits:
    """The same habits, but lists of estates and of buildings may say once where some of them lie."""
    rng = Random(f"gathered {seed} {table}")
    form = rng.choice(words.GATHERED)
    return replace(style, gathered=form) if rng.random() < 0.5 else style


class Clerk:
    """Types the records of the street."""

    def __init__(self, world: World, speller: Speller, mishaps: Mishaps, seed: int, mess: float) -> None:
        self.world, self.speller, self.mess = world, speller, mess
        self.rng = Random(f"clerk {seed}")
        self.doubles = {double.rid: how for _, double, how, _ in mishaps.doubles}

    def type(self, row: Record, style: Habits, left_out: set[str]) -> dict[str, Cell]:
        """Every cell of a row that is not empty."""
        cells = {}
        for name, kind in FIELDS[row.table].items():
            if name in left_out:
                continue
            if name in row.values:
                cell = self.fault(row, name) or self.cell(row, name, kind, row.values[name], style)
            elif self.may_say_none(row, name, kind) and self.rng.random() < 0.3 * self.mess:
                cell = Cell(self.rng.choice(self.world.words.BLANKS), None)
            else:
                continue
            if cell.raw != "":
                cells[name] = cell
        return cells

    def may_say_none(self, row: Record, name: str, kind: str) -> bool:
        """Whether an empty cell may as well hold a word for nothing."""
        asked = (kind == "ref" and name not in ("community", "superior")) or name == "instructor"
        return asked and row.outcome == "accept" and not row.values.get("has_party")

    def fault(self, row: Record, name: str) -> Cell | None:
        reason, value = row.faults.get(name, ""), row.values[name]
        if reason == "bad_credit_code:short":
            return Cell(value[:-2], None)
        if reason == "bad_credit_code:check_digit":
            return Cell(value[:-1] + ("7" if value[-1] != "7" else "8"), None)
        if reason == "bad_date":
            return Cell(self.rng.choice(self.world.words.BAD_DATES), None)
        if reason == "bad_number":
            return Cell(self.rng.choice(self.world.words.BAD_NUMBERS), None)
        if reason == "precision_lost":
            return Cell(f"{value[0]}.{value[1:6]}E+17", None)
        return None

    def cell(self, row: Record, name: str, kind: str, value: Any, style: Habits) -> Cell:
        if kind in ("refs", "ref", "numbers") or (kind == "name" and value in self.world.entities):
            return self.reference(row, name, kind, value, style)
        if kind == "bool":
            return Cell(style.yes_no[name][0 if value else 1], value)
        if kind == "int":
            return Cell(self.number(name, value, style), value)
        if kind == "date":
            return self.date(name, value, style)
        if kind == "phone":
            return self.phone(value, style)
        if kind == "id_card":
            raw = self.rng.choice((value, value, value.lower(), f"{value[:6]} {value[6:14]} {value[14:]}"))
            return Cell(raw, value, sensitive=[("id_card", value)])
        if name in style.spoken:
            return Cell(style.spoken[name].get(value, value), value)
        if kind == "list":
            return Cell(self.join(value, style), value)
        if kind == "note" and value.endswith("15400001111"):
            return Cell(value, value, sensitive=[("phone", "15400001111")])
        if kind == "person" and len(value) == 2 and self.rng.random() < 0.5 * self.mess:
            return Cell(f"{value[0]}　{value[1]}", value)
        return Cell(value, value)

    def reference(self, row: Record, name: str, kind: str, value: Any, style: Habits) -> Cell:
        known, written, variants, unknown = [], [], [], []
        for key in value if isinstance(value, list) else [value]:
            if key not in self.world.entities:
                unknown.append(key)
                written.append(key)
                continue
            known.append(key)
            if kind == "numbers":
                written.append(self.world.entities[key].attrs["no"])
                continue
            text, form = self.spelled(row, name, key, style)
            written.append(text)
            if form:
                variants.append((key, text, form))
        if name == "buildings" and style.run:
            written, variants = runs((self.world.name(key) for key in known), style.run), []
        elif name in ("buildings", "estates") and style.gathered[0]:
            form, between = style.gathered
            written = gathered(self.under(known, written), form)
            return Cell(between.join(written), known, [] if name == "buildings" else variants, parts=tuple(written))
        single = not isinstance(value, list)
        expect = (known[0] if known else None) if single else known
        raw, parts = (written[0], ()) if single else (self.join(written, style), tuple(written))
        return Cell(raw, expect, variants, unknown, parts=parts)

    def under(self, keys: list[str], written: list[str]) -> list[tuple[str, str]]:
        """Each name under what it lies in: a building under its estate, an estate under its community."""
        entities = [self.world.entities[key] for key in keys]
        return [
            in_estate(entity.name) if entity.kind == "building" else (self.world.name(str(entity.community)), text)
            for entity, text in zip(entities, written, strict=True)
        ]

    def spelled(self, row: Record, name: str, key: str, style: Habits) -> tuple[str, str | None]:
        if style.beside_estate and name == "name" and row.table == "buildings":
            return self.world.name(key).removeprefix(self.world.name(row.values["estate"])), "scoped"
        if name == own_field(row.table) and row.rid in self.doubles:
            return self.speller.write(key, row.community, always=True)
        if name == own_field(row.table) and row.table not in ("double_reports", "joint_members"):
            return self.world.name(key), None
        text, form = self.speller.write(key, row.community)
        splits = style.separator if style.separator not in COUNTED and style.separator not in LAST else " "
        return (
            (self.world.name(key), None)
            if form == "space"
            and (splits.strip() == "" or "\n" in text)
            and name in ("parts", "partners", "buildings", "estates", "claimed")
            else (text, form)
        )

    def join(self, names: list[str], style: Habits) -> str:
        if len(names) > 1 and style.separator in COUNTED:
            mark = COUNTED[style.separator]
            return self.rng.choice(("", "\n")).join(
                mark.format(n=number, circled="①②③④⑤⑥⑦⑧⑨"[number - 1 : number], han=han(number), name=name)
                for number, name in enumerate(names, 1)
            )
        if style.separator == "closed":
            return "；".join(names) + "。"
        if style.separator == "counted":
            return f"共{len(names)}个：" * (len(names) > 1) + "、".join(names)
        if style.separator == "added up":
            return "、".join(names) + f"等{len(names)}个" * (len(names) > 1)
        separator = "、" if style.separator in COUNTED else style.separator
        if separator in LAST and len(names) > 1:
            return "、".join(names[:-1]) + separator + names[-1]
        return separator.join(names)

    def number(self, name: str, value: int, style: Habits) -> Any:
        if name == "funds" and "万元" in style.headers["funds"]:
            return value / 10000
        draw = self.rng.random()
        if draw > 0.25 * self.mess:
            return value
        words = self.world.words
        forms = [*words.NUMBER_FORMS]
        forms += words.COUNT_FORMS if name in words.COUNT_UNITS else words.FUNDS_FORMS if name == "funds" else ()
        return self.rng.choice(forms).format(
            v=value, wide=str(value).translate(FULL_WIDTH), u=words.COUNT_UNITS.get(name), wan=value / 10000
        )

    def date(self, name: str, value: str, style: Habits) -> Cell:
        odd = self.rng.random() < 0.15 * self.mess
        choices = [each for each in self.world.words.DATE_STYLES if each != "cell" or not style.text_only]
        form = self.rng.choice(choices) if odd else style.date
        return Cell(*dates.written(form, value, name))

    def phone(self, value: str, style: Habits) -> Cell:
        plain = value.replace("-", "")
        forms: list[Any] = [value] * 5
        if not value.startswith("0"):
            forms += [
                f"{value[:3]}-{value[3:7]}-{value[7:]}",
                f"{value[:3]} {value[3:7]} {value[7:]}",
                value.translate(FULL_WIDTH),
                int(value),
            ]
        else:
            forms += [f"（{value[:4]}）{value[5:]}", plain]
        raw = self.rng.choice(forms)
        return Cell(str(raw) if style.text_only else raw, value, sensitive=[("phone", value)])
