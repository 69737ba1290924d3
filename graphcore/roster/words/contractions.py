"""Names that take their characters out of longer ones, or leave out the word for what is numbered."""

from __future__ import annotations

import re
from functools import lru_cache

from graphcore.roster.words.legal_forms import without_legal_form
from graphcore.roster.words.numerals import ORDINAL, ordinal
from graphcore.roster.words.spelling import MANY_NAMES, clean

_UNSAID = re.compile("小区(?=.)|(?<=.委)员会$")  # what no contraction has a character of: 枫林苑自管委
_GRID_CALLED = re.compile(rf"第({ORDINAL}|\d+)([\u4e00-\u9fff]{{0,6}})网格|({ORDINAL}|\d+)([\u4e00-\u9fff]{{0,2}})网格")


def is_contraction(short: str, full: str) -> bool:
    """Whether a name takes single characters of a longer one's words, none of more than two characters, to its end.

    Examples
    --------
    >>> is_contraction("银杏物管", "云州银杏物业管理有限公司"), is_contraction("银杏物业", "银杏物资实业有限公司")
    (True, False)
    >>> is_contraction("枫林苑自管委", "枫林苑小区自治管理委员会")
    True
    """
    bare = _bare(full)
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
    return _UNSAID.sub("", without_legal_form(clean(text)))


def shortens(short: str, word: str) -> bool:
    """Whether a word has the characters of a shorter one in their order: 村民小组 those of 组.

    Examples
    --------
    >>> shortens("组", "村民小组"), shortens("", "全科"), shortens("综合", "全科")
    (True, True, False)
    """
    left = iter(word)
    return len(short) <= len(word) and all(character in left for character in short)


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
