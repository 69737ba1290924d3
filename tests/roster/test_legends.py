"""Headers that explain codes: the header is read without what it explains, and codes as the words that it gives."""

import pytest

from graphcore.roster.cells.legends import parted
from graphcore.roster.proposing.proposal import propose
from tests.roster.told import codes, drift, nodes, ties


def units(header, yes, no):
    return [
        ["所属社区", "单位名称", "所在网格", header],
        ["松涛社区", "云州甲商贸有限公司", "松涛社区第1网格", yes],
        ["松涛社区", "云州乙餐饮有限公司", "松涛社区第2网格", no],
        ["沐春社区", "云州丙物流有限公司", "沐春社区第1网格", no],
    ]


def branches(header, *levels):
    return [
        ["党组织名称", header, "上级党组织", "成立时间"],
        ["中共松涛社区委员会", levels[0], None, "2019-05"],
        ["松涛社区商圈党总支", levels[1], "中共松涛社区委员会", "2020-03"],
        ["云州甲商贸党支部", levels[2], "松涛社区商圈党总支", "2021-03"],
    ]


def test_a_joint_branch_may_be_called_for_short(desk):
    desk.workbook("党组织.xlsx", {"s": branches("党组织层级", "党委", "总支", "联支")})
    levels = [node.attributes["level"] for node in nodes(desk.imported(), "party_org").values()]
    assert sorted(levels) == ["branch", "committee", "general_branch"]


WORDS = branches("党组织类别", "党委", "党总支", "党支部")
CODED = [
    branches("党组织类别（三选一）：1党委 2党总支 3党支部", 1, 2, 3),
    branches("党组织类别（填代码：A.党委；B.党总支；C.党支部）", "A", "B", "c"),
    branches("党组织类别\n①党委\n②党总支\n③党支部（含联合）", "①", "②", "③"),
    branches("党组织类别（党委、总支、支部）（1）党委（2）党总支（3）党支部", "(1)", "02", "3.党支部"),
    branches("党组织类别〔A党委、B党总支、C党支部〕", "A", "B", "C"),
    branches("党组织类别【1—党委；2–党总支；3－党支部】", 1, 2, 3),
]


@pytest.mark.parametrize("rows", CODED)
def test_a_coded_level_is_read_as_the_word_that_the_header_gives(desk, rows):
    desk.workbook("党组织.xlsx", {"s": WORDS})
    plain = desk.imported()
    desk.workbook("党组织.xlsx", {"s": rows})
    coded = desk.imported()
    assert ties(coded.contents.graph, "subordinate_to") == {
        ("松涛社区商圈党总支", "中共松涛社区委员会"),
        ("云州甲商贸党支部", "松涛社区商圈党总支"),
    }
    assert told(coded) == told(plain)
    assert codes(coded) == codes(plain)


def told(imported):
    return {name: node.attributes for name, node in nodes(imported, "party_org").items()}


@pytest.mark.parametrize(
    ("header", "yes", "no"),
    [
        ("是否建立党组织（1是 2否）", 1, 2),
        ("是否建立党组织（1=是，0=否）", 1, 0),
        ("是否建立党组织〔1—是 2—否〕", 1, 2),
        ("是否建立党组织：A.否 B.是", "B", "A"),
        ("是否建立党组织\n（填代码：1.未建；2.已建）", 2, 1),  # told by the header, not by custom
    ],
)
def test_coded_yes_and_no_are_told_by_the_header(desk, header, yes, no):
    desk.workbook("企业.xlsx", {"s": units("是否建立党组织", "是", "否")})
    plain = desk.imported()
    desk.workbook("企业.xlsx", {"s": units(header, yes, no)})
    coded = desk.imported()
    assert coded.contents.graph == plain.contents.graph
    assert codes(coded) == codes(plain)


def test_a_legend_may_stand_below_a_group(desk):
    rows = [["社区", "企业名称", "党建情况", None], [None, None, "建否〔1—是 2—否〕", "党员数"]]
    rows += [["松涛社区", "云州甲商贸有限公司", 1, 12], ["松涛社区", "云州乙餐饮有限公司", 2, 3]]
    desk.workbook("企业.xlsx", {"s": rows}, {"s": ["C1:D1"]})
    (column,) = (column for file in desk.imported().files for column in file.sheets[0].columns if column.column == "C")
    assert column.header == "党建情况·建否"


def test_the_cell_stays_as_it_is_written(desk):
    desk.workbook("党组织.xlsx", {"s": CODED[0]})
    said = [(one.value, one.raw) for one in desk.imported().contents.statements if one.attribute == "level"]
    assert sorted(said) == [("branch", "3"), ("committee", "1"), ("general_branch", "2")]


@pytest.mark.parametrize("rows", [*CODED, units("是否建立党组织（1是 2否）", 1, 2)])
def test_an_unedited_proposal_reads_codes_as_the_guess_does(desk, mapping, rows):
    desk.workbook("台账.xlsx", {"s": rows})
    proposed = mapping(propose([desk.folder], "zh").text)
    guessed, mapped = desk.imported(), desk.imported(mapping=proposed)
    assert mapped.contents.graph == guessed.contents.graph
    assert drift(mapped) == []


def test_what_a_mapping_says_of_a_code_goes_before_the_header(desk, mapping):
    desk.workbook("企业.xlsx", {"s": units("是否建立党组织", "否", "是")})
    turned_round = desk.imported()
    desk.workbook("企业.xlsx", {"s": units("是否建立党组织（1是 2否）", 1, 2)})
    said = '{"是": yes, "否": no}'
    text = propose([desk.folder], "zh").text
    assert said in text
    told = mapping(text.replace(said, '{"1": no, "2": yes}'))
    assert desk.imported(mapping=told).contents.graph == turned_round.contents.graph
    assert desk.imported().contents.graph != turned_round.contents.graph


def test_a_long_legend_in_a_second_table_of_a_sheet_makes_it_no_data(desk):
    rows = [
        *units("职工人数", 12, 30),
        [],
        ["党组织一览"],
        *CODED[0],
    ]
    desk.workbook("台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert set(nodes(imported, "enterprise")) == {row[1] for row in units("", 0, 0)[1:]}
    assert len(ties(imported.contents.graph, "subordinate_to")) == 2


@pytest.mark.parametrize(
    "header",
    [
        "党员数（1月 2月）",
        "第1网格、第2网格",
        "联系电话1 联系电话2",
        "2024年1季度情况",
        "1是 2否",
        "建筑面积（1、2层）",
    ],
)
def test_numbers_in_a_header_that_explain_nothing_stay(header):
    assert parted(header) == (header, None)


def test_numbers_of_which_few_are_codes_are_numbers(desk):
    rows = units("党员人数（1在职 2退休）", 12, 2)
    rows[3][3] = 31
    desk.workbook("企业.xlsx", {"s": rows})
    members = [node.attributes.get("members") for node in nodes(desk.imported(), "enterprise").values()]
    assert sorted(members) == [2, 12, 31]
