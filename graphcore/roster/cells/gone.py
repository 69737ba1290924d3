"""Whether a cell says that somebody or something is not there any more: it has ended (已撤销), has left (已离职, 已撤出), or was once (原联合组建).

What has begun anew since (撤销重建), or has another in its place (已离职，现由他人接任), is there.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain

from graphcore.roster.words.lexicon import lexicon

_NOT = "(?<![未没不])"
_ANEW = "重[新建组]|恢复|新[建设任成组派]|接[任替手]|继任|改[派由]|现[由为]"
_SINCE = f"(?!.*(?:{_ANEW}))"
# Nor 原平, 原州 and 原阳, which are places, nor what is called 原野 or the like.
_ONCE = re.compile("原(?![因址件则始料平州阳野创生])(?!.*现).")
_CALLED_OFF = re.compile(f"{_NOT}(?:取消|作废|撤[销消])(?=$|[(,;。了])")
_FROM_HERE = "本?(?:辖区|地|街道|社区|居?村|镇|乡|[区县市]|楼宇|园区)?"
_OF_OTHERS = "离职 离任 离岗 卸任 免职 解聘 辞职 调离 调走 调出 撤回 取消 终止 退出 搬迁"  # in a note: of persons, contracts, sites
_HINTS = ("已", ")", "）")  # one of them stands in all that says so beside a name
GONE = r"已|[^0-9\u4e00-\u9fff]"
"""The sign of a name beside which it says so: brackets have many forms."""


def has_ended(text: str) -> bool:
    """Whether a text in NFKC form speaks of something that has ended.

    Examples
    --------
    >>> [has_ended(text) for text in ("已撤销", "2024年注销", "未撤销", "已撤销重建", "已离职")]
    [True, True, False, False, False]
    """
    return _ended().search(text) is not None


def was_called_off(text: str) -> bool:
    """Whether a state in NFKC form says that what it is about was called off, not that it ended.

    Examples
    --------
    >>> [was_called_off(text) for text in ("已取消", "2025年3月作废", "取消(因疫情)", "未取消", "已终止", "取消限制")]
    [True, True, True, False, False, False]
    """
    return _CALLED_OFF.search(text) is not None


def was_once(text: str) -> bool:
    """Whether a text in NFKC form begins by saying that what it tells of was so once.

    Examples
    --------
    >>> [was_once(text) for text in ("原联合组建", "原甲物流党支部", "原联合组建,现单独组建", "原因不明", "原州区党委")]
    [True, True, False, False, False]
    """
    return text.startswith("原") and _ONCE.match(text) is not None


def has_left(text: str) -> bool:
    """Whether a text in NFKC form says, and nothing before it, that somebody has left.

    Examples
    --------
    >>> [has_left(text) for text in ("已离职", "2024年5月调离", "(已撤回)", "已撤出,未交接", "已搬离本辖区", "未撤回", "书记已调离")]
    [True, True, True, True, True, False, False]
    """
    return _left().match(text) is not None


def gone_in_note(note: str) -> str | None:
    """The word by which a note, in NFKC form, begins to say that the body is gone on whose row it stands; persons who left are none.

    Examples
    --------
    >>> [gone_in_note(note) for note in ("已注销", "2026.4撤销", "停业,等待转让", "该企业2025年5月搬离本辖区", "支部已撤并")]
    ['注销', '撤销', '停业', '搬离', '撤并']
    >>> gone_in_note("空壳企业"), gone_in_note("空壳(已停业)")
    ('空壳', '空壳')
    >>> [gone_in_note(note) for note in ("未注销", "书记已调离", "原物业已撤场", "撤销后重建", "注销中", "停业整顿", "已离职", "新增")]
    [None, None, None, None, None, None, None, None]
    """
    match = _in_note().fullmatch(note)
    return None if match is None else match["word"]


@lru_cache(maxsize=1 << 12)
def gone_beside(name: str) -> str | None:
    """The word by which a remark beside a name, in NFKC form, says that whoever bears it is gone.

    Examples
    --------
    >>> [gone_beside(name) for name in ("李雪(已离职)", "赵丽 已调离", "第三网格(已撤并至第二网格)", "甲印务有限公司(2025年搬离)")]
    ['离职', '调离', '撤并', '搬离']
    >>> [gone_beside(name) for name in ("丁照明公司(搬迁安置点)", "戊茶业公司(未注销)", "李雪(已离职,王敏接任)", "已离职")]
    [None, None, None, None]
    """
    if not any(hint in name for hint in _HINTS):
        return None
    match = _beside().search(name)
    return None if match is None else match["within"] or match["behind"]


@cache
def _ended() -> re.Pattern[str]:
    return re.compile(f"{_NOT}(?:{_any_of('ended')}){_SINCE}")


@cache
def _left() -> re.Pattern[str]:
    return re.compile(
        rf"\(?(?:现?均?已经?|[\d年月日./-]+)*(?:{_any_of('left')})(?:[职岗任]|{_FROM_HERE}(?:$|[(),;:。])){_SINCE}"
    )


@cache
def _beside() -> re.Pattern[str]:
    word = f"{_any_of('ended')}|{_any_of('left')}"
    whither = "(?:(?:[至到往入]|(?<=迁[至到往]))[^()]*)?"
    within = rf"\((?![^()]*(?:[未原拟没不]|{_ANEW}))[^()]{{0,12}}?(?P<within>{word})(?:{whither}|[,;。][^()]*)\)"
    return re.compile(rf"(?<=.)(?:{within}|[^未没不()\s]\s*已经?[^()未]{{0,3}}(?P<behind>{word}){whither})$")


@cache
def _in_note() -> re.Pattern[str]:
    word = "|".join(
        sorted({*chain(*lexicon().gone.values())} - {*_OF_OTHERS.split()}, key=lambda word: (-len(word), word))
    )
    who = "(?:[该本此](?:企业|公司|单位|组织|党?支部|店|户)|党?支部|企业|公司)?"
    when = r"(?:[于自在]?[\d年月日./-]+[份底初起]?)?"
    return re.compile(
        rf"{who}{when}(?:现|均|现均)?(?:已经?)?{when}(?P<word>空壳|停产|{word})(?:[了状]态?|企业|{_FROM_HERE})?(?:[,;。(](?!.*(?:{_ANEW})).*)?"
    )


def _any_of(how: str) -> str:
    return "|".join(sorted(map(re.escape, lexicon().gone[how]), key=len, reverse=True))
