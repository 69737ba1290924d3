"""Lists in cells: several names, however they are set apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from graphcore.roster.cells.cells import is_blank, names_nothing
from graphcore.roster.cells.place_paths import place_path
from graphcore.roster.cells.seldom_marks import SELDOM_MARKS, usually_marked
from graphcore.roster.words.numerals import number_in
from graphcore.roster.words.spelling import drawn_together

_CIRCLED = "[①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿➀-➓]"
_MARKS = r"、；;，,。｡/／\\＼\n\r|｜∣\t+＋→⇒~～•●○◆◇■□▲△★☆※"
_SPACES = re.compile(r"\s+")
_TORN = re.compile(  # within a word that ends the name of a place or body
    r"(?<=社)\s+(?=区)|(?<=居)\s+(?=委会)|(?<=委)\s+(?=员会)"
)
_AND = re.compile(r"以及|[和与及&＆]")
_MAY_BE_TWO = re.compile(rf"\s|{_AND.pattern}")
_FIRST = re.compile(r"\s*[（(\[［【〔]?[1一]\s*[.．、)）\]］】〕](?!\d)")
_DASHED = re.compile(r"\s*[-–—*·]\s+")
_NUMERALS = "一二三四五六七八九十"
IN_A_NAME = re.compile(
    rf"(?<=[^\W\d{_NUMERALS}][\d{_NUMERALS}][、，,])[\d{_NUMERALS}]{{1,3}}(?:期|(?:居民|小)?区|号?网格|号[楼院]|[栋幢座])\w{{2}}"
)
"""What stands behind a mark between numbers that are of one name: 二区联合 in 南苑一、二区联合业委会."""
_PLAIN = re.compile(f"[、；;](?!{IN_A_NAME.pattern})")
_MANY, _MEASURE = rf"(?:\d+|[两{_NUMERALS}]+)", "[个家户名支项条栋幢座]"
_ADDED_UP = re.compile(  # 等3家单位, （共3家）, ，共3家
    r"(?<=..)\s*(?:(?P<bracket>[（(])|(?<=[、；;，,。\s])|(?=等))\s*"
    rf"(?:(?<![高中初平同上])等\s*共?\s*(?={_MANY})|共\s*(?={_MANY}\s*{_MEASURE}))"
    rf"(?P<number>{_MANY})\s*{_MEASURE}?(?P<noun>[\u4e00-\u9fff]{{0,4}})(?(bracket)\s*[）)])$"
)
_ANNOUNCED = re.compile(rf"^\s*共?\s*{_MANY}\s*{_MEASURE}[\u4e00-\u9fff]{{0,4}}[:：]")  # 共3家：
_CODE = re.compile(r"[A-Za-z\u4e00-\u9fff]{0,4}(?:[-_]?\d+(?:[-_.]\d+)*|[(（〔\[【]\d+[)）〕\]】]第?\d+号?)")
MAY_BE_LIST = rf"[{_MARKS}{SELDOM_MARKS}\s\x1c-\x1f{_CIRCLED[1:]}|^[（(\[［【〔]?[1一]"
"""The sign of a cell that lists several."""
_DOT = re.compile("[·・‧∙]")  # it joins the parts of names, too
_NUMBER = r"第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_OF_BUILDING = "号楼|#楼|[#号栋幢座]|单元"
_ENDING = f"{_OF_BUILDING}|号?网格"  # of what is numbered
_UP_TO = r"\s*[-‐-―－~～〜至到]\s*"
_ITEM = rf"{_NUMBER}(?:(?:{_ENDING})?{_UP_TO}{_NUMBER})?"
_NEXT = r"\s*[、，,]\s*"
_BESIDE = rf"(?<=[楼栋幢座元格])\s*(?:{_AND.pattern})(?=[^&＆]*?{_NUMBER}(?:{_ENDING}))"  # 1号楼&2号楼
_SEPARATORS = re.compile(rf"(?:[{_MARKS}](?!{IN_A_NAME.pattern}))+|\s{{2,}}|{_CIRCLED}(?![号栋幢座期网])|{_BESIDE}")
_MAY_SPLIT = re.compile(rf"[{_MARKS}\s{_CIRCLED[1:]}|{_BESIDE}")
_APART = rf"{_MARKS.replace('~～', '')}\s{_CIRCLED[1:-1]}"  # what sets names apart, and stands in no run of numbers
_RUN = re.compile(
    rf"(?<![^{_APART}])(?P<before>[^{_APART}]*?)(?P<numbers>{_ITEM}(?:{_NEXT}{_ITEM})*)(?P<ending>{_ENDING})"
)
_PHASES = re.compile(  # 金色家园一、二期
    rf"(?<![^{_APART}])(?P<before>[^{_APART}\d]{{2,}}?)(?P<numbers>{_NUMBER}期?(?:(?:{_NEXT}|{_UP_TO}){_NUMBER}期?)*(?:{_NEXT}|{_UP_TO}){_NUMBER})(?P<ending>期)"
)
_OF_ONE = re.compile(  # 春晖里1幢、2幢
    rf"(?<![^{_APART}])(?P<place>[^{_APART}\d第]{{2,}}?)(?P<numbers>{_NUMBER}(?:{_OF_BUILDING})(?:{_NEXT}{_NUMBER}(?:{_OF_BUILDING}))+)"
)
_IN_BRACKETS = re.compile(rf"[\[［【（(]\s*({_ITEM}(?:{_NEXT}{_ITEM})+)\s*[\]］】)）](?={_ENDING})")  # [1,2,3]号楼
_MAY_RUN = re.compile("[、，,‐-―－~～〜至到-]")
_MOST_BETWEEN = 30
_BRACKET = re.compile("[(（)）]")


def split_list(text: str, separators: Sequence[str] = ()) -> tuple[str, ...]:
    """The parts of a cell that lists several things; brackets hold together, and a path of places is the last of them.

    Parameters
    ----------
    separators
        What stands between them, where it is known; else whatever usually does.

    Examples
    --------
    >>> split_list("甲公司、乙（东，西）店；丙"), split_list("1.甲公司 2.乙公司"), split_list("甲公司  乙公司")
    (('甲公司', '乙（东，西）店', '丙'), ('甲公司', '乙公司'), ('甲公司', '乙公司'))
    >>> split_list("①甲公司②乙公司"), split_list("资1-01 资1-03"), split_list("N/A")
    (('甲公司', '乙公司'), ('资1-01', '资1-03'), ())
    >>> split_list("甲公司。乙公司"), split_list("● 甲公司 ● 乙公司")
    (('甲公司', '乙公司'), ('甲公司', '乙公司'))
    >>> split_list("资〔2024〕1号 资〔2024〕3号")
    ('资〔2024〕1号', '资〔2024〕3号')
    >>> split_list("[1]甲公司[2]乙公司"), split_list("- 甲公司- 乙公司"), split_list("甲公司、乙公司等2家")
    (('甲公司', '乙公司'), ('甲公司', '乙公司'), ('甲公司', '乙公司'))
    >>> split_list("甲公司等5家企业"), split_list("云州高等三校"), split_list("共2家：甲公司、乙公司（共2家）")
    (('甲公司',), ('云州高等三校',), ('甲公司', '乙公司'))
    >>> split_list("春晖里1号楼&春晖里2号楼"), split_list("第1网格和第2网格"), split_list("A座&咖啡店")
    (('春晖里1号楼', '春晖里2号楼'), ('第1网格', '第2网格'), ('A座&咖啡店',))
    >>> split_list("南苑一、二区联合业委会、南苑丽景业委会"), split_list("南苑一、二区")
    (('南苑一、二区联合业委会', '南苑丽景业委会'), ('南苑一', '二区'))
    >>> split_list("听枫社  区春风调解中心"), split_list("听枫合唱社  春风调解中心")
    (('听枫社区春风调解中心',), ('听枫合唱社', '春风调解中心'))
    >>> split_list("听  枫  社  区"), split_list("东  西"), split_list("云澜街道-听枫社区")
    (('听枫社区',), ('东', '西'), ('听枫社区',))
    """
    if names_nothing(text):
        return ()
    text = _ANNOUNCED.sub("", text)
    if (word := drawn_together(text)) != text:
        return (word,)
    text = _TORN.sub("", text)
    if separators:
        return _parts(text, re.compile("|".join(map(re.escape, separators))))
    text = usually_marked(text)
    if (path := place_path(text)) is not None:
        return (path.community,) if path.community else ()
    if _is_one(text):
        return (_ADDED_UP.sub("", text),)
    if _FIRST.match(text) is not None:
        return _numbered(text)
    if _DASHED.match(text) is not None:
        return tuple(part for item in _DASHED.split(text) for part in _parts(item, _SEPARATORS))
    text = _ADDED_UP.sub("", text)
    return tuple(part for item in _parts(text, _SEPARATORS) for part in _codes(item))


def counted_beyond(text: str) -> tuple[int, str] | None:
    """How many a list says that it is of, and what they are, where it names fewer.

    Examples
    --------
    >>> counted_beyond("甲公司等5家企业"), counted_beyond("甲公司、乙公司等2家"), counted_beyond("甲公司、乙公司")
    ((5, '企业'), None, None)
    """
    match = _ADDED_UP.search(text.strip()) if "等" in text or "共" in text else None
    number = int(number_in(match["number"]) or 0) if match else 0
    return (number, match["noun"]) if match and number > len(split_list(text)) else None


def numbered_in_full(text: str) -> str:
    """A text with each numbered building or grid in it written in full, where several share a name and an ending.

    Numbers that run from one to another stand for all between, where they rise.

    Examples
    --------
    >>> numbered_in_full("1、2幢"), numbered_in_full("春晖里3-5号楼"), numbered_in_full("第一、二网格")
    ('1幢、2幢', '春晖里3号楼、春晖里4号楼、春晖里5号楼', '第1网格、第2网格')
    >>> numbered_in_full("12-3幢"), numbered_in_full("1号楼、2号楼"), numbered_in_full("1、3-4幢，春晖里")
    ('12-3幢', '1号楼、2号楼', '1幢、3幢、4幢，春晖里')
    >>> numbered_in_full("①春晖里1-2号楼②秋实苑1-2号楼")
    '①春晖里1号楼、春晖里2号楼②秋实苑1号楼、秋实苑2号楼'
    >>> numbered_in_full("春晖里[1,2,3]号楼"), numbered_in_full("春晖里（东）1号楼")
    ('春晖里1号楼、春晖里2号楼、春晖里3号楼', '春晖里（东）1号楼')
    >>> numbered_in_full("春晖里1幢、2幢，汀兰居1幢"), numbered_in_full("春晖里1幢、汀兰居")
    ('春晖里1幢、春晖里2幢，汀兰居1幢', '春晖里1幢、汀兰居')
    """
    return _OF_ONE.sub(_with_place, _RUN.sub(_in_full, _IN_BRACKETS.sub(r"\1", text)))


def _with_place(several: re.Match[str]) -> str:
    return "、".join(f"{several['place']}{number}" for number in re.split(_NEXT, several["numbers"]))


def phases_in_full(text: str) -> str:
    """A text with each phase of an estate in it written in full, where several share the name of the estate.

    Examples
    --------
    >>> phases_in_full("金色家园一、二期"), phases_in_full("春晖里一期、二期"), phases_in_full("春晖里1-3期、秋实苑")
    ('金色家园1期、金色家园2期', '春晖里1期、春晖里2期', '春晖里1期、春晖里2期、春晖里3期、秋实苑')
    >>> phases_in_full("春晖里、秋实苑一期"), phases_in_full("春晖里二期")
    ('春晖里、秋实苑一期', '春晖里二期')
    """
    if "期" not in text:
        return text
    return _PHASES.sub(_in_full, text)


def _in_full(run: re.Match[str]) -> str:
    if _MAY_RUN.search(run["numbers"]) is None:
        return run[0]
    spans = [
        [int(number_in(number.strip("第期 ")) or 0) for number in re.findall(_NUMBER, item)]
        for item in re.split(_NEXT, run["numbers"])
    ]
    numbers = [number for span in spans for number in range(span[0], span[-1] + 1)]
    are_rising = all(before < after for before, after in pairwise(numbers))
    if not 1 < len(numbers) <= _MOST_BETWEEN or not are_rising or any(span[0] > span[-1] for span in spans):
        return run[0]
    before = run["before"] + "第" * run["numbers"].startswith("第")
    return "、".join(f"{before}{number}{run['ending']}" for number in numbers)


@lru_cache(maxsize=1 << 14)  # a cell is read where it is first met, and again where its names are looked up
def readings(text: str) -> tuple[tuple[str, ...], ...]:
    r"""The ways to read a cell of names, most likely first: as listed, without its line breaks, as one name.

    A line break may wrap a name, a stroke or a dot stand inside one: which it is shows when the parts are looked up.

    Examples
    --------
    >>> readings("甲公司、乙中\n心")
    (('甲公司', '乙中', '心'), ('甲公司', '乙中心'), ('甲公司、乙中心',))
    """
    if _is_one(text) and _DOT.search(text) is None:
        return (split_list(text) or (text,),)
    unwrapped = re.sub(r"\s*\n\s*", "", text).strip()
    as_parts = dict.fromkeys((text, unwrapped, _DOT.sub("、", text)))
    ways = (*map(split_list, as_parts), (unwrapped,))
    return tuple(dict.fromkeys(way for way in ways if way))


def is_plainly_list(text: str) -> bool:
    """Whether marks that hardly stand in a name set several apart.

    Examples
    --------
    >>> is_plainly_list("甲公司、乙中心"), is_plainly_list("甲公司（东、西）"), is_plainly_list("甲/乙中心")
    (True, False, False)
    """
    return len(_parts(text, _PLAIN)) > 1


def cuts(name: str) -> tuple[tuple[str, str], ...]:
    """The places where a name may be two: before and after each 和, 及, 与 or blank that is in no brackets.

    Examples
    --------
    >>> cuts("甲公司和乙中心"), cuts("和顺里"), cuts("甲店（东 西）")
    ((('甲公司', '乙中心'),), (), ())
    """
    if _MAY_BE_TWO.search(name) is None:
        return ()
    places = (*_SPACES.finditer(name), *_AND.finditer(name))  # a blank before 和顺里 is likelier than its first letter
    found = ((name[: at.start()].strip(), name[at.end() :].strip()) for at in places)
    return tuple((before, after) for before, after in found if before and after and _is_whole(before))


def _is_one(text: str) -> bool:
    """Whether nothing in a text could set one name apart from another, as in most cells."""
    return _MAY_SPLIT.search(text) is None and _FIRST.match(text) is None and _DASHED.match(text) is None


def _is_whole(text: str) -> bool:
    return len(re.findall("[(（]", text)) == len(re.findall("[)）]", text))


def _codes(item: str) -> tuple[str, ...]:
    """Codes that only a blank sets apart; else the text as it is."""
    parts = tuple(_SPACES.split(item))
    return parts if len(parts) > 1 and all(map(_CODE.fullmatch, parts)) else (item,)


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
    while match := re.search(rf"[（(\[［【〔]?{_either(number)}\s*[.．、)）\]］】〕]", rest):
        if number > 1:
            parts.append(rest[: match.start()])
        rest, number = rest[match.end() :], number + 1
    return tuple(part for name in [*parts, rest] for part in _parts(name, _SEPARATORS))


def _either(number: int) -> str:
    """A pattern of a number in Arabic or Chinese digits."""
    return f"(?:{number}|{_NUMERALS[number - 1]})" if number <= len(_NUMERALS) else str(number)
