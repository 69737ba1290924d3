"""Header words: what the text of a header is compared by, and how much it sounds like one."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from rapidfuzz import fuzz

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.legends import without_legend
from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.words.characters import is_plain, simplified
from graphcore.roster.words.fields import OF_NAMES
from graphcore.roster.words.lexicon import lexicon, plain_english

_NAME_SOUNDS = 0.35
_TELLING = re.compile(
    "名称|日期|时间|人数|编号|电话|情况|类别|类型|地址|是否|所属|所在|姓名|单位|状态|户数|代码|组织|数量|年月"
)
_BRACKETED = re.compile(r"[（(〔【\[].*?[)）〕】\]]", re.DOTALL)
_ORNAMENTS = "*＊★☆※▲△▼▽◆◇"  # of which a note says what is to be filled in, or who is to look at it
_MARKS = re.compile(rf"[\s{_ORNAMENTS}:：、,，.。?/／\"“”_\-]+")
_QUESTION = re.compile(
    rf"^[\s{_ORNAMENTS}]*(?:\(\d{{1,2}}\)|\d{{1,2}}[.、-])[\s{_ORNAMENTS}]*(?=[\u4e00-\u9fff])"
)  # 5.是否已成立党组织？ 3-网格名称
# As those are numbered that a list of them counts: 需求清单序号, 需求件号, 登记序码; and what they are called in full: 企业全名.
_NUMBER_OF = re.compile("(?<=..)(?:清单|台账|名册)?(?:统一)?(?:[序编件]号|流水号|[序编]码|标识码|识别码)$")
_BUILDINGS = re.compile("(?<!讲)[幢座](?=数)")  # counted by either word
_NAME_OF = re.compile("(?:(?<=..)(?:规范|标准|正式|完整|准确|法定|登记|注册))?(?:名称|全称|全名)$")
_TELLS_NOTHING = re.compile(  # that both ask, count or date
    "^(?:是否|有无)已?|(?:总?人数|总数|数量?|时间|日期|年月|(?<=..)日|名称|情况)$"
)
_DATES, _BOTH_DATE = re.compile("(?:时间|日期|年月|(?<=..)日)$"), 0.4
PART = "其中"
"""What a header begins with that counts some of those whom what stands above it counts."""
_ASKS = re.compile("是否|有无")
_LONGEST_HEAD = 24  # characters of a header with a remark behind it
_ENDS = 0.62  # how alike a word is that ends with another
OF_SOMETHING = 0.5  # how alike words are that both say name, number or day, and not of what
_SAME_FORM = 0.6  # share of headers from which two tables have one form
_ENGLISH = re.compile("[a-z]+")
_PLACE = re.compile("..+?(?:社区|村)(?=...)")


@lru_cache(maxsize=1 << 16)
def header_key(text: str) -> str:
    r"""A header word as it is compared: in simplified characters, without spaces, stars, brackets or what is in them, or what codes mean.

    Examples
    --------
    >>> header_key("*网\n格长"), header_key("经费(元)"), header_key("村（\n居）社区")
    ('网格长', '经费', '村社区')
    >>> header_key("〔必填〕企业名称"), header_key("【企业名称】")
    ('企业名称', '【企业名称】')
    >>> header_key("黨員人數"), header_key("是否报到：1是 2否")
    ('党员人数', '是否报到')
    >>> header_key("4、*网格长"), header_key("*4、网格长")  # a star is no part of it, wherever it stands
    ('网格长', '网格长')
    >>> header_key("△网格长"), header_key("▲4、网格长")
    ('网格长', '网格长')
    >>> header_key("3-网格长"), header_key("5-10人")
    ('网格长', '510人')
    >>> header_key("序号"), header_key("需求清单序号"), header_key("需求件号")  # the number of something
    ('序号', '需求编号', '需求编号')
    >>> header_key("楼栋统一识别码"), header_key("统一社会信用代码")
    ('楼栋编号', '统一社会信用代码')
    >>> header_key("座数（栋）"), header_key("自然幢数")
    ('栋数', '自然栋数')
    >>> header_key("企业全名"), header_key("企业（全称）"), header_key("楼栋（幢）规范名称")
    ('企业名称', '企业', '楼栋名称')
    """
    text = without_number(simplified(plain(without_legend(text))))
    text = _BRACKETED.sub("", text) or text
    return _BUILDINGS.sub("栋", _NAME_OF.sub("名称", _NUMBER_OF.sub("编号", _MARKS.sub("", text).lower())))


def without_number(text: str) -> str:
    """A header in NFKC form without the number that columns are counted by.

    Examples
    --------
    >>> [without_number(text) for text in ("5.是否已成立党组织", "(6)参与单位1", "3-网格名称", "2024年")]
    ['是否已成立党组织', '参与单位1', '网格名称', '2024年']
    """
    return _QUESTION.sub("", text)


@cache
def lexicon_words() -> frozenset[str]:
    """All header words that the lexicon knows, as they are compared."""
    words = lexicon()
    headers = {header_key(header) for _, field in words.all_fields for header in field.headers}
    return frozenset(headers.union(*words.english.values()))


@cache
def _never_names() -> frozenset[str]:
    """Header words that call no organisation or place, as 业委会 may where it stands: those of columns of other things."""
    fields = lexicon().all_fields
    others = {header_key(word) for _, field in fields if field.type not in OF_NAMES for word in field.headers}
    return frozenset(others - {header_key(word) for word in lexicon().things}) | {
        word for word in lexicon_words() if word.endswith(("名称", "全称")) or word.startswith(("所在", "所属"))
    }


@lru_cache(maxsize=1 << 14)
def only_heads(text: str) -> bool:
    """Whether a text is a word that stands above columns and names nobody.

    Examples
    --------
    >>> only_heads("从业人员数"), only_heads("企业名称"), only_heads("业委会"), only_heads("云州甲商贸有限公司")
    (True, True, False, False)
    """
    first = text[:1]
    # Hardly any name goes on as those words begin; a plain ideograph begins the key of a text, too.
    if first not in _firsts(_never_names()) and "\u4e00" <= first <= "\u9fff" and is_plain(first):
        return False
    return len(text) <= _LONGEST_HEAD and header_key(text) in _never_names()


@cache
def _firsts(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:1] for word in words)


@lru_cache(maxsize=1 << 12)
def english_ends(text: str) -> tuple[str, ...]:
    """An English header as field names are compared, and its last words: the head of a compound stands last there too.

    Examples
    --------
    >>> english_ends("Party members"), english_ends("credit_code"), english_ends("党员数")
    (('partymembers', 'members'), ('creditcode', 'code'), ())
    >>> english_ends("Has party organisation (Y/N)")
    ('haspartyorg', 'partyorg', 'org')
    """
    words = _ENGLISH.findall(plain_english((_BRACKETED.sub("", text) or text).lower()))
    return tuple("".join(words[first:]) for first in range(len(words)))


@lru_cache(maxsize=1 << 14)
def sounds(key: str) -> float:
    """How much a word sounds like some header word: by itself, by its ending, or by likeness.

    Examples
    --------
    >>> sounds("群体名称"), sounds("松涛社区快递员群体") < sounds("快递员群体")
    (1.0, True)
    """
    if key in lexicon_words():
        return 1.0
    if name_kind(key) is not None or _begins_with_place(key):  # 春晖里小区 ends like a header, but is a name
        return _NAME_SOUNDS
    return max(0.7 if _TELLING.search(key) else 0.0, likeness(key, lexicon_words()))


def _begins_with_place(key: str) -> bool:
    """Whether a word begins with the name of a community, and says nothing that headers do: 松涛社区快递员群体."""
    place = _PLACE.match(key) if _TELLING.search(key) is None else None
    return place is not None and place[0] not in lexicon_words()


@lru_cache(maxsize=1 << 16)
def likeness(key: str, words: frozenset[str]) -> float:
    """How alike a header word and the likest of some known ones are, 0 to 1.

    Examples
    --------
    >>> likeness("成立时间", frozenset({"成立时间"})), round(likeness("党组织成立时间", frozenset({"成立时间"})), 2)
    (1.0, 0.79)
    >>> round(likeness("是否核实", frozenset({"是否建立党组织"})), 2)  # that both ask tells nothing
    0.0
    >>> round(likeness("走访次数", frozenset({"职工数"})), 2)  # nor that both count
    0.0
    >>> round(likeness("批准时间", frozenset({"成立日期"})), 2)  # and that both date a little
    0.4
    """
    if key in words:
        return 1.0
    letters = _by_letter(words)
    best = _BOTH_DATE if _DATES.search(key) and _has_dates(words) else 0.0
    # What has no character of it is like it at most by being a date, too.
    for word in set[str]().union(*(letters.get(letter, ()) for letter in key)):
        if is_of_anything(word):
            best = max(best, OF_SOMETHING if key.endswith(word) else 0.0)
        elif len(word) >= 2 and word in key:
            # The head of a Chinese compound stands last: 党组织成立时间 is a 成立时间.
            best = max(best, (_ENDS if key.endswith(word) else 0.5) + 0.3 * len(word) / len(key))
        elif len(key) >= 2 and key in word:
            best = max(best, 0.45 + 0.35 * len(key) / len(word))
        else:
            best = max(best, _alike(key, word))
    return best


@cache
def _by_letter(words: frozenset[str]) -> Mapping[str, Collection[str]]:
    """Character → the words that have it."""
    found: dict[str, list[str]] = {}
    for word in words:
        for letter in set(word):
            found.setdefault(letter, []).append(word)
    return found


@cache
def _has_dates(words: frozenset[str]) -> bool:
    return any(_DATES.search(word) and not is_of_anything(word) for word in words)


def _alike(key: str, word: str) -> float:
    """How alike two words are in what they do not share with all of their kind; that both date says a little."""
    one, other = _telling(key), _telling(word)
    told = fuzz.ratio(one, other) / 100
    if _ASKS.match(key) and _ASKS.match(word) and one.endswith(other):  # 是否已到社区报到, 是否报到
        return _ENDS + 0.3 * len(other) / len(one)
    return max(0.85 * told, _BOTH_DATE + 0.45 * told if _DATES.search(key) and _DATES.search(word) else 0.0)


@lru_cache(maxsize=1 << 12)
def is_of_anything(key: str) -> bool:
    """Whether a header word only says that a name, number or day stands below, and not of what."""
    return _TELLS_NOTHING.fullmatch(key) is not None


def counts_part(key: str, words: Collection[str]) -> bool:
    """Whether a header counts some of those of whom any of some words counts all.

    Examples
    --------
    >>> counts_part("其中女职工", ["职工人数"]), counts_part("其中党员数", ["党员总数"]), counts_part("职工", ["职工人数"])
    (True, False, False)
    >>> counts_part("其中预备党员", ["预备党员", "预备"])  # all of whom one of the words counts
    False
    """
    if not key.startswith(PART):
        return False
    some, counted = _telling(key.removeprefix(PART)), {*map(_telling, words)}
    return some not in counted and any(all_of in some for all_of in counted)


@lru_cache(maxsize=1 << 12)
def _telling(key: str) -> str:
    return _TELLS_NOTHING.sub("", key) or key


def is_same_form(here: AbstractSet[str], there: AbstractSet[str]) -> bool:
    """Whether two tables have nearly the same headers: they are one form, filled in twice."""
    return len(here & there) >= _SAME_FORM * len(here | there)
