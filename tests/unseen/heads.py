"""The head of a table: which columns in which order, under how many levels of heads."""

import re
from dataclasses import dataclass, field
from random import Random
from types import ModuleType

from .cells import Habits
from .schema import FIELDS, own_field
from .sheets import Sheet
from .spelling import han

GAP = "_gap"
NO = "_no_"
MORE = "_more_"
YEAR = "_year_"
PART = "_part_"
CHOICE = "_choice_"
STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"


@dataclass
class Column:
    """A column by field (``_seq`` and ``_extra…`` mean nothing), its head, and the head above it."""

    field: str
    header: str
    group: str | None = None


@dataclass
class Head:
    columns: list[Column]
    levels: int
    extras: dict[str, str] = field(default_factory=dict)
    top_group: str = ""
    units: dict[str, str] = field(default_factory=dict)

    @property
    def height(self) -> int:
        """Rows of heads, with the row of units below them if there is one."""
        return self.levels + bool(self.units)

    def at(self, left: int) -> dict[str, int]:
        return {column.field: left + index for index, column in enumerate(self.columns)}

    def write(self, sheet: Sheet, top: int, left: int) -> None:
        """Heads of one level stand in one row; with more levels, groups stand above and single heads are merged down."""
        bottom = top + self.levels - 1
        for index, column in enumerate(self.columns):
            at = left + index
            group_row = bottom - 1
            if column.group:
                first = index == 0 or self.columns[index - 1].group != column.group
                if first:
                    sheet.put(group_row, at, column.group)
                    width = sum(other.group == column.group for other in self.columns)
                    sheet.merge(group_row, at, group_row, at + width - 1)
                sheet.put(bottom, at, column.header)
            else:
                row = top + 1 if self.levels == 3 and column.field not in ("_seq", "community") else top
                sheet.put(row, at, column.header)
                sheet.merge(row, at, bottom, at)
        if self.levels == 3:
            under = [left + i for i, column in enumerate(self.columns) if column.field not in ("_seq", "community")]
            sheet.put(top, under[0], self.top_group)
            sheet.merge(top, under[0], top, under[-1])
        for index, column in enumerate(self.columns):
            sheet.put(bottom + 1, left + index, self.units.get(column.field))


def design(
    fields: list[str], style: Habits, words: ModuleType, rng: Random, *, levels: int, extra: bool, with_community: bool
) -> Head:
    """Order and name the columns of a table."""
    columns = [Column(name, style.headers[name]) for name in fields if name != "community"]
    own, rest = columns[:1], columns[1:]
    rng.shuffle(rest)
    columns = own + rest if rng.random() < 0.7 else rest[:2] + own + rest[2:]
    grouped = False
    if levels > 1:
        for group, members, leaves in words.GROUPS:
            inside = [column for column in columns if column.field in members]
            if len(inside) > 1 and any(column.field == members[0] for column in inside):
                place = columns.index(inside[0])
                columns = [column for column in columns if column not in inside]
                columns[place:place] = inside
                grouped = True
                for column in inside:
                    column.group, column.header = group, leaves.get(column.field, column.header)
    for column in columns:
        column.header += style.legends.get(column.field, "")
    levels = levels if grouped else 1
    extras = {}
    if extra:
        for number, (head, value) in enumerate(rng.sample(sorted(words.EXTRA_COLUMNS.items()), rng.randint(1, 2))):
            extras[f"_extra{number}"] = value
            place = rng.randint(1, len(columns))
            if place < len(columns) and columns[place].group and columns[place - 1].group == columns[place].group:
                place = len(columns)
            columns.insert(place, Column(f"_extra{number}", head))
    front = [Column("community", style.headers["community"])] if with_community else []
    if rng.random() < 0.7:
        front.insert(rng.randint(0, len(front)), Column("_seq", rng.choice(words.SEQUENCE)))
    return Head(front + columns, levels, extras, words.TOP_GROUP)


def units(head: Head, table: str, words: ModuleType) -> dict[str, str]:
    """What stands in a row of units: how to count, how to write a date."""
    kinds = {column.field: FIELDS[table].get(column.field) for column in head.columns}
    said = {name: words.UNITS_BELOW.get(name) or words.UNITS_BELOW.get(kind) for name, kind in kinds.items()}
    return {name: text for name, text in said.items() if text}


def numbers(head: Head) -> dict[str, str]:
    """A row that counts the columns, as on statistical forms."""
    used = (column for column in head.columns if column.field != GAP)
    return {column.field: str(number) for number, column in enumerate(used, 1)}


def stems(head: Head, table: str) -> dict[str, str]:
    """A row that names the columns as forms of statistics do: those of words by 甲, 乙, 丙, those of counts by number."""
    letters, count, said = iter(STEMS), 0, {}
    for column in head.columns:
        if FIELDS[table].get(column.field) == "int" or column.field.startswith((YEAR, PART)):
            count += 1
            said[column.field] = str(count)
        elif column.field != GAP:
            said[column.field] = next(letters, "")
    return said


