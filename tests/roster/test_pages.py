"""Sheets that go on from page to page: what stands between, what is carried forward, and who checked what."""

import pytest

from tests.roster.test_sections import FIRMS, MORE, homes
from tests.roster.told import is_accounted, names

HEAD, *FIRST = FIRMS


@pytest.mark.parametrize("line", ["续表", "续上表", "续表：", "（续）", "接上页"])
@pytest.mark.parametrize("at", [0, 2])
def test_a_section_goes_on_below_the_header_of_the_next_page(desk, line, at):
    between = [None] * at + [line]
    rows = [["松涛社区"], HEAD, *FIRST, between, HEAD, MORE[0], ["沐春社区"], HEAD, MORE[1]]
    desk.workbook("企业台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert homes(imported, within="community") == {
        "云州甲商贸有限公司": "松涛社区",
        "云州乙科技有限公司": "松涛社区",
        "云州丙餐饮有限公司": "松涛社区",
        "云州丁物流有限公司": "沐春社区",
    }
    assert imported.problems == ()
    assert is_accounted(imported)


def test_a_section_goes_on_below_a_title_that_says_so(desk):
    rows = [["企业台账"], HEAD, ["松涛社区"], *FIRST, [], ["企业台账（续）"], HEAD, *MORE]
    desk.workbook("企业台账.xlsx", {"s": rows})
    assert {*homes(desk.imported(), within="community").values()} == {"松涛社区"}


@pytest.mark.parametrize("word", ["过次页", "转下页", "承前页"])
def test_sums_that_a_page_carries_forward_are_no_record(desk, word):
    rows = [["社区", *HEAD], *(["松涛社区", *row] for row in FIRST), [word, None, 17], ["社区", *HEAD]]
    desk.workbook("企业台账.xlsx", {"s": [*rows, *(["松涛社区", *row] for row in MORE)]})
    imported = desk.imported()
    assert len(names(imported, "enterprise")) == 4
    assert imported.problems == ()


@pytest.mark.parametrize("note", ["{}核对人：某某（已公示）", "{}填报人：某某", "{}审核：某某"])
def test_who_checked_a_block_is_no_row_of_it_and_no_title_of_the_next(desk, note):
    """Though the community below has an ending of its own, and only other rosters tell that it is one."""
    grids = [["社区", "网格名称", "户数"], ["松涛社区", "松涛社区第1网格", 120], ["上游渔场", "上游渔场第1网格", 80]]
    desk.workbook("网格台账.xlsx", {"s": grids})
    rows = [["松涛社区"], HEAD, *FIRST, [note.format("松涛社区")]]
    rows += [["二、上游渔场"], HEAD, *MORE, [note.format("上游渔场")]]
    desk.workbook("企业台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert homes(imported, within="community") == {
        "云州甲商贸有限公司": "松涛社区",
        "云州乙科技有限公司": "松涛社区",
        "云州丙餐饮有限公司": "上游渔场",
        "云州丁物流有限公司": "上游渔场",
    }
    assert imported.problems == ()
