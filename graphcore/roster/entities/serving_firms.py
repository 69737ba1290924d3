"""Property firms by the estates that their own rows say they serve: which of them a row of such an estate means."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.register import Register
from graphcore.roster.records.record import Record, lasting

FIRMS = ("property_firm",)
_OWN = 2  # characters by which a firm is called whatever its trade is said to be
_SEVERAL = 2


class ServingFirms:
    """Property firms that say whom they serve."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def meant(self, name: str, record: Record) -> Entity | None:
        """The one firm that serves the estate of a row and is called as a name begins: 银杏物业 for 银杏城市服务有限公司."""
        own = self._register.short(name)[:_OWN]
        if len(own) < _OWN or self._is_common(own):
            return None
        estates = record.names("name" if record.heading.makes == "estate" else "estate")
        firms = {
            firm
            for estate in estates
            for firm in self._serving.get(self._register.short(estate), ())
            if any(self._begins(one, own) and self._register.may_be_same(one, name) for one in firm.spellings)
        }
        return firms.pop() if len(firms) == 1 else None

    def _begins(self, name: str, own: str) -> bool:
        return self._register.short(name).startswith(own)

    def _is_common(self, own: str) -> bool:
        """Whether so many firms begin alike that it is the name of a place, and of none of them."""
        alike = sum(any(self._begins(one, own) for one in firm.spellings) for firm in self._firms)
        return alike > _SEVERAL and 2 * alike > len(self._firms)

    @cached_property
    def _firms(self) -> list[Entity]:
        return [entity for entity in self._register.entities if entity.kind in FIRMS and entity.records]

    @cached_property
    def _serving(self) -> dict[str, set[Entity]]:
        """Short name of an estate → the firms that say they serve it."""
        serving: defaultdict[str, set[Entity]] = defaultdict(set)
        for firm in self._firms:
            for estate in {estate for record in lasting(firm.records) for estate in record.names("estates")}:
                serving[self._register.short(estate)].add(firm)
        return serving
