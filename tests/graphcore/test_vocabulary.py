"""The vocabulary is the contract's, word for word."""

import pytest

from graphcore.vocabulary import (
    EDGE_ATTRIBUTES,
    EDGE_KINDS,
    NODE_ATTRIBUTES,
    NODE_KINDS,
    ROSTER_KINDS,
    SPAN_ATTRIBUTES,
)

NODES = {
    "province": "省",
    "city": "市",
    "district": "区县",
    "street": "街道乡镇",
    "community": "社区村",
    "grid": "网格",
    "estate": "小区",
    "building": "楼栋",
    "business_building": "商务楼宇",
    "shopping_district": "商圈市场",
    "park": "园区",
    "industry": "行业",
    "party_org": "党组织",
    "party_household": "党员中心户",
    "residents_committee": "居委会",
    "owners_committee": "业委会",
    "property_firm": "物业企业",
    "social_org": "社会组织",
    "enterprise": "非公企业",
    "employment_group": "新就业群体",
    "resident_unit": "驻区单位",
    "mass_org": "群团组织",
    "government_office": "政府部门",
    "floating_cluster": "流动党员聚集地",
    "residents_group": "居民群体",
    "forum": "议事平台",
    "red_station": "红色驿站",
    "need": "需求",
    "resource": "资源",
    "project": "项目",
    "matter": "重大/协调事项",
    "activity": "活动",
}

ORGANISATION = {
    "residents_committee",
    "owners_committee",
    "property_firm",
    "social_org",
    "enterprise",
    "resident_unit",
    "mass_org",
    "government_office",
    "party_org",
}
GROUP = {"employment_group", "floating_cluster"}
VENUE = {"business_building", "shopping_district", "park", "industry"}
TERRITORY = {"province", "city", "district", "street", "community", "grid", "estate", "building"}
DONE = {"project", "matter", "activity"}

# kind: label, kinds it must run from, kinds it must run to
EDGES = {
    "located_in": ("位于", NODES.keys(), TERRITORY | VENUE),
    "subordinate_to": ("隶属", {"party_org"}, {"party_org"}),
    "has_party_org": ("建有/联建党组织", ORGANISATION | VENUE | GROUP, {"party_org"}),
    "covers": ("覆盖", {"party_org"}, {"grid", "estate", "building"} | VENUE),
    "sponsors": ("依托", ORGANISATION, {"party_org"}),
    "instructs": ("派驻指导", {"party_org"}, ORGANISATION | GROUP),
    "guides": ("指导把关", {"party_org"}, ORGANISATION),
    "recommends": ("推荐负责人", {"party_org"}, ORGANISATION),
    "staffs": ("派员融入网格", ORGANISATION, {"grid"}),
    "partners_with": ("党建联建、共建", ORGANISATION, ORGANISATION),
    "responsible_for": ("兜底管理", {"party_org"}, ORGANISATION | GROUP),
    "belongs_to": ("所属", {"party_household"}, {"party_org"}),
    "serves": ("服务", {"residents_committee"}, {"estate"}),
    "manages": ("管理", {"property_firm"}, {"estate"}),
    "represents": ("代表", {"owners_committee"}, {"estate"}),
    "member_of": ("成员", ORGANISATION, {"forum"}),
    "reported_to": ("双报到", {"resident_unit", "party_org"}, {"community"}),
    "cross_appointed": ("交叉任职", ORGANISATION, ORGANISATION),
    "raised": ("提出", ORGANISATION | {"residents_group"}, {"need"}),
    "offers": ("提供", ORGANISATION, {"resource"}),
    "answers": ("对接", {"project"}, {"need"}),
    "uses": ("使用", {"project"}, {"resource"}),
    "claims": ("认领", ORGANISATION, {"project"}),
    "leads": ("牵头", ORGANISATION, DONE),
    "joins": ("参与", ORGANISATION | {"residents_group"}, DONE),
    "concerns": ("涉及", {"matter"}, {"estate", "grid", "community"}),
    "reviewed_by": ("经党组织把关", {"matter"}, {"party_org"}),
    "authorised_for": ("有权", ORGANISATION, {"matter"}),
    "responsible_for_matter": ("负责", ORGANISATION, {"matter"}),
    "funds": ("购买服务/资助", ORGANISATION, {"social_org"}),
    "coordinates_with": ("协同", ORGANISATION, ORGANISATION),
    "conflicts_with": ("利益冲突", ORGANISATION, ORGANISATION),
}
UNDIRECTED = {"partners_with", "cross_appointed", "coordinates_with", "conflicts_with"}
# Beyond the contract's table: where rules ask for it though the table does not name it.
MORE_TARGETS = {"covers": {"floating_cluster"}}

