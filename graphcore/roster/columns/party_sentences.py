"""Sentences about the Party organisation of a row: which it has, that it has none, or who was sent instead.

已单独建立甲商贸党支部; 联合组建，参加松涛两新联合党支部; 暂未组建，由党建指导员联系. A column of such names Party organisations, whatever it is headed.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from graphcore.roster.cells.cells import names_nothing, plain
from graphcore.roster.cells.yes_or_no import CLAUSES
from graphcore.roster.columns.choices import says_sent
from graphcore.roster.columns.party_cells import names_one

_HOW = "(?:已经?|现|目前|均|单独|独立|自行|联合|共同)*"
_DONE = "(?:建立|建成|建有|组建|成立|设立|设有|创建|拥有|有)[了有]?"
_CALLED = r"(?:所在|所属|所建|联合|本单位|其)*(?:党的?组织|党支部|支部)(?:名称|全称)?(?:名?为|是|叫|系|:)"
_JOINED = "(?:已经?|现)*(?:加入|参加|并入|纳入|依托|挂靠)[了到于在至]?"
_HAS = re.compile(rf"{_HOW}(?:{_DONE}|{_CALLED}):?(?P<name>[^:].+)")
_IS_IN = re.compile(rf"{_JOINED}(?P<name>.+)")
_JOINT = re.compile("联合|联建|合建|共建")
_MOSTLY, _HALF = 0.8, 0.5


def named_in_sentence(text: str) -> str | None:
    """The Party organisation that a sentence says is that of the row; None where it only names one.

    To have joined one is to have it where several set it up together: of another's members may be part, and the row have none.

    Examples
    --------
    >>> [named_in_sentence(text) for text in ("已单独建立甲商贸党支部，书记某", "与周边单位联建，党组织为松涛两新党支部")]
    ['甲商贸党支部', '松涛两新党支部']
    >>> [named_in_sentence(text) for text in ("已加入松涛联合党支部", "联合组建，参加松涛第二党支部", "参加松涛第二党支部")]
    ['松涛联合党支部', '松涛第二党支部', None]
    >>> [named_in_sentence(text) for text in ("已成立：甲商贸党支部", "已成立：功能型支部")]
    ['甲商贸党支部', None]
    >>> [named_in_sentence(text) for text in ("甲商贸党支部", "已成立党支部", "未建，拟成立甲商贸党支部", "原建有甲商贸党支部")]
    [None, None, None, None]
    """
    said = plain(text)
    patterns = (_HAS, _IS_IN) if _JOINT.search(said) else (_HAS,)
    found = (pattern.fullmatch(clause) for clause in CLAUSES.split(said) for pattern in patterns)
    return next((match["name"] for match in found if match and names_one(match["name"])), None)


@lru_cache(maxsize=1 << 8)  # asked of a column for each kind that its table may be
def are_sentences_of_party(texts: tuple[str, ...]) -> bool:
    """Whether what is written in a column tells of the Party organisations of its rows in sentences.

    Examples
    --------
    >>> are_sentences_of_party(("已单独建立甲商贸党支部", "没有党组织", "暂未组建，由党建指导员联系指导"))
    True
    >>> are_sentences_of_party(("甲商贸党支部", "没有党组织")), are_sentences_of_party(("未建", "联合组建", "派指导员"))
    (False, False)
    """
    times = Counter(texts)
    denying, telling = ({text for text in times if says(text)} for says in (names_nothing, _is_sentence))
    only_denying, told = (sum(times[text] for text in some) for some in (denying - telling, denying | telling))
    return told - only_denying > _HALF * (len(texts) - only_denying) and told >= _MOSTLY * len(texts)


def _is_sentence(text: str) -> bool:
    """Whether a text says which Party organisation a row has, or that it has none and who was sent."""
    return named_in_sentence(text) is not None or (names_nothing(text) and says_sent(text))
