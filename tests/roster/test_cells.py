"""Cells: every form that rosters use, and what is none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc

from graphcore.roster.cells.cells import names_nothing, read_code
from graphcore.roster.cells.dates import read_date
from graphcore.roster.cells.lists import split_list
from graphcore.roster.cells.quantities import read_count, read_money, scaled
from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.files.cell import Cell
from graphcore.roster.words.credit_codes import is_credit_code

RIGHT = set("0123456789ABCDEFGHJKLMNPQRTUWXY")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2010-05", "2010-05"),
        ("2013.7", "2013-07"),
        ("2021年3月", "2021-03"),
        ("2021年3月5日", "2021-03-05"),
        ("2021/3/5", "2021-03-05"),
        ("2021-03-05 08:30:00", "2021-03-05"),
        ("２０２１．０３", "2021-03"),
        ("二〇二一年三月", "2021-03"),
        ("二〇二一年十二月二十五日", "2021-12-25"),
        ("20210315", "2021-03-15"),
        ("202103", "2021-03"),
        ("21.03", "2021-03"),
        ("2021年", "2021"),
        ("2024年3月份", "2024-03"),
        ("２０２４年 11 月份", "2024-11"),
        ("二〇二四年三月份", "2024-03"),
        ("24年3月份", "2024-03"),
        ("2024年3月份左右", "2024-03"),
        ("2024年3月份5日", None),
        ("2024年13月份", None),
        ("41927", "2014-10-15"),
        ("2021年3月5日（周五）", "2021-03-05"),
        ("2021年3月5日 星期五 14:30", "2021-03-05"),
        ("2021年3月5日上午9时", "2021-03-05"),
        ("2021年3月5日前", "2021-03-05"),
        ("2021年3月止", "2021-03"),
        ("自2021年3月5日起", "2021-03-05"),
        ("2021年3月中旬", "2021-03"),
        ("2021年3月5日（拟）", "2021-03-05"),
        ("2021年3月（2025年5月换届）", None),
        ("2021、3、5", "2021-03-05"),
        ("二○二一年八月五日", "2021-08-05"),
        ("二零○九年十月", "2009-10"),
        ("二OO九年十月", "2009-10"),
        ("2021-02-30", None),
        ("2021-13", None),
        ("不详", None),
        ("十几年前", None),
        ("12", None),
    ],
)
def test_date(written, iso):
    assert read_date(Cell(written)) == iso


def test_date_cells_and_serials():
    assert read_date(Cell("x", date=dt.date(2014, 7, 12))) == "2014-07-12"
    assert read_date(Cell("41927", 41927.0)) == "2014-10-15"
    assert read_date(Cell("12", 12.0)) is None


@pytest.mark.parametrize(
    ("written", "count"),
    [("120户", 120), ("1,200", 1200), ("３", 3), ("１２７８", 1278), ("95人", 95), ("二十五", 25), ("十", 10), ("0", 0)]
    + [("25（人）", 25), ("8(户)", 8), ("共３名", 3), ("120余人", 120), ("三（名）", 3), ("3千", 3000), ("40人次", 40)]
    + [(text, None) for text in ("十几名", "约百人", "-3", "3.5", "三五", "多", "1E+3", "3号楼", "5以上", "3月")],
)
def test_count(written, count):
    assert read_count(Cell(written)) == count


@pytest.mark.parametrize("written", ["1,2", "12,34", "1,20,000", "1,200,0000", "3，4", "12\n13", "1 2"])
def test_digits_that_a_comma_or_blank_parts_otherwise_than_numbers_are_no_number(written):
    assert read_money(Cell(written)) is None


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1,234,567", 1_234_567),
        ("12,3456", 123_456),
        ("1 200户", 1200),
        ("1，200", 1200),
        ("两百", 200),
        ("二百五十六人", 256),
        ("一千零五", 1005),
        ("一百二", 120),
        ("廿五户", 25),
        ("卅", 30),
        ("1万2千", 12_000),
        ("3千5", 3500),
        ("2千3百人", 2300),
        ("1万零5百", 10_500),
        ("五十余户", 50),
        ("壹拾贰万叁仟元整", 123_000),
        ("1亿2千万", 120_000_000),
    ],
)
def test_numbers_in_numerals_and_in_both(written, number):
    assert read_money(Cell(written)) == number


@pytest.mark.parametrize("written", ["百", "三五户", "二十十", "一户一档", "八里桥", "千禧", "三千五千", "二〇二一"])
def test_numerals_that_are_no_number(written):
    assert read_money(Cell(written)) is None


def test_what_a_cell_counts_by_itself_is_not_multiplied_by_its_header():
    assert scaled(120_000_000, Cell("1.2亿"), "年产值（万元）") == 120_000_000
    for written in ("12000元", "12,000 元整", "12000（元）", "人民币12000元"):
        assert scaled(12_000, Cell(written), "经费（万元）") == 12_000
    assert scaled(3, Cell("3"), "经费（万元）") == scaled(3, Cell("人民币3"), "经费（万元）") == 30_000


@pytest.mark.parametrize(
    ("written", "yuan"),
    [
        ("36,000", 36000),
        ("6.4万", 64000),
        ("¥1,000.50", 1000.5),
        ("26000元整", 26000),
        ("人民币3万元整", 30000),
        ("5000（元）", 5000),
        ("1.2亿元", 120000000),
        ("待定", None),
    ],
)
def test_money(written, yuan):
    assert read_money(Cell(written)) == yuan


@pytest.mark.parametrize(
    ("written", "flag"),
    [(text, True) for text in ("是", "√", "有", "Y", "已报到", "1")]
    + [(text, False) for text in ("否", "×", "无", "未建", "0", "没有")]
    + [("换届中", None), ("不清楚", None), ("待定", None), ("是（ ） 否（ ）", None)]
    + [
        (text, True)
        for text in ("应建已建", "2026年3月已报到", "是（5月换届）", "√（5月换届）", "已撤销后重新成立", "建有")
    ]
    + [(text, False) for text in ("应建未建", "尚未组建", "暂不具备条件", "目前没有", "×（人数不足）")]
    + [(text, False) for text in ("已撤销", "支部已解散", "已撤并", "已注销", "有（已撤销）")]  # there is none any more
    + [
        (text, False) for text in ("已列入计划", "计划建立", "正在筹建", "筹备组", "拟联合组建", "待建", "组建中")
    ],  # yet
)
def test_flag(written, flag):
    assert read_flag(Cell(written)) is flag


@pytest.mark.parametrize(
    "written", ["", "—", "/", "N/A", "无", "尚无", "暂缺", "空缺", "未设", "目前没有", "暂未成立", "不涉及"]
)
def test_nothing_in_words(written):
    assert names_nothing(written)


@pytest.mark.parametrize("written", ["未来科技公司", "无锡商会", "不夜城", "缺口村", "成立", "空港社区", "没庐村"])
def test_names_that_begin_like_nothing(written):
    assert not names_nothing(written)


@pytest.mark.parametrize("separator", ["、", "；", ";", ",", "，", "/", "\n"])
def test_list(separator):
    assert split_list(separator.join(["甲公司", "乙（云州，东）中心", "丙"])) == ("甲公司", "乙（云州，东）中心", "丙")


def test_codes_with_a_wrong_check_digit_are_refused_with_the_reason():
    code, reason = read_code(Cell("91310101B32317H19M"))
    assert code is None
    assert reason is not None
    assert "check digit" in reason.en


@given(
    st.text("0123456789ABCDEFGHJKLMNPQRTUWXYIO", min_size=17, max_size=17)
    | st.from_regex(r"[0-9]{8}[0-9A-HJ-NPQRTUWXY]{9}", fullmatch=True)
)
def test_of_all_last_characters_the_one_that_a_credit_code_has_is_told(body):
    told = [body + last for last in "0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ" if is_credit_code(body + last)]
    assert told == ([body + uscc.calc_check_digit(body)] if set(body) <= RIGHT and body[:8].isdigit() else [])
