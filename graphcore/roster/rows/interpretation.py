"""What a cell says, as its column reads it: typed by the field, marks told by the column as a whole."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from graphcore.problems import in_both
from graphcore.roster.cells import cells
from graphcore.roster.cells.dates import read_date, read_span
from graphcore.roster.cells.dittos import REPEATED, is_ditto
from graphcore.roster.cells.gathered import each_in_full
from graphcore.roster.cells.gone import gone_beside
from graphcore.roster.cells.legends import Legend
from graphcore.roster.cells.likely_days import unlikely
from graphcore.roster.cells.lists import numbered_in_full, phases_in_full, split_list
from graphcore.roster.cells.marks import Marks, mark_of, marks_of
from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.cells.offers import ticked
from graphcore.roster.cells.persons_beside import named_beside
from graphcore.roster.cells.place_paths import place_path
from graphcore.roster.cells.quantities import is_unfilled, read_count, read_money, scaled
from graphcore.roster.cells.to_come import awaits_somebody
from graphcore.roster.cells.yes_or_no import is_not_known, is_not_there, read_flag, says_none
from graphcore.roster.columns.choices import begins_with_sent, choice_of
from graphcore.roster.columns.guess import NOTHING_SAID, Settings
from graphcore.roster.columns.party_cells import (
    has_members_elsewhere,
    named_as_host,
    named_in_remark,
    says_there_is_one,
    says_there_was_none,
)
from graphcore.roster.columns.party_sentences import named_in_sentence
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.privacy import REDACTED
from graphcore.roster.rows.answers import told_of_one
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.laid_together import TOGETHER
from graphcore.roster.words.fields import OF_NAMES, Field
from graphcore.roster.words.spelling import clean, drawn_together
from graphcore.vocabulary import SPAN_ATTRIBUTES, Attribute, Value

_OF_STREET = "本级|机关|直属|办事处|党工委"
_LEVEL_ABOVE = re.compile(
    rf"(?:\w{{0,12}}街道|镇街?|乡镇?|街镇|区级?|县级?)(?:{_OF_STREET})?|\w{{2,12}}[镇乡](?:{_OF_STREET})|本级|机关|直属"
)
_FIRST_OR_TENTH, _PADDED = re.compile(r"(?:19|20)\d\d\.1"), re.compile(r"(?:19|20)\d\d\.0[1-9]")
_ANY_DAY = SPAN_ATTRIBUTES["until"]
_TERRITORY = ("community", "grid", "building")
_OVER = re.compile("(?:任期|将|于|至|到)*(?P<day>.{4,}?)(?:届满|到期|期满|任满|结束)")
_LAST_DAYS = ("term_ends", "contract_ends", "due", "until")
_OF_OTHERS = ("names", "ref", "refs")
_REMARK = re.compile("[(（，,；;：:。]")  # behind which somebody may be named
_OF_SOME = ("ref", "refs", "person")
_NUMBERED = ("grid", "building")
_ESTATES = ("estate",)
_ORNAMENTS = " ★☆※＊*▲△◆◇"  # around names, of which the office knows why
_NO_DITTO = ("name", "names", "number", *REPEATED)  # elsewhere it is no code or number, and said to be none
_ALL_IN_BRACKETS = re.compile(r"[(（\[【]([^()（）\[\]【】]+)[)）\]】]")
_WRAP = re.compile(r"\s*\n\s*")
_HIDDEN = re.compile(rf"[(（]{REDACTED}[)）]$")


class Told(NamedTuple):
    """A typed cell, or what is wrong with it."""

    value: Value = None
    code: str | None = None
    details: dict[str, str] = {}  # noqa: RUF012


NO_NAMES: Mapping[str, str] = MappingProxyType({})


class ColumnReader:
    """Reads the cells of one column.

    Parameters
    ----------
    index
        Its position in the table.
    header
        Its header; a unit that it gives is that of its numbers.
    texts
        All its cells; looked at only where they tell what one of them says.
    names
        Abbreviation, clean → the name it stands for.
    attribute
        What its cells say of a node; by default anything.
    today
        The day after which nothing has happened yet.
    legend
        What codes mean in it, by its header; what a mapping says goes before.
    answers
        What ticks say that it is read from; only one of them is one of a row.
    """

    def __init__(
        self,
        index: int,
        header: str,
        field: Field,
        texts: Iterable[str] = (),
        *,
        settings: Settings = NOTHING_SAID,
        names: Mapping[str, str] = NO_NAMES,
        attribute: Attribute | None = None,
        today: str | None = None,
        legend: Legend | None = None,
        answers: Collection[str] = (),
    ) -> None:
        self.index = index
        self.header = header
        self.field = field
        self.marks: Marks | None = None
        self._attribute = attribute or _ANY_DAY
        self._today = today
        self._legend, self._told = legend, {mark_of(text) for text in settings.values}
        if field.type == "flag":
            told = {text: value for text, value in settings.values.items() if isinstance(value, bool)}
            meant = [self._meant(Cell(text)).text for text in texts]
            self.marks = marks_of(meant, told_of_one(field, {*meant}, self._attribute, today) | told)
        self._has_padded = field.type == "date" and any(map(_PADDED.fullmatch, texts))
        self._choices = {header_key(text): value for text, value in settings.values.items() if value is not True}
        self._answers = answers
        self._names_its_party_org = field.names_its_party_org  # asked of every cell
        self._is_of_its_party_org = field.names_its_party_org or field.tells == "has_party_org"
        self._separators = settings.separators
        self._names = names

    @property
    def offers_no(self) -> bool:
        """Whether one of the ticks that it is read from says no: 应建未建."""
        return any(read_flag(Cell(answer)) is False for answer in self._answers)

    def read(self, cell: Cell) -> Told:
        """Read a cell as the field's type says."""
        cell = self._meant(cell)
        if TOGETHER in cell.text and all(said in self._answers for said in cell.text.split(TOGETHER)):
            return Told(code="several_ticks", details={"value": cell.text})
        if cells.is_formula_error(cell.text):
            return Told(code="formula_error", details={"value": cell.text})
        if self.field.type in _NO_DITTO and is_ditto(cell.text):
            return Told(code="unclear_ditto", details={"value": _legible(cell.text)})
        if is_not_known(cell.text) and self.field.type in _OF_SOME and not cells.names_nothing(cell.text):
            return Told(code="not_known", details={"value": _REMARK.split(_legible(cell.text))[0]})
        in_sentence = named_in_sentence(cell.text) if self._is_of_its_party_org else None
        if self._is_of_its_party_org and in_sentence is None and has_members_elsewhere(cell.text):
            return Told(code="members_elsewhere", details={"value": _legible(cell.text)})
        if self._names_its_party_org:
            if begins_with_sent(cell.text):
                return Told()
            is_there = in_sentence is None and says_there_is_one(cell.text)
            named = named_in_remark(cell.text) if is_there else in_sentence or named_as_host(cell.text)
            if is_there and named is None:
                return Told([])
            cell = cell._replace(text=named or cell.text)
        if self.field.type in _OF_OTHERS:
            has_none = self.field.to == ("party_org",) and says_there_was_none(cell)
            named = None if has_none else cells.named_in(cell.text)
            if named is None:
                return Told()
            cell = cell if named == cell.text else cell._replace(text=named)
        match self.field.type:
            case "name" if cells.names_nothing(cell.text) and not gone_beside(cells.plain(cell.text)):
                return Told()
            case "name" | "text" | "note":
                return Told(self._named(cell.text))
            case "ref" if self.field.to == ("community",) and _LEVEL_ABOVE.fullmatch(cells.plain(cell.text)):
                return Told()  # the street itself is no community of it
            case "ref" if self.field.to == ("community",) and (path := place_path(cell.text)) is not None:
                return Told(self._named(path.community) if path.community else None)
            case "ref" if self._names_communities(cell.text):
                return Told(code="several_communities", details={"value": _legible(cell.text)})
            case "ref" if len(parts := self._names_places(cell.text)) > 1:
                return Told([self._named(part) for part in parts])
            case "ref" | "number" if cells.names_nothing(cell.text):
                return Told()
            case "ref":
                return Told(self._named(cell.text))
            case "number":
                return Told(cells.plain(self._named(cell.text)))  # ＸＱ１０１ is XQ101
            case "names" | "refs" | "list":
                parts = self._parts(cell.text)
                return Told([self._named(part) for part in parts if not _are_gone((part,))] or None)
            case "person":
                is_nobody = says_none(cell) or awaits_somebody(cell.text) or _are_gone(split_list(cell.text))
                return Told(None if is_nobody else True)
            case "code":
                return _code(cell)
            case "choice":
                return self._choice(cell)
            case "flag":
                return self._flag(cell)
            case "date":
                return self._day(cell)
            case "count":
                return _number(cell, scaled(read_count(cell), cell, self.header))
            case "money":
                return _number(cell, scaled(read_money(cell), cell, self.header))
            case _:
                return Told()

    def _meant(self, cell: Cell) -> Cell:
        return cell if self._legend is None or mark_of(cell.text) in self._told else self._legend.read(cell)

    def _names_communities(self, text: str) -> bool:
        """Whether a cell for one community has several: 松涛社区、兰亭社区."""
        return self.field.to == ("community",) and len(self._names_places(text)) > 1

    def _names_places(self, text: str) -> tuple[str, ...]:
        """The places that a cell for one names, where it plainly has several: 第二网格、第三网格."""
        parts = self._parts(text) if self.field.to[0] in _TERRITORY else ()
        return parts if len(parts) > 1 and all(name_kind(part) in self.field.to for part in parts) else ()

    def _parts(self, text: str) -> tuple[str, ...]:
        """What a cell lists; what has a number is written in full."""
        is_numbered = self.field.to[0] in _NUMBERED
        text = each_in_full(text) if self.field.type == "refs" else text
        text = phases_in_full(text) if self.field.to == _ESTATES else text
        return split_list(numbered_in_full(text) if is_numbered else text, self._separators)

    def _named(self, text: str) -> str:
        text = _legible(text)
        if self.field.type not in OF_NAMES:
            return text
        if (whole := _ALL_IN_BRACKETS.fullmatch(text)) is not None:
            text = whole[1]
        text = named_beside(text.strip(_ORNAMENTS) or text)
        return self._names.get(clean(text), text) if self._names else text

    def _day(self, cell: Cell) -> Told:
        if cell.number is not None and _FIRST_OR_TENTH.fullmatch(cell.text):
            if not self._has_padded:
                return Told(code="unclear_month", details={"value": cell.text})
            cell = Cell(f"{cell.text}0")  # January is 01 there
        day = read_date(cell) or self._of_term(cell)
        if day is None or (reason := unlikely(day, self._attribute, self._today)) is None:
            return _or_problem(cell, day, "bad_date")
        details = {"value": _legible(cell.text), **in_both(reason=reason)}
        return Told(code="unlikely_date", details=details)

    def _of_term(self, cell: Cell) -> str | None:
        """The day that a column is about where a cell has a whole term, its last or its first; or says when a term is over."""
        span, is_last = read_span(cell), (self.field.attribute or "") in _LAST_DAYS
        if span is None and is_last and (over := _OVER.fullmatch(cells.plain(cell.text))) is not None:
            return read_date(Cell(over["day"]))
        return None if span is None else span[is_last]

    def _flag(self, cell: Cell) -> Told:
        assert self.marks is not None  # noqa: S101  # a flag's column has them
        value = self.marks.read(cell.text)
        if value is None and (self.marks.unclear or cells.is_blank(cell.text)):
            return Told()  # what cannot be told of the whole column is said of the column
        return _or_problem(cell, value, "bad_flag")

    def _choice(self, cell: Cell) -> Told:
        text = header_key(ticked(cell.text) or cell.text)
        if not text or cells.is_blank(text):
            return Told()
        value = self._choices[text] if text in self._choices else choice_of(self.field, cell.text)
        if value is False and self.field.attribute == "status" and not is_not_there(cells.plain(cell.text)):
            value = None  # 未营业 may be any but one
        return Told(code="bad_choice", details={"value": _legible(cell.text)}) if value is None else Told(value or None)


def _are_gone(names: Iterable[str]) -> bool:
    """Whether it is said of each of some names that whoever bears it is gone."""
    return all(gone_beside(cells.plain(name)) for name in names)


def _legible(text: str) -> str:
    """A name or text on one line, without a place where a number was hidden."""
    text = text if text.isprintable() else _WRAP.sub("", text)
    return drawn_together((_HIDDEN.sub("", text) if text.endswith((")", "）")) else text).strip())


def _code(cell: Cell) -> Told:
    if cells.is_blank(cell.text):
        return Told()
    code, reason = cells.read_code(cell)
    if reason is None:
        return Told(code)
    return Told(code="bad_credit_code", details=in_both(reason=reason))


def _number(cell: Cell, value: Value) -> Told:
    return Told() if value is None and is_unfilled(cell) else _or_problem(cell, value, "bad_number")


def _or_problem(cell: Cell, value: Value, code: str) -> Told:
    if value is not None:
        return Told(value)
    said = cells.plain(cell.text)
    says_nothing = said in ("", "-", "—", "/", "——") or (
        said.isascii() and any(map(str.isalpha, said)) and cells.is_blank(said)
    )
    return Told() if says_nothing else Told(code=code, details={"value": _legible(cell.text)})
