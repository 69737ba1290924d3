"""Marks that stand for the cell above: taken where rows may share what they say, told where they may not."""

import pytest

from tests.roster.told import codes, ties

HEAD = ["社区", "企业名称", "所属网格", "所属党组织", "成立日期", "职工人数"]


def rows(mark):
    return [
        HEAD,
        ["松涛社区", "云州甲商贸有限公司", "第1网格", "云州商贸联合党支部", "2019-05", 12],
        [mark, "云州乙餐饮有限公司", mark, mark, mark, 30],
        [mark, "云州丙物流有限公司", "第2网格", None, mark, 8],
        ["沐春社区", "云州丁科技有限公司", mark, None, "2021-03", 5],
        [mark, "云州戊药房", "第1网格", "云州戊药房党支部", mark, 9],
    ]


WRITTEN_OUT = [
    HEAD,
    ["松涛社区", "云州甲商贸有限公司", "第1网格", "云州商贸联合党支部", "2019-05", 12],
    ["松涛社区", "云州乙餐饮有限公司", "第1网格", "云州商贸联合党支部", "2019-05", 30],
    ["松涛社区", "云州丙物流有限公司", "第2网格", None, "2019-05", 8],
    ["沐春社区", "云州丁科技有限公司", "第2网格", None, "2021-03", 5],
    ["沐春社区", "云州戊药房", "第1网格", "云州戊药房党支部", "2021-03", 9],
]


def told(imported):
    graph = imported.contents.graph
    nodes = {(node.kind, node.name, node.attributes.get("established")) for node in graph.iter_nodes()}
    return nodes, {(kind, *pair) for kind in ("located_in", "has_party_org") for pair in ties(graph, kind)}


@pytest.mark.parametrize("mark", ["〃", "同上", "同　上", "″", '"', "同上。", "与上一行相同"])
def test_a_mark_means_what_stands_in_the_nearest_cell_above_that_is_none(desk, mark):
    desk.workbook("企业.xlsx", {"s": rows(mark)})
    marked = desk.imported()
    desk.workbook("企业.xlsx", {"s": WRITTEN_OUT})
    assert told(marked) == told(desk.imported())
    assert codes(marked) == []


def test_what_a_mark_says_is_shown_at_the_cell_that_it_stands_for(desk):
    desk.workbook("企业.xlsx", {"s": rows("〃")})
    graph = desk.imported().contents.graph
    names = {node.id: node.name for node in graph.iter_nodes()}
    places = {
        names[edge.source]: {(place.row, place.column) for place in edge.sources}
        for edge in graph.iter_edges("has_party_org")
    }
    assert places["云州乙餐饮有限公司"] == {(2, "D")}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (["松涛社区", "〃", "第1网格", None, None, 3], [("missing_name", 3, "B")]),
        (["松涛社区", "云州己百货有限公司", "第1网格", None, None, "同上"], [("bad_number", 3, "F")]),
    ],
)
def test_a_name_or_a_number_is_not_that_of_the_row_above(desk, row, expected):
    desk.workbook("企业.xlsx", {"s": [*WRITTEN_OUT[:2], row, *WRITTEN_OUT[2:]]})
    assert codes(desk.imported()) == expected


def test_a_mark_with_nothing_above_is_told_and_brings_nothing_into_being(desk):
    desk.workbook("企业.xlsx", {"s": [HEAD, ["同上", *WRITTEN_OUT[1][1:]], *WRITTEN_OUT[2:]]})
    imported = desk.imported()
    assert codes(imported) == [("unclear_ditto", 2, "A")]
    assert {node.name for node in imported.contents.graph.iter_nodes() if node.kind == "community"} == {
        "松涛社区",
        "沐春社区",
    }


ASKING = ["社区", "企业名称", "是否建立党组织", "党组织名称", "党建指导员"]


def test_a_mark_below_a_blank_leaves_open_what_it_could_have_said_there_is(desk):
    """Nobody who means none writes that it is the same as none: whether the firm has one is for somebody to say."""
    firms = [
        ["松涛社区", "云州甲商贸有限公司", None, None, "张伟"],
        ["松涛社区", "云州乙餐饮有限公司", None, "〃", "〃"],
    ]
    desk.workbook("企业.xlsx", {"s": [ASKING, ["松涛社区", "云州丙物流有限公司", "是", "丙物流党支部", None], *firms]})
    imported = desk.imported()
    graph = imported.contents.graph
    assert ("unclear_ditto", 4, "D") in codes(imported)
    assert ties(graph, "has_party_org") == {("云州丙物流有限公司", "丙物流党支部")}
    assert {target for _, target in ties(graph, "instructs")} == {firm[1] for firm in firms}
    (yi,) = (node for node in graph.iter_nodes("enterprise") if node.name == firms[1][1])
    assert "enterprise.has_party_org" in yi.attributes["untold"]


@pytest.mark.parametrize(("above", "is_sent"), [("李娜", True), ("无", False)])
def test_who_is_sent_to_the_row_above_is_sent_to_this_one(desk, above, is_sent):
    firms = [
        ["松涛社区", "云州甲商贸有限公司", "否", None, above],
        ["松涛社区", "云州乙餐饮有限公司", "否", None, "同上"],
    ]
    more = [["松涛社区", f"云州{name}商贸有限公司", "否", None, "王芳"] for name in "丙丁戊"]
    desk.workbook("企业.xlsx", {"s": [ASKING, *firms, *more]})
    sent = {target for _, target in ties(desk.imported().contents.graph, "instructs")}
    assert ({firm[1] for firm in firms} <= sent) == is_sent
    assert ("云州乙餐饮有限公司" in sent) == is_sent


def test_a_firm_may_be_that_of_the_row_above(desk):
    estates = [
        ["松涛社区", "春晖里", "安泰物业服务有限公司"],
        ["松涛社区", "桂溪苑", "同上"],
        ["松涛社区", "紫藤苑", None],
    ]
    desk.workbook(
        "台账.xlsx",
        {
            "小区": [["社区", "小区名称", "物业企业"], *estates],
            "物业": [["物业企业名称", "合同到期日"], ["安泰物业服务有限公司", "2027-01"]],
        },
    )
    assert {estate for _, estate in ties(desk.imported().contents.graph, "manages")} == {"春晖里", "桂溪苑"}


def test_dots_mean_the_same_only_where_rows_stand_together(desk):
    marked = [
        HEAD,
        *([("…" if cell == "〃" and at == 0 else cell) for at, cell in enumerate(row)] for row in rows("〃")[1:]),
    ]
    desk.workbook("企业.xlsx", {"s": marked})
    with_dots = told(desk.imported())
    desk.workbook("企业.xlsx", {"s": WRITTEN_OUT})
    assert with_dots == told(desk.imported())
    dots = [WRITTEN_OUT[0], WRITTEN_OUT[1], [*WRITTEN_OUT[2][:3], "…", *WRITTEN_OUT[2][4:]], *WRITTEN_OUT[3:]]
    desk.workbook("企业.xlsx", {"s": dots})
    assert ("云州乙餐饮有限公司", "云州商贸联合党支部") not in ties(desk.imported().contents.graph, "has_party_org")


@pytest.mark.parametrize("dots", ["…", "..", "……", "。。"])
def test_dots_where_rows_stand_together_are_marks_in_all_of_the_table(desk, dots):
    desk.workbook("企业.xlsx", {"s": rows(dots)})
    marked = desk.imported()
    desk.workbook("企业.xlsx", {"s": WRITTEN_OUT})
    assert told(marked) == told(desk.imported())
    assert codes(marked) == []
