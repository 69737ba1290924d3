"""The true street: its entities, and what each roster would say if nobody made mistakes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from . import identifiers
from .body import Body
from .naming import CommunityForms, StreetForms
from .schema import FIELDS, own_field

PREFIX = {
    "street_party_committee": "SP", "community": "CM", "party_org": "PO", "residents_committee": "RC", "joint_meeting": "JM",
    "grid": "GR", "estate": "ES", "building": "BD", "party_household": "HH", "owners_committee": "OC", "property_firm": "PF",
    "enterprise": "EN", "social_org": "SO", "resident_unit": "RU", "need": "ND", "resource": "RS", "project": "PJ",
    "matter": "MA",
}  # fmt: skip


@dataclass
class Entity:
    """One body of the street; ``shorts`` are names that nobody else has, ``scoped`` are clear inside its community."""

    id: str
    kind: str
    name: str
    community: str | None
    attrs: dict[str, Any] = field(default_factory=dict)
    shorts: tuple[str, ...] = ()
    scoped: tuple[str, ...] = ()


@dataclass
class Record:
    """One row of a roster as meant: references are entity ids, dates ISO, persons and texts as they are."""

    table: str
    rid: str
    entity: str | None
    community: str | None
    values: dict[str, Any]
    outcome: str = "accept"
    faults: dict[str, str] = field(default_factory=dict)
    copy_of: str | None = None


class World:
    """All entities and records of one street."""

    def __init__(self, seed: int, body: Body) -> None:
        self.rng = Random(f"world {seed}")
        self.words, self.stock = body.words, body.stock
        stock = self.stock
        self.city, self.district, self.street = self.rng.choice(stock.STREETS)
        self.town = self.city.removesuffix("市")
        self.forms: StreetForms = next(forms for end, forms in stock.STREET_FORMS.items() if self.street.endswith(end))
        self.entities: dict[str, Entity] = {}
        self.records: dict[str, list[Record]] = {table: [] for table in FIELDS}
        self.look_alikes: list[tuple[str, str]] = []
        self._trades = self.rng.sample(stock.TRADES, len(stock.TRADES))
        self._social = self.rng.sample(stock.SOCIAL_TRADES, len(stock.SOCIAL_TRADES))
        self._estates = self.rng.sample(stock.ESTATES, len(stock.ESTATES))

    def add(self, kind: str, name: str, community: str | None = None, *, shorts: tuple[str, ...] = (),
            scoped: tuple[str, ...] = (), **attrs: Any) -> str:  # fmt: skip
        number = sum(entity.kind == kind for entity in self.entities.values()) + 1
        entity = Entity(f"{PREFIX[kind]}-{number:03}", kind, name, community, attrs, shorts, scoped)
        self.entities[entity.id] = entity
        return entity.id

    def record(self, table: str, entity: str | None, community: str | None, **values: Any) -> Record:
        """Write a row; what is not given of persons, phones and ID numbers is made up."""
        fill: dict[str, Callable[[], str]] = {"person": self.person, "phone": lambda: identifiers.phone(self.rng),
                "id_card": lambda: identifiers.id_number(self.rng)}  # fmt: skip
        if community:
            values["community"] = community
        values.setdefault(own_field(table), entity)
        for name, kind in FIELDS[table].items():
            if kind in fill and name not in values:
                values[name] = fill[kind]()
        ordered = {name: values[name] for name in FIELDS[table] if values.get(name) is not None}
        row = Record(table, f"{table}#{len(self.records[table]) + 1}", entity, community, ordered)
        self.records[table].append(row)
        return row

    def name(self, key: str) -> str:
        return self.entities[key].name

    def of(self, kind: str, community: str | None = None) -> list[str]:
        return [e.id for e in self.entities.values() if e.kind == kind and community in (None, e.community)]

    def local_forms(self, community: str) -> CommunityForms:
        """How names are formed in a community, by what it is called."""
        return self.stock.COMMUNITY_FORMS[self._kind_of_place(self.name(community))]  # type: ignore[no-any-return]

    def bare(self, name: str) -> str:
        """The name of a community without 社区 or 村."""
        return name.removesuffix(self._kind_of_place(name))

    def _kind_of_place(self, name: str) -> str:
        return next(end for end in self.stock.COMMUNITY_FORMS if name.endswith(end))

    def add_named(self, kind: str, names: tuple[str, ...], community: str | None = None, **more: Any) -> str:
        """Add an entity by its full name and its short ones."""
        return self.add(kind, names[0], community, shorts=names[1:], **more)

    def number(self, kind: str, community: int, count: int) -> str:
        """The number under which lists speak of a need, resource, project or matter."""
        return self.stock.NUMBERS[kind].format(c=community, n=count)  # type: ignore[no-any-return]

    def person(self) -> str:
        return self.rng.choice(self.stock.SURNAMES) + self.rng.choice(self.stock.GIVEN)

    def date(self, first: int = 2008, last: int = 2024) -> str:
        return f"{self.rng.randint(first, last)}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"

    def trade(self) -> str:
        return self._trades.pop()

    def social_trade(self) -> str:
        return self._social.pop()

    def estate(self) -> str:
        return self._estates.pop()
