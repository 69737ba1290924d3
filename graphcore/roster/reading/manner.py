"""How the files of an import are to be read."""

from __future__ import annotations

from typing import NamedTuple

from graphcore.roster.cells.pseudonyms import NamesKey
from graphcore.roster.files.limits import LIMITS, Limits
from graphcore.roster.mapping.model import NO_MAPPING, Mapping
from graphcore.roster.tables.known_names import KnownNames

READER = 137
"""Raised whenever the same bytes would be read otherwise than before: what a store holds is then read anew."""


class Manner(NamedTuple):
    """How files are to be read.

    Attributes
    ----------
    notes
        Whether to keep free-text notes (备注).
    hidden
        Whether to read hidden sheets too.
    mapping
        What people said of how tables are read; those that it does not know are guessed.
    known
        What a first reading of all rosters has made known, if this is the second.
    names_key
        To keep names of office-holders as pseudonyms with; without, they are dropped.
    limits
        How much of a file is read.
    today
        The day, as ISO, after which nothing has happened yet; where it is not given, no day is too late.
    """

    notes: bool = False
    hidden: bool = False
    mapping: Mapping = NO_MAPPING
    known: KnownNames | None = None
    names_key: NamesKey | None = None
    limits: Limits = LIMITS
    today: str | None = None

    @property
    def settings(self) -> str:
        """By which version of the reader, and what is not the usual way; the same bytes read otherwise say something else.

        Examples
        --------
        >>> Manner(notes=True, hidden=True).settings.removeprefix(Manner().settings)
        ', notes, hidden'
        """
        names = self.names_key.fingerprint if self.names_key else ""
        said = {
            f"reader {READER}": True,
            "notes": self.notes,
            "hidden": self.hidden,
            f"mapping {self.mapping.digest}": bool(self.mapping.digest),
            f"names {names}": bool(names),
            f"limits {self.limits.changed}": bool(self.limits.changed),
        }
        return ", ".join(name for name, is_so in said.items() if is_so)

    def reads_hidden(self, file: str, sheet: str) -> bool:
        """Whether a hidden sheet of a file is read."""
        return self.hidden or self.mapping.reads_hidden(file, sheet)


USUAL = Manner()
