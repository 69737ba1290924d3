"""What has changed in rosters since their mapping was written."""

import pytest

from tests.roster.mapped import ENTRY, FIRMS
from tests.roster.told import drift, nodes


@pytest.mark.parametrize(
    ("change", "said", "employees"),
    [
        (lambda rows: [row[:4] + row[5:] for row in rows], "列“雇员”不见了，先前读作从业人数（employees）", None),
        (
            lambda rows: [[*row, extra] for row, extra in zip(rows, ["产值等第", "A", "B"], strict=True)],
            "“产值等第”是新的",
            12,
        ),
        (lambda rows: [["雇员数" if cell == "雇员" else cell for cell in row] for row in rows], "改名为“雇员数”", 12),
        (lambda rows: [[row[1], row[0], *row[2:]] for row in rows], "次序变了", 12),
        (lambda rows: [["二〇二四年底册"], [], *rows], "表头在第 3 行，不在第 1 行", 12),
    ],
    ids=["gone", "new", "renamed", "moved", "header moved"],
)
def test_drift_is_said_in_plain_words_and_the_rest_is_read(desk, mapping, change, said, employees):
    desk.workbook("企业.xlsx", {"企业": change(FIRMS)})
    imported = desk.imported(mapping=mapping(ENTRY))
    (only,) = drift(imported)
    assert said in only
    assert nodes(imported, "enterprise")["云州甲商贸有限公司"].attributes.get("employees") == employees


def test_a_header_that_stands_once_more_below_has_not_moved(desk, mapping):
    header, one, other = ["单位全名", "挂靠网格", "雇员"], ["云州甲厂", "第1网格", 12], ["云州乙厂", "第2网格", 30]
    desk.workbook("企业.xlsx", {"s": [header, one, ["松涛社区的其余各家（1家）"], header, other]})
    columns = "{单位全名: name, 挂靠网格: grid, 雇员: employees}"
    entry = (
        f"tables:\n  - {{roster: enterprises, community: 松涛社区, seen: [企业.xlsx#s], header: 1, columns: {columns}}}"
    )
    imported = desk.imported(mapping=mapping(entry))
    assert set(nodes(imported, "enterprise")) == {"云州甲厂", "云州乙厂"}
    assert drift(imported) == []


def test_the_lowest_words_of_a_header_beside_all_of_them_are_no_drift(desk, mapping):
    header = [["主体", None, "党建", None, "用工"], ["门头", "落在哪", "组没组", "跟谁联", None]]
    rows = [["云州甲商贸有限公司", "松涛社区", "有", "甲支部", 12]]
    desk.workbook("商户.xlsx", {"s": [*header, *rows]}, {"s": ["A1:B1", "C1:D1", "E1:E2"]})
    columns = "{门头: name, 落在哪: community, 组没组: has_party, 跟谁联: party_name, 用工: employees}"
    told = mapping(
        f"version: 1\ntables:\n  - {{roster: enterprises, seen: [商户.xlsx#s], header: 1-2, columns: {columns}}}\n"
    )
    imported = desk.imported(mapping=told)
    assert drift(imported) == []
    assert nodes(imported, "enterprise")["云州甲商贸有限公司"].attributes["employees"] == 12


def test_a_star_that_asks_for_a_column_makes_it_no_other(desk, mapping):
    """Beside the number of a header, too, if a mapping has it as the sheet does."""
    desk.workbook("企业.xlsx", {"s": [["1、单位全名", "2、*挂靠网格", "3、雇员"], ["云州甲厂", "松涛社区第1网格", 12]]})
    columns = '{1、单位全名: name, "2、*挂靠网格": grid, 3、雇员: employees}'
    imported = desk.imported(mapping=mapping(f"tables:\n  - {{roster: enterprises, columns: {columns}}}"))
    assert drift(imported) == []
    assert set(nodes(imported, "grid")) == {"松涛社区第1网格"}


def test_a_sheet_that_is_gone_is_said(desk, mapping):
    desk.workbook("企业.xlsx", {"新表": FIRMS})
    (only,) = drift(desk.imported(mapping=mapping(ENTRY)))
    assert "“企业”不见了" in only
