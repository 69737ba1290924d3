"""Habits of forms: boxes to tick, units printed, hints below each header, numbers as documents have them, words left out."""

import pytest

from graphcore.roster.cells.marks import marks_of
from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.files.cell import Cell
from graphcore.roster.words.contractions import without_grid_word
from tests.roster.told import nodes, ties


def codes(imported):
    return [(problem.code, problem.source.row) for problem in imported.problems]


def test_a_ticked_box_says_what_stands_behind_it():
    marks = marks_of(["☑是 □否", "□是 ☑否", "□是 □否"])
    assert [marks.read(text) for text in ("☑是 □否", "□是 ☑否", "□是 □否")] == [True, False, None]
    assert read_flag(Cell("□有　■无")) is False


def test_a_unit_alone_is_a_blank(desk):
    rows = [["社区", "企业名称", "职工人数"], ["松涛社区", "云州甲商贸有限公司", "　人"]]
    rows += [["松涛社区", "云州乙商贸有限公司", "12人"], ["松涛社区", "云州丙商贸有限公司", "若干人"]]
    imported = (desk.workbook("企业.xlsx", {"s": rows}), desk.imported())[1]
    assert codes(imported) == [("bad_number", 4)]


HEADER = ["社区", "企业名称", "负责人", "联系方式", "职工人数"]
HINT = [None, None, "写全名", "手机优先", None]
FIRMS = [["企业名称", "职工人数"], *([f"云州{letter}商贸有限公司", 3] for letter in "甲乙丙")]


@pytest.mark.parametrize("between", [[], [["松涛社区"]]])
def test_a_hint_repeated_with_its_header_is_no_row(desk, between):
    firms = [["松涛社区", f"云州{letter}商贸有限公司", "王小明", None, 3] for letter in "甲乙丙"]
    rows = [HEADER, HINT, firms[0], *between, HEADER, HINT, *firms[1:]]
    imported = (desk.workbook("企业.xlsx", {"s": rows}), desk.imported())[1]
    assert codes(imported) == []
    assert sum(node.kind == "enterprise" for node in imported.contents.graph.iter_nodes()) == 3


def test_who_reports_below_a_title_belongs_to_the_next_table(desk):
    rows = [
        *(["社区", "企业名称", "职工人数"], ["松涛社区", "云州甲商贸有限公司", 3], []),
        *(["临澄街道社会组织台账"], [], ["填报单位（盖章）：临澄街道", None, "填报日期：2024年6月21日"]),
        *(["社区", "社会组织名称", "成立时间"], ["松涛社区", "松涛社区舞蹈队", "（2024年6月2日）"]),
    ]
    imported = (desk.workbook("名册.xlsx", {"s": rows}), desk.imported())[1]
    assert codes(imported) == []


def test_a_remark_behind_a_long_label_is_no_row(desk):
    rows = [["社区", "企业名称", "职工人数"], ["松涛社区", "云州甲商贸有限公司", 3], ["综治中心咨询电话：向主任"]]
    imported = (desk.workbook("名册.xlsx", {"s": rows}), desk.imported())[1]
    assert codes(imported) == []


def test_what_is_numbered_as_documents_are_is_found_by_its_number(desk):
    needs = [["社区", "需求名称", "台账号"], *(["松涛社区", f"加装{n}部电梯", f"需〔2024〕{n}号"] for n in (1, 2, 3))]
    projects = [["社区", "项目名称", "系统编号", "对接需求编号"]]
    projects += [["松涛社区", f"暖心项目{n}", f"项〔2024〕{n}号", f"需〔2024〕{n}号 需〔2024〕3号"] for n in (1, 2)]
    desk.workbook("需求.xlsx", {"需求清单": needs})
    desk.workbook("项目.xlsx", {"项目清单": projects})
    imported = desk.imported()
    assert codes(imported) == []
    assert ties(imported.contents.graph, "answers") == {
        ("暖心项目1", "加装1部电梯"), ("暖心项目1", "加装3部电梯"), ("暖心项目2", "加装2部电梯"), ("暖心项目2", "加装3部电梯"),
    }  # fmt: skip


