"""Whose name, number or day a column holds, as its header says with all that stands above it."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, nodes, ties

BRANCHES = [["社区", "党组织名称", "类别", "上级党组织", "党员数"], ["松涛社区", "松涛社区党委", "党委", "", 64],
            ["松涛社区", "松涛第一党支部", "党支部", "松涛社区党委", 33], ["松涛社区", "松涛第二党支部", "党支部", "松涛社区党委", 31]]  # fmt: skip
GROUPS = [["松涛社区党小组一览表"], ["党小组名称", "所属党支部", "覆盖楼栋", "党员数", "组长"],
          ["东片党小组", "松涛第一党支部", "1幢、2幢", 7, "叶明"], ["西片党小组", "松涛第一党支部", "3幢", 6, "何秋"],
          ["南片党小组", "松涛第二党支部", "4幢", 9, "孙丽"]]  # fmt: skip


def test_groups_are_the_rows_that_say_to_which_branch_they_belong(desk):
    desk.workbook("党支部.xlsx", {"s": BRANCHES})
    desk.workbook("党小组.xlsx", {"s": GROUPS})
    imported = desk.imported()
    found = nodes(imported, "party_org")
    levels = {name: (node.attributes["level"], node.attributes["members"]) for name, node in found.items()}
    assert levels == {
        "松涛社区党委": ("committee", 64),
        "松涛第一党支部": ("branch", 33),
        "松涛第二党支部": ("branch", 31),
        "东片党小组": ("group", 7),
        "西片党小组": ("group", 6),
        "南片党小组": ("group", 9),
    }
    assert ties(imported.contents.graph, "subordinate_to") >= {
        ("东片党小组", "松涛第一党支部"),
        ("西片党小组", "松涛第一党支部"),
        ("南片党小组", "松涛第二党支部"),
    }


HOUSEHOLDS = [["网格", "楼栋", "", "党员中心户", ""], ["", "楼栋号", "户数", "户主姓名", "联系户数"],
              ["松涛第1网格", "春晖里1幢", 40, "叶明", 11], ["松涛第1网格", "春晖里2幢", 36, "", ""],
              ["松涛第2网格", "春晖里3幢", 52, "何秋", 9], ["松涛第2网格", "春晖里4幢", 52, "暂缺", ""]]  # fmt: skip


def test_a_number_is_that_of_what_stands_above_it_and_a_row_without_a_head_is_no_household(desk):
    desk.workbook("松涛社区党员中心户.xlsx", {"s": HOUSEHOLDS}, merges={"s": ["B1:C1", "D1:E1"]})
    imported = desk.imported()
    linked = {node.attributes["households_linked"] for node in nodes(imported, "party_household").values()}
    assert linked == {11, 9}
    assert ("missing_name", 4, "D") in codes(imported)
    (sheet,) = imported.files[0].sheets
    assert sheet.set_aside["none"] == 1  # 暂缺: there is none, and nobody to name


def test_households_whose_heads_are_all_withheld_are_households(desk):
    rows = [
        ["所属网格", "楼栋", "户主姓名", "联系户数"],
        ["松涛第1网格", "春晖里1幢", "", 11],
        ["松涛第2网格", "春晖里3幢", "", 9],
    ]
    desk.workbook("松涛社区党员中心户.xlsx", {"s": rows})
    assert len(nodes(desk.imported(), "party_household")) == 2


def test_a_second_name_of_each_branch_is_one_that_others_may_call_it_by(desk):
    rows = [["党组织名称", "简称", "类别", "上级党组织", "书记"], ["松涛社区党委", "", "党委", "", "叶明"],
            ["松涛社区第一党支部", "东片支部", "党支部", "松涛社区党委", "何秋"],
            ["松涛社区商圈联合党支部", "商圈支部", "功能型党支部", "松涛社区党委", "（缺）"]]  # fmt: skip
    firms = [["企业名称", "党组织名称"], ["云州甲商贸有限公司", "商圈支部"], ["云州乙餐饮有限公司", "无"]]
    desk.workbook("松涛社区党组织.xlsx", {"s": rows})
    desk.workbook("松涛社区企业.xlsx", {"s": firms})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {("云州甲商贸有限公司", "松涛社区商圈联合党支部")}
    found = {name: node.attributes for name, node in nodes(imported, "party_org").items()}
    assert found.keys() == {"松涛社区党委", "松涛社区第一党支部", "松涛社区商圈联合党支部"}
    assert found["松涛社区商圈联合党支部"]["form"] == "functional"
    assert [attributes["secretary_vacant"] for attributes in found.values()].count(True) == 1
    assert found["松涛社区商圈联合党支部"]["secretary_vacant"] is True


def test_who_stayed_away_neither_leads_nor_joins(desk):
    rows = [["议题", "参加单位", "缺席单位", "时间"], ["屋顶漏水", "松涛居委会、安居物业", "市气象台", "2026.3.1"],
            ["夜间噪声", "松涛居委会、松涛小学", "市气象台", "2026.4.1"]]  # fmt: skip
    desk.workbook("松涛社区议事.xlsx", {"s": rows})
    desk.workbook("驻区单位.xlsx", {"s": [["社区", "单位名称"], ["松涛社区", "市气象台"], ["松涛社区", "松涛小学"]]})
    imported = desk.imported()
    graph = imported.contents.graph
    assert not [one for one, _ in ties(graph, "leads") | ties(graph, "joins") if one == "市气象台"]
    assert "缺席单位" in {problem.details.get("header") for problem in imported.problems}


def test_a_card_about_a_community_is_no_roster_of_what_it_names(desk):
    rows = [["松涛社区基本情况"], ["社区名称", "松涛社区", "所属街道", "松涛街道"], ["户数", "2100", "人口", "6400"], ["网格数", "3", "楼栋数", "41"],
            ["党组织名称", "松涛社区党委", "党员数", "180"], ["书记", "叶明", "联系电话", "13612340000"], ["辖区单位", "松涛小学、沐春医院"], ["社会组织", "松涛拳友会；松涛合唱团"], ["物业企业", "安居物业、乐居物业"]]  # fmt: skip
    desk.workbook("基本情况.xlsx", {"s": rows}, merges={"s": ["A1:D1", "B7:D7", "B8:D8", "B9:D9"]})
    imported = desk.imported()
    assert nodes(imported, "social_org") == {}
    assert nodes(imported, "resident_unit") == {}
    assert "unrecognised_table" in {problem.code for problem in imported.problems}


REVIEWED = """
tables:
  - roster: matters
    seen: ["松涛社区议事.xlsx#s"]
    header: 1
    columns: {议题: name, 牵头单位: lead, 参与单位: parts, 是否经党组织审核: reviewed_by}
