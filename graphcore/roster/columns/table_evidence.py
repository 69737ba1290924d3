"""What speaks for the columns of a table being the fields of a kind of roster: for each by itself, and then beside the others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from graphcore.roster.cells.name_kinds import ORGANISATION_NAMES
from graphcore.roster.cells.profiles import Profile
from graphcore.roster.columns.beside_party import BesideParty
from graphcore.roster.columns.days_to_come import days_to_come
from graphcore.roster.columns.evidence import AGAINST, Evidence, evidence
from graphcore.roster.columns.guess import TAKEN, Pair
from graphcore.roster.columns.header_says import LEARNT, said_by, says_any
from graphcore.roster.columns.party_sentences import are_sentences_of_party
from graphcore.roster.columns.undecided import COVERED
from graphcore.roster.columns.within_cells import fields_within
from graphcore.roster.columns.years import by_year
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import NAMES_PARTY_ORG, Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import VENUES

SEQUENCE = "sequence"
"""The field of running numbers."""
UNLIKE = 0.5
"""Likeness below which a header does not say that a column is a field."""
VENUE = "in_building"
"""The field of the venues that rows are in."""

_PERSON = "person"
_ENDS, _BEGINS = frozenset({"term_ends", "contract_ends"}), frozenset({"elected", "filed", "established"})
_NEARLY_ALL = 0.8  # share of days from which a column is of days
_SOME = 0.3  # share of cells that are something else, from which a column is none of persons


class Seen(NamedTuple):
    """What is known of a table, whichever kind of roster it may be.

    Attributes
    ----------
    profiles
        What the cells of each column look like.
    learnt
        Header words of columns that are plainly a field in other tables.
    """

    table: Table
    profiles: Mapping[int, Profile]
    learnt: Callable[[Field], Collection[str]]
    beside: BesideParty


class TableEvidence(NamedTuple):
    """What speaks for each column being each field.

    Attributes
    ----------
    fields
        The fields of the roster that tell of its rows.
    called
        The columns that are plainly called as a field of that very roster.
    """

    fields: Mapping[str, Field]
    pairs: dict[Pair, Evidence]
    called: frozenset[int]


def table_evidence(roster: str, seen: Seen) -> TableEvidence:
    """What speaks for each column of a table being each field of a kind of roster."""
    table, profiles, learnt, _ = seen
    kind = lexicon().rosters[roster]
    fields = {name: field for name, field in lexicon().fields_of(roster).items() if field.of is None}
    years = [*by_year(table.columns)]
    words_of = {column.position: column.words for column in table.columns}
    words_of |= {last: words for words, last, _ in years}
    headed = [(index, words, said_by(words, roster)) for index, words in words_of.items()]
    pairs = {
        (index, name): evidence(said[name], profiles[index], field, kind, is_learnt=says_any(words[-1], known))
        for name, field in fields.items()
        for known in [learnt(field)]
        for index, words, said in headed
    }
    called = frozenset(index for (index, name), one in pairs.items() if one.likeness == 1 and name in kind.fields)
    found = TableEvidence(fields, pairs, called)
    _let_headers_outweigh(found)
    _let_cells_say_whom_they_name(roster, found, seen)
    if NAMES_PARTY_ORG in fields:
        _let_sentences_name_party_orgs(found, seen)
    if VENUE in fields:
        _let_listed_venues_be_where(found, seen)
    _let_posts_be_persons(found, seen)
    if not _ENDS.isdisjoint(kind.fields):
        _let_days_to_come_end(found, seen)
    for index in (position for _, _, earlier in years for position in earlier):
        pairs |= dict.fromkeys(((index, name) for name in fields), AGAINST)
    return found


def _let_headers_outweigh(found: TableEvidence) -> None:
    """Let what cells look like say nothing for a field that is unlike their header, where that plainly names another one."""
    plain = {
        index
        for (index, name), one in found.pairs.items()
        if one.likeness == 1 and (one.score >= TAKEN or name == COVERED)
    }
    for (index, name), one in found.pairs.items():
        is_another = index in (found.called if name == SEQUENCE else plain)  # 组建方式 with codes counts no rows
        if is_another and one.likeness < UNLIKE:
            found.pairs[index, name] = one._replace(fit=min(one.fit, 0.0))


def _let_cells_say_whom_they_name(roster: str, found: TableEvidence, seen: Seen) -> None:
    """Let columns be the reference that their cells begin with by its name, whatever they are headed: 责任分工 above 牵头：甲公司；配合：乙公司."""
    for index, profile in seen.profiles.items():
        for name in fields_within(roster, profile.texts)[:1]:
            found.pairs[index, name] = Evidence(1.0, 1.0)


def _let_sentences_name_party_orgs(found: TableEvidence, seen: Seen) -> None:
    """Let a column whose sentences tell of the Party organisations of its rows name them, whatever it is headed, where no other is called so."""
    telling = [index for index, profile in seen.profiles.items() if are_sentences_of_party(profile.texts)]
    others = (one for (index, name), one in found.pairs.items() if name == NAMES_PARTY_ORG and index not in telling)
    if not any(one.likeness >= UNLIKE and one.fit > 0 for one in others):
        found.pairs.update(((index, NAMES_PARTY_ORG), Evidence(1.0, 1.0)) for index in telling)


def _let_listed_venues_be_where(found: TableEvidence, seen: Seen) -> None:
    """Let a column whose cells are venues that other sheets list say where rows are, whatever it is headed: 载体名称. Rows are called by none of which several are in one, or some in none."""
    for index, profile in seen.profiles.items():
        one = found.pairs[index, VENUE]
        is_shared = seen.table.written(index) < len(seen.table) or profile.distinct < 1
        if one.likeness < UNLIKE and one is not AGAINST and is_shared and profile.listed_as(VENUES) >= _NEARLY_ALL:
            found.pairs[index, VENUE] = Evidence(LEARNT, 1.0)


def _let_posts_be_persons(found: TableEvidence, seen: Seen) -> None:
    """Let columns hold persons whose header plainly says so, though their cells do not look so: 网格长, and 张 below."""
    headed = [column.position for column in seen.table.columns if header_key(column.words[-1]) == column.words[-1]]
    for index in headed:  # without a word in brackets: 牵头人（单位）
        is_post = index not in found.called and found.pairs[index, _PERSON].likeness == 1
        if is_post and _may_be_persons(seen.profiles[index]):
            found.pairs.update(((index, name), AGAINST) for name in found.fields)
            found.pairs[index, _PERSON] = Evidence(1.0, 1.0)


def _let_days_to_come_end(found: TableEvidence, seen: Seen) -> None:
    """Let a column of days that are later than all others of its table be no day on which something began, unless it is plainly called so."""
    dated = [index for index, profile in seen.profiles.items() if profile.date >= _NEARLY_ALL]
    for index in days_to_come(seen.table, dated):
        named = (name for name in _BEGINS & found.fields.keys() if found.pairs[index, name].likeness < 1)
        found.pairs.update(((index, name), AGAINST) for name in named)


def _may_be_persons(seen: Profile) -> bool:
    """Whether a column may hold persons, by whatever they are called: no organisations, numbers, days, yes or no."""
    others = seen.number + seen.date + seen.flag + seen.code + seen.names_one_of(ORGANISATION_NAMES)
    return seen.size > 0 and others < _SOME
