"""Communities: on no roster of their own, known from the community columns and titles of all others."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from graphcore.roster.entities import Entity
from graphcore.roster.names import clean, sound
from graphcore.roster.records import Record

_STREET = re.compile(r"^.*?(?:街道办事处|街道|镇|乡)(?=.{2,})")
_SUFFIX = re.compile(r"(?:社区|村)(?:居委会|居民委员会|村委会|党委)?$|居委会$")
_MUCH_RARER = 3  # a spelling met this many times less than one that sounds alike is a slip


class Communities:
    """The communities that rosters speak of, by any spelling.

    Parameters
    ----------
    records
        Those that still hold first.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        written: Counter[str] = Counter()
        for record in records:
            for spelling in _spellings(record):
                written[spelling] += 1
        by_key: dict[str, Counter[str]] = defaultdict(Counter)
        for spelling, times in written.items():
            by_key[_key(spelling)][spelling] += times
        self._by_key: dict[str, Entity] = {}
        for key in sorted(by_key, key=lambda key: (-by_key[key].total(), key)):
            spellings = by_key[key]
            entity = self._slip_of(key, spellings.total()) or Entity("community")
            entity.spellings.update(spellings)
            self._by_key[key] = entity
        for entity in self.entities:
            entity.label = _label(entity.spellings)
        for record in records:
            for spelling in _spellings(record):
                source = record.at("community")
                sources = self._by_key[_key(spelling)].sources
                if record.ended is None or not sources:
                    sources.add(source._replace(column=None))

    @property
    def entities(self) -> list[Entity]:
        """Each community once, in order of name."""
        return sorted(set(self._by_key.values()), key=lambda entity: entity.spellings.most_common(1)[0][0])

    def of(self, record: Record) -> Entity | None:
        """The community that a row is about."""
        spelling = next(iter(_spellings(record)), None)
        return self._by_key[_key(spelling)] if spelling else None

    def _slip_of(self, key: str, times: int) -> Entity | None:
        for other, entity in self._by_key.items():
            if (
                sound(other) == sound(key)
                and len(other) == len(key)
                and entity.spellings.total() >= _MUCH_RARER * times
            ):
                return entity
        return None


def _spellings(record: Record) -> tuple[str, ...]:
    if record.value("community") is not None:
        return record.names("community")
    return (record.place,) if record.place else ()


def _key(spelling: str) -> str:
    text = _STREET.sub("", clean(spelling))
    return _SUFFIX.sub("", text) or text


def _label(spellings: Counter[str]) -> str:
    """The spelling written most among those that say 社区 or 村; else the most written."""
    full = Counter(
        {clean(spelling): times for spelling, times in spellings.items() if clean(spelling).endswith(("社区", "村"))}
    )
    return (full or spellings).most_common(1)[0][0]
