"""Party organisations that the street lists without a community and another list with one."""

import pytest

from tests.roster.told import codes, nodes, ties

OF_STREET = [["党组织名称", "上级党组织", "党员数"], ["青石社区党委", None, 60]]
OF_UNITS = ["党组织名称", "所属社区", "所在单位", "党员数"]
FIRMS = [["企业名称", "社区", "职工人数", "是否建立党组织"], ["晨光印务公司", "青石社区", 30, "是"]]


def lay(desk, street, units):
    desk.workbook("A街道党组织.xlsx", {"党组织": [*OF_STREET, *street]})
    desk.workbook("B两新党组织.xlsx", {"两新党组织": [OF_UNITS, *units]})
    desk.workbook("C企业.xlsx", {"企业": FIRMS})
    return desk.imported()


def test_it_is_one_and_has_what_either_list_says(desk):
    street = [["晨光印务党支部", "青石社区党委", 5]]
    imported = lay(desk, street, [["晨光印务党支部", "青石社区", "晨光印务公司", 5]])
    graph = imported.contents.graph
    assert set(nodes(imported, "party_org")) == {"青石社区党委", "晨光印务党支部"}
    assert ties(graph, "subordinate_to") == {("晨光印务党支部", "青石社区党委")}
    assert ties(graph, "has_party_org") == {("晨光印务公司", "晨光印务党支部")}
    assert ("晨光印务党支部", "青石社区") in ties(graph, "located_in")


def test_where_the_lists_differ_it_is_asked(desk):
    street = [["晨光印务党支部", "青石社区党委", 5]]
    imported = lay(desk, street, [["晨光印务党支部", "青石社区", "晨光印务公司", 8]])
    assert len(nodes(imported, "party_org")) == 2
    assert sum(node.kind == "party_org" for node in imported.contents.graph.iter_nodes()) == 3
    assert "possible_duplicate" in {code for code, *_ in codes(imported)}


@pytest.mark.parametrize(
    ("street", "units"),
    [
        ([["第一党支部", None, 5]], [["第一党支部", "青石社区", None, 5]]),  # a number is no name
        ([["机关党支部", None, 5]], [["机关党支部", place, None, 5] for place in ("青石社区", "白塔社区")]),
    ],
)
def test_a_name_that_others_have_or_any_may_have_joins_nothing(desk, street, units):
    imported = lay(desk, street, units)
    orgs = [node for node in imported.contents.graph.iter_nodes("party_org") if node.name == street[0][0]]
    assert len(orgs) == len(street) + len(units)


def test_the_committee_of_a_community_sends_instructors_though_its_list_tells_no_community(desk):
    firms = [["企业名称", "社区", "是否建立党组织", "党建指导员"], ["晨光印务公司", "青石社区", "否", "李明"]]
    desk.workbook("台账.xlsx", {"党组织": OF_STREET, "企业": firms})
    imported = desk.imported()
    assert set(nodes(imported, "party_org")) == {"青石社区党委"}
    assert ties(imported.contents.graph, "instructs") == {("青石社区党委", "晨光印务公司")}


def test_a_branch_is_of_the_firm_it_is_called_after_though_its_list_tells_no_community(desk):
    desk.workbook("A街道党组织.xlsx", {"党组织": [*OF_STREET, ["晨光印务党支部", "青石社区党委", 5]]})
    desk.workbook("C企业.xlsx", {"企业": FIRMS})
    assert ties(desk.imported().contents.graph, "has_party_org") == {("晨光印务公司", "晨光印务党支部")}


@pytest.mark.parametrize(
    ("place", "is_told"), [("丹枫社区", True), (None, True), ("青石社区", False)], ids=["here", "unsaid", "elsewhere"]
)
def test_what_is_listed_as_a_firm_and_as_a_social_organisation_is_told_where_places_do_not_part_them(
    desk, place, is_told
):
    name = "云州市春晖养老服务中心"
    firms = [["社区", "企业名称", "职工人数"], ["丹枫社区", name, 3], ["青石社区", "云州乙印务有限公司", 3]]
    desk.workbook("企业.xlsx", {"s": firms})
    head = ["社区", "社会组织名称", "类别"] if place else ["社会组织名称", "类别"]
    rows = [[place, name, "民非"], ["丹枫社区", "春晖合唱团", "备案"]]
    desk.workbook("社会组织.xlsx", {"s": [head, *(row if place else row[1:] for row in rows)]})
    told = [(one.source.file, one.source.row) for one in desk.imported().problems if one.code == "listed_as_both"]
    assert told == ([("社会组织.xlsx", 2)] if is_told else [])


def test_the_register_of_the_street_has_names_in_full_and_the_list_of_a_community_without_what_goes_without_saying(
    desk,
):
    desk.workbook(
        "A登记名册.xlsx",
        {
            "社会组织": [
                ["社会组织名称", "登记类型", "登记时间", "住所"],
                ["临澄区青石常青养老服务中心", "民办非企业单位", "2016-04-12", "青石社区青石路18号"],
                ["临澄区清风太极拳协会", "社会团体", "2014-06-01", "白塔社区体育馆"],
                ["临澄区晨曦合唱团", "社会团体", "2015-06-01", "区文化馆"],
                ["云岭街道商会", "社会团体", "2018-11-11", "青石社区青石路1号"],
            ]
        },
    )
    desk.workbook(
        "B季报.xlsx",
        {
            "社会组织": [
                ["社区", "社会组织名称", "党员数"],
                ["青石社区", "常青养老服务中心", 5],
                ["青石社区", "云岭街道商会", 7],
                ["白塔社区", "清风太极拳协会", 1],
                ["白塔社区", "晨曦合唱团", 2],
            ]
        },
    )
    imported = desk.imported()
    told = {node.name: node.attributes.get("members") for node in imported.contents.graph.iter_nodes("social_org")}
    assert told == {
        "临澄区青石常青养老服务中心": 5,
        "临澄区清风太极拳协会": 1,
        "云岭街道商会": 7,
        "临澄区晨曦合唱团": None,  # others may be called so too, so it is asked
        "晨曦合唱团": 2,
    }
    assert "possible_duplicate" in {code for code, *_ in codes(imported)}