def test_what_is_listed_is_told_by_the_character_before_its_numbers_and_who_gives_it_by_asking(desk):
    lent = ["云州甲商贸有限公司", "云州乙科技有限公司", "云州丙餐饮有限公司"]
    desk.workbook("企业.xlsx", {"s": [["社区", "企业名称"], *(["松涛社区", name] for name in lent)]})
    wishes = [["编号", "盼啥", "社区"], *([f"（2025）需字{n}号", f"加装{n}部电梯", "松涛社区"] for n in (1, 2, 3))]
    things = [["编号", "能用的", "谁家的", "社区"]]
    things += [[f"（2025）资字{n}号", f"{n}号活动室", name, "松涛社区"] for n, name in enumerate(lent, 1)]
    projects = [["社区", "项目名称", "回应哪条需求", "调用哪条资源"]]
    projects += [["松涛社区", f"暖心项目{n}", f"（2025）需字{n}号", f"（2025）资字{n}号"] for n in (1, 2, 3)]
    desk.workbook("一.xlsx", {"s": wishes})
    desk.workbook("二.xlsx", {"s": things})
    desk.workbook("三.xlsx", {"项目清单": projects})
    imported = desk.imported()
    assert codes(imported) == []
    assert ties(imported.contents.graph, "answers") == {(f"暖心项目{n}", f"加装{n}部电梯") for n in (1, 2, 3)}
    assert ties(imported.contents.graph, "uses") == {(f"暖心项目{n}", f"{n}号活动室") for n in (1, 2, 3)}
    assert ties(imported.contents.graph, "offers") == {(name, f"{n}号活动室") for n, name in enumerate(lent, 1)}


@pytest.fixture
def grids(desk):
    names = ["松涛社区第一全科网格", "松涛社区第二全科网格", "松涛社区第三商圈网格"]
    desk.workbook("网格.xlsx", {"网格": [["社区", "网格名称", "户数"], *(["松涛社区", name, 300] for name in names)]})
    return desk


def test_a_grid_is_found_without_its_word(grids):
    firms = [["社区", "企业名称", "所在网格"], ["松涛社区", "云州甲商贸有限公司", "2网格"]]
    firms += [["松涛社区", "云州乙商贸有限公司", "松涛社区一网格"], ["松涛社区", "云州丙商贸有限公司", "第三全科网格"]]
    imported = (grids.workbook("企业.xlsx", {"企业": firms}), grids.imported())[1]
    assert {
        tie for tie in ties(imported.contents.graph, "located_in") if tie[0].endswith("公司") and "网格" in tie[1]
    } == {
        ("云州甲商贸有限公司", "松涛社区第二全科网格"),
        ("云州乙商贸有限公司", "松涛社区第一全科网格"),
    }
    assert codes(imported) == [("unknown_organisation", 4)]  # 全科 is not 商圈


def test_a_number_of_a_community_is_none_of_a_grid():
    assert without_grid_word("八一社区全科网格") is None


def test_a_dot_may_part_names_or_stand_in_one(desk):
    firms = [["社区", "企业名称", "职工人数"]]
    firms += [["松涛社区", f"云州{name}有限公司", 3] for name in ("甲商贸", "乙商贸", "巴士·驿站")]
    matters = [["社区", "议题", "参与单位"], ["松涛社区", "楼道照明", "云州甲商贸有限公司·云州乙商贸有限公司"]]
    matters += [["松涛社区", "停车", "云州巴士·驿站有限公司、云州甲商贸有限公司"]]
    desk.workbook("企业.xlsx", {"企业": firms})
    desk.workbook("议事.xlsx", {"议事协商": matters})
    imported = desk.imported()
    assert codes(imported) == []
    graph = imported.contents.graph
    joins = ties(imported.contents.graph, "joins")
    assert ("云州乙商贸有限公司", "楼道照明") in joins
    assert ("云州巴士·驿站有限公司", "停车") in joins
    assert sum(node.kind == "enterprise" for node in graph.iter_nodes()) == 3


