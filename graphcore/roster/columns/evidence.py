"""What speaks for a column being a field: what its header says, and what its cells hold."""

from __future__ import annotations

from typing import NamedTuple

from graphcore.roster.cells.name_kinds import may_be_numbers
from graphcore.roster.cells.profiles import Profile
from graphcore.roster.columns.cell_fit import cell_fit, kinds_fit
from graphcore.roster.columns.header_says import LEARNT, RECORDED, Said
from graphcore.roster.words.fields import KIND, OF_NAMES, Field, RosterKind
from graphcore.roster.words.lexicon import lexicon

_CELLS = 0.45  # weight of the cells beside the header
_ASKED, _ANSWERED = 0.8, 0.8  # how much a header says that asks whether there is one; share of yes and no below it
_SKIPS = 0.5  # fit of a running number that leaves some out, where its header says that it is one
_OF_OTHERS = 0.25  # how much a header still says for names whose noun is that of columns of other things
_WITHOUT_HOUR = ("established", "since", "elected", "term_ends", "contract_ends")  # no hour is told of these
# How much cells that stand in columns of all sorts say, by what their header does.
_AS_ALIKE = {"flag": 1.2, "count": 1.0, "money": 1.0}
_ALL = 10.0  # more than any cells say


class Evidence(NamedTuple):
    """How well a column and a field go together.

    Attributes
    ----------
    likeness
        By header: 1 the same word, 0 nothing alike.
    fit
        By cells: 1 surely, 0 nothing to tell, -1 hardly.
    lacking
        How much plainer the header would have to be.
    most
        The most that the cells say for it, where such cells stand in columns of all sorts.
    """

    likeness: float
    fit: float
    lacking: float = 0.0
    most: float = _ALL

    @property
    def score(self) -> float:
        """Both together."""
        return self.likeness - self.lacking + _CELLS * min(self.fit, self.most)


AGAINST = Evidence(0.0, -1.0)
"""A column that is not the field, whatever its words and cells are like."""


def evidence(said: Said, seen: Profile, field: Field, kind: RosterKind, *, is_learnt: bool = False) -> Evidence:
    """What speaks for a column being a field of a kind of roster.

    Parameters
    ----------
    said
        What its header says of that.
    seen
        What its cells look like.
    is_learnt
        Whether in other tables such a header stands over columns that are plainly this field.
    """
    if said.is_against or _counts_them(said, seen, field, kind):
        return AGAINST
    alike = max(said.likeness, LEARNT) if is_learnt else said.likeness
    if said.asks and seen.asked >= _ANSWERED:
        return Evidence(max(alike, _ASKED), 1.0)
    fit = kinds_fit(seen, kind) if field is kind.fields.get(KIND) else cell_fit(seen, field, kind.makes)
    if said.is_called_so:
        fit = max(fit, _least_fit(seen, field))
    elif (said.asks_otherwise and seen.asked >= _ANSWERED) or _was_noted_then(seen, field):
        fit = -1.0
    elif said.is_no_name:
        alike, fit = alike * _OF_OTHERS, min(fit, 0.0)
    return Evidence(alike, fit, said.lacking, _most(field, kind, alike))


def _counts_them(said: Said, seen: Profile, field: Field, kind: RosterKind) -> bool:
    """Whether a column that would name bodies says how many there are: 物业企业 above 2, 1, 3.

    What other sheets list, as the codes of communities, counts nothing.
    """
    if field.type not in OF_NAMES or seen.number < _ANSWERED or seen.listed_as(field.to) >= _ANSWERED:
        return False
    if seen.so_many >= _ANSWERED or said.is_no_name:  # 4个, or 4 below 楼栋（个）
        return True
    return not may_be_numbers((kind.makes or "",) if field.type == "name" else field.to)


def _was_noted_then(seen: Profile, field: Field) -> bool:
    """Whether days have an hour, as of when a row was handed in, and those that a field tells have none."""
    tells_day = field.attribute in _WITHOUT_HOUR or (
        field.attribute is None and field is not lexicon().common[RECORDED]
    )
    return field.type == "date" and tells_day and seen.hour >= _ANSWERED


def _least_fit(seen: Profile, field: Field) -> float:
    """How well at least cells fit a field that their header plainly names."""
    if field.type == "sequence" and seen.counting:  # 1, 2, 4: a row was taken out; 3, 1, 2: rows were sorted
        return _SKIPS
    if field.type == "person" and field.tells:  # whoever is there by that name, or who sent them
        return 0.0
    return -_ALL


def _most(field: Field, kind: RosterKind, alike: float) -> float:
    """The most that cells say for a field: where rows tie others, most columns name such, as a rare reference does."""
    if field.rare and field.is_reference and kind.makes is None:
        return 0.0
    return alike * _AS_ALIKE[field.type] if field.type in _AS_ALIKE else _ALL