def codes(head: Head, words: ModuleType) -> dict[str, str]:
    """A row of the names that fields have in the system which the table was exported from, or is to go into."""
    said = {column.field: words.FIELD_CODES.get(column.field) for column in head.columns}
    return {name: code for name, code in said.items() if code}


def flattened(head: Head, form: str) -> None:
    """A system that knows no heads of two levels says both in one: the group, and what belongs to it."""
    for column in head.columns:
        if column.group:
            column.header, column.group = form.format(group=column.group, head=column.header), None
    head.levels = 1


def counted(head: Head, form: str) -> None:
    """Number the heads themselves, as questionnaires do that are handed out as tables."""
    for number, column in enumerate((column for column in head.columns if column.field != GAP), 1):
        column.header = form.format(column.header, n=number)


def cornered(head: Head, table: str, form: str) -> None:
    """The head of what rows are about is cut by a slash: what goes across above it, what goes down below."""
    for column in head.columns:
        if column.field == own_field(table) and not column.group:
            column.header = form.format(column.header)


def stood_up(head: Head) -> None:
    """Short heads of narrow columns are written downwards."""
    for column in head.columns:
        if len(column.header) <= 4 and not re.search(r"\s", column.header):
            column.header = "\n".join(column.header)


def ticked(head: Head, name: str, yes: str, no: str) -> None:
    """A question is the head above two columns, one of which is ticked."""
    place = next(place for place, column in enumerate(head.columns) if column.field == name)
    column = head.columns[place]
    column.group, column.header = column.header, yes
    head.columns.insert(place + 1, Column(f"{NO}{name}", no, column.group))
    head.levels = max(head.levels, 2)


def chosen(head: Head, name: str, answers: tuple[str, ...]) -> None:
    """A choice is the head above a column for each answer, one of which is ticked."""
    place = next(place for place, column in enumerate(head.columns) if column.field == name)
    asked = head.columns[place].header
    head.columns[place : place + 1] = [
        Column(f"{CHOICE}{name}_{number}", said, asked) for number, said in enumerate(answers, 1)
    ]
    head.levels = max(head.levels, 2)


def yearly(head: Head, name: str, years: tuple[str, ...]) -> None:
    """A count is the head above a column for each year, of which the last is what counts now."""
    place = next(place for place, column in enumerate(head.columns) if column.field == name)
    column = head.columns[place]
    column.group, column.header = column.header, years[-1]
    earlier = [Column(f"{YEAR}{name}_{back}", year, column.group) for back, year in enumerate(reversed(years[:-1]), 1)]
    head.columns[place:place] = reversed(earlier)
    head.levels = max(head.levels, 2)


def earlier(value: int, back: int) -> int:
    """What a count was some years ago."""
    return max(value - back * (value % 4), 0)


def parted(head: Head, name: str, whole: str, parts: tuple[str, ...]) -> None:
    """A count is the head above the whole and, right of it, how many of them are of some sort."""
    place = next(place for place, column in enumerate(head.columns) if column.field == name)
    column = head.columns[place]
    column.group, column.header = column.header, whole
    sorts = [Column(f"{PART}{name}_{number}", sort, column.group) for number, sort in enumerate(parts, 1)]
    head.columns[place + 1 : place + 1] = sorts
    head.levels = max(head.levels, 2)


def part(value: int, number: int) -> int:
    """How many out of a count are of the first or a further sort."""
    return value // (number + 2)


def listed(head: Head, name: str, form: str, count: int) -> None:
    """A list has a column for each name that it may hold."""
    place = next(place for place, column in enumerate(head.columns) if column.field == name)
    said = head.columns[place].header
    heads = [form.format(said, n=number, han=han(number)) for number in range(1, count + 1)]
    head.columns[place].header = heads[0]
    head.columns[place + 1 : place + 1] = [
        Column(f"{MORE}{name}_{number}", text) for number, text in enumerate(heads[1:], 2)
    ]


def with_gap(head: Head, place: int) -> None:
    """A column that nobody uses, and that has no head."""
    if 0 < place < len(head.columns) and not (head.columns[place].group or head.columns[place - 1].group):
        head.columns.insert(place, Column(GAP, ""))


def decorate(head: Head, rng: Random, mess: float) -> None:
    """Stars, spaces and line breaks that creep into heads."""
    for column in head.columns:
        draw = rng.random()
        if draw < 0.06 * mess:
            column.header = f"*{column.header}"
        elif draw < 0.12 * mess and len(column.header) > 2:
            column.header = f"{column.header[:2]}\n{column.header[2:]}"
        elif draw < 0.16 * mess:
            column.header = " ".join(column.header) if len(column.header) == 2 else f"{column.header} "
