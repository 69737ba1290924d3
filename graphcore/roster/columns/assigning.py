"""A table as one kind of roster: which of its columns is which field of that kind.

Columns are assigned so that the evidence adds up to the most, no column and no field twice. What is left over
after that is given by reasons of its own, and says less for the kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from graphcore.roster.cells.cells import names_nothing
from graphcore.roster.cells.name_kinds import ORGANISATION_NAMES
from graphcore.roster.cells.profiles import SAMPLE, Profile
from graphcore.roster.columns.below_others import below_others
from graphcore.roster.columns.beside_named import told_beside
from graphcore.roster.columns.beside_party import SENT, is_in_each_row
from graphcore.roster.columns.common_first import common_first
from graphcore.roster.columns.evidence import AGAINST, Evidence
from graphcore.roster.columns.given import Given
from graphcore.roster.columns.guess import TAKEN, Guess, Pair
from graphcore.roster.columns.header_parts import asks, begins_as
from graphcore.roster.columns.matching import best_matching
from graphcore.roster.columns.row_names import are_below_others
from graphcore.roster.columns.table_evidence import UNLIKE, Seen
from graphcore.roster.columns.titled import titled_as
from graphcore.roster.columns.undecided import COVERED
from graphcore.roster.words.fields import KIND, NAMES_PARTY_ORG, Field
from graphcore.roster.words.spelling import clean

_BESIDE = 0.3  # and one that tells of those whom rows name
_TOLD_BY_CELLS = ("code", "date", "flag", "choice", "ref", "refs")
_NAMES = 0.2  # fit from which a column may hold the names of rows, where no header says so surely
_A_LITTLE = 0.15  # likeness without which no number is the one that a kind of roster counts, and no organisation the one it names
_SURE = 0.75  # fit from which cells alone tell, where there is no other choice
_PLAINER = 0.2  # how much more a header must sound like one of several fields that its cells fit
_OWN = 0.01  # a roster's own field before a common one, where they are equal

_OUTDONE, _SURELY = 0.1, 0.8  # lead by which a rare field keeps a common one out; likeness from which none does
_MANAGED = "estates"
_SAYS_SO = 0.4  # likeness from which a header tells that persons are sent, though each row has one
_EACH, _LONG = 0.8, 6  # share of rows with a text of their own, and characters of such, from which they may be names
_SOME = 0.3  # share of cells that are something else, from which a column is none of persons
_WHO = re.compile("谁|哪(?:个|家|些)?(?:单位|部门|组织|家)")  # 哪家出的
_FEWEST, _MOSTLY = 2, 0.6  # distinct names of other rows in a column that names such


def guess_as(roster: str, seen: Seen) -> Guess:
    """How a table reads as a kind of roster."""
    assignment = _Assignment(roster, seen)
    assignment.give_best()
    assignment.give_covered()
    assignment.give_named()
    assignment.give_only_choices()
    assignment.give_sent()
    assignment.give_subject()
    assignment.give_those_below()
    assignment.give_called_after()
    assignment.give_other_rows()
    assignment.give_beside()
    assignment.take_back()
    return assignment.guess()


class _Assignment(Given):
    """Columns given to fields, from what is surest to what is left over.

    What a column says for the kind is counted as it is given.
    """

    def give_best(self) -> None:
        """Give the columns for which enough speaks, so that as much as possible does altogether."""
        # What is not over the mark stays apart; so does, by the weights, what would cost others more than it is worth.
        worth = {
            pair: one.score - TAKEN + (2 * _OWN if pair[1] in self._kind.fields else _OWN)
            for pair, one in self._pairs.items()
            if one.score >= TAKEN and not self._is_whom_to_ask(pair, one) and not self._is_outdone(pair, one)
        }
        for pair in best_matching(worth).items():
            self._give(pair, self._pairs[pair].score)
        for index in [*common_first(self._roster, self._pairs, self._given)]:
            del self._given[index], self._counted[index]

    def give_only_choices(self) -> None:
        """Give the columns whose cells fit one field left over and no other, or that are called more like it, and the other way round."""
        own = self._kind.fields
        counts = [name for name, field in own.items() if field.type == "count" and not field.rare]
        told = {name for name, field in own.items() if field.type in _TOLD_BY_CELLS or name == KIND}
        told |= {*counts[: len(counts) == 1]}
        free = [pair for pair in self._free() if pair[1] in told and not self._is_rarely_so(pair)]
        fitting = [pair for pair in free if self._pairs[pair].fit >= _SURE]
        fitting = [one for one in fitting if self._says_a_little(one) or not self._fits_easily(*one)]
        for pair in fitting:
            if not own[pair[1]].rare and pair[1] != COVERED and _is_its_own(pair, fitting, self._pairs):
                self._give(pair, max(self._pairs[pair].likeness, 0.0))  # that it fits was no choice

    def _says_a_little(self, pair: Pair) -> bool:
        """Whether the header of a column is a little like what a field is called, or asks who it is that a field names."""
        asks_who = self._fields[pair[1]].is_reference and _WHO.search(self._table.words(pair[0])[-1]) is not None
        return asks_who or self._pairs[pair].likeness >= _A_LITTLE

    def _is_rarely_so(self, pair: Pair) -> bool:
        """Whether few rosters have a field, and the header of a column does not say that this one does."""
        return self._fields[pair[1]].rare and self._pairs[pair].likeness < UNLIKE

    def give_covered(self) -> None:
        """Give the column of yes and no that says whether there is a Party organisation, as the names beside it show."""
        self._give_shown(
            COVERED, NAMES_PARTY_ORG, self._beside.saying_so, lambda index: self._pairs[index, COVERED].fit > 0
        )

    def give_named(self) -> None:
        """Give the column of names of Party organisations that stand where yes says that there is one."""
        name = NAMES_PARTY_ORG
        self._give_shown(name, COVERED, self._beside.named_where, lambda index: self._pairs[index, name].fit > 0)

    def give_called_after(self) -> None:
        """Give the column of Party organisations of which several are called after their rows, whatever it is headed."""
        self._give_shown(NAMES_PARTY_ORG, self._kind.subject or "", self._beside.called_after, lambda _: True)

    def give_sent(self) -> None:
        """Give the column of those who are sent where no Party organisation is."""
        self._give_shown(SENT, NAMES_PARTY_ORG, self._beside.sent, lambda index: self._profiles[index].names_persons)

    def _give_shown(
        self,
        name: str,
        known: str,
        shown: Callable[[int, Iterable[int]], int | None],
        may_be: Callable[[int], bool],
    ) -> None:
        """Give a field that nobody was given the column left over that the column of a known field shows to be it."""
        by = self._column(known)
        if name not in self._kind.fields or by is None or self._column(name) is not None:
            return
        if (index := shown(by, filter(may_be, self._left()))) is not None:
            self._give((index, name), max(self._pairs[index, name].fit, 0.0) / 2)

    def give_subject(self) -> None:
        """Give what else the rows could be called by, where no column surely is that."""
        subject = self._kind.subject
        if subject is None or self._column(subject) is not None:
            return
        manage = any(map(self._is_of_managers, self._given.items()))
        free = [pair for pair in self._free() if pair[1] == subject and self._pairs[pair] is not AGAINST]
        naming = [pair for pair in free if self._may_name_rows(pair, manage)] or self._only_names(free)
        named = [(self._pairs[pair].score, pair) for pair in naming]
        if named:
            score, pair = max(named)
            self._give(pair, max(score, 0.0) / 2)
        for pair in [pair for pair in self._given.items() if not named and pair[1] == self._kind.called_by]:
            if self._pairs[pair].fit >= _SURE:
                self._given[pair[0]] = subject

    def give_those_below(self) -> None:
        """Let rows be those that a column names as below others, where each row has one of its own: 社区党委 | 下属党支部."""
        ties = {
            field.edge.out: name for name, field in self._kind.fields.items() if field.edge and self._is_above(field)
        }
        below, above = self._column(ties.get(False, "")), self._column(self._kind.subject or "")
        if below is None or not are_below_others(self._table, self._profiles, below, above):
            return
        if above is not None and self._column(ties[True]) is None:
            self._given[above] = ties[True]
        elif above is not None:
            del self._given[above], self._counted[above]
        self._given[below] = self._kind.subject or ""

    def give_other_rows(self) -> None:
        """Give the column that names other rows of its table, where one field left over does so: who is above whom."""
        free = set(self._kind.fields).difference(self._given.values())
        fields = [name for name, field in self._kind.fields.items() if name in free and self._is_of_rows(field)]
        subject = self._column("name")
        others = [index for index in self._left() if self._profiles[index].size]
        if len(fields) != 1 or subject is None or not others:
            return
        rows = {clean(cell.text) for cell in self._table.cells(subject).distinct}
        for index in others:
            named = {clean(text) for text in self._profiles[index].texts if not names_nothing(text)}
            if len(named) >= _FEWEST and len(named & rows) >= _MOSTLY * len(named):
                pair = index, fields[0]
                self._give(pair, self._pairs[pair].fit / 2)
                return

    def give_beside(self) -> None:
        """Give what is left over to what it tells of those whom other columns name."""
        told = told_beside(self._table, self._roster, self._profiles, self._given, self._left())
        worth = {pair: one.score - TAKEN for pair, one in told.items() if one.score >= TAKEN}
        for pair in best_matching(worth).items():
            self._pairs[pair] = told[pair]
            self._give(pair, _BESIDE * told[pair].score)

    def take_back(self) -> None:
        """Take back what tells of others who stand beside the rows."""
        for index in [*below_others(self._table, self._roster, self._given, self._left())]:
            del self._given[index], self._counted[index]

    def _is_whom_to_ask(self, pair: Pair, told: Evidence) -> bool:
        """Whether a column of persons that may be sent has one in each row, and no header that says that they are."""
        return pair[1] == SENT and told.likeness < _SAYS_SO and is_in_each_row(self._table, pair[0])

    def _is_outdone(self, pair: Pair, told: Evidence) -> bool:
        """Whether a header sounds more like a field of the same type that few rosters have: 是否有团组织.

        One that begins with what its own field is called is no such: 牵头责任主体 says who leads.
        """
        meant = self._fields[pair[1]]
        rare = (name for name, field in self._fields.items() if field.rare and field.type == meant.type)
        is_open = told.likeness < _SURELY and not begins_as(self._table.words(pair[0])[-1], meant)
        return is_open and any(self._pairs[pair[0], name].likeness >= told.likeness + _OUTDONE for name in rare)

    def _may_name_rows(self, pair: Pair, manage: bool) -> bool:
        """Whether a column may be what rows are called by; those of managers may be called as any firm is."""
        told = self._pairs[pair]
        is_named = told.fit >= _NAMES or told.likeness >= TAKEN
        return is_named or (manage and self._profiles[pair[0]].names_one_of(("enterprise",)) >= _MOSTLY)

    def _only_names(self, pairs: Sequence[Pair]) -> Sequence[Pair]:
        """The one column left that has a name in nearly each row, and each another, where the title says what is listed.

        Social organisations are called in more ways than their kind has forms; committees of estates are not.
        """
        if self._kind.called_after is not None or not titled_as(self._roster, self._table):
            return ()
        open_pairs = [pair for pair in pairs if self._pairs[pair].fit > AGAINST.fit]  # called as nothing else
        named = [pair for pair in open_pairs if _differ_as_names_do(self._profiles[pair[0]], len(self._table))]
        return named if len(named) == 1 else ()

    def _is_of_managers(self, pair: Pair) -> bool:
        """Whether a column says which estates each row's firm manages: then firms may be called as any are.

        Hardly two manage the same one, but many firms have their offices in one.
        """
        index, name = pair
        is_so = name == _MANAGED and name in self._kind.fields and self._profiles[index].distinct >= _MOSTLY
        return is_so and self._pairs[pair].fit >= _SURE

    def _fits_easily(self, index: int, name: str) -> bool:
        """Whether columns of all sorts have cells as a field does: numbers, days, organisations of any kind, and answers to what a header asks."""
        field = self._kind.fields[name]
        is_of_any = field.is_reference and len(field.to) >= len(ORGANISATION_NAMES)
        is_asked = field.type == "flag" and asks(self._table.words(index)[-1])
        return field.type == "count" or is_of_any or is_asked or (field.type == "date" and field.rare)

    def _is_above(self, field: Field) -> bool:
        """Whether a field says who is above whom among nodes of the kind that the rows are."""
        return field.edge is not None and field.edge.kind == "subordinate_to" and field.to == (self._kind.makes,)

    def _is_of_rows(self, field: Field) -> bool:
        """Whether a field names nodes of the kind that the rows themselves are."""
        return field.is_reference and field.to == (self._kind.makes,) and not field.rare


def _differ_as_names_do(seen: Profile, rows: int) -> bool:
    """Whether nearly each row has a text of its own, of the length of names and no list, number, day or answer."""
    others = seen.number + seen.date + seen.flag + seen.code + seen.numbered + seen.hidden + seen.listed
    return seen.size >= _EACH * min(rows, SAMPLE) and seen.distinct >= _EACH and seen.length >= _LONG and others < _SOME


def _is_its_own(pair: Pair, fitting: Sequence[Pair], pairs: Mapping[Pair, Evidence]) -> bool:
    """Whether no other column fits a field, and no other field a column, or its header is unlike all others."""
    index, name = pair
    others = [pairs[index, other].likeness for at, other in fitting if at == index and other != name]
    return all(at == index or other != name for at, other in fitting) and (
        not others or pairs[pair].likeness >= max(0.0, *others) + _PLAINER
    )
