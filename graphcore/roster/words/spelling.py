"""The spelling of names made alike: to be compared, and as labels."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from graphcore.roster.words.characters import is_plain, simplified
from graphcore.roster.words.numerals import ORDINAL, ordinal

MANY_NAMES = 1 << 18
"""Names whose forms are kept: what a city writes on all its rosters."""

_INVISIBLE = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x1f\x7f-\x9f]+")
_PICTURES = re.compile("[\U0001f300-\U0001faff][\U0001f3fb-\U0001f3ff\ufe0f]*")
_BRACKETS = str.maketrans(
    dict(zip("【】[]〔〕{}〈〉", "()()()()()", strict=True)) | dict.fromkeys("《》“”「」『』\"'", "")
)
_BRACKETED = frozenset(map(chr, _BRACKETS))
_DIGITS = frozenset("一二三四五六七八九十")
_BEHIND_GRID = "(?=号?(?:$|党|支部))"  # what may follow the number of 网格3
_ORDINAL = re.compile(
    rf"第({ORDINAL})(?![届次])|({ORDINAL})(?=期|区(?!域|块)|号楼|号院|号?网格|栋|幢|座|单元|组(?:网格|党|支部|$)|(?:队|工区|工段)(?=网格)|片区)|(?<=网格)({ORDINAL}){_BEHIND_GRID}"
)
_BARE_ORDINAL = re.compile(r"(?<![第\d])(\d+)(?=党支部|支部|党总支)")
_ROMAN = re.compile(r"(?<![a-z])(x|ix|iv|v?i{1,3}|v)(?=期|区|标段|号?网格)")
_ROMAN_VALUES = {
    numeral: str(value)
    for value, numeral in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"], 1)
}
_PHASE = re.compile(r"\(第*0*(\d+[期区])\)|第*0*(\d+(?:期|区(?!域|块)))")
_GRID = re.compile(rf"第*0*(\d+)号?网格|(?<!\d)网格第?\(?0*(\d+)\)?{_BEHIND_GRID}号?")
_BUILDING_MARK = re.compile(r"#|\d(?:栋|幢|座|号$|号楼)")
_BUILDING = re.compile(r"#?(\d+)(?:号楼|#楼|#|栋|幢|座|号)|#(\d+)楼?")
IN_BRACKETS = re.compile(r"\([^()]*\)")
"""What stands in brackets, of half width as in a clean name."""

_LOOSE = re.compile(r"(?<![\x21-\x7e])\s+|\s+(?![\x21-\x7e])")
_DRAWN_OUT = re.compile(r"(?![一二三四五六七八九十甲乙丙丁东西南北])[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])+")
_HASH = re.compile(r"(\d)#楼?")


@lru_cache(maxsize=MANY_NAMES)
def clean(text: str) -> str:
    """The name with width, script, spaces, brackets and numerals made alike.

    Examples
    --------
    >>> clean("松涛社區第３网格黨支部"), clean("沐春社区第四网格"), clean("紫藤里2#楼")
    ('松涛社区第3网格党支部', '沐春社区第4网格', '紫藤里2号楼')
    >>> clean("松涛社区03网格"), clean("松涛社区三号网格支部"), clean("紫藤里（Ⅱ期）"), clean("紫藤里第二期")
    ('松涛社区第3网格', '松涛社区第3网格支部', '紫藤里2期', '紫藤里2期')
    >>> clean("紫藤里（二区）"), clean("紫藤里第2区"), clean("紫藤里二区3栋")
    ('紫藤里2区', '紫藤里2区', '紫藤里2区3号楼')
    >>> clean("石桥村二组"), clean("石桥村二组网格党支部"), clean("三组团花园")
    ('石桥村2组', '石桥村2组网格党支部', '三组团花园')
    >>> clean("云顶林场一工区网格党支部"), clean("二队网格")
    ('云顶林场1工区网格党支部', '2队网格')
    >>> clean("云州甲商贸有限公司🏢"), clean("🏢"), clean("「云州甲商贸有限公司」")
    ('云州甲商贸有限公司', '🏢', '云州甲商贸有限公司')
    """
    return cleaned(text)


def cleaned(text: str) -> str:
    """What :func:`clean` makes of a name, which is kept nowhere."""
    if not is_plain(text):
        text = _composed(text)
        text = _PICTURES.sub("", text) or text
        text = text if text.isprintable() and " " not in text else _INVISIBLE.sub("", text)
        text = text if _BRACKETED.isdisjoint(text) else text.translate(_BRACKETS)
        # Marks may join the letter before them once what stood between is gone, or once that letter is small.
        text = _composed(simplified(_composed(text)).casefold())
    if not _DIGITS.isdisjoint(text):
        text = _ORDINAL.sub(lambda found: ("第" if found[1] else "") + ordinal(found[1] or found[2] or found[3]), text)
    if "支" in text and not text.isalpha():  # a digit is no letter
        text = _BARE_ORDINAL.sub(r"第\1", text)
    if "期" in text or "区" in text or "网格" in text:
        text = _ROMAN.sub(lambda found: _ROMAN_VALUES[found[1]], text)
        text = _PHASE.sub(lambda found: found[1] or found[2], text)
        text = _GRID.sub(lambda found: f"第{found[1] or found[2]}网格", text)
    if text.isalpha() or _BUILDING_MARK.search(text) is None:
        return text
    return _BUILDING.sub(lambda found: f"{found[1] or found[2]}号楼", text)


def tidy(text: str) -> str:
    """The name as a label: simplified, half-width digits, no spaces among Chinese characters.

    Examples
    --------
    >>> tidy("春晖里　二期１#楼"), tidy("茂源 食品（云州）有限公司"), tidy("ABC Co")
    ('春晖里二期1号楼', '茂源食品（云州）有限公司', 'ABC Co')
    """
    if is_plain(text):
        return text
    if not unicodedata.is_normalized("NFKC", text.replace("（", "").replace("）", "")):
        text = "".join(one if one in "（）" else unicodedata.normalize("NFKC", one) for one in text)
    text = _LOOSE.sub("", text.strip())
    text = simplified(text)
    return _HASH.sub(r"\1号楼", text) if "#" in text else text


def drawn_together(text: str) -> str:
    """A word of which each character stands apart, as in a column of words of other lengths, as one; any other text as it is.

    Examples
    --------
    >>> drawn_together("听  枫  社  区"), drawn_together("党 委"), drawn_together("东 西"), drawn_together("听枫 沐春")
    ('听枫社区', '党委', '东 西', '听枫 沐春')
    """
    return "".join(text.split()) if _DRAWN_OUT.fullmatch(text) is not None else text


def _composed(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
