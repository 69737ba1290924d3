"""The kinds of edge, each declared once with the ends it may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graphcore.language import Text
from graphcore.vocabulary.nodes import GROUPS, NODE_KINDS, ORGANISATIONS, TERRITORIES, VENUES


@dataclass(frozen=True, slots=True)
class EdgeKind:
    """A kind of edge and the node kinds it may join.

    Attributes
    ----------
    directed
        False where source and target mean the same thing (``partners_with`` …).
    """

    name: str
    label: Text
    sources: frozenset[str]
    targets: frozenset[str]
    directed: bool = True

    def allows(self, source: str, target: str) -> bool:
        """Whether the vocabulary lets this edge run from one node kind to another."""
        forward = source in self.sources and target in self.targets
        return forward or (not self.directed and target in self.sources and source in self.targets)


_ANY = tuple(NODE_KINDS)
_CORE = ("party_org",)
_DONE_TOGETHER = ("project", "matter", "activity")


def _declare(
    *kinds: tuple[str, str, str, tuple[str, ...], tuple[str, ...]], undirected: frozenset[str]
) -> Mapping[str, EdgeKind]:
    return MappingProxyType(
        {
            name: EdgeKind(name, Text(zh, en), frozenset(sources), frozenset(targets), name not in undirected)
            for name, zh, en, sources, targets in kinds
        }
    )


EDGE_KINDS: Mapping[str, EdgeKind] = _declare(
    ("located_in", "位于", "located in", _ANY, TERRITORIES + VENUES),
    ("subordinate_to", "隶属", "subordinate to", _CORE, _CORE),
    ("has_party_org", "建有/联建党组织", "has Party organisation", ORGANISATIONS + VENUES + GROUPS, _CORE),
    ("covers", "覆盖", "covers", _CORE, ("grid", "estate", "building", "floating_cluster", *VENUES)),
    ("sponsors", "依托", "sponsors", ORGANISATIONS, _CORE),
    ("instructs", "派驻指导", "instructs", _CORE, ORGANISATIONS + GROUPS),
    ("guides", "指导把关", "guides", _CORE, ORGANISATIONS),
    ("recommends", "推荐负责人", "recommends head of", _CORE, ORGANISATIONS),
    ("staffs", "派员融入网格", "staffs", ORGANISATIONS, ("grid",)),
    ("partners_with", "党建联建、共建", "partners with", ORGANISATIONS, ORGANISATIONS),
    ("responsible_for", "兜底管理", "responsible for", _CORE, ORGANISATIONS + GROUPS),
    ("belongs_to", "所属", "belongs to", ("party_household",), _CORE),
    ("serves", "服务", "serves", ("residents_committee",), ("estate",)),
    ("manages", "管理", "manages", ("property_firm",), ("estate",)),
    ("represents", "代表", "represents", ("owners_committee",), ("estate",)),
    ("member_of", "成员", "member of", ORGANISATIONS, ("forum",)),
    ("reported_to", "双报到", "reported to", ("resident_unit", "party_org"), ("community",)),
    ("cross_appointed", "交叉任职", "cross-appointed with", ORGANISATIONS, ORGANISATIONS),
    ("raised", "提出", "raised", (*ORGANISATIONS, "residents_group"), ("need",)),
    ("offers", "提供", "offers", ORGANISATIONS, ("resource",)),
    ("answers", "对接", "answers", ("project",), ("need",)),
    ("uses", "使用", "uses", ("project",), ("resource",)),
    ("claims", "认领", "claims", ORGANISATIONS, ("project",)),
    ("leads", "牵头", "leads", ORGANISATIONS, _DONE_TOGETHER),
    ("joins", "参与", "joins", (*ORGANISATIONS, "residents_group"), _DONE_TOGETHER),
    ("concerns", "涉及", "concerns", ("matter",), ("estate", "grid", "community")),
    ("reviewed_by", "经党组织把关", "reviewed by", ("matter",), _CORE),
    ("authorised_for", "有权", "authorised for", ORGANISATIONS, ("matter",)),
    ("responsible_for_matter", "负责", "responsible for matter", ORGANISATIONS, ("matter",)),
    ("funds", "购买服务/资助", "funds", ORGANISATIONS, ("social_org",)),
    ("coordinates_with", "协同", "coordinates with", ORGANISATIONS, ORGANISATIONS),
    ("conflicts_with", "利益冲突", "conflicts with", ORGANISATIONS, ORGANISATIONS),
    undirected=frozenset({"partners_with", "cross_appointed", "coordinates_with", "conflicts_with"}),
)