def test_a_unit_is_not_called_as_its_branch(desk):
    units = [
        ["社区", "单位名称", "所属党组织"],
        ["松涛社区", "中国银行云州市松涛支行", "中国银行松涛支行党支部"],
        ["松涛社区", "云州市临澄区第一小学", None],
    ]
    offers = [["社区", "资源名称", "提供单位"], ["松涛社区", "会议室", "中国银行松涛支行"]]
    desk.workbook(
        "党组织.xlsx", {"党组织": [["社区", "党组织名称", "党员人数"], ["松涛社区", "中国银行松涛支行党支部", 5]]}
    )
    desk.workbook("驻区单位.xlsx", {"驻区单位": units})
    desk.workbook("资源.xlsx", {"资源清单": offers})
    assert ties(desk.imported().contents.graph, "offers") == {("中国银行云州市松涛支行", "会议室")}


def test_a_hint_that_says_the_same_of_several_columns_is_no_header(desk):
    """Another hint above it stands alone in its row, as the title of another table would."""
    rows = [["序号", "协调事项", "协调日期", "是否办结", "所属小区", "参与单位", "牵头单位"]]
    rows += [
        ["写数字"],
        ["例", "用单位全称", "年/月/日", "是否", "用单位全称", "各单位全称", "用单位全称"],
    ]
    rows += [
        [n, f"停车协调第{n}次", f"2024年3月{n}日", "是", "春晖里", "春晖里业委会", "松涛社区居委会"] for n in (1, 2, 3)
    ]
    desk.workbook("松涛社区议事台账.xlsx", {"s": rows})
    imported = desk.imported()
    matters = [node.name for node in imported.contents.graph.iter_nodes() if node.kind == "matter"]
    assert sorted(matters) == [f"停车协调第{n}次" for n in (1, 2, 3)]
    (sheet,) = imported.files[0].sheets
    assert (sheet.imported, sheet.set_aside["header"]) == (3, 3)


