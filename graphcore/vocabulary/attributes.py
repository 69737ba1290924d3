"""The attributes that rules read, each declared once with its type.

An attribute that is absent is *not known*, never zero or false. Attributes outside this
list may stand on any node or edge; they are kept as they are and no shipped rule reads them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Literal

from graphcore.language import Text
from graphcore.vocabulary.edges import EDGE_KINDS
from graphcore.vocabulary.nodes import NODE_KINDS
from graphcore.vocabulary.rosters import ROSTER_KINDS

AttributeType = Literal["count", "money", "flag", "date", "text", "names", "id"]
Scalar = str | int | float | bool
Value = Scalar | list[Scalar] | None

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_EXACT = 2**53  # beyond it spreadsheets and browsers round
_REPUBLIC = "1949-10-01"  # whatever is elected, filed, reported or agreed, is so under its institutions
_PARTY = "1921-07-01"  # as its founding is counted; no organisation of it is older
_MODERN = "1840-01-01"  # few schools, hospitals or firms go back further; slips (1821 for 2021) do


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute's type and what users call it.

    Attributes
    ----------
    type
        ``count``: non-negative integer; ``money``: finite number of yuan; ``flag``: true or false;
        ``date``: ISO, to the day, month or year; ``names``: list of texts; ``id``: id of a node.
    choices
        The texts allowed, with what users see; empty where any text is.
    earliest
        Of a date: the first day that a roster can mean, so that what lies before is a slip.
    has_happened
        Of a date: whether it is of what is there or done already, so that no day to come is meant.
    """

    type: AttributeType
    label: Text
    choices: Mapping[str, Text] = field(default_factory=dict)
    earliest: str = _REPUBLIC
    has_happened: bool = False

    def accepts(self, value: object) -> bool:
        """Whether a value has this attribute's type.

        Examples
        --------
        >>> Attribute("date", Text("成立日期", "established")).accepts("2024-05")
        True
        >>> Attribute("count", Text("户数", "households")).accepts(-1)
        False
        """
        match self.type:
            case "count":
                return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _EXACT
            case "money":
                return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _EXACT
            case "flag":
                return isinstance(value, bool)
            case "date":
                return isinstance(value, str) and _is_date(value)
            case "names":
                return isinstance(value, list) and all(
                    isinstance(item, str) and (not self.choices or item in self.choices) for item in value
                )
            case "text" | "id":
                return isinstance(value, str) and (not self.choices or value in self.choices)


def _is_date(text: str) -> bool:
    if _DATE.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def _choices(**labels: tuple[str, str]) -> Mapping[str, Text]:
    return MappingProxyType({name: Text(*label) for name, label in labels.items()})


def _of(kind: AttributeType, zh: str, en: str, choices: Mapping[str, Text] = MappingProxyType({})) -> Attribute:
    return Attribute(kind, Text(zh, en), choices)


def _happened(zh: str, en: str, earliest: str = _REPUBLIC) -> Attribute:
    return Attribute("date", Text(zh, en), earliest=earliest, has_happened=True)


PARTY_LEVELS = _choices(
    work_committee=("党工委", "work committee"),
    committee=("党委", "committee"),
    general_branch=("党总支", "general branch"),
    branch=("党支部", "branch"),
    group=("党小组", "group"),
)
PARTY_FORMS = _choices(
    territorial=("地域", "territorial"),
    comprehensive=("综合", "comprehensive"),
    unit=("单独组建", "of one unit"),
    joint=("联合组建", "joint"),
    building=("楼宇", "business building"),
    shopping_district=("商圈", "shopping district"),
    park=("园区", "park"),
    industry=("行业", "industry"),
    two_new=("两新工委", "two-new work committee"),
    owners_committee=("业委会", "owners' committee"),
    functional=("功能型", "functional"),
    floating=("流动党员", "floating members"),
)
OPERATING_STATUS = _choices(
    operating=("正常经营", "operating"),
    shell=("空壳", "shell"),
    dormant=("停业", "dormant"),
    cancelled=("注销", "cancelled"),
)
NEED_DOMAINS = _choices(
    living=("衣食住行", "daily living"),
    education_employment=("教育就业", "education and work"),
    medical_elderly=("医疗养老", "health and elderly care"),
    culture_sport=("文化体育", "culture and sport"),
    environment=("生活环境", "environment"),
    order=("社会秩序", "social order"),
    other=("其他", "other"),
)

