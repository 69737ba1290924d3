"""Columns that are easily taken for others: what their header says decides, with what stands above it."""

import pytest

from tests.roster.told import codes, names, nodes, ties

PARTY = [
    ["党组织名称", "隶属关系", "党员总数", "其中：预备党员", "届满时间", "所在村社"],
    ["松涛社区党委", "", 86, 3, "2027.5", "松涛社区"],
    ["松涛第一党支部", "松涛社区党委", 41, 1, "2026.7", "松涛社区"],
    ["沐春党总支", "松涛社区党委", 30, 0, "2026.7", "沐春社区"],
]


def test_a_header_with_a_colon_is_no_note_of_who_reports(desk):
    desk.workbook("党组织.xlsx", {"s": [["填报单位：松涛街道", "", "", "", "2025.6.30"], *PARTY]})
    imported = desk.imported()
    assert nodes(imported, "party_org").keys() == {"松涛社区党委", "松涛第一党支部", "沐春党总支"}
    assert nodes(imported, "party_org")["松涛社区党委"].attributes["probationary_members"] == 3


def test_what_is_counted_otherwise_and_what_others_have_is_not_taken(desk):
    rows = [["所属社区", "组织名称", "会员数", "党员数", "是否建立工会组织", "是否规范化创建", "业务主管单位"],
            ["松涛社区", "松涛拳友会", 120, 4, "是", "否", "区体育局"], ["松涛社区", "松涛合唱团", 65, 3, "否", "是", "区文化馆"],
            ["沐春社区", "沐春书画社", 30, 2, "是", "否", "区文联"]]  # fmt: skip
    desk.workbook("社会组织.xlsx", {"s": rows})
    imported = desk.imported()
    found = nodes(imported, "social_org")["松涛拳友会"].attributes
    assert found["members"] == 4
    assert "full_members" not in found
    assert {code for code, *_ in codes(imported)} == {
        "unmapped_column"
    }  # nothing says whether there is a Party organisation


FIRMS = [
    ["所属社区", "企业名称", "党组织名称/指导员", "未建（派指导员）"],
    ["松涛社区", "云州甲商贸有限公司", "甲公司党支部", ""],
    ["松涛社区", "云州乙餐饮有限公司", "指导员：何秋生", "√"],
    ["沐春社区", "云州丙配件厂", "指导员 叶明", "√"],
    ["沐春社区", "云州丁印务有限公司", "", ""],
]


def test_who_instructs_where_the_party_organisation_would_stand_is_none(desk):
    desk.workbook("企业.xlsx", {"s": FIRMS})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {("云州甲商贸有限公司", "甲公司党支部")}
    assert {firm for _, firm in ties(imported.contents.graph, "instructs")} == {"云州乙餐饮有限公司", "云州丙配件厂"}
    told = [node.name for node in imported.contents.graph.iter_nodes()] + [
        problem.message("zh") for problem in imported.problems
    ]
    assert not any(name in text for text in told for name in ("何秋生", "叶明"))


def test_a_post_in_a_firm_is_no_firm_and_a_term_of_office_no_committee(desk):
    rows = [["小区名称", "业主委员会", "", "物业管理", ""], ["", "届次", "任期（年）", "物业公司职务", "考核"],
            ["春晖里", "第二届", 5, "康居物业客服主管", "优"], ["秋实苑", "第一届", 3, "安居物业项目总监", "良"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows}, merges={"s": ["A1:A2", "B1:C1", "D1:E1"]})
    kinds = {node.kind for node in desk.imported().contents.graph.iter_nodes()}
    assert kinds.isdisjoint({"owners_committee", "property_firm"})


def test_a_header_that_says_what_it_is_outweighs_what_its_cells_look_like(desk):
    rows = [["网格", "楼栋（片区）", "党员中心户", "所在支部", "联系户数"],
            ["第1网格", "上坞自然村", "甲某", "第一党支部", 40], ["第2网格", "下坞自然村", "乙某", "第二党支部", 36]]  # fmt: skip
    desk.workbook("松涛社区党员中心户.xlsx", {"s": rows})
    assert nodes(desk.imported(), "community").keys() == {"松涛社区"}


