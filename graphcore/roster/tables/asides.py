"""Texts that are no data: totals, notes and signatures, section rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graphcore.roster.cells.cells import plain
from graphcore.roster.files.cell import Cell
from graphcore.roster.words.place_names import COMMUNITY_ENDS, STREET_ENDS

_COUNTED = "[家户个人名条项处栋幢座间所]"
_TOTAL = re.compile(
    r"(?:合|总|小|共|累)计(?:[:：（(].*)?|平均[值数]?|占比|比例|(?:总数|汇总|计)[:：]?"
    rf"|.{{0,10}}[(（]?(?:合计|小计|总计)[)）]?|.{{2,10}}(?:合计|小计|[总共]计)(?:[:：]\d+{_COUNTED}?|\d+{_COUNTED})"  # 松涛社区小计：3家
    rf"|.{{1,10}}(?:{COMMUNITY_ENDS}|网格|小区|{STREET_ENDS})计"  # 松涛社区计
    r"|[过转](?:次|下一?)页|承(?:前|上一?)页"  # what a page carries forward to the next
)
_SUM = re.compile(rf"[(（]?[合小总共]?计[)）]?(?:[:：]?\d+{_COUNTED}?)?$")
OF_TOTALS = "[计总均比页共]"
"""The sign of a total, and of how many there are."""
_OF_TOTALS = re.compile("[计总均比页]")
_SO_MANY = re.compile(rf"总?共\d+{_COUNTED}?|[合总累]计\d+[\u4e00-\u9fff]{{0,4}}")
_NOTE = re.compile(
    r"(?:注|备注|说明|附注|附|填表|填报|制表|审核|审批|复核|经办|数据来源|联系人|联系电话|单位负责人|负责人|主管领导|报送|日期|签字|盖章|单位)"
    r"(?:人|单位|日期|时间|领导|说明|签字|签章|盖章)*\s*(?:[:：].*|\d*\..*|[（(].*)|(?:注|备注|说明)\d.*"
)
_WHO_DID_WHAT = re.compile(
    r"\w{2,12}(?:核[对实查]|校对|填[报写表]|制表|造册|审[核批签]|经办|复核)人?[:：].*"
)  # 松涛社区核对人：某某
_GOES_ON = re.compile(
    r"[(（\s_-]*(?:(?<![存延持手连继陆])续[上前]?[页表]?|接[上前][页表])\d*[)）]?[:：]?\s*$"
)  # 松涛社区（续）
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")  # ornaments and brackets: ◆X ——X—— 【X】 X：
_DAY = r"(?:二[〇○零0]|20)\S{2}年\S{1,3}月\S{1,3}日"
# A remark by its mark, the line for the stamp, or the date of signing by itself.
_CLOSING = re.compile(
    rf"^第?\s*\d+\s*页|^[-—]\s*\d+\s*[-—]$|^[(（]?(?:以下|[本此]页以下|[本此]页)(?:空白|无正文)|^其中[:：]|^※(?!.*※$)|盖章|签章|公章|^{_DAY}$"
)
_WHO_FILLS_IN = "填[报写表]|[上申]报|报送"  # 填报社区：X
_SECTION = re.compile(
    r"(?:[（(]?(?:[一二三四五六七八九十]+|\d+)[)）、.．:：]\s*)?"
    r"(?:\w{2,4}[:：]\s*[\W_]*)?"  # 网格：X社区
    rf"(?P<place>(?:(?![本各全某该])(?!所[属在])(?!{_WHO_FILLS_IN})\w){{2,10}}?(?:{COMMUNITY_ENDS})(?:居委会|村委会)?"
    r"|\w{1}村|(?!社区)\w{2,10}?居委会)"
    r"\s*(?:[(（:：].*|[,，、]?\s*共?\d+\w{1,2})?"
)
_LABELLED = re.compile(
    r"\w{0,4}(?:社区|村居?|居委?)(?:[(（][^()（）]*[)）])?[:：]\s*(?P<place>\w{2,12})"
)  # 所属社区：X
_IS_STREET = re.compile(rf"(?:{STREET_ENDS})$")
_BEFORE = r"街道|镇|乡|\d+(?:年度?|月份?)?|[上下]半年|第?[一二三四]季度|关于|的|[\W_]"  # what may stand before a name
_IN_TITLE = re.compile(
    rf"(?:^|{_BEFORE})(?P<place>(?:(?!{_BEFORE}|[各全某最]|所[属在]|{_WHO_FILLS_IN})\w){{2,6}}?(?:{COMMUNITY_ENDS}))"
    r"(?!社会组织|党组织|两新|居民|矫正|[(（][居村社])"  # 村（居）委会, 社区（村）
)
_COUNT = re.compile(
    r"\s*[(（][^)）]*[)）]?$|[,，、]?\s*共?\d+\w{1,2}$|^\w{2,6}[:：]\s*|^第?\d+组?\s+|(?:辖区|辖内|范围)$"
)
_REMARK = re.compile(
    r"^\w{2,6}(?:\([^)]*\))?:|^以上|^[*※]|[，。；]|[(（](?:章|签字|盖章|公章)[)）]$|^[(（【].*[)）】]$"
)
_FOOTNOTE = re.compile("[①-⑳⑴-⒇]")
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]+[)）]?[、.．].{1,30}")
_SENTENCE = 30
_REPEATED = 1 << 10  # texts that stand in row after row, of which it is known whether they are remarks


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
    >>> is_total("平均"), is_total("平均律琴行"), is_total("合计1896口人")
    (True, False, False)
    """
    if not _OF_TOTALS.search(text):  # few cells have any of the words
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
    """
    return any(map(is_so_many, texts)) and all(is_so_many(text) or plain(text).isdigit() for text in texts)


def is_so_many(text: str) -> bool:
    """Whether a cell says how many of something there are: 共4家."""
    return ("共" in text or "计" in text) and _SO_MANY.fullmatch(plain(text)) is not None


@lru_cache(maxsize=_REPEATED)
def is_note(text: str) -> bool:
    """Whether a cell that stands alone is a note, a signature or an explanation.

    Examples
    --------
    >>> is_note("填表人：某某　审核人：某某"), is_note("※数据截至六月。"), is_note("以下空白"), is_note("云州甲商贸有限公司")
    (True, True, True, False)
    >>> is_note("松涛社区核对人：某某（已公示）"), is_note("续上表"), is_note("松涛社区（续）")
    (True, True, False)
    """
    text = plain(text)
    if _NOTE.match(text) or _CLOSING.search(text) or _WHO_DID_WHAT.fullmatch(text) or _GOES_ON.fullmatch(text):
        return True
    return len(text) > _SENTENCE and re.search(r"[，。；：,;:]", text) is not None


def without_going_on(text: str) -> str:
    """A title or the name of a sheet without what says that it goes on with what stood before; nothing is left of that alone.

    Examples
    --------
    >>> without_going_on("松涛社区（续）"), without_going_on("企业台账续表"), without_going_on("续上表："), without_going_on("存续")
    ('松涛社区', '企业台账', '', '存续')
    """
    return _GOES_ON.sub("", text)


def is_day_of_signing(cell: Cell) -> bool:
    """Whether a cell that stands alone is the day on which a table was signed.

    Examples
    --------
    >>> is_day_of_signing(Cell("2024年6月30日")), is_day_of_signing(Cell("二〇二四年六月三十日")), is_day_of_signing(Cell("2024"))
    (True, True, False)
    """
    return cell.date is not None or re.fullmatch(_DAY, plain(cell.text)) is not None


def section_place(text: str) -> str | None:
    """The community that a section row or title names.

    Examples
    --------
    >>> section_place("所属社区：松涛社区"), section_place("所属社区：和顺坊")
    ('松涛社区', '和顺坊')
    >>> section_place("一、松涛社区"), section_place("【沐春社区】"), section_place("春晖里1号楼")
    ('松涛社区', '沐春社区', None)
    >>> section_place("——松涛社区——"), section_place("▲松涛社区（共3条）"), section_place("三合院村")
    ('松涛社区', '松涛社区', '三合院村')
    >>> section_place("和顺坊居委会"), section_place("社区居委会")
    ('和顺坊居委会', None)
    >>> section_place("填报单位：泉北居民区"), section_place("填报单位：民政办")
    ('泉北居民区', None)
    >>> section_place("填报社区（单位）：松涛社区"), section_place("填报社区（单位）：云澜街道")
    ('松涛社区', None)
    """
    bare = _AROUND.sub("", plain(text))
    match = _SECTION.fullmatch(bare) or _LABELLED.fullmatch(bare)
    return None if match is None or _IS_STREET.search(match["place"]) else match["place"]


def place_in_title(text: str) -> str | None:
    """The community that stands somewhere in a title.

    Examples
    --------
    >>> place_in_title("2024年松涛社区企业台账"), place_in_title("各社区企业台账")
    ('松涛社区', None)
    >>> place_in_title("填报社区（单位）：松涛社区"), place_in_title("新编村（居）委会名册"), place_in_title("最新社区名册")
    ('松涛社区', None, None)
    """
    match = _IN_TITLE.search(text)
    return match["place"] if match else None


def named_in_section(text: str) -> str:
    """What a row names that is known to open a section: without ornaments, label and count.

    Examples
    --------
    >>> named_in_section("※和顺坊※"), named_in_section("▲和顺坊（共3条）"), named_in_section("第2组　和顺坊")
    ('和顺坊', '和顺坊', '和顺坊')
    """
    return _COUNT.sub("", _COUNT.sub("", _AROUND.sub("", plain(text)))).strip()


@lru_cache(maxsize=_REPEATED)
def is_remark(text: str) -> bool:
    """Whether the last cell of a table, standing alone, is no record: a sentence, a stamp, who signed it.

    Examples
    --------
    >>> is_remark("以上由各社区上报，街道汇总。"), is_remark("云澜街道（章）"), is_remark("云州甲商贸有限公司")
    (True, True, False)
    """
    return _REMARK.search(plain(text)) is not None or _FOOTNOTE.match(text) is not None


def is_section(text: str) -> bool:
    """Whether a cell that stands alone opens a section of a table."""
    return section_place(text) is not None or _NUMBERED.fullmatch(plain(text)) is not None
