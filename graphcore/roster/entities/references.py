"""What the names in cells refer to: found in the register, as judged, or put beside what they may mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from graphcore.roster.cells.lists import readings
from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.cells.persons_beside import without_post
from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.community_names import key_of
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.judgements import Judgements
from graphcore.roster.entities.lookalikes import Lookalikes
from graphcore.roster.entities.match import NO_MATCH, Match
from graphcore.roster.entities.name_column import PLACES, NameColumn, Named
from graphcore.roster.entities.pairs import Pair, pair_of_name
from graphcore.roster.entities.parting import parted
from graphcore.roster.entities.party_of_unit import unit_spoken_for
from graphcore.roster.entities.register import Register
from graphcore.roster.entities.relative_names import is_relative
from graphcore.roster.entities.serving_firms import FIRMS, ServingFirms
from graphcore.roster.entities.slipped_places import SlippedPlaces
from graphcore.roster.records.record import Heading, Record, lasting, names_in
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean
from graphcore.stores.store import Identity

_GRIDS = ("grid",)
_NUMBER = re.compile(r"第?(\d{1,3})(?:号楼)?")  # clean: 2号 alone is taken for a building there


class References:
    """Names in cells, looked up within the kinds and the community of their row.

    Attributes
    ----------
    lookalikes
        Whom else names may mean.
    pairs
        Names that could not be told, each beside a known one that it may mean.
    """

    def __init__(self, register: Register, communities: Communities, judgements: Judgements) -> None:
        self.register = register
        self.lookalikes = Lookalikes(register, self._apart)
        self.pairs: dict[tuple[Identity, Identity], Pair] = {}
        self._communities = communities
        self._judgements = judgements
        self._are_judged = bool(judgements)
        self._is_of_one = len(communities.entities) == 1
        self._columns: dict[tuple[Heading, str, Sequence[str]], NameColumn] = {}
        self._serving = ServingFirms(register)
        self._places = SlippedPlaces(register.entities)
        self._naming: defaultdict[str, list[NameColumn]] = defaultdict(list)  # by kind that is named
        self._row: Record | None = None
        self._matches: dict[tuple[str, Sequence[str]], Match] = {}  # of that row

    def column(self, heading: Heading, field_name: str, kinds: Sequence[str] | None = None) -> NameColumn:
        """A column of names of a table; by default of the kinds that its field may mean."""
        meant = kinds or lexicon().fields_of(heading.roster)[field_name].to
        column = self._columns.get((heading, field_name, meant))
        if column is None:
            column = self._columns[heading, field_name, meant] = NameColumn(heading, field_name, meant)
            for kind in meant:
                self._naming[kind].append(column)
        return column

    def named(self, record: Record, column: NameColumn) -> tuple[Named, ...]:
        """The names in a cell and what they mean; equal cells of a column are looked up once."""
        community = self._community(record)
        known = self.as_listed(record, column, community)
        if known:
            return known
        cell = record.raws[column.position], community, column.estate(record)
        if cell not in column.meant:
            known = self._looked_up(record, column)
            if community is None and any(is_relative(one.name) or self.register.relatively(one.name) for one in known):
                return known  # what else the row names decides
            column.meant[cell] = known
            if all(self._is_listed(one, column, community) for one in known):
                column.listed[cell[:2]] = known
        return column.meant[cell]

    def as_listed(self, record: Record, column: NameColumn, community: Entity | None) -> tuple[Named, ...]:
        """What a cell names, if it names each as it is listed and can be read in no other way; else nothing."""
        cell = record.raws[column.position], community
        known = column.listed.get(cell) or self._as_listed(record, column, community)
        if known:
            column.listed[cell] = known
        return known

    def _as_listed(self, record: Record, column: NameColumn, community: Entity | None) -> tuple[Named, ...]:
        if self._are_judged:
            return ()
        value, found = record.values[column.position], []
        names = names_in(value)
        for name in names:
            match = self.register.named_exactly(name, column.kinds, community)
            if match.entity is None:
                return ()
            found.append(Named(name, column.kinds, match))
        if isinstance(value, list) and (len(names) > 1 or readings(record.raws[column.position]) != (names,)):
            return tuple(found) if all(name_kind(name) in column.kinds for name in names) else ()
        return tuple(found)

    def _looked_up(self, record: Record, column: NameColumn) -> tuple[Named, ...]:
        """What each name in a cell means, however it is written."""
        found, of_column = [], (*column.kinds, *column.places)
        for written in self._names_in(record, column.name, of_column):
            name = self._grid_numbered(written, record, column) or column.in_full(written, record)
            kinds = self._kinds_meant(name, of_column) if column.field.makes == "called_so" else of_column
            name, match = self._meant(name, record, kinds, column)
            if match == NO_MATCH and column.field.by_party and (body := without_post(name)) != name:
                of_body = self._meant(body, record, kinds, column)
                name, match = of_body if of_body[1].entity is not None else (name, match)
            if match == NO_MATCH and not self._are_judged and _is_firm(name, column.kinds):
                match = Match(self._serving.meant(name, record))
            found.append(Named(name, kinds, match))
        return tuple(found)

    def _meant(self, name: str, record: Record, kinds: Sequence[str], column: NameColumn) -> tuple[str, Match]:
        """What a name means, and as what: a unit for which its Party organisation speaks is not called as that is."""
        match = self.resolved(record, name, kinds)
        if match.entity is not None and match.by_sound and _is_doubtful(match.entity, column):
            match = Match(None, (match.entity,), by_sound=True)
        if column.field.by_party and match == NO_MATCH:
            unit = unit_spoken_for(name, self._community(record), self.register)
            if unit is not None:
                return unit.name, Match(unit)
        return name, match

    def _grid_numbered(self, written: str, record: Record, column: NameColumn) -> str | None:
        """What a grid is called of which a cell has the number alone, where the community of the row has such a one."""
        number = _NUMBER.fullmatch(clean(written)) if column.kinds == _GRIDS else None
        name = f"第{int(number[1])}网格" if number else None
        return name if name and self._is_known(record, name, column.kinds) else None

    def _is_listed(self, named: Named, column: NameColumn, community: Entity | None) -> bool:
        """Whether a name means what is listed by it, wherever it stands and whatever else comes to be known."""
        if self._are_judged or named.match.entity is None or named.match.entity.kind in column.places:
            return False
        return self.register.named_exactly(named.name, named.kinds, community).entity is named.match.entity

    def _kinds_meant(self, name: str, kinds: Sequence[str]) -> Sequence[str]:
        """The one kind that a name's ending tells, unless an actor of another has this very name."""
        called = lexicon().kind_called(clean(name))
        if called is None or called not in kinds or any(self.register.exactly(name, kind) for kind in kinds):
            return kinds
        return (called,)

    def _names_in(self, record: Record, field_name: str, kinds: Sequence[str]) -> tuple[str, ...]:
        """The names in a cell; a list is split in the way that lets most of them be found."""
        names = record.names(field_name)
        if not names or not isinstance(record.value(field_name), list):
            return names
        return parted(names, record.raw(field_name), kinds, lambda name: self._is_known(record, name, kinds))

    def _is_known(self, record: Record, name: str, kinds: Sequence[str]) -> bool:
        return self.resolved(record, name, kinds).entity is not None

    def resolved(self, record: Record, name: str, kinds: Sequence[str]) -> Match:
        """What a name means: as judged, else looked up with the row's estate and community before it too."""
        if record is not self._row:
            self._row, self._matches = record, {}
        if (name, kinds) not in self._matches:
            self._matches[name, kinds] = self._resolved(record, name, kinds)
        return self._matches[name, kinds]

    def _resolved(self, record: Record, name: str, kinds: Sequence[str]) -> Match:
        community = self._community(record)
        exact = self.register.named_exactly(name, kinds, community)
        if exact.entity is not None and not self._are_judged:
            return exact
        for kind in kinds if self._are_judged else ():
            if entity := self._judgements.same(as_written(name, kind, community)):
                return Match(entity)
        if exact == NO_MATCH and len(kinds) > 1 and (place := self._place_called(name)) is not None:
            return Match(place) if place.kind in kinds else NO_MATCH
        label = community.label if community else None
        # Its committee may leave out what it ends in: 泉北居委会 of 泉北居民区.
        within = [*record.names("estate"), *dict.fromkeys((label, key_of(label)) if label else ())]
        match = self.register.resolve(name, kinds, community, within)
        if match.entity is None or match.by_sound:
            right = self._places.righted(name, community)
            found = self.register.resolve(right, kinds, community, within) if right != clean(name) else NO_MATCH
            match = match if found.entity is None else found
        if match == NO_MATCH:
            match = self._called_with_place(name, kinds)
        if match == NO_MATCH and community is None:
            match = self._relative(record, name, kinds)
        if not self._are_judged:
            return match
        candidates = (match.entity,) if match.entity is not None else match.candidates
        left = tuple(entity for entity in candidates if self._may_mean(name, entity, community))
        return match._replace(entity=left[0], candidates=()) if len(left) == 1 else Match(None, left)

    def _community(self, record: Record) -> Entity | None:
        """The community that a row is about, or where the estates lie of which it is about."""
        if (told := self._communities.of(record)) is not None:
            return told
        named = (self.register.shortly(name, "estate") for name in record.names("estate"))
        found = {estate.community for estates in named for estate in estates}
        return found.pop() if len(found) == 1 else None

    def _relative(self, record: Record, name: str, kinds: Sequence[str]) -> Match:
        """What a name means that is relative to a community, on a row that tells none: 第一网格 of the only one, or of one that another cell names."""
        found = tuple(one for one in self.register.relatively(name) if one.kind in kinds)
        here = [one for one in found if self._is_of_one or _names(record, one.community)]
        if not here and is_relative(name):
            within = self._communities.begun_with(record)
            told = [(one, self.register.resolve(name, kinds, one, (one.label or "",)).entity) for one in within]
            here = [entity for community, entity in told if entity is not None and entity.community is community]
        return Match(here[0]) if len(here) == 1 else Match(None, found)

    def _called_with_place(self, name: str, kinds: Sequence[str]) -> Match:
        """Who is listed in a community as what stands behind its name: 松涛社区红枫艺术团 is its 红枫艺术团."""
        if (told := self._communities.before(name)) is None:
            return NO_MATCH
        community, own = told
        match = self.register.named_exactly(own, kinds, community)
        return match if match.entity is not None and match.entity.community is community else NO_MATCH

    def _place_called(self, name: str) -> Entity | None:
        """A place with this very name, which is then short for nobody's: 松涛社区 is not 松涛社区舞蹈队."""
        return next((one for one in self.namesakes(name) if one.kind in PLACES), None)

    def namesakes(self, name: str) -> Sequence[Entity]:
        """Whatever has this very name, places too."""
        community = self._communities.called(name)
        return [*self.register.namesakes(name), *([community] if community is not None else [])]

    def add(self, entity: Entity, name: str) -> None:
        """Register the node that a name brings into being."""
        has_namesake = self.register.is_listed(name)
        self.register.add(entity)
        self._matches.clear()
        for column in self._naming[entity.kind]:
            column.meant.clear()
            if has_namesake:
                column.listed.clear()
        self._judgements.remember(as_written(name, entity.kind, entity.community), entity)

    def ask(self, record: Record, field_name: str, name: str, candidates: Iterable[Entity]) -> None:
        """Put a name that could not be told beside those that it may mean, for review."""
        if record.tied_until is not None:
            return
        for entity in candidates:
            written = as_written(name, entity.kind, self._community(record))
            pair = pair_of_name(self.register, written, name, record.at(field_name), entity)
            if pair is not None and not self._judgements.apart([written], [entity.identity]):
                self.pairs.setdefault((pair.one, pair.other), pair)

    def _apart(self, name: str, entity: Entity, community: Entity | None) -> bool:
        if not self._are_judged:
            return False
        return self._judgements.apart([as_written(name, entity.kind, community)], [entity.identity])

    def _may_mean(self, name: str, entity: Entity, community: Entity | None) -> bool:
        """Whether a name was not found to mean another; one in full means whoever bears it all the same."""
        written = as_written(name, entity.kind, community)
        apart = self._judgements.apart([written], (*entity.identities, entity.identity))
        return not apart or entity in self.register.exactly(name, entity.kind)


