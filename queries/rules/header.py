"""What every rule says of itself, whatever its shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from graphcore.language import Text
from queries.rules.model import Model, NodeKinds, flaw
from queries.rules.path import Asked

UNKNOWN = "unknown"
EXCLUDED = "excluded"

_COMMON_LABELS: Mapping[str, Text] = MappingProxyType(
    {UNKNOWN: Text("情况不明", "unknown"), EXCLUDED: Text("不计入", "excluded")}
)


class Citation(Model):
    """Where a rule comes from, and how sure that is.

    Attributes
    ----------
    issued
        Year, month or day, ISO; None where it is not known.
    status
        ``verified``: read in the source; ``practice``: seen as local practice or at second hand;
        ``unverified``: general knowledge.
    """

    regulation: Text
    article: Text | None = None
    issued: str | None = None
    locality: Text
    status: Literal["verified", "practice", "unverified"]


class Parameter(Model):
    """A value that a locality may set otherwise; ``$name`` stands for it in the rule."""

    title: Text
    value: Any


class Selection(Asked):
    """The nodes a rule asks about, one finding for each."""

    kind: NodeKinds


class Header(Model):
    """Base of the three shapes of rule.

    Attributes
    ----------
    labels
        What users see for each status, way, role and level that the rule names.
    advice
        What to do where the answer is not the one hoped for.
    """

    id: str
    title: Text
    definition: Text
    sources: tuple[Citation, ...]
    severity: Literal["high", "medium", "low"]
    parameters: Mapping[str, Parameter] = {}
    labels: Mapping[str, Text]
    advice: Text

    def label(self, name: str) -> Text:
        """What users see for a status, way, role or level."""
        return self.labels.get(name) or _COMMON_LABELS[name]

    def check_labels(self, names: Iterable[str]) -> None:
        """Raise a flaw unless each name has a label and each label a name."""
        needed = set(names) - _COMMON_LABELS.keys()
        for name in sorted(needed ^ self.labels.keys()):
            raise flaw(
                f"labels 与规则中的状态、方式、角色不一致：{name}",
                f"labels do not match the rule's statuses, ways and roles: {name}",
                "labels",
            )