def test_years_alone_below_a_header_of_days(desk):
    rows = [
        ["所属社区", "企业名称", "成立时间"],
        ["松涛社区", "云州甲商贸有限公司", 1998],
        ["松涛社区", "云州乙餐饮有限公司", 2015],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    found = nodes(desk.imported(), "enterprise")
    assert {node.attributes["established"] for node in found.values()} == {"1998", "2015"}


def test_a_column_headed_by_a_post_holds_persons_however_they_are_called(desk):
    rows = [["社区", "网格", "网格长", "户数"], ["松涛社区", "松涛第1网格", "张", 180],
            ["松涛社区", "松涛第2网格", "李", 220], ["沐春社区", "沐春第1网格", "王", 300]]  # fmt: skip
    desk.workbook("网格.xlsx", {"s": rows})
    found = nodes(desk.imported(), "grid")
    assert {name: node.attributes for name, node in found.items()} == {
        "松涛第1网格": {"households": 180},
        "松涛第2网格": {"households": 220},
        "沐春第1网格": {"households": 300},
    }


def test_who_keeps_in_touch_with_a_firm_is_no_party_organisation_of_it(desk):
    rows = [["所属社区", "企业名称", "联系党组织"], ["松涛社区", "云州甲商贸有限公司", "松涛社区党委"],
            ["松涛社区", "云州乙餐饮有限公司", "松涛社区党委"]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": rows})
    desk.workbook("党组织.xlsx", {"s": PARTY})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == set()
    assert {firm for _, firm in ties(imported.contents.graph, "instructs")} == {
        "云州甲商贸有限公司",
        "云州乙餐饮有限公司",
    }


def test_when_a_term_began_is_not_when_it_ends(desk):
    rows = [
        ["党组织名称", "换届时间", "届满时间"],
        ["松涛第一党支部", "2024.3", "2029.3"],
        ["松涛第二党支部", "2022.5", "2027.5"],
    ]
    desk.workbook("松涛社区党组织.xlsx", {"s": rows})
    found = nodes(desk.imported(), "party_org")
    assert {node.attributes["term_ends"] for node in found.values()} == {"2029-03", "2027-05"}
    rows = [["党组织名称", "本届当选时间"], ["沐春第一党支部", "2025-03-01"]]
    desk.workbook("沐春社区党组织.xlsx", {"s": rows})
    assert "term_ends" not in nodes(desk.imported(), "party_org")["沐春第一党支部"].attributes


TWICE = [["社区", "企业", "", "党组织", ""], ["", "名称", "人数", "名称", "人数"],
         ["松涛社区", "云州甲商贸有限公司", 12, "甲公司党支部", 4], ["松涛社区", "云州乙餐饮有限公司", 5, "松涛联合党支部", 3],
         ["沐春社区", "云州丙配件厂", 7, "", ""]]  # fmt: skip


def test_a_number_below_party_organisations_is_that_of_their_members(desk):
    desk.workbook("两新.xlsx", {"s": TWICE}, merges={"s": ["B1:C1", "D1:E1"]})
    firm = nodes(desk.imported(), "enterprise")["云州甲商贸有限公司"].attributes
    assert (firm["employees"], firm["members"]) == (12, 4)


def test_a_name_among_those_of_what_is_to_come_is_still_what_rows_are_called_by(desk):
    rows = [["松涛社区", "云帆党支部", "党支部", "云帆"], ["松涛社区", "星海党支部（筹）", "党支部", "星海"]]
    desk.workbook("党组织名册.xlsx", {"s": [["社区", "党组织名称", "类别", "所在单位"], *rows]})
    imported = desk.imported()
    assert names(imported, "party_org") == {"云帆党支部"}
    assert ("not_there_any_more", 3, "B") in codes(imported)


def test_a_table_without_the_names_of_what_its_title_speaks_of_is_what_comes_near(desk):
    rows = [
        ["红色物业及业主委员会情况统计表"],
        ["社区", "小区名称", "户数", "物业服务企业", None, None, "业主委员会（物管会）", None, None, None, None],
        [
            None,
            None,
            None,
            "企业名称",
            "是否建立党组织",
            "党组织名称",
            "是否成立",
            "类型",
            "成立时间",
            "届满时间",
            "委员数",
        ],
        [
            "松涛社区",
            "桂园",
            300,
            "云州万安物业有限公司",
            "是",
            "万安物业党支部",
            "是",
            "业委会",
            "2022.5",
            "2027.5",
            7,
        ],
        ["松涛社区", "兰园", 200, "云州洁美物业有限公司", "否", None, "否", None, None, None, None],
        ["松涛社区", "竹园", 100, "无物业", None, None, "是", "物管会", "2023.5", "2028.5", 5],
    ]
    desk.workbook("红色物业统计表.xlsx", {"s": rows}, {"s": ["A1:K1", "D2:F2", "G2:K2"]})
    imported = desk.imported()
    assert names(imported, "estate") == {"桂园", "兰园", "竹园"}
    assert names(imported, "property_firm") == {"云州万安物业有限公司", "云州洁美物业有限公司"}
    assert codes(imported) == []


FIRM = ["社区", "企业名称"]
OF_FIRM = ["松涛社区", "云州云帆科技有限公司"]


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("已建党组织数", 1),
        ("党支部个数", 2),
        ("选派时间", "2025.2"),
        ("计划组建时间", "2025年9月"),
        ("摸排日期", "2025/3/1"),
        ("注销日期", "2025/2/1"),
    ],
)
def test_what_counts_bodies_or_dates_another_deed_tells_nothing_of_a_firm(desk, header, cell):
    desk.workbook("企业.xlsx", {"企业": [[*FIRM, header], [*OF_FIRM, cell]]})
    assert not nodes(desk.imported(), "enterprise")[OF_FIRM[1]].attributes.keys() & {"employees", "established"}


