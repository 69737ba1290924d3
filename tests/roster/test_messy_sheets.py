"""Sheets as people leave them: nothing of them is lost in silence, read as something else, or ends in a traceback."""

import pytest
import xlsxwriter

from graphcore.roster.mapping import read_mapping
from graphcore.roster.proposing.proposal import propose

HEAD = ["所属社区", "企业名称", "职工人数", "是否建立党组织"]
JIA, YI, BING = (
    ["松涛社区", "云州甲商贸有限公司", 12, "是"],
    ["松涛社区", "云州乙科技有限公司", 5, "否"],
    ["沐春社区", "云州丙餐饮有限公司", 7, "否"],
)


def said(imported):
    """Code, row and column of each problem but that a Party organisation is not named."""
    return [
        (problem.code, problem.source.row, problem.source.column)
        for problem in imported.problems
        if problem.code != "unnamed_party_org"
    ]


def called(imported, kind="enterprise"):
    return {node.name for node in imported.contents.graph.iter_nodes() if node.kind == kind}


CLOSING = {
    "signatures": [["填表人：某甲", None, "审核人：某乙", "2024年6月30日"], ["社区书记（签字）：", None, None, "盖章"]],
    "footnotes": [["注：1.职工人数含外包；2.截至六月底。"], ["*标注为新增"], ["①含分公司"], ["以上情况属实"]],
    "pages": [["第2页 共2页"]],
    "numbers": [["合计", None, 24, 1]],
}


@pytest.mark.parametrize("ending", CLOSING)
def test_what_closes_a_table_is_no_record(desk, ending):
    desk.workbook("a.xlsx", {"s": [HEAD, JIA, YI, BING, *CLOSING[ending]]})
    imported = desk.imported()
    assert called(imported) == {JIA[1], YI[1], BING[1]}
    assert said(imported) == []


def test_a_header_on_every_page(desk):
    page = ["企业台账"], HEAD
    desk.workbook("a.xlsx", {"s": [*page, JIA, YI, ["第1页 共2页"], *page, BING, ["第2页 共2页"]]})
    imported = desk.imported()
    assert called(imported) == {JIA[1], YI[1], BING[1]}
    assert said(imported) == []


def test_a_formula_that_failed_is_no_name_and_no_number(desk):
    rows = [["松涛社区", "云州甲商贸有限公司", "#REF!", "是"], ["#N/A", *YI[1:]], ["沐春社区", "#VALUE!", 7, "否"]]
    desk.workbook("a.xlsx", {"s": [HEAD, *rows]})
    imported = desk.imported()
    assert called(imported) == {JIA[1], YI[1]}
    assert called(imported, "community") == {"松涛社区"}
    wrong = [("formula_error", 2, "C"), ("formula_error", 3, "A"), ("no_community", 3, "A"), ("missing_name", 4, "B")]
    assert said(imported) == wrong


def test_formulas_without_a_result_are_told_once_for_what_is_read(desk):
    """As programs write them: a total below and a column that nobody reads matter to nobody."""
    desk.folder.mkdir(parents=True)
    with xlsxwriter.Workbook(str(desk.folder / "a.xlsx")) as book:
        sheet = book.add_worksheet("甲 & 乙")
        for number, row in enumerate(
            [[*HEAD, "某列"], [*JIA, "x"], [*YI, "y"], [*BING, "z"], ["合计", None, None, None]]
        ):
            sheet.write_row(number, 0, row)
        for cell in ("C2", "C4", "E3", "C5"):
            sheet.write_formula(cell, "=1+1", None, "")
        sheet.write_formula("C3", "=2+3", None, 5)
    imported = desk.imported()
    (problem,) = [one for one in imported.problems if one.code == "uncalculated"]
    assert (problem.source.sheet, problem.source.row, problem.source.column) == ("甲 & 乙", 2, "C")
    assert "C2、C4（共2格）" in problem.message("zh")
    assert "WPS" in problem.message("en")
    employees = {
        node.name: node.attributes.get("employees")
        for node in imported.contents.graph.iter_nodes()
        if node.kind == "enterprise"
    }
    assert employees == {JIA[1]: None, YI[1]: 5, BING[1]: None}


def test_sections_called_as_other_kinds_are_tables_of_their_own(desk):
    desk.workbook(
        "a.xlsx",
        {
            "s": [
                ["松涛社区台账"],
                ["名称", "党员数"],
                ["一、企业"],
                ["云州甲商贸有限公司", 3],
                ["二、社会组织"],
                ["春晖志愿服务队", 4],
            ]
        },
    )
    imported = desk.imported()
    assert called(imported) == {"云州甲商贸有限公司"}
    assert called(imported, "social_org") == {"春晖志愿服务队"}
    assert called(imported, "community") == {"松涛社区"}


def test_marks_that_are_not_seen_are_no_part_of_a_name(desk):
    desk.workbook("a.xlsx", {"s": [HEAD, ["\u202e松涛社区\u202c", "\u200f云州甲商贸有限公司", 12, "是"], BING]})
    assert called(desk.imported()) == {JIA[1], BING[1]}


def test_marks_that_are_not_seen_are_no_part_of_a_number_a_day_or_an_answer(desk):
    head = ["所属社区", "企业名称", "职工人数", "成立日期", "统一社会信用代码", "是否建立党组织"]
    firm = ["松涛社区", "云州甲商贸有限公司", "12人", "2019年4月", "91310101EDH4CFAA6U", "否"]
    desk.workbook("a.xlsx", {"s": [head, [f"\u00a0{text}\u200b" for text in firm]]})
    imported = desk.imported()
    (node,) = imported.contents.graph.iter_nodes("enterprise")
    assert {**node.attributes} == {
        "employees": 12,
        "established": "2019-04",
        "credit_code": "91310101EDH4CFAA6U",
    }
    assert said(imported) == []


