"""Names of organisations and places: when two spellings can mean the same one.

Three ever looser forms of a name are compared, each only within the same kind of node:

*clean*    the same characters: width, script, spaces, brackets, dashes and numerals made alike (:mod:`graphcore.roster.words.spelling`)
*core*     without place prefixes and legal form, with the usual short words for kinds of body
*sound*    the core's pinyin: a slip of the input method keeps the sound (:mod:`graphcore.roster.words.sounds`)

Names whose ordinals, branch marks or opposites differ never mean the same one, however alike.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graphcore.roster.words.distinguishing import is_site, telling_marks, tells_apart
from graphcore.roster.words.legal_forms import without_legal_form
from graphcore.roster.words.office_names import as_called
from graphcore.roster.words.place_names import first_province, without_places
from graphcore.roster.words.sounds import sound
from graphcore.roster.words.spelling import MANY_NAMES, clean

_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_PARTY_COMMITTEE = re.compile(r"(?:(?<=^中共)|(?<=^中国共产党))(.{2,})(?<!支部)(?<!工作)(?<!检查)委员会$")
_TWO_NEW = re.compile("非公(?:有制)?(?:经济组织|经济|企业)?[和与及、]?社会组织")  # other words for 两新组织
_NON_PUBLIC = re.compile("非公(?:有制)?(?:经济组织|企业|经济)")
_CONTRACTED = re.compile(r"(.)(?!\1).{1,4}?(组织)[和与及、]?\1.{1,4}?\2")  # 新经济组织和新社会组织: 两新组织
TERM = r"(?:第[\d一二三四五六七八九十]{1,3}|[本首现新上])届"
"""What says in which term a committee is, and not which committee."""
_OF_A_TERM = re.compile(rf"\(?{TERM}\)?(?=(?:[业居村]委|物管)会)|(?<=委会|管会)\(?{TERM}\)?$")
_SHORTER = (
    ("中国共产党", ""),
    ("中共", ""),
    ("业主委员会", "业委会"),
    ("物业管理委员会", "物管会"),
    ("居民委员会", "居委会"),
    ("村民委员会", "村委会"),
    ("工作委员会", "工委"),
    ("党工委", "工委"),
    ("总支部委员会", "党总支"),
    ("总支部", "党总支"),
    ("党党总支", "党总支"),
    ("支部委员会", "党支部"),
    ("党支部", "支部"),
    ("支部", "党支部"),
    ("两新组织", "两新"),
    ("党委员会", "党委"),
    ("社区委员会", "党委"),
    ("社区党委", "党委"),
    ("社区居委会", "居委会"),
    ("村村委会", "村委会"),
    ("村委员会", "村党委"),
    ("物业服务", "物业"),
    ("物业管理", "物业"),
    ("街道办事处", "街道"),
    ("党建联席会议", "联席会"),
    ("联席会议", "联席会"),
)
_SHORTENED = frozenset("共委支组业办联")  # one of them stands in all that is shortened
_COMMITTEE = re.compile("(?<=[业居村])委$")  # 村委, and no 党委
_MANAGING = re.compile("物管(?![会委])")  # a firm's trade, and no committee
_ESTATE_WORD = re.compile("(?:住宅)?小区")
_LONG_WORDS = tuple(long for long, _ in _SHORTER if len(long) > 3)


@lru_cache(maxsize=MANY_NAMES)
def core(text: str) -> str:
    """The clean name without places and legal form: what people call it for short.

    Examples
    --------
    >>> core("茂源食品（云州）有限公司"), core("云州市临澄区卓沐医院"), core("云澜街道松涛社区居民委员会")
    ('茂源食品', '卓沐医院', '松涛居委会')
    >>> core("春晖里第二届业主委员会"), core("春晖里业委会（第2届）"), core("第二届邻里节")
    ('春晖里业委会', '春晖里业委会', '第二届邻里节')
    >>> core("石桥村村委"), core("石桥村村民委员会"), core("春晖里业委")
    ('石桥村委会', '石桥村委会', '春晖里业委会')
    >>> core("银杏物管"), core("银杏物业服务有限公司"), core("春晖里物管会")
    ('银杏物业', '银杏物业', '春晖里物管会')
    >>> core("中共云澜街道松涛社区委员会"), core("松涛社区党委"), core("中国共产党云澜街道松涛社区委员会")
    ('松涛党委', '松涛党委', '松涛党委')
    >>> core("松涛社区非公有制企业联合党支部"), core("松涛社区非公联合党支部")
    ('松涛社区非公联合党支部', '松涛社区非公联合党支部')
    >>> core("春晖苑（老旧小区）"), core("春晖苑（2023年换届）"), core("春晖苑（三无小区）"), core("春晖苑（老区）")
    ('春晖苑', '春晖苑', '春晖苑', '春晖苑(老区)')
    >>> core("云州市卓沐医院（江滨院区）"), core("卓沐医院江滨院区")
    ('卓沐医院江滨院区', '卓沐医院江滨院区')
    >>> core("临澄区春晖小区甲区2号楼"), core("春晖苑乙区业委会")
    ('春晖甲区2号楼', '春晖苑乙区业委会')
    """
    text = clean(text)
    if text.endswith("委员会"):
        text = _PARTY_COMMITTEE.sub(r"\1党委", text)
    if "组织" in text:
        text = _CONTRACTED.sub(r"两\1\2", _TWO_NEW.sub("两新组织", text))
    if "非公" in text:
        text = _NON_PUBLIC.sub("非公", text)
    if text.endswith("委"):
        text = _COMMITTEE.sub("委会", text)
    text = as_called(text)
    if not _SHORTENED.isdisjoint(text):
        for long, short in _SHORTER:
            if long in text:
                text = text.replace(long, short) or text
    if "物管" in text:
        text = _MANAGING.sub("物业", text)
    if "届" in text:
        text = _OF_A_TERM.sub("", text) or text
    if "(" in text:
        told_apart = [inner for inner in _IN_BRACKETS.findall(text) if tells_apart(inner)]
        text = _IN_BRACKETS.sub("", text) + "".join(inner if is_site(inner) else f"({inner})" for inner in told_apart)
    legal = without_legal_form(text)
    text = legal if len(legal) >= 2 else text
    text = without_places(text)
    # Only now, for of 春晖小区甲区 nothing is a district.
    return (_ESTATE_WORD.sub("", text) or text) if "小区" in text else text


def without_slips(text: str) -> str:
    """The clean name with the long words for kinds of body as they should be, where they are written as they sound.

    Examples
    --------
    >>> without_slips("松涛社区居敏委员会"), without_slips("松涛社区居民委员会")
    ('松涛社区居民委员会', '松涛社区居民委员会')
    """
    text = clean(text)
    sounding = sound(text)
    for word, its_sound in _sounds_of_long_words():
        if word not in text and (at := sounding.find(its_sound)) >= 0:
            text = text[:at] + word + text[at + len(word) :]
    return text


@cache
def _sounds_of_long_words() -> tuple[tuple[str, str], ...]:
    return tuple((word, sound(word)) for word in _LONG_WORDS)


def may_be_same(one: str, other: str) -> bool:
    """Whether nothing in two names speaks against their meaning the same one.

    Numbers, branch marks and opposites (东/西, 新/老 …) must agree. The country or province that a name may begin with is no
    such mark, though 中国 and 江西 have one in them; two provinces exclude each other.

    Examples
    --------
    >>> may_be_same("春晖里一期", "春晖里二期"), may_be_same("云州银杏物业", "云州银杏物业临澄分公司")
    (False, False)
    >>> may_be_same("银杏物业", "江西银杏物业管理有限公司"), may_be_same("江苏银杏物业", "浙江银杏物业")
    (True, False)
    >>> may_be_same("中共云兰街道沐春社区委员会", "中共云澜街道沐春社区委员会")
    True
    """
    one, other = core(one), core(other)
    if one == other:
        return True
    here, there = first_province(one), first_province(other)
    if here and there and here != there:
        return False
    one, other = one.removeprefix(here), other.removeprefix(there)
    if len(one) == len(other):  # a slip keeps the sound: 桂西 for 桂溪 tells no west
        kept = [pair for pair in zip(one, other, strict=True) if not _is_slip(*pair)]
        one, other = "".join(each for each, _ in kept), "".join(each for _, each in kept)
    return telling_marks(one) == telling_marks(other)


def _is_slip(character: str, other: str) -> bool:
    return character != other and not character.isascii() and sound(character) == sound(other)
