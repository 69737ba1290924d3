"""What a cell says: nothing, whom it names beside yes, a code. Each reader answers None where it cannot tell."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from stdnum.cn import uscc
from stdnum.exceptions import InvalidChecksum, InvalidLength, ValidationError

from graphcore.language import Text
from graphcore.roster.cells.gone import gone_beside, has_left
from graphcore.roster.cells.to_come import names_one_to_come
from graphcore.roster.files.cell import Cell
from graphcore.roster.words.credit_codes import is_credit_code
from graphcore.roster.words.lexicon import lexicon

_NOTHING = re.compile(  # that there is none, or none yet, in words: 尚无, 未设立, 目前没有, 暂缺
    r"(?:目前|现在?)?[暂尚还仍]?时?(?:无|没有?|未有?|[空欠]?缺|不)(?:该项|此项|相关|对应)?"
    r"(?:设[立置]?|建[立成]?|组建|成立|明确|确[定认]|填[写报]?|报到?|配备?|办理?|登记|安排|指定|派驻?|涉及|适用|关联|落实|入驻|划[分定]|覆盖|认领|对接|结对)?"
    r"(?:(?:单位|机构|人员|情况)?|(?P<thing>.+?))(?:[(,;:。].*)?|0"
)

_NOT_NOW = re.compile(  # that another one is elected, or that it is done otherwise
    "(?:正在|尚在|已在)?换届(?:过程)?中?|(?:由|业主|社区|街道|居委会?|村|自行|居民|临时|暂时|应急|兜底){0,3}(?:自管|自治|代管|托管|接管|自行管理|自我管理)"
    "|已?[失弃]管|三无小区|准物业(?:管理)?"
)
_LISTS = re.compile(r"[、;\n](?![^()]*\))")  # outside of brackets
_NONE = re.compile("[无没未缺不0]")  # one of them stands in all that says so
_STROKES = re.compile(r"[-‐-―—_/\\~.…·*]+")  # only strokes and dots, however many
_ANSWERED = re.compile(
    r"[是有已]\((?P<within>[^()]{2,})\)|(?:已经|已由|经)(?P<done>.{3,}?)(?:集体|会议)?(?:审[核议查批定]|把关|讨论|研究)(?:通过|同意|决定|把关)?"
)
_LONGEST_BLANK = 8  # what is longer says something
BLANK = r"^$|^[^0-9]{0,7}(?:[无空不]|[^0-9\u4e00-\u9fff])|[\s\x1c-\x1f]$"
"""The sign of a cell that says that there is nothing."""


_ERROR = re.compile(r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!)")


def is_formula_error(text: str) -> bool:
    """Whether a cell shows that its formula has failed.

    Examples
    --------
    >>> is_formula_error("#REF!"), is_formula_error("#1楼")
    (True, False)
    """
    return text[:1] == "#" and _ERROR.fullmatch(text) is not None


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
    if len(text) > _LONGEST_BLANK and not text[0].isspace() and not text[-1].isspace():
        return False
    return _says_nothing(text)


@lru_cache(maxsize=1 << 12)
def _says_nothing(text: str) -> bool:
    text = plain(text).lower()
    return not text or text in lexicon().flags.blank or _STROKES.fullmatch(text) is not None


def names_nothing(text: str) -> bool:
    """Whether a cell for a name says that there is none: blank, or in words.

    Examples
    --------
    >>> names_nothing("未设"), names_nothing("尚无"), names_nothing("N/A"), names_nothing("未来科技"), names_nothing("未关联")
    (True, True, True, False, True)
    >>> names_nothing("无物业（社区代管）"), names_nothing("尚未成立业委会"), names_nothing("无锡物业")
    (True, True, False)
    >>> names_nothing("（待定）"), names_nothing("（暂无）"), names_nothing("（万科）"), names_nothing("暂未认领")
    (True, True, False, True)
    >>> names_nothing("三无小区"), names_nothing("失管"), names_nothing("准物业管理"), names_nothing("准星物业")
    (True, True, True, False)
    >>> names_nothing("业主自治"), names_nothing("（街道临时接管）"), names_nothing("应急物业")
    (True, True, False)
    >>> names_nothing("拟引进安心物业"), names_nothing("安心物业（已退出）"), names_nothing("自治路小学")
    (True, True, False)
    """
    if is_blank(text):
        return True
    text = plain(text)
    if text[0] == "(" and text[-1] == ")" and "(" not in text[1:]:  # （待定）
        text = text[1:-1]
    if _NOT_NOW.fullmatch(text) is not None or names_one_to_come(text) or has_left(text) or _is_one_gone(text):
        return True
    if _NONE.search(text) is None or (match := _NOTHING.fullmatch(text)) is None:
        return False
    return match["thing"] is None or match["thing"] in lexicon().things


def _is_one_gone(text: str) -> bool:
    """Whether a text names one alone that is gone: 安心物业(已退出)."""
    return gone_beside(text) is not None and _LISTS.search(text) is None


def named_in(text: str) -> str | None:
    """Whom an answer names that begins with yes or says what they have done; None where it says no.

    Examples
    --------
    >>> named_in("是（东街党总支）"), named_in("已经东街社区党委审核同意"), named_in("东街党总支"), named_in("否")
    ('东街党总支', '东街社区党委', '东街党总支', None)
    """
    told = plain(text)
    if told.lower() in lexicon().flags.no:
        return None
    match = _ANSWERED.fullmatch(told)
    return text if match is None else match["within"] or match["done"]


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
    if is_credit_code(text):
        return text, None
    try:
        return uscc.validate(text), None
    except InvalidChecksum:
        return None, Text("校验位不符", "check digit does not fit")
    except InvalidLength:
        return None, Text(f"{len(text)} 位，应为 18 位", f"{len(text)} characters, not 18")
    except ValidationError:
        return None, Text("含有不允许的字符", "characters that no code has")
