"""How the files of an import are to be read."""

from __future__ import annotations

from typing import NamedTuple

from graphcore.roster.mapping import NO_MAPPING, Mapping


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
    """

    notes: bool = False
    hidden: bool = False
    mapping: Mapping = NO_MAPPING

    @property
    def settings(self) -> str:
        """What of it is not the usual way; the same bytes read otherwise say something else.

        Examples
        --------
        >>> Manner(notes=True, hidden=True).settings, Manner().settings
        ('notes, hidden', '')
        """
        said = {
            "notes": self.notes,
            "hidden": self.hidden,
            f"mapping {self.mapping.digest}": bool(self.mapping.digest),
        }
        return ", ".join(name for name, is_so in said.items() if is_so)


USUAL = Manner()
