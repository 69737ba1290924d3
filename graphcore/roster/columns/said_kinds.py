"""Whether anything says of what kind a table is, and whether its rows are persons beside where they live or work."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

from graphcore.roster.cells.cells import is_blank, plain
from graphcore.roster.cells.name_kinds import NAME_KINDS
from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.header_likeness import header_likeness
from graphcore.roster.columns.titled import numbered_as, titled_as
from graphcore.roster.files.cell import Cell
from graphcore.roster.tables.header_words import OF_SOMETHING, header_key
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import KIND, Field, Relation, RosterKind
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.titles import kinds_called
from graphcore.vocabulary import TERRITORIES, VENUES

_PLAINLY = 0.8  # likeness from which a header says what a column is, and fit from which its cells do
_WHERE = ("located_in", "concerns")  # ties that say where a row lies, or what
_MANY = 3  # kinds that call their rows by a header that so says of none what it is
_BY_FORM = 0.5  # fit from which names are of a kind by their form
_ANSWERING = re.compile("责任|负责")
_OF_ANY_CONTRACT = re.compile("[甲乙]方(?:单位|名称)?")
_WHERE_PERSONS_ARE = (*TERRITORIES, *VENUES, "enterprise", "social_org", "resident_unit")
_OF_PERSONS = re.compile(
    "(?=.)(?:户主|居民|业主|住户|租户|租客|成员|党员|人员|员工|职工|学生|老人|本人|家庭成员)?(?:姓名)?"
)
_TRAITS = re.compile(
    "性别|年龄|出生(?:年月日?|日期)?|民族|籍贯|学历|文化程度|政治面貌|(?:个人)?(?:特长|爱好|兴趣爱好|爱好特长|特长爱好)|健康状况|婚姻状况|"
    "与户主关系|(?:家庭|居住|现)住?(?:地?址|小区)|入党(?:时间|日期)"
)
_SEAT = "role"
_SOME = 0.25  # share of rows that say of what kind they are, below which the rows of a list are of another
_NEARLY_ALL, _FEWER = 0.9, 0.67  # share of rows that name another person each, and that name another place each at most


def says_its_kind(guess: Guess, table: Table) -> bool:
    """Whether more than chance says of what kind a table is: what it is called, what its rows are, or what only such rows tell.

    Days, figures and words stand in tables of all sorts, and so do names of any form: by them a list of books is one of matters.
    """
    return (
        titled_as(guess.roster, table) > 0
        or _names_such(guess, table)
        or _says_kinds(guess)
        or _tells_such(guess, table)
        or _speaks_of_ties(guess, table)
        or numbered_as(guess.roster, table, guess.fields.get("number")) > 0
    )


def _names_such(guess: Guess, table: Table) -> bool:
    """Whether rows are called as those of a kind are: a header says of what it is the name, or the names have that form."""
    kind = lexicon().rosters[guess.roster]
    if kind.subject is None:
        return False
    index = guess.fields[kind.subject]
    by_name, by_choice = (guess.evidence.get((index, name or "")) for name in (kind.subject, kind.called_by))
    if by_choice is not None and by_choice.fit >= _PLAINLY:
        return True
    of_anybody = max(OF_SOMETHING, header_likeness(table.words(index), _names_of_many()))
    return by_name is not None and (
        by_name.likeness > of_anybody or (kind.makes in NAME_KINDS and by_name.fit >= _BY_FORM)
    )


def _says_kinds(guess: Guess) -> bool:
    """Whether a column plainly says of each row which kind it is of those that the roster has: 企业, 社会组织."""
    told = guess.evidence.get((guess.fields.get(KIND, -1), KIND))
    return told is not None and told.fit >= _PLAINLY


@cache
def _names_of_many() -> tuple[str, ...]:
    """Headers by which rows of many kinds are called, and which so say of none what it is: 名称, 单位名称."""
    subjects = ((kind, kind.subject) for kind in lexicon().rosters.values())
    called = Counter(header for kind, name in subjects if name is not None for header in kind.fields[name].headers)
    return tuple(header for header, kinds in called.items() if kinds >= _MANY)


def _tells_such(guess: Guess, table: Table) -> bool:
    """Whether a column plainly is one that ties rows of a kind to others, or names such as only they are tied to: forums, projects.

    Not the one that rows are called by, of which its name has said whether it is; nor who is to answer for something, which
    tables of dangers, tasks and rounds have, too; nor persons whom their header calls by no more than that (姓名), nor
    the parties of any contract (甲方).
    """
    kind = lexicon().rosters[guess.roster]
    said = {
        name: guess.evidence[index, name]
        for name, index in guess.fields.items()
        if name != kind.subject and _ties(kind.fields[name]) and not _says_nothing(table.words(index))
    }
    are_such = {name for name in said if len(kind.fields[name].to) == 1}
    return any(one.likeness >= _PLAINLY or (name in are_such and one.fit >= _PLAINLY) for name, one in said.items())


def _speaks_of_ties(guess: Guess, table: Table) -> bool:
    """Whether what columns of rows that only tie others are called by speaks of their kind: 报到地社区, 报到党员."""
    if lexicon().rosters[guess.roster].makes is not None:
        return False
    return any(guess.roster in kinds_called(table.words(index)[-1]) for index in guess.fields.values())


def _says_nothing(words: tuple[str, ...]) -> bool:
    if _OF_ANY_CONTRACT.fullmatch(header_key(words[-1])):
        return True
    return _ANSWERING.search("".join(words)) is not None or _OF_PERSONS.fullmatch(header_key(words[-1])) is not None


def _ties(field: Field) -> bool:
    """Whether a column tells of a tie, and not only of where rows lie or whom they are about."""
    if field.edge is not None:
        return field.edge.kind not in _WHERE
    return field.tells is not None or (field.is_reference and not {*field.to} <= {*TERRITORIES})


def lists_persons(guess: Guess, table: Table) -> bool:
    """Whether rows are persons beside where they live or work, and no title says otherwise: places recur and persons do not.

    Who holds a post there is headed by that: 楼栋长, 联系人.
    """
    kind = lexicon().rosters[guess.roster]
    index = guess.fields.get(kind.subject or "")
    if index is None or kind.makes not in _WHERE_PERSONS_ARE or titled_as(guess.roster, table) > 0:
        return False
    persons = [at for at, name in guess.dropped.items() if name == "person" and _are_persons(table, at)]
    return bool(persons) and _share_of_others(table, index) <= _FEWER


def registers_persons(guess: Guess, table: Table) -> bool:
    """Whether rows are persons by what stands beside their names (性别, 特长), and nothing plainly says of what body each is.

    What such a table is called says nothing then: 在职党员进社区 speaks of activities, and those who take part may be registered.
    Only beside what seat each has does it say where they sit: 大党委兼职委员名册.
    """
    if _SEAT in guess.fields and titled_as(guess.roster, table) > 0:
        return False
    kind = lexicon().rosters[guess.roster]
    named = guess.evidence.get((guess.fields.get(kind.subject or "", -1), kind.subject or ""))
    are_tied = not kind.ties or any(_has_ends(guess, tie) for tie in kind.ties)
    if named is not None and named.likeness >= _PLAINLY and (kind.makes is not None or are_tied):
        return False
    has_traits = any(_TRAITS.fullmatch(header_key(column.words[-1])) for column in table.columns)
    return has_traits and any(_are_persons(table, at) for at, name in guess.dropped.items() if name == "person")


def _has_ends(guess: Guess, tie: Relation) -> bool:
    return {tie.source, tie.target} <= guess.fields.keys()


def lists_others(guess: Guess, table: Table) -> bool:
    """Whether a column says of what kind each row is, and by hardly any word, nor by its name, of one that the roster has: 餐饮, 理发."""
    kind = lexicon().rosters[guess.roster]
    index, named = guess.fields.get(KIND), guess.fields.get(kind.subject or "")
    if not kind.by_name or index is None or named is None or titled_as(guess.roster, table) > 0:
        return False
    speaks = table.cells(index).told(_speaks_of(kind)) | table.cells(named).told(_speaks_of(kind))
    return bool(speaks.mean() < _SOME)


def _speaks_of(kind: RosterKind) -> Callable[[Cell], bool]:
    return lambda cell: kind.speaks_of(plain(cell.text))


def _are_persons(table: Table, index: int) -> bool:
    is_called_so = _OF_PERSONS.fullmatch(table.words(index)[-1]) is not None
    return is_called_so and _share_of_others(table, index) >= _NEARLY_ALL


def _share_of_others(table: Table, index: int) -> float:
    """The share of rows in which a column says what it says in none before."""
    texts = [cell.text for cell in table.cells(index) if not is_blank(cell.text)]
    return len({*texts}) / len(texts) if texts else 0.0