_UNIT = {
    "credit_code": _of("text", "统一社会信用代码", "credit code"),
    "employees": _of("count", "从业人数", "employees"),
    "full_members": _of("count", "正式党员数", "full members"),
    "members": _of("count", "党员人数", "members"),
    "revenue": _of("money", "营业收入（元）", "revenue (yuan)"),
    "status": _of("text", "状态", "status", OPERATING_STATUS),
    "established": _happened("成立日期", "established", _MODERN),
    "union": _of("flag", "建有工会", "has a trade union"),
    "league": _of("flag", "建有团组织", "has a Youth League organisation"),
}
_DWELLINGS = {"households": _of("count", "户数", "households"), "population": _of("count", "人口数", "population")}
_DOMAIN = {
    "domain": _of("text", "领域", "domain", NEED_DOMAINS),
    "raised_on": _happened("提出日期", "raised on"),
    "status": _of("text", "状态", "status"),
}

_LISTED = {"code": _of("text", "区划代码", "division code")}

_TIES = {
    f"{kind}.{name}": Text(
        f"{NODE_KINDS[kind].label.zh}的{edge.label.zh}", f"{edge.label.en} of {NODE_KINDS[kind].label.en}"
    )
    for name, edge in EDGE_KINDS.items()
    for kind in sorted(edge.sources | edge.targets)
}

_BY_KIND: dict[str, dict[str, Attribute]] = {
    **dict.fromkeys(("province", "city", "district", "street"), _LISTED),
    "community": _LISTED | {"rosters": _of("names", "已提供台账", "rosters supplied", ROSTER_KINDS)},
    "party_org": {
        "level": _of("text", "层级", "level", PARTY_LEVELS),
        "form": _of("text", "组建形式", "form", PARTY_FORMS),
        "full_members": _of("count", "正式党员数", "full members"),
        "probationary_members": _of("count", "预备党员数", "probationary members"),
        "members": _of("count", "党员人数", "members"),
        "established": _happened("成立日期", "established", _PARTY),
        "term_ends": _of("date", "届满日期", "term ends"),
        "secretary_vacant": _of("flag", "书记空缺", "secretary vacant"),
        "committee_members": _of("count", "支委会人数", "members of the branch committee"),
    },
    "party_household": {"households_linked": _of("count", "联系户数", "households linked")},
    "enterprise": _UNIT,
    "social_org": _UNIT
    | {
        "registration": _of(
            "text",
            "登记备案",
            "registration",
            _choices(registered=("登记", "registered"), filed=("备案", "filed")),
        )
    },
    "resident_unit": _UNIT,
    "owners_committee": {
        "form": _of(
            "text",
            "形式",
            "form",
            _choices(
                committee=("业委会", "owners' committee"), management_committee=("物管会", "management committee")
            ),
        ),
        "committee_members": _of("count", "委员人数", "committee members"),
        "party_members": _of("count", "党员委员人数", "Party members on it"),
        "elected": _happened("选举日期", "elected"),
        "filed": _happened("备案日期", "filed"),
        "term_ends": _of("date", "届满日期", "term ends"),
        "status": _of("text", "状态", "status"),
    },
    "property_firm": {
        "credit_code": _of("text", "统一社会信用代码", "credit code"),
        "contract_ends": _of("date", "合同到期日", "contract ends"),
    },
    "grid": _DWELLINGS,
    "estate": _DWELLINGS,
    "building": _DWELLINGS,
    "residents_group": {
        "households": _of("count", "户数", "households"),
        "participants": _of("count", "参与人数", "participants"),
        "age_band": _of(
            "text",
            "年龄段",
            "age band",
            MappingProxyType({band: Text(band, band) for band in ("18-35", "36-60", "60+")}),
        ),
        "occupation": _of(
            "text",
            "职业",
            "occupation",
            _choices(
                professional=("专业人员", "professional"),
                business_owner=("经营者", "business owner"),
                manager=("管理人员", "manager"),
                public_sector=("公职人员", "public sector"),
                worker=("职工", "worker"),
                retired=("退休", "retired"),
                other=("其他", "other"),
            ),
        ),
    },
    "floating_cluster": {
        "headcount": _of("count", "人数", "headcount"),
        "full_members": _of("count", "正式党员数", "full members"),
    },
    "employment_group": {
        "field": _of("text", "行业", "field"),
        "headcount": _of("count", "人数", "headcount"),
        "full_members": _of("count", "正式党员数", "full members"),
        "status": _of("text", "状态", "status"),
    },
    "forum": {
        "form": _of(
            "text",
            "形式",
            "form",
            _choices(
                joint_meeting=("党建联席会议", "joint meeting"),
                coordination_meeting=("社区事务协调会", "coordination meeting"),
                enlarged_committee=("“1+X”大党委", "enlarged committee"),
            ),
        )
    },
    "need": _DOMAIN | {"list": _of("text", "所在清单", "list", _choices(demand=("需求清单", "list of needs")))},
    "resource": _DOMAIN,
    "matter": {
        "major": _of("flag", "重大事项", "major"),
        "assessed": _of("flag", "纳入考核", "in the superior's assessment"),
        "date": _of("date", "日期", "date"),
        "due": _of("date", "时限", "due"),
        "settled": _of("flag", "是否办结", "settled"),
    },
    "project": {
        "status": _of("text", "状态", "status"),
        "funds": _of("money", "经费（元）", "funds (yuan)"),
        "carried_out": _of("flag", "已开展", "carried out"),
    },
}