@pytest.mark.parametrize(
    ("header", "cell", "attribute"),
    [
        ("企业职工数", 12, "employees"),
        ("创立时间", "2020.1", "established"),
        ("注册登记日期", "2020.1", "established"),
    ],
)
def test_what_is_called_otherwise_and_means_the_same_is_taken(desk, header, cell, attribute):
    desk.workbook("企业.xlsx", {"企业": [[*FIRM, header], [*OF_FIRM, cell]]})
    assert attribute in nodes(desk.imported(), "enterprise")[OF_FIRM[1]].attributes


@pytest.mark.parametrize(("header", "cells"), [("需求性质", ["共性", "个性"]), ("需求主体", ["老年人", "新就业群体"])])
def test_words_number_nothing(desk, header, cells):
    rows = [["松涛社区", name, cell] for name, cell in zip(("老年人体检", "加装电梯"), cells, strict=True)]
    desk.workbook("需求清单.xlsx", {"需求清单": [["社区", "需求名称", header], *rows]})
    imported = desk.imported()
    assert not any("number" in node.attributes for node in nodes(imported, "need").values())
    assert ("unmapped_column", 1, "C") in codes(imported)


def test_numbers_in_letters_and_figures_are_still_numbers(desk):
    rows = [["松涛社区", "老年人体检", "XQ-001"], ["松涛社区", "加装电梯", "XQ-002"]]
    desk.workbook("需求清单.xlsx", {"需求清单": [["社区", "需求名称", "需求代号"], *rows]})
    assert nodes(desk.imported(), "need")["加装电梯"].attributes["number"] == "XQ-002"


@pytest.mark.parametrize("header", ["最近巡查时间", "核实日期", "上次走访时间", "检查时间"])
def test_when_somebody_called_there_no_firm_was_founded(desk, header):
    rows = [
        ["社区", "企业名称", "职工人数", header],
        ["松涛社区", "云州甲商贸有限公司", 12, "2026-03-02"],
        ["松涛社区", "云州乙餐饮有限公司", 31, "2026-03-05"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    assert all("established" not in one.attributes for one in nodes(desk.imported(), "enterprise").values())


@pytest.mark.parametrize("header", ["是否签订共建协议", "有无宣传栏", "是否缴纳会费"])
def test_what_a_header_asks_for_is_nothing_else_be_it_the_only_answer_in_the_table(desk, header):
    units = [["社区", "单位名称", "单位地址", header], ["松涛社区", "区水务局", "松涛路1号", "是"],
             ["松涛社区", "松涛中学", "松涛路2号", "是"], ["松涛社区", "松涛医院", "松涛路3号", "否"]]  # fmt: skip
    reports = [["报到单位", "报到社区", "报到时间"], ["区水务局", "松涛社区", "2026-03-12"]]
    desk.workbook("驻区单位.xlsx", {"s": units})
    desk.workbook("报到登记.xlsx", {"s": reports})
    assert codes(desk.imported()) == [("unmapped_column", 1, "D")]


def test_buildings_with_a_party_group_each_are_no_households_of_members(desk):
    """Of a household a row says who holds it; who looks after a building does not."""
    head = ["序号", "物业小区", "楼体名", "责任网格", "楼体负责人员", "在册户", "楼体所建党小组"]
    rows = [
        [
            n,
            "江村嘉园",
            f"江村嘉园{n}号楼",
            f"松涛社区第{1 + n // 3}网格",
            name,
            f"{20 + n}户",
            f"江村嘉园{n}号楼党小组",
        ]
        for n, name in enumerate(["陈荻", "林珣", "周韫", "吴郁", "郑筠", "王箬"], 1)
    ]
    desk.workbook("楼体信息.xlsx", {"楼体信息": [["松涛社区楼体信息明细"], head, *rows]})
    imported = desk.imported()
    assert names(imported, "party_household") == set()
    assert names(imported, "building") == {row[2] for row in rows}
