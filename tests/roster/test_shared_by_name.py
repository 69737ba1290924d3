"""Party organisations of units that are called after what several share are no unit's own."""

from datetime import date

import pytest

from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.roster.told import codes, names, nodes, ties

FIRMS = ["社区", "企业名称", "职工人数", "党组织名称"]
OWN = ["丹枫社区", "云州望岳印务有限公司", 30, "望岳印务党支部"]
FIRM = "云州听澜茶业有限公司"


def way(imported):
    rule = load_pack().rules["enterprise-coverage"]
    found = NetworkXEngine(imported.contents.graph.to_networkx()).findings(rule, date(2026, 6, 30))
    return {finding.name: finding.way for finding in found}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("河东联合党支部", "joint"),
        ("河东楼宇联合党支部", "joint"),
        ("望江大厦楼宇党支部", "building"),
        ("丹枫社区第三网格党支部", "territorial"),
        ("丹枫社区网格2党支部", "territorial"),
        ("丹枫社区党总支", "territorial"),
        ("河东区域党委", "territorial"),
    ],
)
@pytest.mark.parametrize("is_listed", [True, False])
def test_what_several_share_is_no_firm_s_own(desk, name, form, is_listed):
    desk.workbook("企业.xlsx", {"s": [FIRMS, OWN, ["丹枫社区", FIRM, 8, name]]})
    if is_listed:
        desk.workbook(
            "党组织.xlsx", {"s": [["社区", "党组织名称", "党员人数"], ["丹枫社区", name, 5], ["丹枫社区", OWN[3], 4]]}
        )
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {(OWN[1], OWN[3]), (FIRM, name)}
    found = nodes(imported, "party_org")
    assert (found[name].attributes["form"], found[OWN[3]].attributes.get("form")) == (form, None)
    assert way(imported) == {OWN[1]: "unit", FIRM: "joint"}


@pytest.mark.parametrize("name", ["云州联合水务党支部", "河东社区医院党支部", "网格科技党支部"])
def test_the_word_in_the_name_of_a_firm_says_nothing(desk, name):
    desk.workbook("企业.xlsx", {"s": [FIRMS, OWN, ["丹枫社区", FIRM, 8, name]]})
    assert way(desk.imported()) == {OWN[1]: "unit", FIRM: "unit"}


def test_what_a_cell_says_of_how_it_was_built_counts_before_its_name(desk):
    rows = [[*FIRMS, "组建方式"], [*OWN, "单独组建"], ["丹枫社区", FIRM, 8, "河东片区党支部", "单独组建"]]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert nodes(imported, "party_org")["河东片区党支部"].attributes["form"] == "unit"
    assert codes(imported) == []


@pytest.mark.parametrize("listed_in", [(), ("丹枫社区",), ("丹枫社区", "青石社区")])
@pytest.mark.parametrize("name", ["非公企业联合党支部", "两新组织第一联合党支部"])
def test_what_is_called_by_its_sort_alone_is_another_in_each_community(desk, name, listed_in):
    other = "青石社区"
    desk.workbook("企业.xlsx", {"s": [FIRMS, [*OWN[:3], name], [other, FIRM, 8, name]]})
    if listed_in:
        head = ["社区", "党组织名称", "党员人数"]
        listed = [[community, name, 5] for community in listed_in]
        desk.workbook("党组织.xlsx", {"s": [head, *listed, ["丹枫社区", "丹枫社区党委", 40]]})
    graph = desk.imported().contents.graph
    place = {edge.source: edge.target for edge in graph.iter_edges("located_in")}
    assert len({edge.target for edge in graph.iter_edges("has_party_org")}) == 2
    assert all(place[edge.source] == place[edge.target] for edge in graph.iter_edges("has_party_org"))


def test_what_has_a_name_of_its_own_is_one_for_two_communities(desk):
    name = "河东物流联合党支部"
    desk.workbook("企业.xlsx", {"s": [FIRMS, [*OWN[:3], name], ["青石社区", FIRM, 8, name]]})
    assert names(desk.imported(), "party_org") == {name}
