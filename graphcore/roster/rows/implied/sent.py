"""Instructors who were sent, where a cell about Party organisations is all that says so, and by whom, where their own does.

未建（已派指导员）, and 李雪（松涛社区党委书记） or 松涛社区党委选派.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from graphcore.roster.cells.cells import names_nothing, plain
from graphcore.roster.columns.beside_party import SENT, WHETHER_SENT
from graphcore.roster.columns.choices import says_only_sent, says_sent
from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.titled import titled_as
from graphcore.roster.columns.undecided import COVERED
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import OF_NAMES
from graphcore.roster.words.lexicon import lexicon

SENDING = "sending"
"""The field of the Party organisations that sent them."""

_POST = "post"
_OF_PARTY = (COVERED, "build_mode", "party_name")
_MARKS = r"\s()（）\[\]【】:：,，、;；。/"
_SENDING = re.compile(
    rf"(?:由|(?<![^{_MARKS}]))(?P<name>[^{_MARKS}]*?(?:党委|党工委|党总支|党支部|党组织?))(?=(?:第一|副)?书记|委员|[选下指委]?派|$|[{_MARKS}])"
)
_OF_STREET = re.compile(  # its offices and who works there: 清河街道党建办科员
    rf"(?:由|(?<![^{_MARKS}]))(?P<place>[^{_MARKS}]{{2,5}}?(?:(?P<street>街道)|(?<!乡)镇|(?<!城)乡))"
    r"(?:办事处|人民政府|机关|党(?![委工总支组])|综|平安|城[建管]|经[济发]|公共|社会|社事|民政|组织|宣传|纪|人大|武装|团|妇|工会"
    rf"|干部|科|工作|副|[一二三四]级|主任|$|[{_MARKS}])"
)


def sent_by(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of who sent instructors that a table has none of, by the Party organisations that cells of instructors name."""
    field = lexicon().fields_of(roster).get(SENDING)
    if field is None or SENDING in columns:
        return {}
    naming = ((columns[name], _named_in(columns[name])) for name in (SENT, WHETHER_SENT, _POST) if name in columns)
    sent, named = next((one for one in naming if any(one[1])), (None, []))
    if sent is None:
        return {}
    words = ["、".join(names) for names in named]  # and nobody who was sent
    return {SENDING: sent.implying(field, [[*names] or None for names in named], words)}


def _named_in(sent: TypedColumn) -> list[tuple[str, ...]]:
    """The Party organisations that each distinct cell of a column names, where it says that somebody was sent."""
    told = zip(sent.cells.distinct, sent.of_cells, strict=True)
    return [tuple(_who_sends(cell.text)) if value else () for cell, value in told]


def _who_sends(text: str) -> Iterator[str]:
    """The Party organisations that a cell of instructors names.

    Examples
    --------
    >>> [[*_who_sends(text)] for text in ("松涛社区党委选派", "李雪（松涛社区党总支副书记）", "由街道党工委派驻：李雪", "李雪")]
    [['松涛社区党委'], ['松涛社区党总支'], ['街道党工委'], []]
    >>> [*_who_sends("未建党组织，党建指导员：李雪")]
    []
    >>> [[*_who_sends(text)] for text in ("清河街道党建办科员", "柳林镇组织委员", "清河街道商会会长", "区税务局干部")]
    [['清河街道党工委'], ['柳林镇党委'], [], []]
    """
    said = plain(text)
    named = [found["name"] for found in _SENDING.finditer(said) if not names_nothing(found["name"])]
    offices = () if named else _OF_STREET.finditer(said)
    yield from named or (f"{one['place']}{'党工委' if one['street'] else '党委'}" for one in offices)


def sent_in_place(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of who sent instructors that a table has none of, by what stands for a Party organisation in rows that say that one was sent instead.

    派指导员 | 松涛社区党总支: it is none of whom the row is about.
    """
    field, named = lexicon().fields_of(roster).get(SENDING), columns.get("party_name")
    if field is None or named is None or SENDING in columns:
        return {}
    for about in (columns[name] for name in (COVERED, "build_mode") if name in columns):
        rows = about.cells.told(lambda cell: says_only_sent(cell.text)) & named.says
        if rows.any():
            sending = named.read_as(field)
            sending.silence(~rows)
            named.silence(rows)
            return {SENDING: sending}
    return {}


def sent_as_listed(table: Table, guess: Guess, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column that what is called a list of instructors has none of, and that says that they were sent to whom it lists: 派驻单位 | 选派时间."""
    fields = lexicon().fields_of(guess.roster)
    to = next((name for name, field in fields.items() if field.type in OF_NAMES and field.tells == "instructs"), None)
    if to is None or to not in columns or columns.keys() & {SENT, WHETHER_SENT} or titled_as(guess.roster, table) <= 0:
        return {}
    units = columns[to]
    told = [value is not None or None for value in units.of_cells]
    return {WHETHER_SENT: units.implying(fields[WHETHER_SENT], told)}


def _asks_of_either(covered: TypedColumn | None) -> bool:
    """Whether a column asks if there is either kind of coverage: 是否党建覆盖, but not 是否组织覆盖."""
    return covered is not None and "覆盖" in covered.reader.header and "组织" not in covered.reader.header


def sent_beside(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column that a table has none of and that says whether instructors were sent, by what cells about Party organisations add.

    What they say of that is then nothing that is wrong with them: 派驻党建指导员 in a column of how they are built. A yes
    to 是否党建覆盖 beside that says no more.
    """
    field = lexicon().fields_of(roster).get(WHETHER_SENT)
    if field is None or WHETHER_SENT in columns:
        return {}
    for about in (columns[name] for name in _OF_PARTY if name in columns):
        told = [says_sent(cell.text) or None for cell in about.cells.distinct]
        if any(told):
            sent = about.implying(field, told)
            says = sent.says
            if about is not columns.get(COVERED) and _asks_of_either(columns.get(COVERED)):
                only_sent = about.cells.told(lambda cell: says_only_sent(cell.text))
                columns[COVERED].deny(only_sent)
            about.wrong = {row: wrong for row, wrong in about.wrong.items() if not says[row]}
            return {WHETHER_SENT: sent}
    return {}
