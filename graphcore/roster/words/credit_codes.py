"""Unified social credit codes (GB 32100-2015): whether one is right, told quickly, for most are."""

from __future__ import annotations

import re
from operator import mul

_ALPHABET = {character: value for value, character in enumerate("0123456789ABCDEFGHJKLMNPQRTUWXY")}
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1)  # the last is that of the check digit
_SHAPE = re.compile(rf"[0-9]{{8}}[{''.join(_ALPHABET)}]{{10}}")


def is_credit_code(text: str) -> bool:
    """Whether a text is a credit code with its check digit, written without blanks and in capitals.

    Examples
    --------
    >>> is_credit_code("91310101EDH4CFAA6U"), is_credit_code("91310101EDH4CFAA6T"), is_credit_code("9131")
    (True, False, False)
    """
    if _SHAPE.fullmatch(text) is None:
        return False
    return int(sum(map(mul, map(_ALPHABET.__getitem__, text), _WEIGHTS))) % len(_ALPHABET) == 0
