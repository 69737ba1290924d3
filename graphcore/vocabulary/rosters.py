"""The kinds of roster: what a community can have supplied, and so what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graphcore.language import Text

ROSTER_KINDS: Mapping[str, Text] = MappingProxyType(
    {
        name: Text(zh, en)
        for name, zh, en in (
            ("communities", "社区名录", "communities"),
            ("party_orgs", "党组织名册", "Party organisations"),
            ("grids", "网格台账", "grids"),
            ("buildings", "楼栋台账", "buildings"),
            ("residents_committees", "居委会台账", "residents' committees"),
            ("owners_committees", "业委会台账", "owners' committees"),
            ("property_firms", "物业企业台账", "property firms"),
            ("estates", "小区台账", "housing estates"),
            ("social_orgs", "社会组织台账", "social organisations"),
            ("enterprises", "企业台账", "enterprises"),
            ("resident_units", "驻区单位名册", "resident units"),
            ("double_reports", "报到登记", "double-report registrations"),
            ("forum_members", "议事平台成员名单", "forum members"),
            ("matters", "协调事项清单", "matters"),
            ("projects", "项目清单", "projects"),
            ("needs", "需求清单", "needs"),
            ("resources", "资源清单", "resources"),
            ("party_households", "党员中心户名册", "Party household posts"),
            ("venues", "楼宇商圈园区台账", "venues"),
            ("employment_groups", "新就业群体台账", "new-employment groups"),
            ("activities", "活动台账", "activities"),
            ("funding", "购买服务资助台账", "funding"),
            ("office_holders", "任职名册", "office holders"),
            ("conflicts", "矛盾纠纷台账", "conflicts"),
            ("red_stations", "红色驿站台账", "red stations"),
            ("floating_clusters", "流动党员聚集地台账", "floating-member clusters"),
        )
    }
)

TABLE_KINDS: Mapping[str, Text] = MappingProxyType(
    {
        **ROSTER_KINDS,
        "instructors": Text("党建指导员选派名册", "instructors sent"),
        "partnerships": Text("共建协议台账", "partnership agreements"),
    }
)
"""The kinds of table that an import reads: rosters, and lists that no verdict asks to have been supplied."""
