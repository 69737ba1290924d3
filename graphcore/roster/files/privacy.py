"""Phone and ID numbers never get past this module.

Every cell, and every name of a file or sheet, passes :func:`redacted` as soon as it is read, before
anything looks at it, so no later stage can store, log or export such a number, in whatever spelling:
full width, Chinese numerals, spaced, as a number, inside a note or a name.

A text is looked at as digits with gaps. Digits that follow one another, whatever the gaps, are a *run*;
digits of one script in one piece are a *group* (in ①138… there are two). Every stretch of whole groups
of a run is held against the forms that such numbers have.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from stdnum.iso7064 import mod_11_2

from graphcore.roster.words.credit_codes import is_credit_code

REDACTED = "［已隐去］"
"""What stands where a number was."""

_NUMERALS = {digit: str(value) for value, digits in enumerate(
    ("零〇○", "一幺壹", "二贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
) for digit in digits}  # fmt: skip
_DIGIT_LIKE = rf"\d⁰¹²³⁴-⁹₀-₉⓪①-⑨⑴-⑼⒈-⒐❶-❾➀-➈➊-➒{''.join(_NUMERALS)}"
_FEWEST, _FEWEST_WITH_WORDS = 10, 7  # digits of the shortest number that is looked for, and beside 电话
_MANY_DIGITS = re.compile(rf"(?:[{_DIGIT_LIKE}][\W_]{{0,4}}){{{_FEWEST}}}")
_WORDS = re.compile(
    "电话|手机|座机|固话|热线|传真|联系方式|微信(?!图片|截图)|身份证|证件|护照|通行证"
    r"|[Tt][Ee][Ll]|[Pp]hone|[Mm]obile|[Ff][Aa][Xx]|[Qq][Qq]|[Pp]assport|\d[Ee]\+?1\d"
)
_OF_WORDS = "话机线真系微份件照行TtPpMmFfQqEe"  # one of them stands in each
_ANY_OF_WORDS = re.compile(f"[{_OF_WORDS}]")
# Most texts have too few digits for any number, and no character of such a word.
_HARMLESS = re.compile(
    rf"(?:[^{_DIGIT_LIKE}{_OF_WORDS}]*+[{_DIGIT_LIKE}]){{0,{_FEWEST_WITH_WORDS - 1}}}+[^{_DIGIT_LIKE}{_OF_WORDS}]*+"
)

_INVISIBLE = r"\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u20e3"
_GAP = rf"[\s{_INVISIBLE}\-_.·•*()~\u2010-\u2015\u2212\u223c\u301c]"
_LIST_MARK = r"[,，、;；/|]"
_RUN = re.compile(rf"\d+(?:(?:{_GAP}{{1,3}}|{_LIST_MARK}{_GAP}?)\d+)*")
_IDENTITY_LAST = re.compile(rf"{_GAP}{{0,2}}[Xx](?![A-Za-z])")

_MOBILE = re.compile(r"(?:0|(?:00)?86)?1[3-9]\d{9}")
_MOBILE_ALONE = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE = re.compile(r"0\d{2,3}[1-9]\d{6,7}|(?:00)?86[1-9]\d{1,2}[1-9]\d{6,7}")
_SERVICE = re.compile(r"[48]00\d{7}")
_DAY = r"(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])"
_IDENTITY = re.compile(rf"[1-9]\d{{5}}(?:1[89]|20)\d\d{_DAY}\d{{3}}[\dX]")
_OLD_IDENTITY = re.compile(rf"[1-6]\d{{7}}{_DAY}\d{{3}}")
_BEFORE_LAST = 17  # digits of an ID number before an X
_ANY_FORM = re.compile("|".join(form.pattern for form in (_MOBILE, _LANDLINE, _SERVICE, _IDENTITY, _OLD_IDENTITY)))
_SPELT = re.compile(
    rf"(?:电话|手机|座机|固话|热线|传真|联系方式|微信(?!图片|截图)|tel|phone|mobile|fax|qq)[^\d\n]{{0,6}}(?P<call>\d(?:{_GAP}{{0,2}}\d){{6,}})"
    rf"|(?:身份证|证件|护照|通行证|passport)[^\dA-Z\n]{{0,6}}(?P<paper>[A-Z]{{0,2}}\d{{6,}}X?)"
    rf"|(?:\+|00)(?P<abroad>(?:852|853|886)(?:{_GAP}{{0,2}}\d){{8,9}})"
    r"|(?P<cut>\d\.\d{5,}E\+?1\d)",
    re.IGNORECASE,
)

_LONGEST_PLAIN = 12  # digits that no form reaches which a stretch of digits is held against beside those of numbers

_REGISTERS = "159"  # first digits of credit codes: public bodies, social organisations, enterprises
_LONGEST, _LONGEST_IN_WORDS = 20, 10  # digits in one piece that may be something else
_CODE = re.compile(r"(?<![0-9A-Za-z])[0-9A-Z]{18}(?![0-9A-Za-z])", re.IGNORECASE)
_CODE_ALONE = re.compile(r"[0-9A-Za-z]{18}")
_LIKE_SPELT = re.compile("00|[Tt][Ee][Ll]|[Ff][Aa][Xx]|[Qq][Qq]")  # what such a number begins with in a code
_OF_IDENTITIES = frozenset("0123456789X")
_AMOUNT = re.compile(r"[¥$]\s*\d+(?:\.\d{1,2})?(?!\d)|(?<![\d.])\d+(?:\.\d{1,2})?(?:万元|亿元|元(?![\u4e00-\u9fff]))")
_AMOUNT_ALONE = re.compile(r"\s*\d+\.\d\d\s*")
_LISTED = 5  # groups that rise one by one, from which they are a list of small numbers
_SMALL = 3  # digits

_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?[Ee]\+?(?:1[0-9]|2[0-9])")


class _Group(NamedTuple):
    """Digits in one piece, and where they stand."""

    digits: str
    start: int
    end: int
    is_number: bool

    @property
    def is_too_long(self) -> bool:
        """Whether it must be several numbers written together, or one with more before it."""
        return len(self.digits) > (_LONGEST if self.is_number else _LONGEST_IN_WORDS)


_BRACKETED = re.compile(rf"([(（])[^()（）]*{REDACTED}[^()（）]*([)）])")


def redacted(text: str) -> str:
    """The text with :data:`REDACTED` in place of every phone and ID number, and else as it is.

    A valid credit code stays, unless it is all digits and its check digit is that of an ID number too;
    so does an amount that says it is one, by its currency, its unit or two decimals.

    Examples
    --------
    >>> redacted("另有联系人，手机１５４ ９５０６ ９４９７"), redacted("①王某一五四九五〇六九四九七")
    ('另有联系人，手机［已隐去］', '①王某［已隐去］')
    >>> redacted("甲公司（王某一 15495069497）")
    '甲公司（［已隐去］）'
    >>> redacted("91310101C91C8AEA5Y"), redacted("1、3、5、7、9、11、13、15号楼"), redacted("15495069497元")
    ('91310101C91C8AEA5Y', '1、3、5、7、9、11、13、15号楼', '15495069497元')
    """
    if len(text) < _FEWEST_WITH_WORDS or _HARMLESS.fullmatch(text):
        return text
    if _MOBILE_ALONE.fullmatch(text):  # what most cells with a number hold
        return REDACTED
    if _CODE_ALONE.fullmatch(text) and _is_code(text.upper()) and not _LIKE_SPELT.search(text):
        return text
    if not _MANY_DIGITS.search(text) and (not _ANY_OF_WORDS.search(text) or not _WORDS.search(text)):
        return text
    if len(text) <= _LONGEST_PLAIN and text.isascii() and text.isdigit():  # too short for two, or for a code
        return REDACTED if _is_secret(text, [_Group(text, 0, len(text), is_number=True)], text) else text
    view = "".join(map(_plain, text))
    spans = sorted(_secrets(text, view))
    # What is hidden may bring a word and digits together that were too far apart; whose number it is goes with it.
    return _BRACKETED.sub(rf"\1{REDACTED}\2", redacted(without(text, spans))) if spans else text


def digits_lost(text: str) -> bool:
    """Whether this is a long number that a spreadsheet has cut to scientific notation.

    Examples
    --------
    >>> digits_lost("3.10101E+17"), digits_lost("12")
    (True, False)
    """
    if not text or text[0].isalpha() or (text.isascii() and "E" not in text and "e" not in text):  # most texts
        return False
    return _SCIENTIFIC.fullmatch(unicodedata.normalize("NFKC", text).strip()) is not None


class Labels:
    """Names of files or sheets without such numbers, numbered where that leaves two alike.

    Examples
    --------
    >>> labels = Labels()
    >>> [labels.of(name) for name in ("网格", "王15495069497", "李", "王15495069498")]
    ['网格', '王［已隐去］', '李', '王［已隐去］（2）']
    """

    def __init__(self) -> None:
        self._used: Counter[str] = Counter()

    def of(self, name: str) -> str:
        """The name to use instead of one."""
        hidden = redacted(name)
        if hidden == name:
            return name
        self._used[hidden] += 1
        return hidden if self._used[hidden] == 1 else f"{hidden}（{self._used[hidden]}）"


@lru_cache(maxsize=1 << 14)
def _plain(character: str) -> str:
    """One character, half-width; a digit or numeral of any script as 0 to 9."""
    value = unicodedata.digit(character, None)
    if value is not None:
        return str(value)
    plain = unicodedata.normalize("NFKC", character)
    return _NUMERALS.get(character) or (plain if len(plain) == 1 else character)


def _script(character: str) -> str:
    """Whether a digit is one of a number, circled or raised, or Chinese."""
    if unicodedata.decimal(character, None) is not None:
        return "number"
    return "mark" if unicodedata.digit(character, None) is not None else "word"


def without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with each span, and all that overlap it, hidden as one."""
    kept: list[str] = []
    done = 0
    for start, end in spans:
        if start >= done:
            kept += [text[done:start], REDACTED]
        done = max(done, end)
    return "".join([*kept, text[done:]])


