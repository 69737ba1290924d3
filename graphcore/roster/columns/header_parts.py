"""The parts of a header word: either of two, what stands in brackets, what a field is called, the noun at its end."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from graphcore.roster.tables.header_words import header_key, is_of_anything
from graphcore.roster.words.fields import OF_NAMES, Field
from graphcore.roster.words.lexicon import lexicon

_IN_BRACKETS = re.compile(r"([^（(]+)[（(]([^（()）]{2,})[)）]")
_OR = re.compile(r"([^（(]+)[（(]([^（()）]+)[)）]([^（()）]+)")
_PATH = re.compile(
    r"(?P<group>[^（(【\[]*[\u4e00-\u9fff])\s*[-–—－_.．]\s*[*＊]?\s*(?P<own>[\u4e00-\u9fff].*)", re.DOTALL
)
_STROKE = re.compile(r"\s*[/／\\]\s*|或|以?及|(?<!参)与|和")
_AND = re.compile("以?及|(?<!参)与|和|[+＋]")
_COUNTED_BY = re.compile(r"[（(]\s*(?:单位[:：]\s*)?[个家支处户人名]\s*[)）]$")
_HOW_MANY = re.compile(
    "(?:几|多少)[名个位户家]?(?P<what>.{2,})$|(?P<whom>^.{2,}?)[一共有]{0,3}(?:几|多少)[名个位户家人]?$"
)
_WHO = re.compile(
    "[由都]?有?(?:谁|哪[个家些]?(?P<whom>单位|部门|组织|支部)?)(?:来|负责)?(?P<does>(?!单位|部门|组织|支部|网格|小区|社区)..)的?"
)
_SIDE = re.compile("(?P<does>.{2,})(?:(?<!地)方|(?<!需求)主体)(?P<whom>)")
_WHO_LAST = re.compile("(?P<does>..)[了的]?[都还]?[有是](?:谁|哪[个家些]?(?P<whom>单位|部门|组织)?)")
_WHO_ELSE = re.compile(
    "(?=.*(?:谁|哪[个家些]))(?!.*[没未不]).*(?:还有[谁哪]|一[起同道块]|共同|联合|会同).*"
    "|共同(?!牵头|主[办责]).+(?:单位|部门|组织|主体|方)"
)
_TAKES_PART = "参与单位"
_ASKED_LAST = re.compile("(?P<what>.{2,})(?P<ask>是否|有无)(?P<done>.{2,})")
_ASKED_WHERE = re.compile(
    "(?:.{2,})?(?P<ask>是否|有无)已?[到向][^到向]{2,}(?P<done>..)"
)  # 是否已到社区报到: where is no matter
_OR_NOT = re.compile("(?P<what>.{2,}?)?(?P<done>..)(?:与否|(?<!是)否)")
_NOUN = 2  # characters of the one that a header ends with
_ASKING = re.compile("(?:是否|有无)已?(?:[建成设组]?[立建有])?")  # before what is asked for
_SAYS_NOTHING = re.compile("(?<=..)(?:情况|范围)$")  # of what it is said of: 覆盖楼栋范围
_WITHOUT_NOUNS = ("flag", "beside_rejected")  # 是否报到, 原在何处


@cache
def keys_of(headers: tuple[str, ...]) -> frozenset[str]:
    """What a field is called, as header words are compared."""
    return frozenset(map(header_key, headers))


def begins_as(word: str, field: Field) -> bool:
    """Whether a header begins with what a field is called: 牵头责任主体 with 牵头."""
    return header_key(word).startswith(tuple(keys_of(field.headers)))


def asks(word: str) -> bool:
    """Whether a header begins with what asks, and so says for what: 是否签订协议."""
    return _ASKING.match(header_key(word)) is not None


def is_within(word: str, field: Field) -> bool:
    """Whether a header is part of what a field is called, or that of it: 任期届满 of 任期届满时间; 时间 is of anything."""
    key = header_key(word)
    return not is_of_anything(key) and any(key in known or known in key for known in keys_of(field.headers))


def without(word: str, field: Field) -> str | None:
    """A header without what a field is called before it, or behind what asks: 业委会任期届满 is 任期届满; None where it begins otherwise.

    Examples
    --------
    >>> committee = lexicon().rosters["estates"].fields["owners_committee"]
    >>> [without(word, committee) for word in ("业委会党组织", "是否成立业委会党组织", "业委会是否建党组织", "党组织")]
    ['党组织', '是否成立党组织', '是否建党组织', None]
    """
    key = header_key(word)
    asking = match[0] if (match := _ASKING.match(key)) else ""
    rest = key.removeprefix(asking)
    found = max((known for known in keys_of(field.headers) if rest.startswith(known)), key=len, default=None)
    return asking + rest.removeprefix(found) if found else None


@lru_cache(maxsize=1 << 12)
def along_paths(words: tuple[str, ...]) -> tuple[str, ...]:
    """Header words, outermost first, where a system writes a group and what is in it as one: 党建情况-党组织名称.

    Examples
    --------
    >>> along_paths(("党建情况-党组织名称",)), along_paths(("登记情况", "成立时间（年-月）"))
    (('党建情况', '党组织名称'), ('登记情况', '成立时间（年-月）'))
    """
    parted: list[str] = []
    for word in words:
        match = _PATH.fullmatch(word)
        parted += (*along_paths((match["group"],)), match["own"]) if match else (word,)
    return tuple(parted)


@lru_cache(maxsize=1 << 12)
def either(word: str) -> tuple[str, ...]:
    """The words of a header that has two, as they are compared.

    Examples
    --------
    >>> either("党组织名称/指导员"), either("参会单位及人员"), either("党组织名称"), either("共同参与单位")
    (('党组织名称', '指导员'), ('参会单位', '人员'), (), ())
    """
    parts = [header_key(part) for part in _STROKE.split(word)]
    return tuple(parts) if len(parts) > 1 and all(len(part) > 1 for part in parts) else ()


@lru_cache(maxsize=1 << 12)
def summed(word: str) -> tuple[str, ...]:
    """The words of a header that counts two things together, as they are compared.

    Examples
    --------
    >>> summed("正式党员和预备党员（名）"), summed("正式+预备党员数"), summed("党员数/职工数")
    (('正式党员', '预备党员'), ('正式', '预备党员数'), ())
    """
    parts = [header_key(part) for part in _AND.split(word)]
    return tuple(parts) if len(parts) > 1 and all(len(part) > 1 for part in parts) else ()


def with_brackets(word: str) -> tuple[str, ...]:
    """A header word with what it has in brackets behind it, before, or in place of its beginning: 小区（所在） is 所在小区.

    Examples
    --------
    >>> with_brackets("小区（所在）"), with_brackets("小区")
    (('小区所在', '所在小区'), ())
    >>> with_brackets("主办（牵头）单位")
    ('牵头单位', '主办牵头单位')
    >>> with_brackets("房屋套（户）数")[0]
    '户数'
    """
    if match := _OR.fullmatch(word):  # two words for what the last one is
        return header_key(match[2] + match[3]), header_key(match[1] + match[2] + match[3])
    match = _IN_BRACKETS.fullmatch(word)
    return (header_key(match[1] + match[2]), header_key(match[2] + match[1])) if match else ()


def how_many(key: str) -> tuple[str, ...]:
    """A header that asks how many there are, as one that says that it counts them.

    Examples
    --------
    >>> how_many("里面有几名党员"), how_many("党员有多少名"), how_many("党员数")
    (('党员数',), ('党员数',), ())
    """
    match = _HOW_MANY.search(key)
    return (f"{match['what'] or match['whom']}数",) if match else ()


def who(key: str) -> tuple[str, ...]:
    """A header that asks who does something, alone or with others, or calls them a side or body of it, as one that says so.

    Examples
    --------
    >>> who("由哪个单位牵头"), who("谁牵头的"), who("哪家单位"), who("牵头单位")
    (('牵头单位',), ('牵头单位',), (), ())
    >>> who("承办方"), who("活动地方"), who("主责主体"), who("需求主体")
    (('承办单位',), (), ('主责单位',), ())
    >>> who("配合的有哪些单位"), who("还有谁一起"), who("共同实施单位"), who("还有谁没来")
    (('配合单位',), ('参与单位',), ('参与单位',), ())
    """
    if _WHO_ELSE.fullmatch(key):
        return (_TAKES_PART,)
    match = _SIDE.fullmatch(key) or _WHO.fullmatch(key) or _WHO_LAST.fullmatch(key)
    return (f"{match['does']}{match['whom'] or '单位'}",) if match else ()


def asked_first(key: str) -> tuple[str, ...]:
    """A header that asks behind of what it asks, as one that asks first.

    Examples
    --------
    >>> asked_first("党的组织是否组建"), asked_first("是否组建党组织")
    (('是否组建党组织',), ())
    >>> asked_first("单位报到与否"), asked_first("报到否"), asked_first("是否")
    (('是否报到', '是否报到单位'), ('是否报到',), ())
    >>> asked_first("单位党员是否已到社区登记"), asked_first("是否向街道备案")
    (('是否登记', '是否已到社区登记单位党员'), ('是否备案',))
    """
    if match := _OR_NOT.fullmatch(key):
        asked = f"是否{match['done']}"
        return (asked, asked + match["what"]) if match["what"] else (asked,)
    where, last = _ASKED_WHERE.fullmatch(key), _ASKED_LAST.fullmatch(key)
    short = (f"{where['ask']}{where['done']}",) if where else ()
    return (*short, f"{last['ask']}{last['done']}{last['what'].replace('的', '')}") if last else short


@lru_cache(maxsize=1 << 12)
def in_brackets(word: str) -> str:
    """What a header word has in brackets behind it: 责任主体（牵头）."""
    match = _IN_BRACKETS.fullmatch(word)
    return header_key(match[2]) if match else ""


@lru_cache(maxsize=1 << 12)
def ends_as_no_name(word: str) -> bool:
    """Whether a header ends with a noun that only columns of other things than names end with, or in what it counts by.

    Examples
    --------
    >>> ends_as_no_name("物业公司职务"), ends_as_no_name("物业公司"), ends_as_no_name("楼栋及楼栋长（个）")
    (True, False, True)
    """
    if _COUNTED_BY.search(word):
        return True
    keys = (*(either(word) or (header_key(word),)), *filter(None, (in_brackets(word),)))
    nouns = {_SAYS_NOTHING.sub("", key)[-_NOUN:] for key in keys}
    return nouns <= _nouns(names=False) - _nouns(names=True)


@cache
def _nouns(*, names: bool) -> AbstractSet[str]:
    """What the headers of columns end with that hold names, or anything else: the head of a Chinese compound stands last."""
    fields = [field for _, field in lexicon().all_fields if field.type not in _WITHOUT_NOUNS]
    found = (field for field in fields if (field.type in (*OF_NAMES, "number")) is names)
    return {header_key(header)[-_NOUN:] for field in found for header in field.headers}