def _names(record: Record, community: Entity | None) -> bool:
    """Whether some cell of a row has the name of a community in it: 松涛社区第一网格党支部."""
    label = clean(community.label or "") if community is not None else ""
    return bool(label) and any(label in clean(raw) for raw in record.raws)


def _is_doubtful(entity: Entity, column: NameColumn) -> bool:
    """Whether what a name only sounds like may be another: it is on no roster but this column lists it, or its own rows deny the tie."""
    return (column.field.type == "names" and not entity.records) or _says_otherwise(entity, column)


def _says_otherwise(entity: Entity, column: NameColumn) -> bool:
    """Whether the rows of what a name only sounds like say that there is no such tie as its column tells of."""
    tie = column.field.edge
    says = {
        row.value(name)
        for row in lasting(entity.records)
        for name, field in lexicon().fields_of(row.roster).items()
        if tie is not None and field.type == "flag" and field.tells == tie.kind
    }
    return False in says and True not in says


def as_written(name: str, kind: str, community: Entity | None) -> Identity:
    """The identity of a name that stands in a cell; a property firm is in no territory, so its name means one anywhere."""
    place = community.name if community and kind != "property_firm" else ""
    return Identity(kind, place, "", "", clean(name))


def _is_firm(name: str, kinds: Sequence[str]) -> bool:
    """Whether a name is of a property firm, by its column or by what it is called."""
    return kinds == FIRMS or (name_kind(name) in FIRMS and name_kind(name) in kinds)
