"""Sheets as governance platforms export them: names of fields below headers, how to fill in, pages, groups within headers."""

import pytest
from stdnum.cn import uscc

from tests.roster.told import codes, is_accounted, names, nodes, ties

HEADER = ["序号", "企业名称", "信用代码", "所属小区", "党员人数", "成立时间"]


def firms(first: int = 1, many: int = 4) -> list[list[object]]:
    codes = [f"91310101MA1G000{number}" for number in range(first, first + many)]
    called = zip("甲乙丙丁戊己庚辛"[first - 1 :], codes, strict=False)
    return [
        [
            number,
            f"云州{name}商贸有限公司",
            code + uscc.calc_check_digit(code),
            "春晖里小区",
            number,
            f"201{number}-03-01",
        ]
        for number, (name, code) in enumerate(called, first)
    ]


@pytest.mark.parametrize(
    "below",
    [
        [["XH", "MC", "TYSHXYDM", "SSXQ", "DYRS", "CLRQ"]],
        [["xh", "org_name", None, "xq_id", "dyrs", "clrq"]],
        [[None, None, "必填，18位", "与台账一致", None, "YYYY-MM-DD"]],
        [[None, None, None, "与台账一致", None, None]],
        [[None, None, "必填", "与台账一致", "必填", None]],
        [
            ["XH", "MC", "TYSHXYDM", "SSXQ", "DYRS", "CLRQ"],
            [None, None, None, "与台账一致", None, "YYYY-MM-DD"],
            ["样例", "XX（全称）", None, "XX（与证照一致）", 12, "2020-01-01"],
        ],
    ],
)
def test_what_stands_between_a_header_and_its_records_is_none(desk, below):
    """Each page begins with the header and with that again."""
    pages = [HEADER, *below, *firms(), ["松涛社区 小计", None, None, None, 10], HEADER, *below, *firms(5)]
    desk.workbook("松涛社区企业台账.xlsx", {"s": pages})
    imported = desk.imported()
    assert names(imported, "enterprise") == {f"云州{name}商贸有限公司" for name in "甲乙丙丁戊己庚辛"}
    (sheet,) = imported.files[0].sheets
    assert sheet.set_aside == {"header": 2 + 2 * len(below), "total": 1}
    assert is_accounted(imported)


@pytest.mark.parametrize(
    "first",
    [
        [None, "云州甲商贸有限公司", None, None, None, None],
        [1, "云州甲商贸有限公司", None, None, 3, None],
        [1, None, None, None, 3, "2021-03-01"],
        [None, "必胜客", None, None, None, "2021-03-01"],
    ],
)
def test_a_first_record_that_has_little_is_one(desk, first):
    desk.workbook("松涛社区企业台账.xlsx", {"s": [HEADER, first, *firms(2)]})
    (sheet,) = desk.imported().files[0].sheets
    assert sheet.set_aside == {"header": 1}


def test_pages_of_an_export_are_one_table(desk):
    title, signed = ["松涛社区企业台账"], ["平台联络员 某某 13800138000"]
    rows = [title, HEADER, *firms(), ["本页合计", None, None, None, 10], title, ["第2页"], HEADER, *firms(5)]
    rows += [["共 8 条记录", None, None, None, 36], ["提示：导出数据用后即删，不得外传。"], signed, ["核对人：某某"]]
    desk.workbook("a.xlsx", {"s": rows})
    imported = desk.imported()
    (sheet,) = imported.files[0].sheets
    assert sheet.set_aside == {"title": 2, "header": 2, "total": 2, "note": 4}
    assert len(names(imported, "enterprise")) == 8


def test_a_sum_may_name_a_grid_at_length(desk):
    rows = [HEADER, *firms(), [None, "松涛牡丹园南社区002网格 小计", None, None, 10]]
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows})
    (sheet,) = desk.imported().files[0].sheets
    assert sheet.set_aside == {"header": 1, "total": 1}


@pytest.mark.parametrize("between", ["-", ".", "_", "－"])
def test_a_header_may_say_its_group_first(desk, between):
    header = ["1-社区", "2-*企业名称（商事登记）", f"3-党建情况{between}是否建立", f"4-党建情况{between}党组织名称"]
    rows = [
        ["松涛社区", "云州甲商贸有限公司", "是", "松涛社区两新联合党支部"],
        ["松涛社区", "云州乙商贸有限公司", "否", None],
        ["松涛社区", "云州丙商贸有限公司", "是", "松涛社区两新联合党支部"],
    ]
    desk.workbook("企业台账.xlsx", {"s": [header, *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {
        (f"云州{name}商贸有限公司", "松涛社区两新联合党支部") for name in "甲丙"
    }
    assert "unmapped_column" not in {code for code, _, _ in codes(imported)}


def test_of_several_quarters_the_last_counts(desk):
    header = [["社区", "网格名称", "登记户数（套）", None], [None, None, "2025年三季度", "2025年二季度"]]
    rows = [["松涛社区", "松涛社区第1网格", 120, 110], ["松涛社区", "松涛社区第2网格", 80, 90]]
    desk.workbook("网格台账.xlsx", {"s": [*header, *rows]}, {"s": ["C1:D1"]})
    counted = {name: node.attributes.get("households") for name, node in nodes(desk.imported(), "grid").items()}
    assert counted == {"松涛社区第1网格": 120, "松涛社区第2网格": 80}


def test_a_list_may_break_its_lines_as_a_web_page_does(desk):
    firms_header, matter = ["社区", "企业名称"], ["松涛社区", "路灯维修", "松涛社区居委会"]
    desk.workbook("企业台账.xlsx", {"s": [firms_header, *(["松涛社区", f"云州{name}商贸有限公司"] for name in "甲乙")]})
    joined = "云州甲商贸有限公司<br/>云州乙商贸有限公司<BR>"
    desk.workbook("事项清单.xlsx", {"s": [["社区", "事项名称", "牵头单位", "参与单位"], [*matter, joined]]})
    assert ties(desk.imported().contents.graph, "joins") == {(f"云州{name}商贸有限公司", "路灯维修") for name in "甲乙"}


def test_numbers_of_buildings_may_stand_in_brackets(desk):
    desk.workbook(
        "楼栋台账.xlsx", {"s": [["社区", "小区", "楼栋"], *(["松涛社区", "春晖里小区", f"{n}号楼"] for n in (1, 2))]}
    )
    rows = [["松涛社区", "松涛社区第1网格", "春晖里小区[1,2]号楼"], ["松涛社区", "松涛社区第2网格", None]]
    desk.workbook("网格台账.xlsx", {"s": [["社区", "网格名称", "覆盖楼栋"], *rows]})
    imported = desk.imported()
    assert "unknown_organisation" not in {code for code, _, _ in codes(imported)}
    assert len(names(imported, "building")) == 2
