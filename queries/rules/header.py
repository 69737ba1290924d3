"""What every rule says of itself, whatever its shape."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from pydantic import field_validator

from graphcore.documents import flaw, instead
from graphcore.language import Text
from queries.rules.grounds import Grounds
from queries.rules.model import Model, RosterKinds, Said
from queries.rules.path import Reach
from queries.rules.selection import Selection

_PLAIN = re.compile(r"[\w-]+")

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

    regulation: Said
    article: Said | None = None
    issued: str | None = None
    locality: Said
    status: Literal["verified", "practice", "unverified"]


class Parameter(Model):
    """A value that a locality may set otherwise; ``$name`` stands for it in the rule.

    Null asks nothing, where the rule may go without the condition.
    """

    title: Said
    value: Any


class Header(Model):
    """Base of the four shapes of rule.

    Attributes
    ----------
    labels
        What users see for each status, way, role and level that the rule names.
    advice
        What to do where the answer is not the one hoped for.
    evidence
        The rosters without which a negative answer is ``unknown``.
    evidence_by_kind
        Further such rosters, by the kind of the node asked about.
    """

    id: str
    title: Said
    definition: Said
    sources: tuple[Citation, ...]
    severity: Literal["high", "medium", "low"]
    parameters: Mapping[str, Parameter] = {}
    labels: Mapping[str, Said]
    advice: Said
    evidence: RosterKinds = ()
    evidence_by_kind: Mapping[str, RosterKinds] = {}

    @property
    @abstractmethod
    def selection(self) -> Selection:
        """The nodes that the rule asks about; of a pair, either end."""

    @property
    @abstractmethod
    def statuses(self) -> tuple[str, ...]:
        """Every status a finding may have, the best first."""

    @property
    @abstractmethod
    def positive(self) -> frozenset[str]:
        """The statuses whose share of the counted is the rate."""

    @property
    def showing(self) -> Iterable[Reach]:
        """The reaches by any of which an answer that is not negative shows."""
        return ()

    @property
    def deciding(self) -> Iterable[Reach]:
        """Those of them without which nothing is known to be missing; all, unless a rule has grades."""
        return self.showing

    def grounds_for(self, kind: str) -> Grounds:
        """What a negative answer about a node of a kind rests on."""
        return Grounds.of((*self.evidence, *self.evidence_by_kind.get(kind, ())), kind, self.showing, self.deciding)

    @property
    def grounds(self) -> frozenset[Grounds]:
        """All that some answer rests on."""
        return frozenset(map(self.grounds_for, self.selection.kind))

    @property
    def rosters(self) -> tuple[str, ...]:
        """Every roster that the rule rests on."""
        return tuple(
            dict.fromkeys((*self.evidence, *(name for names in self.evidence_by_kind.values() for name in names)))
        )

    def label(self, name: str) -> Text:
        """What users see for a status, way, role or level."""
        return self.labels.get(name) or _COMMON_LABELS[name]

    @field_validator("id")
    @classmethod
    def _plain(cls, name: str) -> str:
        if not _PLAIN.fullmatch(name):
            raise flaw(
                f"规则编号“{name}”只能用字母、数字、连字符",
                f"the id “{name}” may have letters, digits and hyphens only",
            )
        return name

    def check_header(self, names: Iterable[str]) -> None:
        """Raise a flaw unless names are plain, each has a label and each label a name, and evidence is of kinds asked."""
        names = tuple(names)
        for name in names:
            if not _PLAIN.fullmatch(name):
                raise flaw(
                    f"名称“{name}”只能用字母、数字、连字符",
                    f"the name “{name}” may have letters, digits and hyphens only",
                )
        needed = set(names) - _COMMON_LABELS.keys()
        for name in sorted(needed - self.labels.keys()):
            raise flaw(
                f"缺少“{name}”的说法，请写 {name}: {{zh: 中文, en: 英文}}",
                f"there is no label for “{name}”; write {name}: {{zh: Chinese, en: English}}",
                "labels",
            )
        for name in sorted(self.labels.keys() - needed):
            zh, en = instead(name, sorted(needed - self.labels.keys()) or sorted(needed))
            raise flaw(
                f"规则里没有“{name}”这种状态、方式或角色{zh}",
                f"the rule has no status, way or role “{name}”{en}",
                "labels",
                name,
            )
        for kind in self.evidence_by_kind.keys() - set(self.selection.kind):
            zh, en = instead(kind, self.selection.kind)
            raise flaw(
                f"规则没有问到“{kind}”{zh}", f"the rule does not ask about “{kind}”{en}", "evidence_by_kind", kind
            )