def test_below_a_hint_that_stands_alone_under_one_word_records_follow(desk):
    """It is no title: the row below it, of as few words as a header has, is the first record."""
    rows = [["项目名称", "启动日期", "项目编号", "牵头单位", "参与单位"], [None, "年/月"]]
    units = ["云州图书馆松涛分馆", "临澄区松涛小学、云州科技馆松涛分馆、云州文化馆松涛分馆"]
    rows += [[f"单元门维修项目{n}", f"2023年{n}月", f"项目{n}", "松涛社区党组织", units[n > 1]] for n in (1, 2, 3)]
    desk.workbook("松涛社区项目台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert sum(node.kind == "project" for node in imported.contents.graph.iter_nodes()) == 3


@pytest.mark.parametrize("label", ["填报单位", "报送单位"])
def test_who_reports_above_the_rows_of_a_community_opens_its_section(desk, label):
    head, *firms = FIRMS
    desk.workbook("企业.xlsx", {"s": [head, ["【沐春社区】"], *firms[:2], [f"{label}：松涛社区"], *firms[2:]]})
    lying = dict(ties(desk.imported().contents.graph, "located_in"))
    assert [lying[firm[0]] for firm in firms] == ["沐春社区", "沐春社区", "松涛社区"]


def test_who_reports_above_a_head_is_of_what_stands_below_it(desk):
    """Below the total of the section above, and above a group that stands alone over the head, as where it is merged over all."""
    head, *firms = FIRMS
    heads = [["企业基本情况"], head]
    rows = [["填报单位：沐春社区"], *heads, *firms[:2], ["合计", 2], ["填报单位：松涛社区"], *heads, *firms[2:]]
    desk.workbook("企业.xlsx", {"s": rows})
    lying = dict(ties(desk.imported().contents.graph, "located_in"))
    assert [lying[firm[0]] for firm in firms] == ["沐春社区", "沐春社区", "松涛社区"]


def test_below_the_same_title_and_header_on_the_next_page_a_section_goes_on(desk):
    head, *firms = FIRMS
    title = ["云澜街道企业台账"]
    rows = [title, head, ["【沐春社区】"], *firms[:1], title, head, *firms[1:2], ["【松涛社区】"], *firms[2:]]
    desk.workbook("企业.xlsx", {"s": rows})
    lying = dict(ties(desk.imported().contents.graph, "located_in"))
    assert [lying[firm[0]] for firm in firms] == ["沐春社区", "沐春社区", "松涛社区"]


def test_a_questionnaire_says_when_it_was_handed_in_and_answers_by_letter(desk):
    head = ["提交时间", "1.贵组织的全称是？", "2.所在社区", "3.是否已成立党组织？（单选）", "4.组建形式"]
    rows = [
        ["2026/5/2 10:22", "云州市晨星助学中心", "松涛社区", "A.已成立", "A.单独组建"],
        ["2026/5/2 11:02", "松涛社区书画协会", "松涛社区", "A.已成立", "B.联合组建"],
        ["2026/5/4 9:41", "沐春社区舞蹈队", "沐春社区", "B.未成立", ""],
    ]
    desk.workbook("社会组织问卷.xlsx", {"汇总": [head, *rows]})
    imported = desk.imported()
    found = nodes(imported, "social_org")
    assert found.keys() == {row[1] for row in rows}
    assert not [node for node in found.values() if "established" in node.attributes]
    assert {source for source, _ in ties(imported.contents.graph, "has_party_org")} == {rows[0][1], rows[1][1]}
    assert {code for code, *_ in codes(imported)} == {"unnamed_party_org"}


@pytest.mark.parametrize("days", [["2020-06-01 00:00:00", "2019-03-05 00:00:00"], ["2020/6/1", "2019/3/5"]])
def test_days_without_an_hour_may_be_those_of_founding(desk, days):
    rows = [["企业名称", "社区", "职工人数", "成立的时间"]]
    rows += [[f"云州{name}商贸有限公司", "松涛社区", 5, day] for name, day in zip("甲乙", days, strict=True)]
    desk.workbook("企业.xlsx", {"企业": rows})
    told = {node.attributes.get("established") for node in nodes(desk.imported(), "enterprise").values()}
    assert told == {"2020-06-01", "2019-03-05"}


def test_when_a_unit_reported_is_not_when_its_row_was_written(desk):
    rows = [["单位名称", "所属社区", "单位性质", "报到时间"], ["松涛第一小学", "松涛社区", "事业", "2026年3月5日"]]
    rows += [["松涛税务所", "松涛社区", "机关", "2026-03-18"]]
    desk.workbook("驻区单位.xlsx", {"驻区单位": rows})
    told = {(one.code, one.source.column) for one in desk.imported().problems}
    assert told == {("unmapped_column", "D")}  # not dropped in silence


def test_ornaments_around_a_name_are_none_of_it(desk):
    desk.workbook(
        "企业.xlsx",
        {"企业": [["社区", "企业名称"], ["松涛社区", "★云州甲商贸有限公司"], ["松涛社区", "云州乙商贸有限公司*"]]},
    )
    desk.workbook(
        "网格.xlsx",
        {
            "网格": [
                ["社区", "网格名称", "网格内企业"],
                ["松涛社区", "第一网格", "云州甲商贸有限公司、云州乙商贸有限公司"],
            ]
        },
    )
    assert nodes(desk.imported(), "enterprise").keys() == {"云州甲商贸有限公司", "云州乙商贸有限公司"}
