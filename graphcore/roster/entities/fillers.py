"""Words that fill a column of names and name nobody, in whatever words a street says *none*.

Such a word is short, stands alone in its cell, is on no roster and does not look like a name of the kind; and
it stands there again and again, or where the same row says by yes or no that there is none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.words.fields import HAS_PARTY_ORG, NAMES_PARTY_ORG, told_of
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean

_LONGEST = 4


class Fillers:
    """What fills the columns of all tables."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = records
        self._tables: defaultdict[int, list[Record]] = defaultdict(list)
        self._written: dict[tuple[int, str], Counter[str]] = {}

    def names_nobody(self, record: Record, field: str, name: str, kinds: Sequence[str]) -> bool:
        """Whether a name that was not found is a word for none."""
        text = clean(name)
        is_alone = clean(record.raw(field)) == text
        if not is_alone or len(text) > _LONGEST or any(map(str.isdigit, text)) or name_kind(text) in kinds:
            return False
        whose = lexicon().fields_of(record.roster)[field].of
        asked = told_of(whose, HAS_PARTY_ORG) if field == told_of(whose, NAMES_PARTY_ORG) else ""
        return record.value(asked) is False or self._times(record.heading, field)[text] > 1

    def _times(self, heading: Heading, field: str) -> Counter[str]:
        """How often each text stands in a column of a table; counted where it is first asked."""
        if not self._tables:
            for record in self._records:
                self._tables[id(record.heading)].append(record)
        key = id(heading), field
        if key not in self._written:
            self._written[key] = Counter(clean(record.raw(field)) for record in self._tables[id(heading)])
        return self._written[key]
