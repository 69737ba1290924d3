"""Sheets as people leave them: nothing of them is lost in silence, read as something else, or ends in a traceback."""

import pytest

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
        if problem.code != "contradiction"
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
    assert said(imported) == [("formula_error", 2, "C"), ("formula_error", 3, "A"), ("missing_name", 4, "B")]


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
