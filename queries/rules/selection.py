"""Which nodes a rule asks about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field, model_validator

from graphcore.documents import flaw, instead
from queries.rules.model import Listed, Model, NodeKinds
from queries.rules.path import Asked

if TYPE_CHECKING:
    from queries.rules import Rule


class Answered(Model):
    """What other rules say of a node: the answer of one of them has one of the statuses.

    Attributes
    ----------
    by
        The rules themselves; a pack names them by id.
    status
        Statuses of theirs.
    """

    by: Annotated[tuple[Rule, ...], Field(min_length=1)]
    status: Annotated[tuple[str, ...], Listed, Field(min_length=1)]

    @model_validator(mode="after")
    def _possible(self) -> Answered:
        known = dict.fromkeys(status for rule in self.by for status in rule.statuses)
        for status in self.status:
            if status not in known:
                zh, en = instead(status, known)
                raise flaw(f"这些规则没有状态“{status}”{zh}", f"these rules have no status “{status}”{en}", "status")
        for rule in self.by:
            if rule.shape == "pair":
                raise flaw(f"规则 {rule.id} 问的是成对的对象", f"rule {rule.id} asks about pairs", "by")
        return self


class Selection(Asked):
    """The nodes a rule asks about, one finding for each: of these kinds, and all that is asked of them holds."""

    kind: NodeKinds
    answered: Answered | None = None

    def check(self, *place: str | int) -> None:
        """Raise a flaw, under the place where this stands, for an attribute or answer that these nodes cannot have."""
        self.check_where(self.kind, *place)
        for rule in self.answered.by if self.answered else ():
            if not set(self.kind) & set(rule.selection.kind):
                raise flaw(
                    f"规则 {rule.id} 问不到这些对象",
                    f"rule {rule.id} asks about no such nodes",
                    *place,
                    "answered",
                    "by",
                )