_SPAN = {"since": _of("date", "起", "since"), "until": _of("date", "止", "until")}


def _untold(kind: str) -> dict[str, Attribute]:
    """What is not known of ties: of a node's own, of a community those of all that lies in it, of an estate those of its members, too."""
    ties = {tie: label for tie, label in _TIES.items() if kind in ("community", "estate", tie.partition(".")[0])}
    return {"untold": _of("names", "台账没有说明的联系", "ties that rosters leave untold", ties)}


NODE_ATTRIBUTES: Mapping[str, Mapping[str, Attribute]] = MappingProxyType(
    {kind: MappingProxyType(_SPAN | _untold(kind) | _BY_KIND.get(kind, {})) for kind in NODE_KINDS}
)
"""Known attributes of each node kind. Of ties that are ``untold`` no column of a community's rosters tells, or cells about a
node do not say whether there is one; of an estate, which there are of those who serve, represent or manage it."""

_ROLES = _choices(
    convener=("召集", "convener"),
    member=("成员", "member"),
    rotating=("轮值", "rotating chair"),
    part_time_member=("兼职委员", "part-time member"),
)
_AS = _choices(instructor=("指导员", "instructor"), liaison=("联络员", "liaison"))

EDGE_ATTRIBUTES: Mapping[str, Mapping[str, Attribute]] = MappingProxyType(
    {
        "member_of": MappingProxyType(_SPAN | {"role": _of("text", "身份", "role", _ROLES)}),
        "instructs": MappingProxyType(_SPAN | {"as": _of("text", "身份", "as", _AS)}),
        "recommends": MappingProxyType(_SPAN | {"elected": _of("flag", "已依法选任", "elected")}),
        "staffs": MappingProxyType(_SPAN | {"headcount": _of("count", "人数", "headcount")}),
        "joins": MappingProxyType(_SPAN | {"participants": _of("count", "参与人数", "participants")}),
        "funds": MappingProxyType(_SPAN | {"amount": _of("money", "金额（元）", "amount (yuan)")}),
        "cross_appointed": MappingProxyType(
            _SPAN
            | {
                "post": _of("text", "兼任职务", "post"),
                "by": _of("text", "依据", "found by", _choices(name=("同名", "the same keyed name"))),
            }
        ),
        "conflicts_with": MappingProxyType(_SPAN | {"matter": _of("id", "事项", "matter")}),
    }
)
"""Known attributes of edge kinds that have any beside :data:`SPAN_ATTRIBUTES`."""

SPAN_ATTRIBUTES: Mapping[str, Attribute] = MappingProxyType(_SPAN)
"""``since`` and ``until``: on any node or edge."""
