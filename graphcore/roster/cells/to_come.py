"""Whether a cell says that something is still to come: it is planned (拟建), under way (筹建中) or awaited (待成立).

A cell that answers says it in more ways than one for names may, where 筹 and 拟 also begin what is called so.
"""

from __future__ import annotations

import re

_FOUNDED = "[组创筹]?建(?!设)|成立|设立|申报|审批"
_ANSWER = re.compile(
    f"[已正现]?(?:列入|纳入|有).{{0,6}}计划.*|(?:计划|拟|打算|准备|即将|预计|力争).*|[正尚]?在?筹.*|正在?(?:{_FOUNDED}).*"
    "|(?:[组创]建|建立|成立|申报|审批)(?:之?中|阶段|期间?)|待(?:[组筹]?建|成立|设立|选派|配备).*|在建中?"
)
_FOR_NAME = re.compile(
    r"(?:正在|尚在|已在)?(?:筹备|筹建|组建|招标|选聘|遴选)(?:过程)?中?|(?:拟|正在)(?:引进|成立|建立?|组建|聘请|选聘|设立).*"
    r"|待(?:定|建|引进|成立|组建|招标|选聘|设立|认领|对接|结对).*"
)
_SOMEBODY = re.compile("正在|待|拟|暂|尚[未无]|即将|计划|(?:选派|派驻|选聘|遴选|物色|选配)中")
_CHANGED = "换届|改选|选举|更名|改名|搬|迁|撤|并|调整|升格"  # what may become of one that is there: 拟换届
_TO_BE_FOUNDED = re.compile(
    rf"[正尚]?在?筹(?:[建备办].*)?|拟(?!.*(?:{_CHANGED})).*|(?:计划|预计|准备|即将|待).{{0,8}}?(?:{_FOUNDED}|派|引进).*"
    rf"|正在?(?:{_FOUNDED}).*|[组创]建中|在建中?|(?:[暂尚还]?[未没]|没有)(?:成立|设立|[组创筹]?建立?)"
)
_BEGUN = "启动|开展|开始|实施|开工|动工|施工|立项|进行|举办|召开|组织|执行|批准|审批"
_NOT_BEGUN = re.compile(
    rf"(?:目前|现|已?(?:立项|批复|申报|审批)[,、;]?但?)?(?:[尚暂还]?[未没]|尚未|没有|待)(?:有|能|正式)?(?:{_BEGUN})(?!完).*|[正尚]?在?(?:筹[建备办划]|谋划|酝酿|规划|策划).*|待(?:定|建|实施)|计划中"
    "|(?:正在)?(?:前期)?准备(?:中|阶段)?|(?:立项|申报|审批|招标|洽谈)中|意向"
    rf"|拟(?!.*(?:{_CHANGED})).*|(?:计划|预计|准备|即将|打算).{{0,8}}?(?:{_BEGUN}).*"
)
_UNDER_WAY = re.compile(
    "[已正](?:在|经|全部)?(?:启动|开展|开始|实施|开工|动工|施工|进行|推进|完[成工]|竣工|验收|办结|落实|举办)|(?:实施|开展|施工|进行|推进|建设|整改)中|(?<![未没])(?:完[成工]|竣工|办结)|(?<!未)结[束项]|在建|在办|待验收|持续推?进?|常态化"
)
_REMARKED = re.compile(r"[^、,;]+\((?P<remark>[^()]+)\)")


def is_to_come(text: str) -> bool:
    """Whether an answer in NFKC form says, all of it or in a remark behind it, that what it is about is still to come.

    Examples
    --------
    >>> [is_to_come(text) for text in ("拟建", "正在筹建", "已列入计划", "待成立", "单独组建(筹)", "是(预计7月成立)")]
    [True, True, True, True, True, True]
    >>> [is_to_come(text) for text in ("已建", "是(待完善)", "是(拟换届)", "待定")]
    [False, False, False, False]
    """
    return _ANSWER.fullmatch(text) is not None or is_remarked_to_come(text)


def is_remarked_to_come(text: str) -> bool:
    """Whether a remark behind a text in NFKC form says that what it speaks of is still to come.

    Examples
    --------
    >>> [is_remarked_to_come(text) for text in ("海棠苑业委会(筹)", "安心物业(拟引进)", "甲党支部(拟2027年成立)", "拟建甲党支部")]
    [True, True, True, False]
    """
    match = _REMARKED.fullmatch(text)
    return match is not None and is_to_be_founded(match["remark"])


def is_to_be_founded(text: str) -> bool:
    """Whether a state in NFKC form says that what is in it is still to come, and not what is to become of it.

    Examples
    --------
    >>> [is_to_be_founded(text) for text in ("筹建", "正在筹备中", "拟2027年成立", "尚未成立", "拟换届", "筹资入股", "未换届")]
    [True, True, True, True, False, False, False]
    """
    return _TO_BE_FOUNDED.fullmatch(text) is not None


def has_not_begun(text: str) -> bool:
    """Whether the state of a project or the like, in NFKC form, says that nothing of it has been done yet.

    Examples
    --------
    >>> [has_not_begun(text) for text in ("未启动", "尚未开展(资金未到位)", "筹备中", "拟开展", "计划7月实施", "待启动", "已立项,未开工", "招标中")]
    [True, True, True, True, True, True, True, True]
    >>> [has_not_begun(text) for text in ("未完成", "未开展完", "进行中", "已启动", "待验收", "拟调整")]
    [False, False, False, False, False, False]
    """
    return _NOT_BEGUN.fullmatch(text) is not None


def has_begun(text: str) -> bool:
    """Whether the state of a project or the like, in NFKC form, says that it is under way or done.

    Examples
    --------
    >>> [has_begun(text) for text in ("推进中", "已完成", "正在实施(二期)", "未完成", "未启动", "正常", "筹备中")]
    [True, True, True, False, False, False, False]
    """
    return not has_not_begun(text) and _UNDER_WAY.search(text) is not None


def awaits_somebody(text: str) -> bool:
    """Whether a cell for a person says that there is none yet, whether or not it tells who it will be.

    Examples
    --------
    >>> [awaits_somebody(text) for text in ("待配", "拟任李雪", "暂缺", "尚未选派", "李雪")]
    [True, True, True, True, False]
    """
    return _SOMEBODY.match(text.strip()) is not None


def names_one_to_come(text: str) -> bool:
    """Whether a cell for a name, in NFKC form, says that there is none yet, whether or not it tells who it will be.

    Examples
    --------
    >>> [names_one_to_come(text) for text in ("筹备中", "拟引进安心物业", "待定", "海棠苑业委会(筹)", "筹海路小学", "拟态科技公司")]
    [True, True, True, True, False, False]
    """
    return _FOR_NAME.fullmatch(text) is not None or is_remarked_to_come(text)
