"""A pack: rules by id, in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from graphcore.errors import UnusableInput
from queries.rules import Rule


class Pack:
    """Rules by id, in the order in which they are shown.

    Attributes
    ----------
    rules
        Id → rule.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules: Mapping[str, Rule] = MappingProxyType({rule.id: rule for rule in rules})

    def named(self, ids: Iterable[str]) -> tuple[Rule, ...]:
        """The rules with these ids, in the pack's order, each once.

        Raises
        ------
        UnusableInput
            If there is no such rule.
        """
        wanted = set(ids)
        if unknown := wanted - self.rules.keys():
            known = ", ".join(self.rules)
            raise UnusableInput(
                f"没有规则“{min(unknown)}”；可用的有：{known}。",
                f"There is no rule “{min(unknown)}”; there are: {known}.",
            )
        return tuple(rule for rule in self.rules.values() if rule.id in wanted)
