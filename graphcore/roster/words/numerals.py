"""Chinese numerals of dates, counts and ordinals, as Arabic ones."""

from __future__ import annotations

import re

_DIGITS = {character: str(value) for value, character in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○◯", "0")
_TENS = re.compile(r"([一二三四五六七八九])?十([一二三四五六七八九])?")
_LATIN_ZERO = re.compile(r"(?<=[一二三四五六七八九])[oO]+")  # typed for 〇 where it is not to be had
_BELOW_HUNDRED = re.compile(r"[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九零〇○]")


def arabic_digits(text: str) -> str:
    """A text with its Chinese digits as Arabic ones; 十 as in 十二月, 二十日.

    Examples
    --------
    >>> arabic_digits("二○二一年十二月二十日"), arabic_digits("二OO九年")
    ('2021年12月20日', '2009年')
    """
    text = _LATIN_ZERO.sub(lambda zeros: "0" * len(zeros[0]), text)
    text = _TENS.sub(lambda tens: str(int(_DIGITS[tens[1] or "一"]) * 10 + int(_DIGITS[tens[2] or "零"])), text)
    return "".join(_DIGITS.get(character, character) for character in text)


def chinese_number(text: str) -> int | None:
    """A numeral below a hundred; None where a text is none.

    Examples
    --------
    >>> [chinese_number(text) for text in ("三", "两", "十二", "二十", "二十五", "三五")]
    [3, 2, 12, 20, 25, None]
    """
    return int(arabic_digits(text.replace("两", "二"))) if _BELOW_HUNDRED.fullmatch(text) else None
