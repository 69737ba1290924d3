"""Texts that are no data: notes and signatures, remarks, and that a table goes on."""

from __future__ import annotations

import re
from functools import lru_cache

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.legends import without_legend
from graphcore.roster.files.cell import Cell

_NOTE = re.compile(
    r"(?:注|备注|说明|附注|附|填表|填报|制表|审核|审批|复核|经办|数据来源|联系人|联系电话|单位负责人|负责人|主管领导|报送|日期|签字|盖章|单位)"
    r"(?:人|单位|日期|时间|领导|说明|签字|签章|盖章)*\s*(?:[:：].*|\d*\..*|[（(].*)|(?:注|备注|说明)\d.*"
)
_WHO_DID_WHAT = re.compile(
    r"\w{2,12}(?:核[对实查]|校对|填[报写表]|制表|造册|审[核批签]|经办|复核)人?[:：].*"
)  # 松涛社区核对人：某某
_AS_BEFORE = re.compile(
    r".*[本当](?:年度?|[季月]度?|期|次|周)(?:暂?无|没有)(?:任何)?(?:变[动化更]|新增|增减|调整)\w{0,4}"
)  # 松涛社区本期无变动
_ADDED = re.compile(
    r"(?:[(（]?[一二三四五六七八九十\d]+[)）、.．]\s*)?[(（【]?(?:[增后]?补[报充录填]?|追加|新增)(?:部分|单位|名单|填报)?(?:[(（].*)?[)）】]?[:：]?"
    r"|[(（【]?以下\w{0,6}?(?:[为是系]|均为|属于?).*"
)  # （补充）, 以下为三季度新增: rows that came in later
_DAY = r"(?:二[〇○零0]|20)\S{2}年\S{1,3}月\S{1,3}日"
# A remark by its mark, the line for the stamp, or the date of signing by itself.
_CLOSING = re.compile(
    rf"^第?\s*\d+\s*页|^[-—]\s*\d+\s*[-—]$|^[(（]?(?:以下|[本此]页以下|[本此]页)(?:空白|无正文)|^其中[:：]|^※(?!.*※$)|盖章|签章|公章|^{_DAY}$"
)
_GOES_ON = re.compile(
    r"[(（\s_-]*(?:(?<![存延持手连继陆])续[上前]?[页表]?|接[上前][页表])[\d一二三四五六七八九十]*[)）]?[:：]?\s*$"
)  # 松涛社区（续）
_REMARK = re.compile(
    r"^\w{2,6}(?:\([^)]*\))?:|^以上|^[*※]|[，。；]|[(（](?:章|签字|盖章|公章)[)）]$|^[(（【].*[)）】]$"
)
_ACROSS = re.compile("[-—─]{2,}[^-—─]+[-—─]{2,}")
_FOOTNOTE = re.compile("[①-⑳⑴-⒇]")
_LABELLED = re.compile(r"(?!其中).{2,12}[:：].*")  # 填报单位：某某街道
_SENTENCE = 30
_REPEATED = 1 << 10  # texts that stand in row after row, of which it is known whether they are remarks


@lru_cache(maxsize=_REPEATED)
def is_note(text: str) -> bool:
    """Whether a cell that stands alone is a note, a signature or an explanation.

    Examples
    --------
    >>> is_note("填表人：某某　审核人：某某"), is_note("※数据截至六月。"), is_note("以下空白"), is_note("云州甲商贸有限公司")
    (True, True, True, False)
    >>> is_note("松涛社区核对人：某某（已公示）"), is_note("续上表"), is_note("松涛社区（续）")
    (True, True, False)
    >>> is_note("松涛社区本月无变化"), is_note("以下为三季度新增"), is_note("二、补报（经核对）"), is_note("补天石工作室")
    (True, True, True, False)
    """
    text = plain(text)
    if any(form.fullmatch(text) for form in (_NOTE, _WHO_DID_WHAT, _GOES_ON, _AS_BEFORE, _ADDED)) or _CLOSING.search(
        text
    ):
        return True
    return len(text) > _SENTENCE and re.search(r"[，。；：,;:]", text) is not None


@lru_cache(maxsize=_REPEATED)
def is_remark(text: str) -> bool:
    """Whether the last cell of a table, standing alone, is no record: a sentence, a stamp, who signed it.

    Examples
    --------
    >>> is_remark("以上由各社区上报，街道汇总。"), is_remark("云澜街道（章）"), is_remark("云州甲商贸有限公司")
    (True, True, False)
    """
    return _REMARK.search(plain(text)) is not None or _FOOTNOTE.match(text) is not None


def is_aside(text: str) -> bool:
    """Whether a cell says who reports what."""
    return _LABELLED.fullmatch(without_legend(text)) is not None


def is_between_strokes(text: str) -> bool:
    """Whether a cell that stands alone is a line across the table: ——核对完毕——."""
    return _ACROSS.fullmatch(text) is not None


def is_day_of_signing(cell: Cell) -> bool:
    """Whether a cell that stands alone is the day on which a table was signed.

    Examples
    --------
    >>> is_day_of_signing(Cell("2024年6月30日")), is_day_of_signing(Cell("二〇二四年六月三十日")), is_day_of_signing(Cell("2024"))
    (True, True, False)
    """
    return cell.date is not None or re.fullmatch(_DAY, plain(cell.text)) is not None


def without_going_on(text: str) -> str:
    """A title or the name of a sheet without what says that it goes on with what stood before; nothing is left of that alone.

    Examples
    --------
    >>> without_going_on("松涛社区（续一）"), without_going_on("企业台账续表"), without_going_on("续表二："), without_going_on("存续")
    ('松涛社区', '企业台账', '', '存续')
    """
    return _GOES_ON.sub("", text)
