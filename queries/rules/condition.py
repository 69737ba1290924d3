"""What is asked of one attribute."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, TypeGuard

from pydantic import Field, FiniteFloat, model_validator

from graphcore.documents import flaw, instead
from graphcore.vocabulary import NODE_ATTRIBUTES, Attribute, Scalar
from queries.rules.model import Listed, Model
from queries.rules.within import Within

Values = Annotated[tuple[Scalar, ...], Listed]
Attributes = Mapping[str, object]

_NOTHING: Attributes = MappingProxyType({})
_NUMBERS = ("count", "money")


class Share(Model):
    """A share of another attribute of the same node.

    Attributes
    ----------
    share
        At least 0; 0.5 is half.
    of
        The other attribute, a number.
    """

    share: Annotated[float, Field(ge=0, allow_inf_nan=False)]
    of: str


class Condition(Model):
    """What is asked of an attribute; all that is given must hold, and what is null asks nothing.

    An absent attribute is not known: it passes ``not`` and ``known: false``, and fails all else.

    Attributes
    ----------
    one_of, other_than
        The value is known, and is or is not among these.
    not_
        The value is not known, or not among these (``not`` in a pack).
    known
        Whether the value is known at all.
    at_least, at_most
        Bounds of a number, both inclusive.
    at_least_share
        The number is at least this share of another attribute of the same node, which is known too.
    odd
        Whether the number is odd.
    within
        The date is no later than this time after another date of the same node, which is known too.
        Of a month or year without a day the most lenient one is taken.
    past
        Whether the date is over on the day asked. A month or year is over when its last day is; on
        its last day a date is not past.
    same_as
        The value equals this attribute, known too, of the node that the path starts from. A path
        in a ``having`` starts from the node that has it.

    Examples
    --------
    >>> level = Condition.model_validate({"not": "group"})
    >>> level.admits("branch"), level.admits("group"), level.admits(None)
    (True, False, True)
    >>> Condition(past=True).admits("2024-05", day=date(2024, 5, 31))
    False
    >>> half = Condition(at_least_share=Share(share=0.5, of="committee_members"))
    >>> half.admits(4, beside={"committee_members": 7}), half.admits(4, beside={})
    (True, False)
    """

    one_of: Values | None = None
    other_than: Values | None = None
    not_: Values | None = Field(default=None, alias="not")
    known: bool | None = None
    at_least: FiniteFloat | None = None
    at_most: FiniteFloat | None = None
    at_least_share: Share | None = None
    odd: bool | None = None
    within: Within | None = None
    past: bool | None = None
    same_as: str | None = None

    @model_validator(mode="after")
    def _asks_something(self) -> Condition:
        if not self.model_fields_set:
            raise flaw("条件是空的", "the condition is empty")
        return self

    @property
    def beside(self) -> str | None:
        """The other attribute of the same node that it speaks of; one, as no value is both number and date."""
        other = self.at_least_share or self.within
        return other.of if other else None

    @property
    def values(self) -> tuple[Scalar, ...]:
        """Every value the condition names."""
        return (*(self.one_of or ()), *(self.other_than or ()), *(self.not_ or ()))

    def admits(
        self,
        value: object,
        *,
        beside: Attributes = _NOTHING,
        start: Attributes = _NOTHING,
        day: date = date.max,
    ) -> bool:
        """Whether an attribute's value, None where it is absent, meets the condition.

        Parameters
        ----------
        beside
            All attributes of the node.
        start
            Those of the node that the path starts from.
        day
            The day asked.
        """
        known = value is not None
        return (
            (self.known is None or self.known == known)
            and (self.not_ is None or value not in self.not_)
            and (self.one_of is None or value in self.one_of)
            and (self.other_than is None or (known and value not in self.other_than))
            and (self.same_as is None or (known and value == start.get(self.same_as)))
            and (self.past is None or (isinstance(value, str) and _is_past(value, day) == self.past))
            and (self.within is None or self.within.holds(value, beside.get(self.within.of)))
            and self._admits_number(value, beside)
        )

    def _admits_number(self, value: object, beside: Attributes) -> bool:
        if all(bound is None for bound in (self.at_least, self.at_most, self.at_least_share, self.odd)):
            return True
        if not _is_number(value):
            return False
        if self.at_least_share is not None:
            whole = beside.get(self.at_least_share.of)
            if not _is_number(whole) or value < self.at_least_share.share * whole:
                return False
        return (
            (self.at_least is None or value >= self.at_least)
            and (self.at_most is None or value <= self.at_most)
            and (self.odd is None or (value % 2 == 1) == self.odd)
        )

    def check(self, attribute: str, kinds: Iterable[str], *place: str | int) -> None:
        """Raise a flaw at a place unless some of the node kinds has the attribute and it may be asked this."""
        kinds = tuple(kinds)
        declared = _types(attribute, kinds, *place)
        for value in self.values:
            if not any(attribute_type.accepts(value) for attribute_type in declared):
                choices = "、".join(dict.fromkeys(choice for known in declared for choice in known.choices))
                raise flaw(
                    f"属性“{attribute}”没有取值“{value}”" + (f"，可用的有 {choices}" if choices else ""),
                    f"attribute “{attribute}” has no value “{value}”"
                    + (f"; it has {choices.replace('、', ', ')}" if choices else ""),
                    *place,
                )
        asked = {
            "at_least": _NUMBERS,
            "at_most": _NUMBERS,
            "at_least_share": _NUMBERS,
            "odd": _NUMBERS,
            "past": ("date",),
            "within": ("date",),
        }
        for name, types in asked.items():
            if getattr(self, name) is not None and not any(known.type in types for known in declared):
                raise flaw(
                    f"属性“{attribute}”不能用 {name} 判断", f"{name} cannot be asked of attribute “{attribute}”", *place
                )
        for bound in ("at_least", "at_most"):
            if (getattr(self, bound) or 0) < 0 and all(known.type == "count" for known in declared):
                raise flaw(f"“{attribute}”不会小于零", f"“{attribute}” is never below zero", *place, bound)
        for name, types, zh, en in (
            ("at_least_share", _NUMBERS, "数量", "number"),
            ("within", ("date",), "日期", "date"),
        ):
            if (other := getattr(self, name)) is not None:
                whole = _types(other.of, kinds, *place, name, "of")
                if not any(known.type in types for known in whole):
                    raise flaw(f"“{other.of}”不是{zh}", f"“{other.of}” is no {en}", *place, name, "of")
        if self.same_as:
            _types(self.same_as, NODE_ATTRIBUTES, *place, "same_as")


def _types(attribute: str, kinds: Iterable[str], *place: str | int) -> list[Attribute]:
    """What some node kinds declare an attribute as; a flaw if none of them has it."""
    kinds = tuple(kinds)
    if declared := [NODE_ATTRIBUTES[kind][attribute] for kind in kinds if attribute in NODE_ATTRIBUTES[kind]]:
        return declared
    known = dict.fromkeys(name for kind in kinds for name in NODE_ATTRIBUTES[kind])
    zh, en = instead(attribute, known)
    raise flaw(f"这里的节点没有属性“{attribute}”{zh}", f"the nodes here have no attribute “{attribute}”{en}", *place)


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_past(value: str, day: date) -> bool:
    return value < day.isoformat()[: len(value)]