def _secrets(text: str, view: str) -> Iterator[tuple[int, int]]:
    """Where numbers stand that must not be kept."""
    allowed = _allowed(view)
    for run in _RUN.finditer(view):
        if run.end() - run.start() < _FEWEST:
            continue
        groups = list(_groups(text, view, run.span()))
        if _is_list(groups, view):
            continue
        for first, group in enumerate(groups):
            for end in _ends_of_secrets(groups[first : first + _LONGEST + 1], view):
                if not any(start <= group.start and end <= stop for start, stop in allowed):
                    yield group.start, end
    for spelt in _SPELT.finditer(view):
        yield spelt.span(str(spelt.lastgroup))


def _groups(text: str, view: str, run: tuple[int, int]) -> Iterator[_Group]:
    for piece in re.finditer(r"\d+", view[slice(*run)]):
        start = run[0] + piece.start()
        for script, characters in groupby(text[start : run[0] + piece.end()], key=_script):
            end = start + len(list(characters))
            yield _Group(view[start:end], start, end, script == "number")
            start = end


def _allowed(view: str) -> list[tuple[int, int]]:
    """Where credit codes and amounts stand."""
    codes = [found.span() for found in _CODE.finditer(view) if _is_code(found[0].upper())]
    amounts = [found.span() for found in _AMOUNT.finditer(view)]
    return [*codes, *amounts, *([(0, len(view))] if _AMOUNT_ALONE.fullmatch(view) else [])]


