"""What is asked of one attribute."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field, model_validator

from graphcore.vocabulary import NODE_ATTRIBUTES, Scalar
from queries.rules.model import Listed, Model, flaw

Values = Annotated[tuple[Scalar, ...], Listed]


class Condition(Model):
    """What is asked of an attribute; all that is given must hold.

    An absent attribute is not known: it fails ``one_of``, ``other_than``, ``at_least`` and
    ``at_most``, and passes ``not``.

    Attributes
    ----------
    one_of, other_than
        The value is known, and is or is not among these.
    not_
        The value is not known, or not among these (``not`` in a pack).
    known
        Whether the value is known at all.
    at_least, at_most
        Bounds of a number.

    Examples
    --------
    >>> level = Condition.model_validate({"not": "group"})
    >>> level.admits("branch"), level.admits("group"), level.admits(None)
    (True, False, True)
    """

    one_of: Values | None = None
    other_than: Values | None = None
    not_: Values | None = Field(default=None, alias="not")
    known: bool | None = None
    at_least: float | None = None
    at_most: float | None = None

    @model_validator(mode="after")
    def _asks_something(self) -> Condition:
        if not self.model_fields_set:
            raise flaw("条件是空的", "the condition is empty")
        return self

    @property
    def values(self) -> tuple[Scalar, ...]:
        """Every value the condition names."""
        return (*(self.one_of or ()), *(self.other_than or ()), *(self.not_ or ()))

    def admits(self, value: object) -> bool:
        """Whether an attribute's value, None where it is absent, meets the condition."""
        known = value is not None
        if self.known is not None and self.known != known:
            return False
        if self.not_ is not None and value in self.not_:
            return False
        if self.one_of is not None and value not in self.one_of:
            return False
        if self.other_than is not None and (not known or value in self.other_than):
            return False
        if self.at_least is None and self.at_most is None:
            return True
        if not isinstance(value, int | float):
            return False
        return (self.at_least is None or value >= self.at_least) and (self.at_most is None or value <= self.at_most)

    def check(self, attribute: str, kinds: Iterable[str], *place: str | int) -> None:
        """Raise a flaw at a place unless some of the node kinds has the attribute and it may have the values named."""
        declared = [NODE_ATTRIBUTES[kind][attribute] for kind in kinds if attribute in NODE_ATTRIBUTES[kind]]
        if not declared:
            raise flaw(f"这里的节点没有属性“{attribute}”", f"the nodes here have no attribute “{attribute}”", *place)
        for value in self.values:
            if not any(attribute_type.accepts(value) for attribute_type in declared):
                raise flaw(
                    f"属性“{attribute}”没有取值“{value}”", f"attribute “{attribute}” has no value “{value}”", *place
                )
