"""Cells that say in themselves whose names follow, as a form within a form: 牵头：甲公司；配合：乙公司、丙中心."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_LABEL = re.compile(r"(?:^|(?<=[\s；;，,。、/|｜]))[\s【\[(（]*(?P<word>[\u4e00-\u9fff]{2,8})[】\])）]?\s*[:：]")
_BETWEEN = " \t\r\n\u3000；;，,。、/|｜"


class Labelled(NamedTuple):
    """What stands behind a word and a colon."""

    word: str
    text: str


@lru_cache(maxsize=1 << 14)
def labelled(text: str) -> tuple[Labelled, ...]:
    r"""What a cell says behind each word that it is labelled with; nothing of one that does not begin so.

    Examples
    --------
    >>> [tuple(one) for one in labelled("牵头：甲公司；配合：乙公司、丙中心")]
    [('牵头', '甲公司'), ('配合', '乙公司、丙中心')]
    >>> [tuple(one) for one in labelled("【牵头单位】：甲公司\n【配合】: ")], labelled("甲公司、配合：乙公司")
    ([('牵头单位', '甲公司'), ('配合', '')], ())
    """
    found = [*_LABEL.finditer(text)] if ":" in text or "：" in text else []
    if not found or found[0].start() > 0:
        return ()
    ends = [*(label.start() for label in found[1:]), len(text)]
    return tuple(
        Labelled(label["word"], text[label.end() : end].strip(_BETWEEN)) for label, end in zip(found, ends, strict=True)
    )
