"""Characters: simplified ones for traditional ones, and which of them stay as they are."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_IN_PHRASES_ONLY = frozenset("坏瞭么俱藉衹覆彷沈")  # characters that turn simple beside others and stay so alone
_CHANGELESS: set[str] = set()  # characters met that stay as they are, whatever stands beside them


def simplified(text: str) -> str:
    """The text in simplified characters; most texts are, which is told by their characters one by one.

    Examples
    --------
    >>> simplified("松濤社區"), simplified("反覆"), simplified("覆盖"), simplified("沈默")
    ('松涛社区', '反复', '覆盖', '沉默')
    """
    if not _CHANGELESS.issuperset(text):
        convert = _simplifier().convert
        _CHANGELESS.update(one for one in {*text} - _CHANGELESS - _IN_PHRASES_ONLY if convert(one) == one)
        if not _CHANGELESS.issuperset(text):
            return str(convert(text))
    return text


def is_plain(text: str) -> bool:
    """Whether a text has only simple ideographs and half-width digits, as most names do."""
    return _plain().fullmatch(text) is not None


@cache
def _plain() -> re.Pattern[str]:
    """Half-width digits and the ideographs that stay as they are, all alike in width and case, of which none joins another."""
    ideographs = [chr(code) for code in range(0x4E00, 0xA000)]
    simple = _simplifier().convert("\n".join(ideographs)).split("\n")
    changing = {one for one, other in zip(ideographs, simple, strict=True) if one != other} | _IN_PHRASES_ONLY
    runs = "".join(one if one not in changing else " " for one in ideographs).split()
    return re.compile(f"[0-9{''.join(f'{run[0]}-{run[-1]}' for run in runs)}]+")


@cache
def _simplifier() -> Any:
    import opencc

    return opencc.OpenCC("t2s")
