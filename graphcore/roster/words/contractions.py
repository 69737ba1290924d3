"""Names that take their characters out of longer ones, or leave out the word for what is numbered."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from graphcore.roster.words.legal_forms import without_legal_form
from graphcore.roster.words.numerals import ORDINAL, ordinal
from graphcore.roster.words.spelling import MANY_NAMES, clean

_FEWEST, _MANY = 2, 5  # characters of an abbreviation, and from which their order tells no more
_NUMERALS, _DIGITS = str.maketrans("一二三四五六七八九", "123456789"), re.compile(r"\d")
_ESTATE = re.compile("小区(?=.)")  # of which contractions have no character
_GRID_CALLED = re.compile(rf"第({ORDINAL}|\d+)([\u4e00-\u9fff]{{0,6}})网格|({ORDINAL}|\d+)([\u4e00-\u9fff]{{0,2}})网格")


def is_contraction(short: str, full: str) -> bool:
    """Whether a name takes single characters of a longer one's words, none of more than two characters, to its end.

    Examples
    --------
    >>> is_contraction("银杏物管", "云州银杏物业管理有限公司"), is_contraction("银杏物业", "银杏物资实业有限公司")
    (True, False)
    >>> is_contraction("枫林苑自管委", "枫林苑小区自治管理委员会"), is_contraction("新村居委会", "新村居民委员会")
    (True, True)
    """
    bare = _bare(full)
    bare = bare.removesuffix("员会") if short.endswith("委") else bare
    if len(bare) < len(short) or short[-1] not in bare[-2:] or short[len(short) // 2] not in bare:
        return False
    places = {len(bare)}  # from the end, where most names differ: each character one or two before the next
    for character in reversed(short):
        places = {at - step for at in places for step in (1, 2) if at >= step and bare[at - step] == character}
        if not places:
            return False
    return True


@lru_cache(maxsize=MANY_NAMES)
def _bare(text: str) -> str:
    return _ESTATE.sub("", without_legal_form(clean(text)))


def shortens(short: str, word: str) -> bool:
    """Whether a word has the characters of a shorter one in their order: 村民小组 those of 组.

    Examples
    --------
    >>> shortens("组", "村民小组"), shortens("", "全科"), shortens("综合", "全科")
    (True, True, False)
    """
    left = iter(word)
    return len(short) <= len(word) and all(character in left for character in short)


def may_abbreviate(one: str, other: str) -> bool:
    """Whether one of two names has all characters of the shorter one, in their order or, of many, in any; numbers must agree.

    It says no more than that both may be called so: 市三医院 may be any hospital of a city that is its third.

    Examples
    --------
    >>> [may_abbreviate(short, "宁川市第三人民医院") for short in ("市三医院", "三院", "市二医院", "市医院", "院")]
    [True, True, False, False, False]
    >>> may_abbreviate("宁川市消防救援大队古城站", "古城消防救援站"), may_abbreviate("城古", "古城消防救援站")
    (True, False)
    """
    short, long = sorted((with_digits(one), with_digits(other)), key=len)
    if len(short) < _FEWEST or _DIGITS.findall(short) != _DIGITS.findall(long):
        return False
    return shortens(short, long) or (len(short) >= _MANY and not Counter(short) - Counter(long))


@lru_cache(maxsize=MANY_NAMES)
def with_digits(text: str) -> str:
    """The clean name with its numerals as digits: 第三 is read as 第3, and 三 as 3."""
    return clean(text).translate(_NUMERALS)


def without_grid_word(text: str) -> tuple[str, str] | None:
    """A core with a numbered grid in it as if that had no word of its own, and that word; None where there is none.

    Examples
    --------
    >>> without_grid_word("松涛社区第2全科网格党支部"), without_grid_word("松涛社区2组网格"), without_grid_word("松涛社区")
    (('松涛社区第2网格党支部', '全科'), ('松涛社区第2网格', '组'), None)
    """
    match = _GRID_CALLED.search(text) if "网格" in text else None
    if match is None:
        return None
    number, word = match[1] or match[3], match[2] or match[4] or ""
    return f"{text[: match.start()]}第{ordinal(number)}网格{text[match.end() :]}", word
