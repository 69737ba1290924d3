"""The tables that were met, those of one layout and one reading together: each layout is an entry of a proposal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.persons_of_rows import persons_of_rows
from graphcore.roster.columns.ranking import ranked
from graphcore.roster.columns.undecided import adding, may_tell
from graphcore.roster.mapping.headings import key_of, written
from graphcore.roster.mapping.model import UNDECIDED
from graphcore.roster.proposing.samples import Company
from graphcore.roster.tables.header_words import is_same_form
from graphcore.roster.tables.known_names import KnownNames
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon


@dataclass(frozen=True, eq=False)
class Met:
    """A table that was met, as it is read.

    Attributes
    ----------
    guess
        How it is read; the likeliest where no roster kind fits.
    others
        How it reads as each kind, likeliest first.
    recognised
        Whether some roster kind fits it.
    is_first
        Whether none stands above it.
    """

    table: Table
    guess: Guess
    others: Sequence[Guess]
    recognised: bool
    is_first: bool

    @classmethod
    def of(cls, table: Table, guess: Guess | None, known: KnownNames, *, is_first: bool) -> Met:
        """A table with its guess; None where no roster kind fits."""
        others = ranked(table, known=known)
        return cls(table, guess or others[0], others, guess is not None, is_first)

    @property
    def place(self) -> str:
        """File and sheet."""
        sheet = self.table.block.sheet
        return f"{sheet.file}#{sheet.name or ''}"

    @property
    def roster(self) -> str:
        """The roster kind, as a mapping writes it."""
        return self.guess.roster if self.recognised else UNDECIDED

    @cached_property
    def keys(self) -> Mapping[str, int]:
        """The headers, as they are compared, with their columns."""
        return {key_of(header): position for position, header in written(self.table.columns).items()}

    @cached_property
    def undecided(self) -> Mapping[str, str]:
        """The headers of columns that nobody understood and that may be a field that decides, with that field."""
        telling = {index: name for index, (name, _) in adding(self.guess, self.table).items()}
        telling |= may_tell(self.guess, self.table)
        return {key: telling[position] for key, position in self.keys.items() if position in telling}

    @cached_property
    def company(self) -> Company:
        """What its columns say of persons."""
        fields = lexicon().fields_of(self.guess.roster)
        held = {at: fields[name].type for at, name in self.guess.by_column.items()}
        return Company(
            names=persons_of_rows(self.table, self.guess),
            is_of_persons=(
                lexicon().rosters[self.guess.roster].held_by in self.guess.fields
                or "id_card" in held.values()
                or ("person" in held.values() and not self.recognised)
            ),
        )

    def is_read_otherwise(self, other: Met) -> bool:
        """Whether the two are not read alike: the kind of one is undecided, or a column of both is another field.

        What is blank in one and no field there is what it is in the other.
        """
        if self.guess.rival != other.guess.rival:
            return True
        return any(
            self.field(key) != other.field(key) and self.tells(key) and other.tells(key)
            for key in self.keys.keys() & other.keys.keys()
        )

    def field(self, key: str) -> str | None:
        """The field as which a column is read that has a header."""
        return self._fields.get(self.keys[key])

    def tells(self, key: str) -> bool:
        """Whether a column that has a header is a field, or holds anything."""
        return self.field(key) is not None or bool(self.table.written(self.keys[key]))

    @cached_property
    def _fields(self) -> Mapping[int, str]:
        return {position: name for name, position in self.guess.fields.items()}


def grouped(tables: Sequence[Met]) -> list[list[Met]]:
    """Tables of one layout together: of one roster, with nearly the same headers, whose columns are the same fields.

    A table that is not recognised goes with those of its layout that are: they hold more to tell by.
    """
    groups: list[list[Met]] = []
    for one in sorted(tables, key=lambda one: (not one.recognised, -len(one.table))):
        known = next((group for group in groups if _is_of(one, group)), None)
        if known is not None:
            known.append(one)
        else:
            groups.append([one])
    order = {id(one): number for number, one in enumerate(tables)}
    return sorted(groups, key=lambda group: min(order[id(one)] for one in group))


def is_shared(group: Sequence[Met], groups: Iterable[Sequence[Met]]) -> bool:
    """Whether tables that are read otherwise have such a header too."""
    return any(other is not group and is_same_form(other[0].keys.keys(), group[0].keys.keys()) for other in groups)


def _is_of(one: Met, group: Sequence[Met]) -> bool:
    first = group[0]
    return (
        (one.roster == first.roster or not one.recognised)
        and one.table.block.is_turned == first.table.block.is_turned
        and is_same_form(first.keys.keys(), one.keys.keys())
        and not (one.recognised and any(map(one.is_read_otherwise, group)))
    )