COUNT, MONEY, FLAG, DATE, TEXT, NAMES, ID = 3, 1.5, True, "2024-05", "某", ["grids"], "MA-1"
UNIT = {
    "credit_code": TEXT,
    "employees": COUNT,
    "full_members": COUNT,
    "members": COUNT,
    "revenue": MONEY,
    "status": "operating shell dormant cancelled",
    "established": DATE,
    "union": FLAG,  # beyond the contract's table, for localities that count their work
    "league": FLAG,
}
DWELLINGS = {"households": COUNT, "population": COUNT}
DOMAINS = "living education_employment medical_elderly culture_sport environment order other"
# kind: attribute: a value that it takes, or, in a row, all the choices
ATTRIBUTES = {
    "party_org": {
        "level": "work_committee committee general_branch branch group",
        "form": "territorial comprehensive unit joint building shopping_district park industry two_new "
        "owners_committee functional floating",
        "full_members": COUNT,
        "probationary_members": COUNT,
        "members": COUNT,
        "established": DATE,
        "term_ends": DATE,
        "secretary_vacant": FLAG,
        "committee_members": COUNT,  # beyond the contract's table
    },
    "party_household": {"households_linked": COUNT},
    "enterprise": UNIT,
    "social_org": UNIT | {"registration": "registered filed"},
    "resident_unit": UNIT,
    "owners_committee": {
        "form": "committee management_committee",
        "committee_members": COUNT,
        "party_members": COUNT,
        "elected": DATE,
        "filed": DATE,
        "term_ends": DATE,
        "status": TEXT,
    },
    "property_firm": {"credit_code": TEXT, "contract_ends": DATE},
    "grid": DWELLINGS,
    "estate": DWELLINGS,
    "building": DWELLINGS,
    "residents_group": {
        "households": COUNT,
        "participants": COUNT,
        "age_band": "18-35 36-60 60+",
        "occupation": "professional business_owner manager public_sector worker retired other",
    },
    "floating_cluster": {"headcount": COUNT, "full_members": COUNT},
    "employment_group": {"field": TEXT, "headcount": COUNT, "full_members": COUNT},
    "forum": {"form": "joint_meeting coordination_meeting enlarged_committee"},
    "need": {"domain": DOMAINS, "raised_on": DATE, "status": TEXT, "list": "demand"},
    "resource": {"domain": DOMAINS, "raised_on": DATE, "status": TEXT},
    "matter": {"major": FLAG, "assessed": FLAG, "date": DATE, "due": DATE, "settled": FLAG},
    "project": {"status": TEXT, "funds": MONEY, "carried_out": FLAG},  # the last beyond the contract's table (0044)
    "community": {"rosters": NAMES},
}
# Beyond the contract: the division code of administrative lists, what rosters leave untold, and what coverage is counted by.
for territory in ("province", "city", "district", "street", "community"):
    ATTRIBUTES.setdefault(territory, {})["code"] = TEXT
for kind in NODE_KINDS:  # each its own; a community has those of all that lies in it
    ATTRIBUTES[kind] = ATTRIBUTES.get(kind, {}) | {"untold": [f"{kind}.located_in"]}