"""


def test_who_reviewed_is_named_by_whatever_answers_name_and_a_no_names_nobody(desk, mapping):
    rows = [["议题", "牵头单位", "参与单位", "是否经党组织审核"],
            ["屋顶漏水", "松涛居委会", "松涛小学", "是（松涛第一党支部）"], ["夜间噪声", "松涛居委会", "松涛小学", "否"],
            ["加装电梯", "松涛居委会", "松涛小学", "已经松涛社区党委审核"]]  # fmt: skip
    desk.workbook("松涛社区议事.xlsx", {"s": rows})
    desk.workbook("松涛社区党支部.xlsx", {"s": BRANCHES})
    imported = desk.imported(mapping=mapping(REVIEWED))
    assert ties(imported.contents.graph, "reviewed_by") == {
        ("屋顶漏水", "松涛第一党支部"),
        ("加装电梯", "松涛社区党委"),
    }
    assert nodes(imported, "party_org").keys() == {"松涛社区党委", "松涛第一党支部", "松涛第二党支部"}


def test_numbers_of_lists_are_references_though_their_headers_say_that_they_count(desk):
    """A column 资源清单序号 holds numbers of resources; 序号 alone counts rows."""
    needs = [
        ["序号", "需求内容", "提出单位", "需求编号"],
        [1, "增设路灯", "松涛居委会", "需-01"],
        [2, "修补围墙", "松涛居委会", "需-02"],
    ]
    resources = [
        ["序号", "资源名称", "提供单位", "资源编号"],
        [1, "云州甲公司会议室", "云州甲公司", "资-01"],
        [2, "云州乙公司停车场", "云州乙公司", "资-02"],
    ]
    projects = [["序号", "项目名称", "牵头单位", "需求清单序号", "资源清单序号"], [1, "亮灯工程", "松涛社区党委", "需-01", "资-01\n资-02"],
                [2, "围墙工程", "松涛社区党委", "需-02", "资-02"]]  # fmt: skip
    desk.workbook("松涛社区三张清单.xlsx", {"需求清单": needs, "资源清单": resources, "项目清单": projects})
    graph = desk.imported().contents.graph
    assert ties(graph, "answers") == {("亮灯工程", "增设路灯"), ("围墙工程", "修补围墙")}
    assert ties(graph, "uses") == {
        ("亮灯工程", "云州甲公司会议室"),
        ("亮灯工程", "云州乙公司停车场"),
        ("围墙工程", "云州乙公司停车场"),
    }


@pytest.mark.parametrize("header", ["覆盖楼栋范围", "管理范围（小区楼栋）"])
def test_buildings_that_are_runs_fill_a_column_of_what_a_grid_has(desk, header):
    rows = [
        ["社区", "网格名称", "网格编码", header],
        ["松涛社区", "第1网格", 53010200100001, "春晖里1~3号楼"],
        ["松涛社区", "第2网格", 53010200100002, "和顺里1~2号楼"],
        ["松涛社区", "第3网格", 53010200100003, "紫藤苑4～5号楼"],
    ]
    desk.workbook("网格.xlsx", {"网格": rows})
    imported = desk.imported()
    assert len(nodes(imported, "building")) == 7
    assert ("紫藤苑5号楼", "松涛社区第3网格") in ties(imported.contents.graph, "located_in")
    assert {node.attributes["number"] for node in nodes(imported, "grid").values()} == {str(row[2]) for row in rows[1:]}


def test_the_day_on_which_a_term_runs_out_is_no_day_of_election(desk):
    rows = [["社区", "小区", "业委会名称", "本届业委会到期时间", "备案时间"], ["松涛社区", "春晖里", "春晖里业委会", "2031-05", "2026-05"],
            ["松涛社区", "和顺里", "和顺里业委会", "2030-11", "2025-11"]]  # fmt: skip
    desk.workbook("业委会.xlsx", {"业委会": rows})
    imported = desk.imported()
    assert {node.attributes["term_ends"] for node in nodes(imported, "owners_committee").values()} == {
        "2031-05",
        "2030-11",
    }
    assert codes(imported) == []


@pytest.mark.parametrize("none", ["未成立", "暂无", None])
def test_names_of_branches_are_read_though_a_cell_among_few_says_that_there_is_none(desk, none):
    rows = [["企业名称", "党组织建设情况", "", "", "联系电话"], ["", "名称", "是否建立", "党员数", ""],
            ["云州甲商贸有限公司", "甲商贸党支部", "已成立", 12, ""], ["云州乙餐饮有限公司", "", "尚未成立", 1, ""],
            ["云州丙物流有限公司", none, "尚未成立", 1, ""]]  # fmt: skip
    desk.workbook("松涛社区企业.xlsx", {"企业": rows}, merges={"企业": ["A1:A2", "B1:D1", "E1:E2"]})
    imported = desk.imported()
    assert nodes(imported, "party_org").keys() == {"甲商贸党支部"}
    assert codes(imported) == []


@pytest.mark.parametrize("header", ["统计年月", "填报月份", "统计时间"])
def test_when_a_row_was_counted_is_no_day_of_what_it_is_about(desk, header):
    desk.workbook(
        "党组织.xlsx",
        {
            "s": [
                ["所属社区", "党组织名称", "上级党组织", header],
                ["松涛社区", "松涛社区党总支", "北海街道党工委", "202610"],
                ["松涛社区", "松涛第一党支部", "松涛社区党总支", "202610"],
            ]
        },
    )
    found = nodes(desk.imported(), "party_org")["松涛第一党支部"]
    assert found.attributes.keys() == {"level"}


@pytest.mark.parametrize(
    "header",
    ["上级党组织", "归口管理党组织", "隶属党组织", "党员组织关系所在党组织", "结对共建党组织", "结对党支部", "拟组建党组织名称", "原党组织名称"],
)  # fmt: skip
@pytest.mark.parametrize(("told", "status"), [([], "unknown"), (["是否建立党组织"], "uncovered")])
def test_the_party_organisation_of_others_or_of_another_day_is_none_of_the_row(desk, header, told, status):
    rows = [
        ["社区", "企业名称", "职工人数", *told, header],
        ["松涛社区", "云州甲商贸有限公司", 30, *["否" for _ in told], "松涛第一党支部"],
        ["松涛社区", "云州乙餐饮有限公司", 20, *["否" for _ in told], ""],
    ]
    desk.workbook("企业.xlsx", {"企业": rows, "党组织": BRANCHES})
    imported = desk.imported()
    assert set(verdicts(imported, "enterprise-coverage").values()) == {status}
    assert ("unmapped_column", 1, "DE"[len(told)]) in codes(imported)


@pytest.mark.parametrize(
    "header", ["企业党组织", "所在联合党支部", "本单位建立的党组织全称", "楼宇党组织", "隶属（联合）党组织名称"]
)
def test_words_for_the_row_and_for_how_it_was_built_leave_a_party_organisation_its_own(desk, header):
    rows = [["社区", "企业名称", "职工人数", header], ["松涛社区", "云州甲商贸有限公司", 30, "松涛第一党支部"]]
    desk.workbook("企业.xlsx", {"企业": rows, "党组织": BRANCHES})
    assert ties(desk.imported().contents.graph, "has_party_org") == {("云州甲商贸有限公司", "松涛第一党支部")}


def test_the_party_organisation_below_another_body_is_not_that_of_the_rows(desk):
    rows = [["序号", "小区", "业委会情况", "", "", "物业情况", ""], ["", "", "业委会名称", "成立时间", "委员数", "服务企业", "党组织"],
            [1, "春晖里", "春晖里业主委员会", "2022.6.1", 7, "安居物业", "松涛第一党支部"],
            [2, "和顺里", "和顺里业主委员会", "2023.6.1", 5, "乐居物业", "未建"]]  # fmt: skip
    merges = {"一览表": ["A1:A2", "B1:B2", "C1:E1", "F1:G1"]}
    desk.workbook("松涛社区业主委员会一览表.xlsx", {"一览表": rows}, merges=merges)
    desk.workbook("松涛社区党支部.xlsx", {"s": BRANCHES})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == set()
    assert set(verdicts(imported, "owners-committee-coverage").values()) == {"unknown"}


@pytest.mark.parametrize("header", ["楼里的党小组", "楼座党小组", "门栋党小组名称"])
def test_a_party_group_is_that_of_the_building_whatever_that_is_called(desk, header):
    rows = [
        ["社区", "楼栋名称", "户数", header],
        ["松涛社区", "春晖里1号楼", 60, "春晖里1号楼党小组"],
        ["松涛社区", "春晖里2号楼", 60, ""],
    ]
    desk.workbook("楼栋.xlsx", {"s": rows})
    assert ties(desk.imported().contents.graph, "covers") == {("春晖里1号楼党小组", "春晖里1号楼")}


def firms(headers, cells):
    rows = [
        ["松涛社区", f"云州{one}商贸有限公司", 30, *said]
        for one, said in zip("甲乙丙丁戊己", [*cells, ("无", ""), ("无", ""), ("无", "")], strict=True)
    ]
    return [["社区", "企业名称", "职工人数", *headers], *rows]


def test_names_that_stand_where_yes_does_are_those_that_it_means_whatever_their_header(desk):
    cells = [("有", "松涛第一党支部"), ("有", "松涛第二联合党支部"), ("有", "")]
    desk.workbook("企业.xlsx", {"企业": firms(["是否建立党组织", "挂靠情况"], cells), "党组织": BRANCHES})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {
        ("云州甲商贸有限公司", "松涛第一党支部"),
        ("云州乙商贸有限公司", "松涛第二联合党支部"),
        ("云州丙商贸有限公司", "云州丙商贸有限公司党组织"),
    }
    assert [code for code in codes(imported) if code[0] == "unnamed_party_org"] == [("unnamed_party_org", 4, "D")]


@pytest.mark.parametrize("header", ["结对党支部", "组织关系所在党组织", "隶属支部（挂靠）"])
def test_the_name_of_another_party_organisation_does_not_say_how_the_own_was_built(desk, header):
    cells = [("有", "松涛东片联合党支部"), ("有", "松涛东片联合党支部"), ("有", "松涛西片联合党支部")]
    desk.workbook("企业.xlsx", {"企业": firms(["是否建立党组织", header], cells)})
    imported = desk.imported()
    assert ("unmapped_column", 1, "E") in codes(imported)
    assert {node.attributes.get("form") for node in nodes(imported, "party_org").values()} == {None}
    assert set(verdicts(imported, "enterprise-coverage").values()) == {"organisation", "uncovered"}


def test_party_organisations_called_after_the_rows_that_have_one_are_theirs_whatever_the_header(desk):
    cells = [("有", "云州甲商贸党支部"), ("有", "松涛东片联合党支部"), ("有", "丙商贸党支部")]
    desk.workbook("企业.xlsx", {"企业": firms(["是否建立党组织", "隶属支部"], cells)})
    imported = desk.imported()
    assert dict(ties(imported.contents.graph, "has_party_org")) == {
        f"云州{one}商贸有限公司": party for one, (_, party) in zip("甲乙丙", cells, strict=True)
    }
    assert not {"unmapped_column", "unnamed_party_org"} & {code for code, *_ in codes(imported)}


def test_a_party_organisation_of_a_station_sent_nobody(desk):
    cells = [("有", "甲康养驿站党支部"), ("有", "云州乙商贸党支部"), ("有", "云州丙商贸党支部")]
    desk.workbook("企业.xlsx", {"企业": firms(["是否建立党组织", "党组织名称"], cells)})
    assert ties(desk.imported().contents.graph, "instructs") == set()


def test_a_post_that_waits_for_somebody_is_vacant(desk):
    rows = [
        ["社区", "党组织名称", "类别", "书记"],
        *(
            ["松涛社区", f"松涛第{at}党支部", "党支部", who]
            for at, who in zip("一二三四", ["李雪", "待配", "拟任王建国", "李雪（代）"], strict=True)
        ),
    ]
    desk.workbook("党组织.xlsx", {"s": rows})
    vacant = {name: node.attributes["secretary_vacant"] for name, node in nodes(desk.imported(), "party_org").items()}
    assert vacant == {"松涛第一党支部": False, "松涛第二党支部": True, "松涛第三党支部": True, "松涛第四党支部": False}


def test_a_name_below_what_others_are_called_is_none_of_the_rows(desk):
    rows = [
        ["街道红色物业及业主委员会情况", None, None, None, None, None, None],
        ["社区", "小区名称", "物业服务企业", None, "业主委员会", None, None],
        [None, None, "企业名称", "是否建立党组织", "是否成立", "届满时间", "委员数"],
        ["松涛社区", "春晖里", "云州安居物业服务有限公司", "是", "是", "2027-05-17", 7],
        ["松涛社区", "秋实苑", "云州乐居物业服务有限公司", "否", "否", None, None],
        ["松涛社区", "夏荷居", "云州恒居物业服务有限公司", "否", "是", "2026-05-17", 5],
    ]
    merges = {"s": ["A1:G1", "A2:A3", "B2:B3", "C2:D2", "E2:G2"]}
    desk.workbook("红色物业统计表.xlsx", {"s": rows}, merges=merges)
    imported = desk.imported()
    assert not any("物业" in name for name in nodes(imported, "owners_committee"))


def test_a_question_for_a_party_organisation_is_no_other_one_be_it_the_only_one_left(desk):
    desk.workbook("驻区单位.xlsx", {"s": [
        ["社区", "单位名称", "有没有支部"],
        ["松涛社区", "云州市第一小学", "●"],
        ["松涛社区", "云州市第二小学", "○"],
    ]})  # fmt: skip
    imported = desk.imported()
    assert {unit.attributes.get("reported") for unit in nodes(imported, "resident_unit").values()} == {None}
