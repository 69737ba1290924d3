"""Sheets such as offices send them every day: lists of names, several communities in a cell, two kinds of rows in one table."""

import pytest

from tests.roster.told import codes, nodes, ties

UNITS = [["所属社区", "单位名称"], ["松涛社区", "松涛小学"], ["松涛社区", "海关宿舍管理站"], ["沐春社区", "沐春医院"]]


def test_a_unit_that_reported_to_two_communities(desk):
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    desk.workbook(
        "双报到登记.xlsx",
        {"s": [["报到单位", "报到社区", "报到时间"], ["松涛小学", "松涛社区、沐春社区", "2024-03-01"], ["沐春医院", "沐春社区", "2024-04"]]},
    )  # fmt: skip
    imported = desk.imported()
    assert nodes(imported, "community").keys() == {"松涛社区", "沐春社区"}
    assert ties(imported.contents.graph, "reported_to") == {
        ("松涛小学", "松涛社区"),
        ("松涛小学", "沐春社区"),
        ("沐春医院", "沐春社区"),
    }


def test_a_row_that_lies_in_one_community_and_names_two_is_asked_about(desk):
    desk.workbook("驻区单位.xlsx", {"s": [*UNITS, ["松涛社区/沐春社区", "云州港务局"]]})
    imported = desk.imported()
    assert ("several_communities", 5, "A") in codes(imported)
    assert nodes(imported, "community").keys() == {"松涛社区", "沐春社区"}
    assert "云州港务局" in nodes(imported, "resident_unit")


MEMBERS = [["松涛街道党建联席会议成员单位名单"], ["一、松涛社区"], ["序号", "成员单位", "会上分工", "到会情况"],
           [1, "松涛小学", "文体", "全勤"], [2, "海关宿舍管理站", "治安", ""],
           ["二、沐春社区"], ["序号", "成员单位", "会上分工", "到会情况"], [1, "沐春医院", "卫生", "全勤"]]  # fmt: skip


def test_a_list_of_members_with_columns_that_are_nobodys(desk):
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    desk.workbook("名单.xlsx", {"s": MEMBERS})
    imported = desk.imported()
    assert {unit for unit, _ in ties(imported.contents.graph, "member_of")} == {
        "松涛小学",
        "海关宿舍管理站",
        "沐春医院",
    }
    assert {code for code, *_ in codes(imported)} == {"unmapped_column"}


BOTH = [
    ["所属社区", "单位名称", "单位性质", "党组织组建情况", "党组织名称"],
    ["松涛社区", "云州甲商贸有限公司", "民营企业", "单独组建", "甲公司党支部"],
    ["松涛社区", "松涛拳友会", "社会组织", "联合组建", "松涛联合党支部"],
    ["松涛社区", "松涛幼苗园", "民办非企业", "未组建", ""],
    ["沐春社区", "老周修车铺", "", "未组建", ""],
]


def test_enterprises_and_social_organisations_on_one_roster(desk):
    desk.workbook("两新组织.xlsx", {"s": BOTH})
    imported = desk.imported()
    assert nodes(imported, "social_org").keys() == {"松涛拳友会", "松涛幼苗园"}
    assert nodes(imported, "enterprise").keys() == {"云州甲商贸有限公司", "老周修车铺"}
    supplied = {name: node.attributes["rosters"] for name, node in nodes(imported, "community").items()}
    assert all({"enterprises", "social_orgs"} <= {*rosters} for rosters in supplied.values())
    assert ties(imported.contents.graph, "has_party_org") == {
        ("云州甲商贸有限公司", "甲公司党支部"),
        ("松涛拳友会", "松涛联合党支部"),
    }
    assert codes(imported) == []


@pytest.mark.parametrize("header", ["组织类别", "类型", "属企业还是社会组织"])
def test_a_column_that_says_firm_or_social_organisation_tells_which_is_which_whatever_its_header(desk, header):
    firms = [[f"云州{name}商贸有限公司", "非公企业", "商贸", 12] for name in "甲乙丙"]
    bodies = [[f"松涛社区{name}", "社会组织", None, None] for name in ("合唱团", "棋社", "老年协会")]
    rows = [row for pair in zip(firms, bodies, strict=True) for row in pair]
    table = [["社区", "组织名称", header, "经营范围", "从业人数"], *(["松涛社区", *row] for row in rows)]
    desk.workbook("两新.xlsx", {"两新": table})
    imported = desk.imported()
    assert {node.name for node in nodes(imported, "enterprise").values()} == {row[0] for row in firms}
    assert {node.name for node in nodes(imported, "social_org").values()} == {row[0] for row in bodies}


def test_the_name_of_a_file_holds_that_of_a_community_whatever_communities_end_with(desk):
    head = ["协商事项", "牵头单位", "协商日期"]
    desk.workbook(
        "两新.xlsx",
        {"s": [["所属社区", "企业名称"], ["红柳生活区", "云州甲商贸有限公司"], ["胡杨生活区", "云州乙商贸有限公司"]]},
    )
    desk.workbook("红柳生活区报来_议事册.xlsx", {"s": [head, ["早市占道", "云州甲商贸有限公司", "2024-03-01"]]})
    imported = desk.imported()
    assert nodes(imported, "community").keys() == {"红柳生活区", "胡杨生活区"}


