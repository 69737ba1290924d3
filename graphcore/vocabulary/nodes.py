"""The kinds of node, each declared once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graphcore.language import Text


@dataclass(frozen=True, slots=True)
class NodeKind:
    """A kind of node.

    Attributes
    ----------
    name
        As in exports, rules and Cypher labels.
    prefix
        Start of the ids that an import gives, e.g. ``EN`` in ``EN-7K3QX2MB``.
    label
        What users see.
    """

    name: str
    prefix: str
    label: Text


def _declare(*kinds: tuple[str, str, str, str]) -> Mapping[str, NodeKind]:
    return MappingProxyType({name: NodeKind(name, prefix, Text(zh, en)) for name, prefix, zh, en in kinds})


NODE_KINDS: Mapping[str, NodeKind] = _declare(
    # Territory, from the widest; nested by located_in.
    ("province", "PV", "省", "province"),
    ("city", "CT", "市", "city"),
    ("district", "DT", "区县", "district"),
    ("street", "ST", "街道乡镇", "street"),
    ("community", "CM", "社区村", "community"),
    ("grid", "GR", "网格", "grid"),
    ("estate", "ES", "小区", "housing estate"),
    ("building", "BD", "楼栋", "building"),
    # Venues where Party organisations are set up.
    ("business_building", "BB", "商务楼宇", "business building"),
    ("shopping_district", "SD", "商圈市场", "shopping district"),
    ("park", "PK", "园区", "park"),
    ("industry", "IN", "行业", "industry"),
    # The core.
    ("party_org", "PO", "党组织", "Party organisation"),
    ("party_household", "PH", "党员中心户", "Party household post"),
    # The triad.
    ("residents_committee", "RC", "居委会", "residents' committee"),
    ("owners_committee", "OC", "业委会", "owners' committee"),
    ("property_firm", "PF", "物业企业", "property firm"),
    # Fields where coverage is counted.
    ("social_org", "SO", "社会组织", "social organisation"),
    ("enterprise", "EN", "非公企业", "enterprise"),
    ("employment_group", "EG", "新就业群体", "new-employment group"),
    # Other actors.
    ("resident_unit", "RU", "驻区单位", "resident unit"),
    ("mass_org", "MO", "群团组织", "mass organisation"),
    ("government_office", "GO", "政府部门", "government office"),
    # People, only ever as counts.
    ("floating_cluster", "FC", "流动党员聚集地", "floating-member cluster"),
    ("residents_group", "RG", "居民群体", "residents' group"),
    # Where actors meet and what they do.
    ("forum", "FO", "议事平台", "forum"),
    ("red_station", "RS", "红色驿站", "red station"),
    ("need", "ND", "需求", "need"),
    ("resource", "RE", "资源", "resource"),
    ("project", "PJ", "项目", "project"),
    ("matter", "MA", "重大/协调事项", "matter"),
    ("activity", "AC", "活动", "activity"),
)

TERRITORIES = ("province", "city", "district", "street", "community", "grid", "estate", "building")
"""Territory kinds from the widest to the narrowest."""

VENUES = ("business_building", "shopping_district", "park", "industry")

ORGANISATIONS = (
    "residents_committee",
    "owners_committee",
    "property_firm",
    "social_org",
    "enterprise",
    "resident_unit",
    "mass_org",
    "government_office",
    "party_org",
)
"""What "organisation" means as the end of an edge."""

GROUPS = ("employment_group", "floating_cluster")
"""Not organisations, but may have, be instructed by or be answered for by a Party organisation."""

UNDERTAKINGS = ("need", "resource", "project", "matter", "activity")
"""What actors ask for, offer and do: it was so even where it is over."""