ATTRIBUTES["employment_group"]["status"] = TEXT
ON_EDGES = {
    "member_of": {"role": "convener member rotating part_time_member"},
    "instructs": {"as": "instructor liaison"},
    "recommends": {"elected": FLAG},
    "staffs": {"headcount": COUNT},
    "joins": {"participants": COUNT},
    "funds": {"amount": MONEY},
    "cross_appointed": {"post": TEXT, "by": "name"},  # from the table of edge kinds
    "conflicts_with": {"matter": ID},
}
ROSTERS = (
    "communities party_orgs grids buildings residents_committees owners_committees property_firms estates social_orgs "
    "enterprises resident_units double_reports forum_members matters projects needs resources party_households venues "
    "employment_groups activities funding office_holders conflicts red_stations floating_clusters"
)


def test_node_kinds():
    assert {name: kind.label.zh for name, kind in NODE_KINDS.items()} == NODES
    assert len({kind.prefix for kind in NODE_KINDS.values()}) == len(NODES)
    assert len({kind.label.en for kind in NODE_KINDS.values()}) == len(NODES)


def test_edge_kinds():
    assert {name: kind.label.zh for name, kind in EDGE_KINDS.items()} == {name: edge[0] for name, edge in EDGES.items()}
    assert {name for name, kind in EDGE_KINDS.items() if not kind.directed} == UNDIRECTED


@pytest.mark.parametrize("name", EDGES)
def test_edges_run_between_these_kinds_and_no_others(name):
    _, sources, targets = EDGES[name]
    targets = targets | MORE_TARGETS.get(name, set())
    allowed = {(a, b) for a in NODES for b in NODES if EDGE_KINDS[name].allows(a, b)}
    assert allowed == {(a, b) for a in sources for b in targets}


def test_no_person_is_a_node_and_every_kind_has_its_two_labels():
    assert not NODE_KINDS.keys() & {"person", "member", "resident", "household"}
    for kind in (*NODE_KINDS.values(), *EDGE_KINDS.values()):
        assert kind.label.zh
        assert kind.label.en.isascii()


@pytest.mark.parametrize("kind", NODES)
def test_attributes_of_nodes(kind):
    known = {name: each for name, each in NODE_ATTRIBUTES[kind].items() if name not in SPAN_ATTRIBUTES}
    assert_declared(known, ATTRIBUTES.get(kind, {}))


def test_attributes_of_edges():
    assert EDGE_ATTRIBUTES.keys() == ON_EDGES.keys()
    for kind, expected in ON_EDGES.items():
        assert SPAN_ATTRIBUTES.items() <= EDGE_ATTRIBUTES[kind].items()
        known = {name: each for name, each in EDGE_ATTRIBUTES[kind].items() if name not in SPAN_ATTRIBUTES}
        assert_declared(known, expected)
    assert_declared(SPAN_ATTRIBUTES, {"since": DATE, "until": DATE})


def assert_declared(known, expected):
    assert known.keys() == expected.keys()
    for name, value in expected.items():
        attribute = known[name]
        if attribute.choices and attribute.type != "names":
            assert set(attribute.choices) == set(value.split())
            assert all(map(attribute.accepts, attribute.choices))
        else:
            assert attribute.accepts(value)
        others = {"count": -1, "money": "1", "flag": 1, "date": "5月", "text": 1, "names": ["people"], "id": 1}
        assert not attribute.accepts(others[attribute.type])


def test_rosters():
    assert [*ROSTER_KINDS] == ROSTERS.split()


@pytest.mark.parametrize("date", ["2024", "2024-05", "2024-05-31", "2024-02-29"])
def test_dates_to_the_year_month_or_day(date):
    assert SPAN_ATTRIBUTES["since"].accepts(date)


@pytest.mark.parametrize(
    "date", ["", "24-05", "2024-5", "2024-13", "2023-02-29", "2024-05-31T00", "２０２４", "0000", 2024]
)
def test_what_is_no_date(date):
    assert not SPAN_ATTRIBUTES["since"].accepts(date)