def test_a_table_on_its_side_below_an_upright_one_whose_words_nobody_knows(desk):
    upright = [["社区", "网格名称", "户数"], ["松涛社区", "松涛第1网格", 180], ["松涛社区", "松涛第2网格", 220]]
    across = [["坐落社区", "松涛社区", "松涛社区", "松涛社区", "松涛社区"], ["院落全名", "春晖里", "秋实苑", "夏荷居", "冬青园"],
              ["共有几栋", 4, 6, 3, 5], ["住家几何", 120, 300, 88, 140], ["打理的物业", "安居物业", "乐居物业", "安居物业", "乐居物业"]]  # fmt: skip
    desk.workbook("小区和网格.xlsx", {"s": [*upright, [], [], ["松涛街道住宅小区一览"], *across]})
    imported = desk.imported()
    assert nodes(imported, "estate").keys() == {"春晖里", "秋实苑", "夏荷居", "冬青园"}
    assert nodes(imported, "grid").keys() == {"松涛第1网格", "松涛第2网格"}
    assert nodes(imported, "community").keys() == {"松涛社区"}


def test_an_upright_table_of_few_rows_and_four_columns_is_no_card(desk):
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    rows = [["松涛社区党建联席会议成员名单"], ["召集人：某某（社区党委书记）"], ["成员单位", "姓名", "单位职务", "是否兼职委员"],
            ["松涛小学", "张三", "校长", "是"], ["海关宿舍管理站", "李四", "站长", "否"]]  # fmt: skip
    desk.workbook("松涛社区联席会议.xlsx", {"s": rows})
    desk.workbook(
        "议事.xlsx", {"s": [["社区", "议题", "时间", "参加人员"], ["松涛社区", "停车", "2026.4", "王建军、李秀兰"]]}
    )
    imported = desk.imported()
    assert {unit for unit, _ in ties(imported.contents.graph, "member_of")} == {"松涛小学", "海关宿舍管理站"}
    assert nodes(imported, "matter").keys() == {"停车"}


def test_a_table_of_figures_that_no_kind_explains_is_no_roster(desk):
    rows = [["问什么", "比率", "计入", "已具备", "有缺口", "不计入", "严重程度", "怎么办"],
            ["网格党支部", 1.0, 8, 8, 0, 0, "高", "在网格上建立党支部"], ["小区三位一体", 0.43, 7, 3, 4, 0, "高", "先成立业委会"]]  # fmt: skip
    desk.workbook("汇总.xlsx", {"s": rows})
    assert [problem.code for problem in desk.imported().problems] == ["unrecognised_table"]


def test_a_grid_called_by_its_number_is_one_of_the_row_s_own_community(desk):
    rows = [
        ["所属社区", "所属网格", "企业名称"],
        ["松涛社区", "一网格", "云州甲商贸有限公司"],
        ["沐春社区", "一网格", "云州乙餐饮有限公司"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    grids = [
        ["所属社区", "网格名称", "网格党支部"],
        ["松涛社区", "第二网格", "第二网格党支部"],
        ["沐春社区", "第二网格", "第二网格党支部"],
    ]
    desk.workbook("网格.xlsx", {"s": grids})
    desk.workbook("党组织.xlsx", {"s": [["党组织名称", "所属社区"], ["第二网格党支部", "沐春社区"]]})
    imported = desk.imported()
    graph = imported.contents.graph
    place = {edge.source: edge.target for edge in graph.iter_edges() if edge.kind == "located_in"}
    covers = [edge for edge in graph.iter_edges() if edge.kind == "covers"]
    assert len(covers) == 2
    assert all(place[edge.source] == place[edge.target] for edge in covers)


def test_a_list_of_firms_that_tells_of_no_party_organisation_covers_nobody_and_leaves_nobody_uncovered(desk):
    rows = [
        ["所属社区", "企业名称", "从业人数"],
        ["松涛社区", "云州甲商贸有限公司", 12],
        ["松涛社区", "云州乙餐饮有限公司", 5],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    (community,) = nodes(desk.imported(), "community").values()
    assert {"enterprise.has_party_org", "enterprise.instructs"} <= {*community.attributes["untold"]}


def test_ticks_where_there_is_none_are_no_yes(desk):
    rows = [["所属社区", "企业名称", "未组建"], ["松涛社区", "云州甲商贸有限公司", ""],
            ["松涛社区", "云州乙餐饮有限公司", ""], ["松涛社区", "云州丙配件厂", "√"]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": rows})
    (community,) = nodes(desk.imported(), "community").values()
    assert {"enterprise.has_party_org", "enterprise.instructs"} <= {*community.attributes["untold"]}
