"""Chinese numerals of dates, counts and ordinals, as Arabic ones."""

from __future__ import annotations

import re

_DIGITS = {character: str(value) for value, character in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○◯", "0")
_TENS = re.compile(r"([一二三四五六七八九])?十([一二三四五六七八九])?")
_LATIN_ZERO = re.compile(r"(?<=[一二三四五六七八九])[oO]+")  # typed for 〇 where it is not to be had
_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳叄參陸", "一二三四五六七八九十百千万亿两二三三六")
_CONTRACTED = {"廿": "二十", "卅": "三十", "卌": "四十"}
_UNITS = {"亿": 100_000_000, "万": 10_000, "千": 1_000, "百": 100, "十": 10}
_GROUPED = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d+)(?:\.\d+)?")  # by thousands, or by ten thousands
_ONE_DIGIT = re.compile("[1-9一二两三四五六七八九]")
NUMERALS = f"零〇○一二两三四五六七八九{''.join(_UNITS)}{''.join(_CONTRACTED)}壹贰叁肆伍陆柒捌玖拾佰仟萬億兩貳叄參陸"
"""The characters of which numbers are made beside Arabic digits."""
ORDINAL = "[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
"""The numerals below a hundred, of which ordinals are made."""


def arabic_digits(text: str) -> str:
    """A text with its Chinese digits as Arabic ones; 十 as in 十二月, 二十日.

    Examples
    --------
    >>> arabic_digits("二○二一年十二月二十日"), arabic_digits("二OO九年"), arabic_digits("三月廿五日")
    ('2021年12月20日', '2009年', '3月25日')
    """
    text = _spelt_out(text)
    text = _LATIN_ZERO.sub(lambda zeros: "0" * len(zeros[0]), text)
    text = _TENS.sub(lambda tens: str(int(_DIGITS[tens[1] or "一"]) * 10 + int(_DIGITS[tens[2] or "零"])), text)
    return "".join(_DIGITS.get(character, character) for character in text)


def number_in(text: str) -> float | None:
    """What a number is, in digits, numerals or both; None where a text is none.

    Digits are parted by comma into threes, or into fours as Chinese counts, and by nothing else. The last digit counts
    what is next below the unit before it: 三千五 is 3500.

    Examples
    --------
    >>> [number_in(text) for text in ("十二", "二十", "廿五", "卅", "两百", "一百零五", "三五", "百", "三千五")]
    [12.0, 20.0, 25.0, 30.0, 200.0, 105.0, None, None, 3500.0]
    >>> [number_in(text) for text in ("1,200", "3,0000", "1,2", "12,00", "1万2千", "3千5", "2百万", "6.4万", "贰拾万")]
    [1200.0, 30000.0, None, None, 12000.0, 3500.0, 2000000.0, 64000.0, 200000.0]
    """
    return _value(_spelt_out(text.translate(_CAPITALS)))


def ordinal(numeral: str) -> str:
    """A number below a hundred in Arabic digits, as those that are so written stay.

    Examples
    --------
    >>> ordinal("十"), ordinal("二十三"), ordinal("07")
    ('10', '23', '07')
    """
    return numeral if numeral.isdigit() else f"{number_in(numeral):.0f}"


def _spelt_out(text: str) -> str:
    return text if _CONTRACTED.keys().isdisjoint(text) else "".join(_CONTRACTED.get(one, one) for one in text)


def _value(text: str) -> float | None:
    for unit, times in _UNITS.items():
        before, is_there, after = text.partition(unit)
        if is_there:
            many = 1.0 if unit == "十" and not before else _value(before)
            rest = _value(after.lstrip("零〇○")) if after else 0.0
            if many is None or rest is None or rest >= times:
                return None
            return many * times + rest * (times / 10 if _ONE_DIGIT.fullmatch(after) else 1)
    if _GROUPED.fullmatch(text):
        return float(text.replace(",", ""))
    digit = text.replace("两", "二")
    return float(_DIGITS[digit]) if digit in _DIGITS else None
