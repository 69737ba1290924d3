"""Rows of totals, and cells that say how many of something there are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphcore.roster.cells.cells import plain
from graphcore.roster.words.place_names import COMMUNITY_ENDS, STREET_ENDS

OF_TOTALS = "[计总均比页共数]"
"""The sign of a total, and of how many there are."""
_COUNTED = "[家户个人名条项处栋幢座间所]"
_TOTAL = re.compile(
    r"(?:合|总|小|共|累)计(?:[:：（(].*)?|平均[值数]?|占比|比例|(?:总数|汇总|计)[:：]?"
    rf"|.{{0,20}}[(（]?(?:合计|小计|总计)[)）]?|.{{2,10}}(?:合计|小计|[总共]计)(?:[:：]\d+{_COUNTED}?|\d+{_COUNTED})"  # 松涛社区小计：3家
    rf"|.{{1,10}}(?:{COMMUNITY_ENDS}|网格|小区|{STREET_ENDS})计"  # 松涛社区计
    rf"|\w{{2,12}}共\d+(?:条|{_COUNTED}?(?:记录|数据))(?:[，,].*)?"  # 松涛社区共3条，核对人：某某
    r"|[过转](?:次|下一?)页|承(?:前|上一?)页"  # what a page carries forward to the next
)
_SUM = re.compile(rf"[(（]?[合小总共]?计[)）]?(?:[:：]?\d+{_COUNTED}?)?$")
_SO_MANY = re.compile(
    rf"(?:(?:[总一]|本\w{{1,3}})?共有?|[合总累共]计)\d+[\u4e00-\u9fff]{{0,4}}|[\u4e00-\u9fff]{{0,6}}数量?[:：]\d+{_COUNTED}?"
)


def is_total(text: str) -> bool:
    """Whether a cell begins a row of totals.

    Examples
    --------
    >>> is_total("合　计"), is_total("松涛社区计"), is_total("总计算机公司"), is_total("云艺设计")
    (True, True, False, False)
    >>> is_total("松涛社区小计：3家"), is_total("松涛社区（小计）"), is_total("三类企业共计3家")
    (True, True, True)
    >>> is_total("红星大队小计18"), is_total("共计124户")  # a line that opens a section, and what a cell counts
    (False, False)
    >>> is_total("牡丹园南社区002网格 小计"), is_total("松涛社区共3条，核对人：某某"), is_total("松涛社区共3家")
    (True, True, False)
    >>> is_total("平均"), is_total("平均律琴行"), is_total("合计1896口人")
    (True, False, False)
    """
    if not re.search(OF_TOTALS, text):  # few cells have any of the words
        return False
    return _TOTAL.fullmatch(re.sub(r"\s", "", plain(text))) is not None


def without_sum(text: str) -> str:
    """A text without what says that it sums up what it names.

    Examples
    --------
    >>> without_sum("沐春社区小计22"), without_sum("松涛社区小计：3家"), without_sum("松涛社区")
    ('沐春社区', '松涛社区', '松涛社区')
    """
    return _SUM.sub("", plain(text)) if "计" in text else text


def says_how_many(texts: Sequence[str]) -> bool:
    """Whether the cells of a row say how many there are and nothing else: 共4家; a row with 共2人 of its own is none.

    Examples
    --------
    >>> says_how_many(["共4家", "31"]), says_how_many(["合计6个网格"]), says_how_many(["云州甲商贸有限公司", "共2人"])
    (True, True, False)
    >>> says_how_many(["共 4 条记录", "10"])
    True
    """
    return any(map(is_so_many, texts)) and all(is_so_many(text) or plain(text).isdigit() for text in texts)


def is_so_many(text: str) -> bool:
    """Whether a cell says how many of something there are.

    Examples
    --------
    >>> is_so_many("共4家"), is_so_many("共有 4 条记录"), is_so_many("记录数：4"), is_so_many("共享车间4号")
    (True, True, True, False)
    """
    return re.search(OF_TOTALS, text) is not None and _SO_MANY.fullmatch(re.sub(r"\s", "", plain(text))) is not None


def sums_up(text: str) -> bool:
    """Whether a line says no more than what the rows around it come to: a total, or how many they are."""
    return is_total(text) or is_so_many(text)
