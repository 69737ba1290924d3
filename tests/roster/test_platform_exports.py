"""Sheets as governance platforms export them: names of fields below headers, how to fill in, pages, groups within headers."""

import pytest
from stdnum.cn import uscc

from graphcore.roster.cells.profiles import profile
from graphcore.roster.columns.evidence import evidence
from graphcore.roster.columns.header_says import said_by
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn, Grid
from graphcore.roster.files.sheets import Sheet
from graphcore.roster.tables.blocks import side_by_side
from graphcore.roster.words.lexicon import lexicon
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


@pytest.mark.parametrize("between", ["/", " > ", "\\"])
def test_the_last_place_of_a_path_is_the_community(desk, between):
    above, rows = ["江南省", "云州市", "临澄区"], [["企业名称", "所属组织", "从业人数", "是否建立党组织"]]
    places = [("云澜街道", "松涛社区"), ("沁和镇", "松涛社区"), *[("云澜街道", "沐春社区")] * 3, ("云澜街道",)]
    rows += [
        [f"{name}商贸有限公司", between.join([*above, *place]), 9, "否"]
        for name, place in zip("甲乙丙丁戊己", places, strict=True)
    ]
    desk.workbook("企业导出.xlsx", {"Sheet1": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "located_in") == {
        ("甲商贸有限公司", "云澜街道松涛社区"),
        ("乙商贸有限公司", "沁和镇松涛社区"),
        *((f"{name}商贸有限公司", "沐春社区") for name in "丙丁戊"),
    }
    assert codes(imported) == [("no_community", 7, "B")]
