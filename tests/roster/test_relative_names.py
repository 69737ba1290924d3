"""Names of committees that say only in which term they are, or what they are: each is its estate's, never one of several."""

import pytest

from tests.roster.told import codes, ties

ESTATES = [("松涛社区", "春晖里"), ("松涛社区", "秋实苑"), ("沐春社区", "银杏苑")]


def committees(imported):
    """Committee → the estates it represents."""
    graph = imported.contents.graph
    names = {node.id: node.name for node in graph.iter_nodes()}
    found = {node.name: set() for node in graph.iter_nodes() if node.kind == "owners_committee"}
    for edge in graph.iter_edges("represents"):
        found[names[edge.source]].add(names[edge.target])
    return found


@pytest.mark.parametrize(
    "names",
    [
        ["第一届", "第二届", "第一届"],
        ["第一届业委会", "第一届业委会", "第2届业委会"],
        ["本届", "首届", "本届"],
        ["业委会"] * 3,
    ],
)
@pytest.mark.parametrize("roster", ["业委会", "小区"])
def test_committees_named_by_their_term_alone(desk, names, roster):
    header = {
        "业委会": ["所属社区", "小区名称", "业委会名称", "委员人数"],
        "小区": ["所属社区", "小区名称", "业委会", "户数"],
    }[roster]
    rows = [[*estate, name, 5] for estate, name in zip(ESTATES, names, strict=True)]
    desk.workbook(f"{roster}.xlsx", {"s": [header, *rows]})
    imported = desk.imported()
    assert committees(imported) == {
        "春晖里业委会": {"春晖里"},
        "秋实苑业委会": {"秋实苑"},
        "银杏苑业委会": {"银杏苑"},
    }
    assert imported.contents.problems == ()


def test_the_term_in_a_name_tells_nobody_apart(desk):
    named = ["春晖里第一届业委会", "秋实苑业主委员会（第二届）", "银杏苑业委会"]
    rows = [[*estate, name, 5] for estate, name in zip(ESTATES, named, strict=True)]
    desk.workbook("业委会.xlsx", {"s": [["所属社区", "小区名称", "业委会名称", "委员人数"], *rows]})
    written = ["春晖里业委会", "第二届", "银杏苑第三届业主委员会"]
    rows = [[*estate, name, 300] for estate, name in zip(ESTATES, written, strict=True)]
    desk.workbook("小区.xlsx", {"s": [["所属社区", "小区名称", "业委会", "户数"], *rows]})
    imported = desk.imported()
    assert committees(imported) == {named[0]: {"春晖里"}, named[1]: {"秋实苑"}, named[2]: {"银杏苑"}}
    assert imported.contents.problems == ()


def test_what_is_on_for_the_third_time_is_not_what_was_before(desk):
    rows = [["松涛社区", "第二届邻里节", "松涛居委会"], ["松涛社区", "第三届邻里节", "松涛居委会"]]
    desk.workbook("活动.xlsx", {"s": [["所属社区", "活动名称", "主办单位"], *rows]})
    graph = desk.imported().contents.graph
    assert {node.name for node in graph.iter_nodes() if node.kind == "activity"} == {"第二届邻里节", "第三届邻里节"}


def test_a_cell_that_says_no_more_than_its_community_means_nobody(desk):
    desk.workbook("社会组织.xlsx", {"s": [["社区", "社会组织名称"], ["松涛社区", "松涛社区舞蹈队"]]})
    desk.workbook("居委会.xlsx", {"s": [["社区", "居委会名称"], ["松涛社区", "松涛社区居委会"]]})
    leading = ["（待定）", "[见附件]", "社区", "（社区民警）", "网格员孙海涛", "松涛社区"]
    matters = [["松涛社区", f"第{number}件事", one, "居委会"] for number, one in enumerate(leading)]
    desk.workbook("事项.xlsx", {"s": [["社区", "事项名称", "牵头单位", "参与单位"], *matters]})
    graph = desk.imported().contents.graph
    names = {node.id: node.name for node in graph.iter_nodes()}
    assert not [edge for edge in graph.iter_edges() if edge.kind == "leads"]
    assert {names[edge.source] for edge in graph.iter_edges("joins")} == {"松涛社区居委会"}


def test_branches_that_are_only_counted_are_each_their_superiors(desk):
    rows = [
        ["松涛社区党委", "街道党工委", 60],
        ["沐春社区党委", "街道党工委", 50],
        ["第一党支部", "松涛社区党委", 30],
        ["第一党支部", "沐春社区党委", 33],
        ["银杏党支部", "沐春社区党委", 12],
    ]
    desk.workbook("党组织.xlsx", {"s": [["党组织名称", "上级党组织", "党员数"], *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "subordinate_to") >= {
        ("松涛社区第一党支部", "松涛社区党委"),
        ("沐春社区第一党支部", "沐春社区党委"),
        ("银杏党支部", "沐春社区党委"),
    }
    assert "conflicting_value" not in {problem.code for problem in imported.problems}


def test_a_grid_called_by_its_number_is_that_of_the_community_with_whose_committee_its_row_begins(desk):
    grids = [[place, f"{place}{own}", 300] for place in ("沐春社区", "松涛社区") for own in ("第一网格", "第二网格")]
    rows = [
        ["沐春社区党总支", "银杏苑网格党支部", "第二网格", 12],
        ["松涛社区党委", "秋实苑网格党支部", "第二网格", 18],
        ["街道党工委", "古渡党支部", "第一网格", 9],
    ]
    desk.workbook("网格.xlsx", {"s": [["社区", "网格名称", "户数"], *grids]})
    desk.workbook("支部.xlsx", {"s": [["上级党组织", "党支部名称", "覆盖网格", "党员数"], *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "covers") == {
        ("银杏苑网格党支部", "沐春社区第二网格"),
        ("秋实苑网格党支部", "松涛社区第二网格"),
    }
    assert ("unknown_organisation", 4, "C") in codes(imported)


def test_estates_of_two_communities_that_are_called_alike_have_each_its_committee(desk):
    header = ["小区名称", "所属社区", "业委会", "户数"]
    rows = [["阳光里", "松涛社区", "阳光里业委会", 300], ["阳光里", "沐春社区", "阳光里业委会", 500]]
    desk.workbook("小区.xlsx", {"s": [header, *rows]})
    graph = desk.imported().contents.graph
    assert len([*graph.iter_nodes("owners_committee")]) == 2
    assert len({edge.source for edge in graph.iter_edges("represents")}) == 2


def test_a_committee_alone_is_that_of_the_community_where_the_estate_of_its_row_lies_or_of_nobody(desk):
    """桥东社区 has a direction in its name, which tells no committee called by its sort alone from any other."""
    communities = ["桥东社区", "泉水社区"]
    committees = [[community, f"{community}居民委员会", 7] for community in communities]
    desk.workbook("居委会.xlsx", {"s": [["社区", "居委会名称", "委员人数"], *committees]})
    desk.workbook(
        "小区.xlsx", {"s": [["社区", "小区名称", "户数"], ["桥东社区", "春晖里", 300], ["泉水社区", "秋实苑", 200]]}
    )
    told = [["春晖里", "停车棚", "社区居委会"], ["秋实苑", "文化墙", "居委会"], ["夏荷居", "垃圾房", "社区居委会"]]
    desk.workbook("事项.xlsx", {"s": [["小区", "事项名称", "牵头单位"], *told]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "leads") == {
        ("桥东社区居民委员会", "停车棚"),
        ("泉水社区居民委员会", "文化墙"),
    }
    assert [(code, row) for code, row, column in codes(imported) if column == "C"] == [("ambiguous_name", 4)]
