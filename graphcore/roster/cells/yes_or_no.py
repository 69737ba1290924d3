"""Yes and no as one cell says it by itself, in signs or in words; None where it tells neither.

What has ended (已撤销) or left (已撤出), was once (原联合组建), or is still to come (已列入计划) is no, whatever it begins with. A remark in
brackets is left out, unless it says that it has ended or is still to come.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from graphcore.roster.cells.cells import names_nothing, plain
from graphcore.roster.cells.gone import has_ended, has_left, was_once
from graphcore.roster.cells.offers import ticked
from graphcore.roster.cells.to_come import is_remarked_to_come, is_to_come
from graphcore.roster.files.cell import Cell
from graphcore.roster.words.lexicon import lexicon

_NUMBERED = re.compile(r"\d\s*[-.:、)]\s*(?=\D)|^0\d\s*(?=[^\W\d])|^\d\s*(?=[是否有无]$)")  # 1-是, 0-否, 01是, 2否
_SIGNED = re.compile(r"([√✓✔×✗✘])\s*(?=[\u4e00-\u9fff])")  # √已报, ×未报
_REMARKED = re.compile(r"([^()]+)\(([^()]+)\)?")
_UNFILLED = re.compile(r"\(\s*\)")  # 是（ ） 否（ ）
_DOING = "(?:建[立成好]?|组建|成立|设立|覆盖|报到|办结|完成|解决|落实|配备|选派)"
_DONE = re.compile(  # 应建已建, 3月已报到, 来了
    rf".{{0,8}}已经?{_DOING}|(?:已经?|都|均)?(?:{_DOING}|[来到报办派配设选签做定成])[好完过]?了"
)
_NOT_DONE = re.compile(rf".{{0,8}}[未没][有曾能]?{_DOING}")  # 应建未建
_NOT_KNOWN = re.compile(r"不详|不明|不清|不确定|不知|未知|未核实|待[定核查确补]|[?？]+")
_ONLY_THAT = re.compile(
    r"(?:情况|信息)?(?:不详|不明|不清楚?|不确定|不知道?|未知|未核实|待[定核查确补]\S?|[?？]+)(?:[(,;:。].*)?"
)
_BEGINS = frozenset("情信不未待?？")  # how such a cell does; hardly any other
_NO = re.compile("(?:啥|什么)?[都也]?[暂时目前当现尚还仍]*[未没否不无]")
_YES = re.compile("已|是|有(?![效限关待])|建有|设有|配有")
_DENIED = re.compile("[暂目当现尚还仍]?[未没不无非][有曾能]?(?P<what>.+)")
_AFFIRMING = re.compile("^(?:已经?|有)|了$")
CLAUSES = re.compile(r"[（）()，,、；;。\s]+")
"""What parts the clauses of a cell."""
_DAY = r"(?:19|20)\d\d(?:年|[.\-/])(?:\d{1,2}月?)?(?:(?:[.\-/])?\d{1,2}日?)?"
_TERM = re.compile(
    rf"(?:{_DAY})?(?:将|即将|已|任期)?(?:到期|届满|超期|换届中?)(?:未换届)?|任期内|{_DAY}(?:成立|备案|换届|改选|选举)"
)
_WHETHER = re.compile("[已未没无不拟待将]|应(?!.尽)")  # the last of them in a clause tells: 应派未派; not 应派尽派


def is_not_known(text: str) -> bool:
    """Whether a cell says that who filled it in does not know.

    Examples
    --------
    >>> [is_not_known(text) for text in ("不详", "不清楚", "待核实", "未建", "不知火面馆")]
    [True, True, True, False, False]
    """
    return text[:1] in _BEGINS and _ONLY_THAT.fullmatch(plain(text)) is not None


def tells_of_term(text: str) -> bool:
    """Whether a cell says how far the term of a body has come, and so that there is one.

    Examples
    --------
    >>> [tells_of_term(text) for text in ("2026年4月到期", "换届中", "2024.5成立", "2024年", "成立")]
    [True, True, True, False, False]
    """
    return _TERM.fullmatch(plain(text)) is not None


def read_flag(cell: Cell) -> bool | None:
    """Yes or no in any usual notation.

    Examples
    --------
    >>> [read_flag(Cell(text)) for text in ("√", "无", "已建立", "未报到", "1-是", "换届中", "有效")]
    [True, False, True, False, True, None, None]
    >>> [read_flag(Cell(text)) for text in ("01是", "02 否", "1有", "3人")]
    [True, False, True, None]
    >>> [read_flag(Cell(text)) for text in ("√已报", "×未报", "√未建", "√联合")]
    [True, False, False, True]
    >>> [read_flag(Cell(text)) for text in ("已注销", "已列入计划", "应建未建", "暂不具备条件", "正在筹建", "√（已撤销）")]
    [False, False, False, False, False, False]
    >>> [read_flag(Cell(text)) for text in ("是□ 否☑", "□是 □否", "是/否")]
    [False, None, None]
    >>> [read_flag(Cell(text)) for text in ("什么都还没有", "尚无", "什么都有")]
    [False, False, None]
    >>> [read_flag(Cell(text)) for text in ("应建已建", "√（5月换届）", "已撤销重建")]
    [True, True, True]
    """
    if (said := ticked(cell.text)) is None:
        return None
    text = without_remark(_NUMBERED.sub("", plain(said).lower(), count=1))
    if signed := _SIGNED.match(text):  # what it stands before may be one of several that are ticked: √未建
        in_words = read_flag(Cell(text[signed.end() :]))
        return read_flag(Cell(signed[1])) if in_words is None else in_words
    flags = lexicon().flags
    if text in flags.yes or text in flags.no:
        return text in flags.yes
    if _NOT_KNOWN.match(text) or _UNFILLED.search(text):
        return None
    if _NOT_DONE.fullmatch(text) or is_not_there(text) or _NO.match(text):
        return False
    return True if _DONE.fullmatch(text) or _YES.match(text) else None


def denies(one: str, other: str) -> bool:
    """Whether a text says that what another says is not so.

    Examples
    --------
    >>> denies("没来", "来了"), denies("未报到", "已报到"), denies("不达标", "达标"), denies("来了", "没来")
    (True, True, True, False)
    """
    match = _DENIED.fullmatch(plain(one))
    return match is not None and match["what"] == _AFFIRMING.sub("", plain(other))


def is_not_there(text: str) -> bool:
    """Whether a text in NFKC form says that what it is about is not there now: no more, or not yet.

    Examples
    --------
    >>> [is_not_there(text) for text in ("已注销", "已搬离本辖区", "原联合组建", "单独组建(筹)", "单独组建")]
    [True, True, True, True, False]
    """
    return has_ended(text) or has_left(text) or was_once(text) or is_to_come(text)


def says_none(cell: Cell) -> bool:
    """Whether a cell says that there is none, by no or as cells for names do.

    Examples
    --------
    >>> [says_none(Cell(text)) for text in ("×", "尚未成立", "", "松涛党支部", "是")]
    [True, True, True, False, False]
    """
    return names_nothing(cell.text) or read_flag(cell) is False


def said_of(text: str, things: Collection[str]) -> bool | None:
    """Whether a text says in some clause that there is one of some things; None where it speaks of none of them.

    Examples
    --------
    >>> [said_of(text, ["指导员"]) for text in ("未建（已派指导员）", "未建，派驻党建指导员", "指导员应派尽派")]
    [True, True, True]
    >>> [said_of(text, ["指导员"]) for text in ("未建未派指导员", "未建（拟派指导员）", "未建")]
    [False, False, None]
    """
    clauses = [clause for clause in CLAUSES.split(text) if any(thing in clause for thing in things)]
    return any((_WHETHER.findall(clause) or ["已"])[-1] == "已" for clause in clauses) if clauses else None


def without_remark(text: str) -> str:
    """A text in NFKC form without a remark in brackets behind it, unless that says that what it speaks of has ended or is still to come.

    Examples
    --------
    >>> without_remark("√(5月换届)"), without_remark("有(已撤销)"), without_remark("是(筹备中)"), without_remark("(√)")
    ('√', '有(已撤销)', '是(筹备中)', '(√)')
    """
    match = _REMARKED.fullmatch(text)
    is_kept = match is None or has_ended(match[2]) or is_remarked_to_come(text)
    return text if match is None or is_kept else match[1].strip()