def _is_code(number: str) -> bool:
    """Whether this is a credit code; where it may be an ID number too, only one of the usual registers."""
    if not is_credit_code(number) or (_OF_IDENTITIES.issuperset(number) and mod_11_2.is_valid(number)):
        return False
    return number[0] in _REGISTERS or not number[:17].isdigit()


def _ends_of_secrets(groups: Sequence[_Group], view: str) -> Iterator[int]:
    """Where the numbers to hide end that begin with the first group; where several may, none is left to chance."""
    if groups[0].is_too_long:
        yield groups[0].end
    digits = ""
    for number, group in enumerate(groups, 1):
        digits += group.digits
        if len(digits) > _LONGEST:
            return
        if len(digits) < _FEWEST:
            continue
        last = len(digits) == _BEFORE_LAST and _IDENTITY_LAST.match(view, group.end)
        if last and _IDENTITY.fullmatch(f"{digits}X") and not _is_code(f"{digits}X"):
            yield last.end()
        elif _is_secret(digits, groups[:number], view):
            yield group.end


def _is_secret(digits: str, groups: Sequence[_Group], view: str) -> bool:
    if not _ANY_FORM.fullmatch(digits):
        return False
    gaps = [view[one.end : other.start] for one, other in pairwise(groups)]
    sizes = [len(group.digits) for group in groups]
    if any(re.match(_LIST_MARK, gap) for gap in gaps) and sizes != [3, 4, 4]:
        return False
    if _MOBILE.fullmatch(digits):
        return True
    if _IDENTITY.fullmatch(digits):
        return not _is_code(digits)
    if _OLD_IDENTITY.fullmatch(digits):
        return len(groups) <= 4
    written_apart = max(sizes) == 1
    if _LANDLINE.fullmatch(digits):
        return written_apart or (sizes[0] > 1 and len(groups) <= 5 and not _is_part_of_date(sizes))
    return bool(_SERVICE.fullmatch(digits)) and 1 < len(groups) <= 4


def _is_list(groups: Sequence[_Group], view: str) -> bool:
    """Whether these are small numbers that rise one by one: 1 3 5 7 9 11 13 15."""
    if len(groups) < _LISTED or any(len(group.digits) > _SMALL for group in groups):
        return False
    values = [int(group.digits) for group in groups]
    return (
        len({view[one.end : other.start] for one, other in pairwise(groups)}) == 1
        and all(one < other for one, other in pairwise(values))
        and not any(group.digits.startswith("0") for group in groups)
    )


def _is_part_of_date(sizes: Sequence[int]) -> bool:
    """Whether the first group is too short for an area code: the month of a date before others."""
    return len(sizes) > 1 and sizes[0] == 2 and sizes[1] != 3
