"""What a cell says: dates, numbers, yes/no, codes, lists. Each reader answers None where it cannot tell."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence

from stdnum.cn import uscc
from stdnum.exceptions import InvalidChecksum, InvalidLength, ValidationError

from graphcore.language import Text
from graphcore.roster.lexicon import lexicon
from graphcore.roster.sheets import Cell

_DIGITS = {character: str(value) for value, character in enumerate("零一二三四五六七八九")} | {"〇": "0", "两": "2"}
_FIRST_SERIAL, _LAST_SERIAL = 14_611, 73_050  # 1940 to 2099
_EPOCH = dt.date(1899, 12, 30)  # day 0 of spreadsheets, with their leap year of 1900

_DATE = re.compile(
    r"(?P<y>\d{4})\s*[年.\-/]\s*(?P<m>\d{1,2})(?:\s*月)?(?:\s*[.\-/]?\s*(?P<d>\d{1,2})\s*[日号]?)?(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?"
)
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})?")
_YEAR = re.compile(r"(?P<y>(?:19|20)\d{2})\s*年?度?")
_SHORT = re.compile(r"(?P<y>\d{2})[.\-/年](?P<m>\d{1,2})(?:[.\-/月](?P<d>\d{1,2})[日号]?)?月?")
_NUMBER = re.compile(r"(?P<number>[+-]?\d[\d,]*(?:\.\d+)?)\s*(?P<ten_thousand>万)?\s*(?P<unit>\D{0,4})")
_UNITS = re.compile(r"|人|名|户|个|家|栋|幢|元|万元|平方米|㎡|%|位|间|岁|次|块|人次|余?")

_SEPARATORS = re.compile(r"[、；;，,/\n\r|｜\t+＋]+|\s{2,}")
_FINER = re.compile(r"[和与及&＆]|\s+")
_FIRST = re.compile(r"\s*[（(]?1\s*[.．、)）](?!\d)")
_MAY_SPLIT = re.compile(rf"{_SEPARATORS.pattern}|{_FINER.pattern}|{_FIRST.pattern}")
_BRACKET = re.compile("[(（)）]")


def plain(text: str) -> str:
    """NFKC form, stripped: half-width digits, letters and brackets."""
    return unicodedata.normalize("NFKC", text).strip()


def is_blank(text: str) -> bool:
    """Whether a reference cell says that there is nothing: empty, a dash, 无.

    Examples
    --------
    >>> is_blank("—"), is_blank("暂无"), is_blank("松涛")
    (True, True, False)
    """
    text = plain(text).lower()
    return not text or text in lexicon().flags.blank


def read_date(cell: Cell) -> str | None:
    """A date as ISO text, to the day, month or year as written.

    Examples
    --------
    >>> read_date(Cell("2013.7")), read_date(Cell("2024年6月2日")), read_date(Cell("42589", 42589.0))
    ('2013-07', '2024-06-02', '2016-08-07')
    >>> read_date(Cell("二〇二一年三月")), read_date(Cell("20210315")), read_date(Cell("21.03")), read_date(Cell("不详"))
    ('2021-03', '2021-03-15', '2021-03', None)
    """
    if cell.date is not None:
        return cell.date.isoformat()
    if cell.number is not None and _FIRST_SERIAL <= cell.number < _LAST_SERIAL:
        return (_EPOCH + dt.timedelta(days=int(cell.number))).isoformat()
    text = _arabic_digits(plain(cell.text))
    if text.isdigit() and len(text) == 5 and _FIRST_SERIAL <= int(text) < _LAST_SERIAL:
        return (_EPOCH + dt.timedelta(days=int(text))).isoformat()
    for pattern in (_DATE, _COMPACT, _YEAR, _SHORT):
        if match := pattern.fullmatch(text):
            return _iso(match.groupdict())
    return None


def read_count(cell: Cell) -> int | None:
    """A non-negative integer, with thousands separators and units; 约 120 is taken as 120.

    Examples
    --------
    >>> [read_count(Cell(text)) for text in ("1,200户", "３人", "十二", "十几名", "-1")]
    [1200, 3, 12, None, None]
    """
    number = read_money(cell)
    return int(number) if number is not None and number >= 0 and float(number).is_integer() else None


def read_money(cell: Cell) -> int | float | None:
    """A number; 万 is ten thousand.

    Examples
    --------
    >>> read_money(Cell("6.4万元")), read_money(Cell("36,000"))
    (64000, 36000)
    """
    if cell.number is not None:
        return int(cell.number) if cell.number.is_integer() else cell.number
    text = re.sub(r"^(?:约|大约|近|共)|(?:左右|余)$", "", plain(cell.text).replace(" ", "").lstrip("¥￥"))
    if match := _NUMBER.fullmatch(text):
        if _UNITS.fullmatch(match["unit"]) is None:
            return None
        number = round(float(match["number"].replace(",", "")) * (10_000 if match["ten_thousand"] else 1), 2)
        return int(number) if number.is_integer() else number
    return _chinese_number(text.rstrip("人名户个家栋幢位"))


_IN_TEN_THOUSANDS = re.compile(r"[(\[【:：/·]\s*万|万[元人户平]|(?:万)$")


def scaled(number: float | None, cell: Cell, header: str) -> int | float | None:
    """A number in the unit that its header gives, where the cell gives none itself.

    Examples
    --------
    >>> scaled(6.4, Cell("6.4"), "年产值（万元）"), scaled(64000, Cell("6.4万"), "年产值（万元）")
    (64000, 64000)
    """
    if number is None or "万" in cell.text or _IN_TEN_THOUSANDS.search(plain(header)) is None:
        return number
    value = round(number * 10_000, 2)
    return int(value) if value == int(value) else value


def read_flag(cell: Cell) -> bool | None:
    """Yes or no in any usual notation.

    Examples
    --------
    >>> [read_flag(Cell(text)) for text in ("√", "无", "已建立", "未报到", "换届中")]
    [True, False, True, False, None]
    """
    text = plain(cell.text).lower()
    flags = lexicon().flags
    if text in flags.yes:
        return True
    if text in flags.no:
        return False
    if text.startswith(("不详", "不明", "不清", "不确定", "未知")):
        return None
    if text.startswith(("未", "没", "否", "不", "无")):
        return False
    return True if text.startswith(("已", "是", "有")) else None


def read_code(cell: Cell) -> tuple[str | None, Text | None]:
    """A unified social credit code (GB 32100-2015), or why it is none.

    Examples
    --------
    >>> read_code(Cell("91310101EDH4CFAA6U"))[0]
    '91310101EDH4CFAA6U'
    >>> read_code(Cell("91310101C91C8AEA"))[1].en
    '16 characters, not 18'
    """
    text = plain(cell.text).upper().replace(" ", "").replace("-", "")
    try:
        return uscc.validate(text), None
    except InvalidChecksum:
        return None, Text("校验位不符", "check digit does not fit")
    except InvalidLength:
        return None, Text(f"{len(text)} 位，应为 18 位", f"{len(text)} characters, not 18")
    except ValidationError:
        return None, Text("含有不允许的字符", "characters that no code has")


def split_list(text: str, separators: Sequence[str] = ()) -> tuple[str, ...]:
    """The parts of a cell that lists several things; brackets hold together.

    Parameters
    ----------
    separators
        What stands between them, where it is known; else whatever usually does.

    Examples
    --------
    >>> split_list("甲公司、乙（东，西）店；丙"), split_list("1.甲公司 2.乙公司"), split_list("甲公司  乙公司")
    (('甲公司', '乙（东，西）店', '丙'), ('甲公司', '乙公司'), ('甲公司', '乙公司'))
    """
    if separators:
        return _parts(text, re.compile("|".join(map(re.escape, separators))))
    return _parts(text, _SEPARATORS) if _FIRST.match(text) is None else _numbered(text)


def readings(text: str) -> tuple[tuple[str, ...], ...]:
    """The ways to read a cell of names, most likely first: as listed, as one name, with finer separators.

    A line break may wrap a name, 和 may stand inside one or between two: which it is shows when the
    parts are looked up.

    Examples
    --------
    >>> readings("甲公司和乙中心")
    (('甲公司和乙中心',), ('甲公司', '乙中心'))
    """
    if _MAY_SPLIT.search(text) is None:
        return ((text.strip(),),)
    listed = split_list(text)
    one = (re.sub(r"\s*\n\s*", "", text).strip(),)
    unwrapped = tuple(part for part in _parts(re.sub(r"\s*\n\s*", "", text), _SEPARATORS))
    finer = tuple(part for name in listed for part in _parts(name, _FINER))
    return tuple(dict.fromkeys(way for way in (listed, unwrapped, one, finer) if way))


def _parts(text: str, separators: re.Pattern[str]) -> tuple[str, ...]:
    if not _BRACKET.search(text):
        return tuple(part for part in map(str.strip, separators.split(text)) if not is_blank(part))
    parts: list[str] = [""]
    depth = 0
    text = separators.sub(lambda found: "\x1f" * len(found[0]), text)
    for character in text:
        depth += (character in "(（") - (character in ")）")
        if character != "\x1f":
            parts[-1] += character
        elif depth <= 0:
            parts.append("")
        else:
            parts[-1] += "，"
    return tuple(part for part in map(str.strip, parts) if not is_blank(part))


def _numbered(text: str) -> tuple[str, ...]:
    """The items of 1.甲 2.乙 3.丙, even where nothing stands between them."""
    parts: list[str] = []
    rest, number = text, 1
    while match := re.search(rf"[（(]?{number}\s*[.．、)）]", rest):
        if number > 1:
            parts.append(rest[: match.start()])
        rest, number = rest[match.end() :], number + 1
    return tuple(part for name in [*parts, rest] for part in _parts(name, _SEPARATORS))


def _arabic_digits(text: str) -> str:
    """Chinese digits of a date as Arabic ones; 十 as in 十二月, 二十日."""
    text = re.sub(
        r"([一二三四五六七八九])?十([一二三四五六七八九])?",
        lambda tens: str(int(_DIGITS.get(tens[1] or "一", "1")) * 10 + int(_DIGITS.get(tens[2] or "零", "0"))),
        text,
    )
    return "".join(_DIGITS.get(character, character) for character in text)


def _iso(parts: dict[str, str | None]) -> str | None:
    year, month, day = (int(parts.get(name) or 0) for name in ("y", "m", "d"))
    if year < 100:
        year += 2000 if year < 50 else 1900
    try:
        checked = dt.date(year, month or 1, day or 1)
    except ValueError:
        return None
    if not month:
        return f"{year:04}"
    return checked.isoformat() if day else f"{year:04}-{month:02}"


def _chinese_number(text: str) -> int | None:
    """Below a hundred: 三, 十二, 二十, 二十五."""
    if not re.fullmatch(r"[一二两三四五六七八九]?十?[一二三四五六七八九]?|[零〇]", text) or not text:
        return None
    if len(text) == 2 and "十" not in text:
        return None
    return int(_arabic_digits(text))
