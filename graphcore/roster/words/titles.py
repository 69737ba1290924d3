"""Which kinds of roster a title, or the name of a sheet or file, speaks of, and whether of those that have no Party organisation, or are gone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from graphcore.roster.words.characters import simplified
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import TABLE_KINDS

_LATIN = re.compile("[A-Za-z]+")
_WITHOUT = re.compile(
    "应建(?:尚|还)?未建|(?:[未没]|(?<!有)无|没有)(?:[组筹]?建立?|成立|设立|覆盖)?党的?(?:组织|支部)|党组织(?:未覆盖|空白)"
)
_WITH = re.compile("应建已建|已[组建成覆]|是否|(?<!应)建与?未建|情况|分析")  # who has one, or how many of either
_LISTED = "(?:两新|非公|社会|市场)*(?:企业|公司|单位|组织|商户|主体|个体工商户|个体户)"  # of which some may be gone
_LIST = "名单|名册|清单|台[账帐]|明细表?|登记[表簿]|一览表|统计表|表"
_AND_OTHERS = re.compile("[不未无没含除]|新[增设注办建入]|新企|在[营业册]|正常|存续|变更|恢复|是否|增减|变动|[迁搬]入")
_SOME = re.compile("老旧|老破小|(?<!有)无物业|零散|重点|示范|试点|新增|部分|困难|规上|规模以上|应建未建|薄弱")
_SUFFIX = re.compile(r"\.(?:xlsx?|csv|et|ods)$", re.IGNORECASE)
_COVERING = re.compile("党的?组织(?=全?覆盖)")  # 党组织覆盖情况 tells of those whom they cover
_ONE_WORD = 0.75  # how much one word among others says in English


@lru_cache(maxsize=1 << 10)
def kinds_called(text: str) -> Mapping[str, float]:
    """Roster kinds that a name speaks of, by the length of the longest word that says so: 1 from four characters.

    In English it speaks of them as they are named, 1 where it says nothing else.

    Examples
    --------
    >>> kinds_called("企业台账"), kinds_called("2026/Social organisations.csv"), kinds_called("party_orgs 2026 Q2.csv")
    ({'enterprises': 0.5}, {'social_orgs': 1.0}, {'party_orgs': 1.0})
    >>> kinds_called("未建党组织企业名单"), kinds_called("企业党组织覆盖情况表")  # which are no Party organisations
    ({'enterprises': 0.5}, {'enterprises': 0.5})
    >>> kinds_called("estate roster.csv"), kinds_called("Wasteland.csv")
    ({'estates': 0.75}, {})
    """
    text = _COVERING.sub("", simplified(text))
    longest = {
        roster: max((len(word) for word in kind.words if word in text), default=0)
        for roster, kind in lexicon().rosters.items()
        if roster != "party_orgs" or not lists_those_without(text)
    }
    return {roster: min(length, 4) / 4 for roster, length in longest.items() if length} or _called_in_english(text)


@lru_cache(maxsize=1 << 10)
def lists_those_without(text: str) -> bool | None:
    """Whether a name is that of a list of those that have no Party organisation yet; None where it speaks of neither.

    Examples
    --------
    >>> [lists_those_without(text) for text in ("应建未建党组织台账", "未建党组织企业名单", "无党组织非公企业")]
    [True, True, True]
    >>> [lists_those_without(text) for text in ("已建党组织企业", "党组织应建未建情况", "有无党组织", "企业台账")]
    [False, False, None, None]
    """
    text = simplified(text)
    if _WITH.search(text) is not None and (_WITHOUT.search(text) or "党组织" in text):
        return False
    return True if _WITHOUT.search(text) else None


@lru_cache(maxsize=1 << 10)
def lists_some(text: str) -> bool:
    """Whether a name is that of a list of some of a kind, which leaves others out.

    Examples
    --------
    >>> [lists_some(text) for text in ("老旧小区（无物业）清单", "重点企业名单", "小区台账", "小区有无物业情况")]
    [True, True, False, False]
    """
    return _SOME.search(simplified(text)) is not None


@lru_cache(maxsize=1 << 10)
def ways_of_the_gone(text: str) -> tuple[str, ...] | None:
    """In which ways those are gone whom a name says to be listed; none where it lists others too, None where it speaks of neither.

    Examples
    --------
    >>> [ways_of_the_gone(text) for text in ("注销、迁出企业核销表", "松涛社区外迁企业名单", "已注销", "企业核销台账")]
    [('注销', '迁出'), ('外迁',), ('注销',), ('核销',)]
    >>> [ways_of_the_gone(text) for text in ("新增、注销企业台账", "企业台账（不含注销）", "企业台账", "停车场")]
    [(), (), None, None]
    """
    text = _SUFFIX.sub("", simplified(text))
    match = _list_of_the_gone().search(text)
    if match is None or _AND_OTHERS.search(text) is not None:
        return () if _gone().search(text) else None
    return tuple(_gone().findall(match[0]))


@cache
def _gone() -> re.Pattern[str]:
    """The words that say in which way an organisation is gone, or no longer counts."""
    states = lexicon().fields_of("enterprises")["status"].choices
    words = {word for state, known in states.items() if state != "operating" for word in known}
    words |= {word for known in lexicon().gone.values() for word in known}
    words -= {word for word in words if re.search("企业|^已", word)}
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))))


@cache
def _list_of_the_gone() -> re.Pattern[str]:
    ways = rf"(?:已?(?:{_gone().pattern})[、和及与,/]?)+"
    return re.compile(rf"{ways}的?(?:{_LISTED})|(?:{_LISTED}){ways}(?:情况)?(?:{_LIST})|^{ways}(?:{_LIST})?$")


def _called_in_english(text: str) -> dict[str, float]:
    """The kinds that the last part of a path, or a title, speaks of in English; of words within words, the longest."""
    said = _in_english(text.rsplit("/", 1)[-1].removesuffix(".csv").removesuffix(".xlsx").removesuffix(".xls"))
    called = {
        roster: name for roster, names in _english_kinds().items() for name in names if f" {name} " in f" {said} "
    }
    longest = {
        roster: name
        for roster, name in called.items()
        if not any(name != other and f" {name} " in f" {other} " for other in called.values())
    }
    return {roster: 1.0 if name == said or " " in name else _ONE_WORD for roster, name in longest.items()}


@cache
def _english_kinds() -> Mapping[str, tuple[str, ...]]:
    """What each kind of roster is called in English."""
    return {roster: tuple({_in_english(roster), _in_english(TABLE_KINDS[roster].en)}) for roster in lexicon().rosters}


def _in_english(text: str) -> str:
    """The words of a text in Latin letters, each as one of it is called: party_orgs as Party org."""
    words = _LATIN.findall(text.replace("'s", "s").replace("s'", "s").replace("’", ""))
    return " ".join(word.lower().removesuffix("s") for word in words)