def test_who_answers_a_phone_goes_with_its_number(desk):
    desk.workbook("a.xlsx", {"s": [HEAD, ["松涛社区", "云州甲商贸有限公司（某人甲 15495069497）", 12, "是"], BING]})
    imported = desk.imported()
    assert called(imported) == {JIA[1], BING[1]}
    assert not [one for one in imported.contents.statements if "某人甲" in one.raw]


def test_two_marks_tell_yes_and_no_even_once_each(desk):
    desk.workbook("a.xlsx", {"s": [HEAD, [*JIA[:3], "✅"], [*YI[:3], "❌"]]})
    imported = desk.imported()
    assert {column.field for column in imported.files[0].sheets[0].columns} == {
        "community", "name", "employees", "has_party",
    }  # fmt: skip


def test_a_category_that_recurs_is_asked_about_once_and_a_slip_is_told_at_its_cell(desk):
    head = ["社区", "社会组织名称", "登记类型"]
    rows = [["松涛社区", f"春晖{name}服务队", "群众团体"] for name in "甲乙丙丁"]
    rows += [["松涛社区", "秋实协会", "备案"], ["松涛社区", "冬青协会", "登寄"]]
    desk.workbook("a.xlsx", {"社会组织": [head, *rows]})
    imported = desk.imported()
    assert said(imported) == [("unknown_choice", 2, "C"), ("bad_choice", 7, "C")]


def test_numbers_go_on_below_a_total(desk):
    rows = [[number, *row] for number, row in enumerate((JIA, YI, BING), 1)]
    desk.workbook("a.xlsx", {"s": [["序号", *HEAD], *rows, ["合计", None, None, 24], [4], [], [5]]})
    imported = desk.imported()
    assert called(imported) == {JIA[1], YI[1], BING[1]}
    assert said(imported) == []
    assert imported.files[0].sheets[0].set_aside == {"header": 1, "total": 1, "blank": 2}


def test_a_line_below_a_header_or_its_repetition_that_says_how_to_fill_it_in(desk):
    lines = HEAD, [None, None, "单位：人", None]
    desk.workbook(
        "a.xlsx", {"s": [["企业台账"], *lines, JIA, YI, BING, HEAD, lines[1], ["松涛社区", "云州丁厂", 3, "否"]]}
    )
    imported = desk.imported()
    assert called(imported) == {JIA[1], YI[1], BING[1], "云州丁厂"}
    assert said(imported) == []


def test_hints_below_a_header_of_few_rows_are_no_record(desk):
    desk.workbook("a.xlsx", {"s": [["企业台账"], HEAD, ["单位：名", "年/月/日", "18位"], JIA]})
    imported = desk.imported()
    assert called(imported) == {JIA[1]}
    assert said(imported) == []


def test_a_line_below_each_repetition_of_the_header_opens_no_section(desk):
    """It stands where lines stand that name communities, and says how to fill a column in."""
    header = [["成立日期", "企业名称", "职工人数"], ["具体到日"]]
    rows = []
    for number, community in enumerate(["松涛社区", "和顺坊社区"], 1):
        rows += [
            [community],
            *header,
            *([f"2021-03-0{number}", f"云州{name}{number}商贸有限公司", 12] for name in "甲乙丙"),
        ]
    desk.workbook("企业台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert {node.name for node in imported.contents.graph.iter_nodes() if node.kind == "community"} == {
        "松涛社区",
        "和顺坊社区",
    }


def test_a_group_that_goes_on_below_a_gap_is_written_again(desk):
    firms = [
        [place, f"云州{name}厂", 3, "否"]
        for place, name in zip(["松涛社区", *[None] * 3, "沐春社区", None], "甲乙丙丁戊己", strict=True)
    ]
    desk.workbook("a.xlsx", {"s": [HEAD, *firms, [], ["沐春社区", "云州庚厂", 3, "否"], [None, "云州辛厂", 3, "否"]]})
    graph = desk.imported().contents.graph
    names = {node.id: node.name for node in graph.iter_nodes()}
    places = {names[edge.source]: names[edge.target] for edge in graph.iter_edges("located_in")}
    assert [places[f"云州{name}厂"] for name in "甲丁己庚辛"] == [
        "松涛社区",
        "松涛社区",
        "沐春社区",
        "沐春社区",
        "沐春社区",
    ]


def test_a_section_right_below_the_header_opens_one(desk):
    rows = [[number, *row[1:]] for number, row in enumerate((JIA, YI, BING), 1)]
    desk.workbook(
        "a.xlsx", {"s": [["序号", *HEAD[1:]], ["第1组　松涛社区"], *rows[:2], ["沐春社区（小计1）"], rows[2]]}
    )
    imported = desk.imported()
    assert called(imported, "community") == {"松涛社区", "沐春社区"}
    assert imported.files[0].sheets[0].set_aside == {"header": 1, "section": 2}


def test_a_proposal_of_any_of_these_reads_the_same(desk, tmp_path):
    sections = [["名称", "党员数"], ["一、企业"], ["云州甲商贸有限公司", 3], ["二、社会组织"], ["春晖志愿服务队", 4]]
    desk.workbook("a.xlsx", {"s": [HEAD, JIA, YI, BING, *CLOSING["signatures"]], "t": [["松涛社区台账"], *sections]})
    path = tmp_path / "mapping.yaml"
    path.write_text(propose([desk.folder], "zh").text, encoding="utf-8")
    guessed, mapped = desk.imported(), desk.imported(mapping=read_mapping(path))
    assert guessed.contents.graph == mapped.contents.graph
