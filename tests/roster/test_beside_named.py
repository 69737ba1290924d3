"""Wide tables: columns that tell of the owners' committee and the property firm whom other columns of an estate's row name."""

import pytest

from graphcore.roster.proposing.proposal import propose
from tests.roster.told import codes, drift, nodes

ESTATES = [
    ["松涛社区", "鹿鸣苑", 320, "鹿鸣苑业委会", 7, 4, "2027-05-31", "云州安澜物业有限公司", "2026-12-31"],
    ["松涛社区", "枕溪里", 540, "枕溪里业委会", 5, 2, "2024-08-31", "云州安澜物业有限公司", "2026-12-31"],
    ["沐春社区", "照壁花园", 210, None, None, None, None, "云州和畅物业有限公司", "2028-03-31"],
]
SINGLE = ["社区", "小区名称", "户数", "业委会", "委员人数", "党员委员数", "任期届满", "物业企业", "合同到期"]
GROUPS = ["社区", "小区名称", "户数", "业委会情况", None, None, None, "物业服务企业", None]
BELOW = [None, None, None, "名称", "委员数", "党员人数", "届满时间", "企业名称", "合同截止日期"]


def attributes(imported, kind):
    return {name: {**node.attributes} for name, node in nodes(imported, kind).items()}


@pytest.mark.parametrize("head", [[SINGLE], [GROUPS, BELOW]])
def test_columns_beside_or_below_a_body_tell_of_it(desk, head):
    desk.workbook("小区.xlsx", {"小区": [*head, *ESTATES]}, {"小区": ["D1:G1", "H1:I1"]} if head[1:] else None)
    imported = desk.imported()
    assert attributes(imported, "owners_committee") == {
        "鹿鸣苑业委会": {"committee_members": 7, "party_members": 4, "term_ends": "2027-05-31"},
        "枕溪里业委会": {"committee_members": 5, "party_members": 2, "term_ends": "2024-08-31"},
    }
    assert attributes(imported, "property_firm") == {
        "云州安澜物业有限公司": {"contract_ends": "2026-12-31"},
        "云州和畅物业有限公司": {"contract_ends": "2028-03-31"},
    }
    assert {name: one["households"] for name, one in attributes(imported, "estate").items()} == {
        "鹿鸣苑": 320,
        "枕溪里": 540,
        "照壁花园": 210,
    }
    assert imported.problems == ()


def test_the_cell_that_tells_is_cited(desk):
    desk.workbook("小区.xlsx", {"小区": [SINGLE, *ESTATES]})
    cited = {
        (said.source.row, said.source.column)
        for said in desk.imported().contents.statements
        if said.attribute == "term_ends"
    }
    assert cited == {(2, "G"), (3, "G")}


def test_a_committee_that_nobody_names_is_told_of_too(desk):
    head = ["社区", "小区名称", "是否成立业委会", "业委会委员数", "业委会换届时间"]
    rows = [["松涛社区", "鹿鸣苑", "是", 7, "2022-05"], ["松涛社区", "枕溪里", "否", None, None]]
    desk.workbook("小区.xlsx", {"小区": [head, *rows]})
    assert attributes(desk.imported(), "owners_committee") == {
        "鹿鸣苑业委会": {"committee_members": 7, "elected": "2022-05"}
    }


def test_a_firm_with_a_contract_for_each_estate_has_none_of_its_own(desk):
    rows = [[*row] for row in ESTATES]
    rows[1][8] = "2025-06-30"
    desk.workbook("小区.xlsx", {"小区": [SINGLE, *rows]})
    imported = desk.imported()
    assert attributes(imported, "property_firm") == {
        "云州安澜物业有限公司": {},
        "云州和畅物业有限公司": {"contract_ends": "2028-03-31"},
    }
    assert codes(imported) == [("told_differently", 2, "I")]


def test_its_own_roster_and_a_wide_table_that_differ_are_told(desk):
    desk.workbook("小区.xlsx", {"小区": [SINGLE, *ESTATES]})
    own = [["社区", "业委会名称", "所属小区", "委员人数"], ["松涛社区", "鹿鸣苑业委会", "鹿鸣苑", 9]]
    own += [["松涛社区", "枕溪里业委会", "枕溪里", 5]]
    desk.workbook("业委会.xlsx", {"业委会": own})
    assert [code for code, *_ in codes(desk.imported())] == ["conflicting_value"]


def test_what_stands_below_a_committee_is_none_of_the_estate(desk):
    head = [["社区", "小区名称", "业委会情况", None], [None, None, "名称", "人数"]]
    rows = [[row[0], row[1], row[3], row[4]] for row in ESTATES]
    desk.workbook("小区.xlsx", {"小区": [*head, *rows]}, {"小区": ["C1:D1"]})
    assert {*map(str, attributes(desk.imported(), "estate").values())} == {"{}"}


def test_a_list_of_committees_stays_one(desk):
    head = ["社区", "小区名称", "业委会名称", "委员人数", "届满日期"]
    desk.workbook("表.xlsx", {"s": [head, *([*row[:2], row[3], row[4], row[6]] for row in ESTATES[:2])]})
    (table,) = (account for file in desk.imported().files for account in file.sheets)
    assert table.roster == "owners_committees"


def test_a_proposal_names_whose_columns_they_are_and_changes_nothing(desk, mapping):
    desk.workbook("小区.xlsx", {"小区": [SINGLE, *ESTATES]})
    told = mapping(propose([desk.folder], "zh").text)
    (entry,) = told.tables
    assert entry.columns["任期届满"].field == "owners_committee.term_ends"
    again = desk.imported(mapping=told)
    assert again.contents.graph == desk.imported().contents.graph
    assert drift(again) == []
