"""Which column rows are called by says which roster a table is."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, nodes, ties

BRANCHES = [["社区", "党组织名称", "类别", "上级党组织"], ["松涛社区", "松涛社区党委", "党委", ""],
            ["松涛社区", "松涛第一党支部", "党支部", "松涛社区党委"], ["松涛社区", "松涛第二党支部", "党支部", "松涛社区党委"]]  # fmt: skip


def test_a_list_whose_other_columns_are_of_party_organisations_of_others_is_none_of_those(desk):
    rows = [["社区", "名称", "党组织关系所在", "拟建党组织", "结对党支部"],
            ["松涛社区", "松涛书画社", "松涛社区党委", "书画社党支部", "松涛第一党支部"],
            ["松涛社区", "松涛棋社", "松涛社区党委", None, "松涛第一党支部"],
            ["松涛社区", "松涛志愿服务队", None, None, "松涛第二党支部"],
            ["松涛社区", "银龄合唱团", "松涛社区党委", None, "松涛第二党支部"]]  # fmt: skip
    desk.workbook("社会组织.xlsx", {"社会组织": rows})
    desk.workbook("党组织.xlsx", {"s": BRANCHES})
    imported = desk.imported()
    assert nodes(imported, "social_org").keys() == {"松涛书画社", "松涛棋社", "松涛志愿服务队", "银龄合唱团"}
    assert nodes(imported, "party_org").keys() == {row[1] for row in BRANCHES[1:]}
    assert set(verdicts(imported, "social-org-coverage").values()) == {"unknown"}


TERMS = [
    ["社区", "小区", "业委会状态", "本届成立时间", "届满时间", "人选把关情况"],
    ["松涛社区", "春晖里", "正常运行", "2023-05-10", "2028-05-09", "社区党委已审核"],
    ["松涛社区", "桂溪苑", "届满未换届", "2019-07-01", "2024-06-30", "尚未审核"],
    ["沐春社区", "槐安居", "尚未成立", None, None, "社区党总支已审核"],
]


def test_committees_that_no_column_names_are_called_after_their_estates(desk):
    """Nothing else that differs from row to row names them: who has been reviewed by whom does not."""
    desk.workbook("换届.xlsx", {"业委会换届台账": TERMS})
    imported = desk.imported()
    committees = nodes(imported, "owners_committee")
    assert {name: node.attributes["term_ends"] for name, node in committees.items()} == {
        "春晖里业委会": "2028-05-09",
        "桂溪苑业委会": "2024-06-30",
    }
    assert ties(imported.contents.graph, "represents") == {("春晖里业委会", "春晖里"), ("桂溪苑业委会", "桂溪苑")}
    assert ("not_there_any_more", 4, "C") in codes(imported)
    desk.workbook(
        "业委会.xlsx", {"业委会": [["社区", "小区", "业委会名称"], ["松涛社区", "春晖里", "春晖里业主委员会"]]}
    )
    assert len(nodes(desk.imported(), "owners_committee")) == 2  # the same by its full name


def test_a_table_that_no_name_says_is_of_committees_is_not_called_after_estates(desk):
    desk.workbook("台账.xlsx", {"情况": [[header.replace("业委会", "") for header in TERMS[0]], *TERMS[1:]]})
    assert nodes(desk.imported(), "owners_committee") == {}


@pytest.mark.parametrize("header", ["社区党委", "党组织名称"])
@pytest.mark.parametrize("is_merged", [True, False])
def test_rows_with_one_branch_each_beside_a_committee_that_repeats_are_those_branches(desk, header, is_merged):
    told = [
        ["松涛第一党支部", 32, "春晖里"],
        ["松涛第二党支部", 21, "秋实苑"],
        ["松涛第三党支部", 12, "夏荷居"],
        ["松涛第四党支部", 9, "冬青里"],
    ]
    left = ["松涛社区党委", *[None if is_merged else "松涛社区党委"] * 3]
    rows = [[above, *row] for above, row in zip(left, told, strict=True)]
    merges = {"党组织": ["A2:A5"]} if is_merged else {}
    desk.workbook("党组织.xlsx", {"党组织": [[header, "下属党支部", "党员数", "联系小区"], *rows]}, merges)
    desk.workbook("社区党委.xlsx", {"党组织": [["社区", "党组织名称", "类别"], ["松涛社区", "松涛社区党委", "党委"]]})
    imported = desk.imported()
    found, graph = nodes(imported, "party_org"), imported.contents.graph
    assert {row[0]: found[row[0]].attributes["members"] for row in told} == {row[0]: row[1] for row in told}
    assert "members" not in found["松涛社区党委"].attributes
    assert ties(graph, "subordinate_to") == {(row[0], "松涛社区党委") for row in told}
    assert ties(graph, "covers") == {(row[0], row[2]) for row in told}


def test_a_committee_a_row_with_the_branches_below_it_is_what_rows_are_called_by(desk):
    rows = [["松涛社区党委", "松涛第一党支部、松涛第二党支部", 53], ["沐春社区党委", "沐春第一党支部", 18]]
    desk.workbook("党组织.xlsx", {"党组织": [["党组织名称", "下属党支部", "党员数"], *rows]})
    found = nodes(desk.imported(), "party_org")
    assert {name: found[name].attributes["members"] for name in ("松涛社区党委", "沐春社区党委")} == {
        "松涛社区党委": 53,
        "沐春社区党委": 18,
    }
