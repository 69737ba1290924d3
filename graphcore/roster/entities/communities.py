"""Communities: on no roster of their own, known from the community columns and titles of all others."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from types import MappingProxyType

from graphcore.provenance import Source
from graphcore.roster.cells.lists import readings
from graphcore.roster.entities.community_names import key_of, says_it_is_one, spellings_of
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.namesakes import in_streets
from graphcore.roster.records.record import Record
from graphcore.roster.words.place_names import COMMUNITY_ENDS
from graphcore.roster.words.sounds import sound
from graphcore.roster.words.spelling import clean, tidy

# What stands behind the name of a community in those of its bodies.
_OF_COMMUNITY = re.compile(rf"{COMMUNITY_ENDS}|居民|居委|党|联席|第?[\d一二三四五六七八九十]*网格")
_MOSTLY = 0.5
_LEAST_WITHIN = 4  # characters of a name that is looked for within a text
_MUCH_RARER = 3  # a spelling met this many times less than one that sounds alike is a slip


class Communities:
    """The communities that rosters speak of, by any spelling.

    Parameters
    ----------
    records
        Those that still hold first.
    namesakes
        Keys that several communities of an administrative list share, with the streets where those lie: there the street
        counts too.

    Attributes
    ----------
    ambiguous
        Rows, with the spelling, that name one of several and do not tell its street.
    """

    def __init__(
        self, records: Iterable[Record], namesakes: Mapping[str, Collection[str]] = MappingProxyType({})
    ) -> None:
        records = [*records]
        told, in_full, self.ambiguous = in_streets(_told(records), namesakes)
        by_key, holding, endings = _written(told, in_full)
        self._by_spelling: dict[str, Entity] = {}
        of_key: dict[str, Entity] = {}
        alike: defaultdict[tuple[int, str], list[Entity]] = defaultdict(list)  # by length and sound
        for key, spellings in sorted(by_key.items(), key=lambda pair: (-pair[1].total(), pair[0])):
            same = alike[len(key), sound(key)]
            entity = next((one for one in same if _is_slip(spellings, one)), None)
            if entity is None:
                entity = Entity("community")
                same.append(entity)
            for spelling, times in spellings.items():
                entity.spell(spelling, times)
            self._by_spelling.update(dict.fromkeys(spellings, entity))
            of_key[key] = entity
        self._by_spelling.update((text, of_key[key]) for text, key in holding.items())
        for entity in self.entities:
            entity.label = _label(entity.spellings, (*COMMUNITY_ENDS.split("|"), *endings))
        self._called = {clean(entity.label or ""): entity for entity in self.entities}
        self._lengths = sorted({len(name) for name in self._called} - {0}, reverse=True)
        self._of_record: dict[int, Entity] = {}
        self._several: defaultdict[int, list[Entity]] = defaultdict(list)
        for record, spelling in told:
            entity = self._by_spelling[spelling]
            known = self._of_record.setdefault(id(record), entity)
            if known is not entity:
                self._several[id(record)] += [one for one in (known, entity) if one not in self._several[id(record)]]
            if record.ended is None or not entity.sources:
                row, _ = record.cell("community")
                entity.sources.add(Source(record.heading.file, record.heading.sheet, row))

        for row in self._several:
            del self._of_record[row]
        seats = (record for record in records if record.roster == "forum_members" and not spellings_of(record))
        for record in seats:  # 光明社区大党委
            keys = filter(None, (_inside(name, by_key) for name in record.names("forum")))
            if (named := next(keys, None)) is not None:
                self._of_record[id(record)] = of_key[named]

    @property
    def entities(self) -> list[Entity]:
        """Each community once, in order of name."""
        return sorted(set(self._by_spelling.values()), key=lambda entity: _commonest(entity.spellings))

    def called(self, name: str) -> Entity | None:
        """The community of a name in full."""
        return self._called.get(clean(name))

    def before(self, name: str) -> tuple[Entity, str] | None:
        """The community whose name in full stands before another name, and that; None where none does."""
        text = clean(name)
        lengths = (length for length in self._lengths if length < len(text))
        length = next((length for length in lengths if text[:length] in self._called), None)
        return None if length is None else (self._called[text[:length]], text[length:])

    def begun_with(self, record: Record) -> set[Entity]:
        """The communities with which cells of a row begin: 松涛社区党委."""
        return {before[0] for raw in record.raws if (before := self.before(raw)) is not None}

    def of(self, record: Record) -> Entity | None:
        """The community that a row is about; None too where it is about several."""
        return self._of_record.get(id(record))

    def all_of(self, record: Record) -> Sequence[Entity]:
        """The communities that a row is about."""
        one = self._of_record.get(id(record))
        return self._several.get(id(record), ()) if one is None else (one,)

    def of_each(self, records: Iterable[Record]) -> list[Entity | None]:
        """The community that each of some rows is about."""
        return list(map(self._of_record.get, map(id, records)))


def _told(records: Iterable[Record]) -> list[tuple[Record, str]]:
    """Rows with the communities that they are about; a line break within a name sets no two apart where the whole is known."""
    told = [(record, spellings_of(record)) for record in records]
    wrapped = [at for at, (record, some) in enumerate(told) if len(some) > 1 and "\n" in record.raw("community")]
    known = {key_of(spelling) for spelling in {some[0] for _, some in told if len(some) == 1}} if wrapped else ()
    for at in wrapped:
        record, some = told[at]
        ways = (way for way in readings(record.raw("community")) if all(key_of(part) in known for part in way))
        told[at] = record, next(ways, some)
    return [(record, spelling) for record, some in told for spelling in some]


def _written(
    told: Iterable[tuple[Record, str]], namesakes: Container[str]
) -> tuple[dict[str, Counter[str]], dict[str, str], tuple[str, ...]]:
    """How communities were written.

    What columns say is looked at first, then what is shorter, so that a title about 松涛社区 makes no other community of it.

    Returns
    -------
    tuple
        Key → spelling → how often it was written; text around a table that holds the name of a known community → its key;
        the words with which the street ends the names of its communities.
    """
    written: Counter[str] = Counter()
    in_columns: set[str] = set()
    for record, spelling in told:
        written[spelling] += 1
        if record.value("community") is not None:
            in_columns.add(spelling)
    by_key: defaultdict[str, Counter[str]] = defaultdict(Counter)
    endings = _endings(told, {*map(key_of, written)}, {*map(key_of, in_columns)})
    holding: dict[str, str] = {}
    for spelling in sorted(written, key=lambda spelling: (spelling not in in_columns, len(spelling), spelling)):
        key = key_of(spelling)
        key = clean(spelling) if key in namesakes else _without(key, endings)
        known = key if spelling in in_columns or key in by_key else _inside(spelling, by_key)
        if known is None or known == key:
            by_key[key][spelling] += written[spelling]
        else:
            holding[spelling] = known
    return by_key, holding, endings


def _endings(told: Iterable[tuple[Record, str]], shorts: set[str], keys: set[str]) -> tuple[str, ...]:
    """The words with which a street ends the names of its communities beside 社区 and 村, and which are also left out: 生活区.

    One with which several communities end is such a word. One that only a single community has, or of a single character
    (南关居), is so only where the rows that leave it out mostly have the name in full in another cell, if in those of bodies of
    theirs, or are about estates that others say lie there; and of a single character only where the name without it is
    nowhere written with 社区 or 村: 和平社区 is not 和平里.

    Parameters
    ----------
    shorts
        Keys of all that is told, in columns or around tables.
    keys
        Those that stand in columns.
    """
    longer = [(short, key) for short in shorts for key in keys if key.startswith(short) and len(key) > len(short)]
    rests = {key[len(short) :] for short, key in longer if short in keys}
    several = {rest for rest in rests if len(rest) > 1 and sum(key.endswith(rest) for key in keys) > 1}
    single = {short: key for short, key in longer if key[len(short) :] not in several}
    whole = {key_of(spelling) for _, spelling in told if says_it_is_one(spelling)} if single else set()
    single = {short: key for short, key in single.items() if len(key) > len(short) + 1 or short not in whole}
    rows: defaultdict[str, list[bool]] = defaultdict(list)
    homes = _of_estates(told) if single else {}
    for record, spelling in told if single else ():
        if (full := single.get(short := key_of(spelling))) is not None:
            naming = [text for text in map(clean, record.raws) if short in text and key_of(text) != short]
            lies = {key for estate in _estates(record) for key in homes.get(estate, ())} - {short}
            in_full = any(full in text for text in naming) or lies == {full}
            if (
                in_full or lies or any(_OF_COMMUNITY.match(text.partition(short)[2]) for text in naming)
            ):  # 五七场站 is neither
                rows[short].append(in_full)
    named = {single[short][len(short) :] for short, full in rows.items() if sum(full) >= _MOSTLY * len(full)}
    return tuple(sorted(several | named))


def _of_estates(told: Iterable[tuple[Record, str]]) -> Mapping[str, set[str]]:
    """Estate that rows list → the keys of the communities where they say that it lies."""
    homes: defaultdict[str, set[str]] = defaultdict(set)
    for record, spelling in told:
        for name in record.names("name") if record.kind == "estate" else ():
            homes[clean(name)].add(key_of(spelling))
    return homes


def _estates(record: Record) -> Iterable[str]:
    """The estates that a row is about."""
    return map(clean, record.names("name") if record.kind == "estate" else record.names("estate"))


def _without(key: str, endings: tuple[str, ...]) -> str:
    return next(
        (key_of(key.removesuffix(end)) for end in endings if key.endswith(end) and len(key) > len(end) + 1), key
    )


def _is_slip(spellings: Counter[str], known: Entity) -> bool:
    """Whether spellings are so much rarer than those of a community that sounds the same that they are slips."""
    return sum(known.spellings.values()) >= _MUCH_RARER * spellings.total()


def _inside(text: str, known: Mapping[str, Iterable[str]]) -> str | None:
    """The key of the known community whose name stands in a text: the longest one before the first 社区 or 村, else as it is written.

    Parameters
    ----------
    known
        Key → spellings.
    """
    text = clean(text)
    ends = (found.start() for found in re.finditer(COMMUNITY_ENDS, text))
    keys = (text[start:end] for end in ends for start in range(end - 1))
    if (found := next((key for key in keys if key in known), None)) is not None:
        return found
    names = ((name, key) for key, spellings in known.items() for name in map(clean, spellings))
    written = [(len(name), key) for name, key in names if len(name) >= _LEAST_WITHIN and name in text]
    return max(written)[1] if written else None


def _label(spellings: Mapping[str, int], endings: tuple[str, ...]) -> str:
    """The spelling written most among those that say 社区, 村 or what the street calls them; else the most written."""
    full: Counter[str] = Counter()
    for spelling, times in spellings.items():
        if clean(spelling).endswith(endings):
            full[tidy(spelling)] += times
    return _commonest(full or spellings)


def _commonest(spellings: Mapping[str, int]) -> str:
    """The spelling written most, of several the first."""
    return max(spellings, key=spellings.__getitem__)
