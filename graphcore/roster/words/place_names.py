"""The places that names state before them or in brackets: provinces, cities, districts, streets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from graphcore.roster.words.characters import is_plain
from graphcore.roster.words.legal_forms import without_legal_form
from graphcore.roster.words.spelling import IN_BRACKETS, MANY_NAMES, clean

# 市 and 区 within other words end no place: 市场, 市政工程, 超市, 居民区; nor behind a street: 云澜街道市桥社区.
_CITY_END = (
    "(?<![超夜早菜闹])(?<!街道)市(?!场|容|值|政(?![府协法务策治企])|民(?:广场|中心|服务|之家|学校|活动|公园|驿站|热线))"
)
_DISTRICT_END = "(?:(?<!居民)(?<![厂景校片街院辖])区(?!域|块)|[县旗])"
PLACE_END = re.compile(f"{_CITY_END}|{_DISTRICT_END}")
"""What ends the name of a city or district."""
ENDING_PLACES = frozenset("市区县旗")
"""The characters that do; in most names stands none of them."""
_PLACE = (
    r"(?:[^\s()省市区县旗]{2,6}(?:省|自治区))?"
    # A city is called 盐城, 成都, 辛集, 厦门; after more than one character 城市, 都市, 集市, 门市 are words.
    rf"(?:(?:[^\s()省市区县旗]{{2,5}}(?<![城都集门])|[^\s()省市区县旗][城都集门]){_CITY_END}"
    rf"(?:[^\s()市区县旗社小园]{{1,4}}{_DISTRICT_END})?"
    # Without its city a district is told from the east of an estate (枫林苑东区) by length and last character.
    r"|[^\s()市区县旗社小园]{1,2}[^\s()市区县旗社小园东西南北中上下前后新老甲乙丙丁戊己庚一二三四五六七八九十\da-z]"
    rf"{_DISTRICT_END})?"
)
_PLACES = re.compile(_PLACE)
_UP_TO_A_PLACE = re.compile(rf".{{0,29}}(?:省|{PLACE_END.pattern})", re.DOTALL)  # all places before a name end within
_COUNTS = re.compile("[0-9零一二三四五六七八九十]")  # what may be written otherwise, or lets what follows it be
_OF_PLACES = frozenset("省市区县旗街镇乡处")  # one of them ends every place before a name
_NOWHERE = frozenset[str]()
_SHORTEST = 3  # characters of what is left of a name without its places
_PROVINCE = re.compile(
    "^(?:北京|天津|上海|重庆|河北|山西|内蒙古?|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)"
    "(?=.{3})"
)
COMMUNITY_ENDS = "社区|居民区|村"
"""How the names of communities mostly end; others, of one place only, are learnt from its rosters."""
# A town is called 新城乡; after more than one character 城乡 is a word.
STREET_ENDS = r"街道办事处|街道|镇|(?<!\w\w城)乡|办事处|(?:开发|示范|度假|产业|保税)区"
"""How the names of streets and towns end, and of what does for one: an office 办事处, a zone."""
_STREET = re.compile(rf"^(?:[^\s()]{{2,6}}?(?:{STREET_ENDS}))(?=.)")

_WITHIN = re.compile(r"[^\W\d]{2,6}?(?:街道|镇|乡)")

_BODY_ALONE = re.compile("[党工]{1,2}委|[居村业]委会|物管会|党?支部|党总支|党小组")


def without_places(text: str) -> str:
    """A clean name without the places and the street before it; a place alone is the name itself, and a body's whose it is.

    Examples
    --------
    >>> without_places("云州市临澄区卓沐医院"), without_places("云澜街道松涛社区"), without_places("临澄区")
    ('卓沐医院', '松涛社区', '临澄区')
    >>> without_places("云澜街道党支部"), without_places("松涛分场城乡党建联盟"), without_places("新城乡党建联盟")
    ('云澜街道党支部', '松涛分场城乡党建联盟', '党建联盟')
    """
    if _OF_PLACES.isdisjoint(text):
        return text
    bare = _STREET.sub("", text[len(places_before(text)) :])
    return bare if len(bare) >= _SHORTEST and not is_body_alone(bare) else text


def street_told(texts: Iterable[str]) -> str | None:
    """The street or town that the first of some texts which does so names.

    Examples
    --------
    >>> street_told(["企业", "2026年临澄区云澜街道非公企业台账", "沁和镇"]), street_told(["企业"])
    ('云澜街道', None)
    """
    bare = (text[len(places_before(text)) :] for text in (clean(text).lstrip("0123456789年") for text in texts))
    return next((found[0] for text in bare if (found := _WITHIN.search(text))), None)


def is_body_alone(text: str) -> bool:
    """Whether the core of a name says of what kind a body is, and only a place before it whose.

    Examples
    --------
    >>> is_body_alone("党支部"), is_body_alone("松涛党支部")
    (True, False)
    """
    return _BODY_ALONE.fullmatch(text) is not None


@lru_cache(maxsize=MANY_NAMES)
def place_of(text: str) -> frozenset[str]:
    """Places that a name states: as prefix or in brackets, without 市, 区, 县.

    Examples
    --------
    >>> sorted(place_of("云州市临澄区卓沐医院")), sorted(place_of("云州城市服务有限公司"))
    (['临澄', '云州'], [])
    """
    if is_plain(text):
        beginning = _UP_TO_A_PLACE.match(text)
        if beginning is None or _COUNTS.search(text, 0, beginning.end()) is None:  # clean as it is
            return _NOWHERE if beginning is None else _places_in(_places_at(beginning[0]))
    return _places_in(places_before(clean(text)))


def places_before(text: str) -> str:
    """The places that stand before a name; the same for all that begin alike, up to where one could end."""
    beginning = _UP_TO_A_PLACE.match(text)
    return "" if beginning is None else _places_at(beginning[0])


@lru_cache(maxsize=1 << 14)
def _places_at(beginning: str) -> str:
    return beginning[: _PLACES.match(beginning).end()]  # type: ignore[union-attr]  # matches emptiness too


@lru_cache(maxsize=1 << 14)
def _places_in(beginning: str) -> frozenset[str]:
    return frozenset(re.findall(r"(.+?)(?:省|自治区|市|区|县|旗)", beginning))


def levels_agree(one: str, other: str) -> bool:
    """Whether not one of two names is said to be of a city and the other of a district, where one does not tell which.

    Examples
    --------
    >>> levels_agree("市图书馆", "云州市图书馆"), levels_agree("市图书馆", "云州市临澄区图书馆"), levels_agree("区图书馆", "图书馆")
    (True, False, True)
    """
    here, there = _level_of(one), _level_of(other)
    return here == there or "" in (here, there) or not any(PLACE_END.match(clean(name)) for name in (one, other))


def _level_of(name: str) -> str:
    """What the last of the places before a name is, whether it says how that is called or not: 市, 区."""
    text = clean(name)
    return places_before(text)[-1:] or (text[0] if PLACE_END.match(text) else "")


def provinces_agree(one: str, other: str) -> bool:
    """Whether two firms are not said to be of different provinces."""
    here, there = province_before(one), province_before(other)
    return here == there or "" in (here, there)


def province_before(text: str) -> str:
    """The province that a firm's name begins with, which people leave out: only the legal form tells that it is a firm's.

    Examples
    --------
    >>> province_before("江西银杏物业管理有限公司（三级）"), province_before("江西会馆"), province_before("江西小面馆")
    ('江西', '', '')
    """
    text = IN_BRACKETS.sub("", clean(text))
    return first_province(text) if without_legal_form(text) != text else ""


def first_province(text: str) -> str:
    """The province that a text begins with, if it goes on behind it.

    Examples
    --------
    >>> first_province("江西银杏物业"), first_province("江西会"), first_province("银杏物业")
    ('江西', '', '')
    """
    found = _PROVINCE.match(text)
    return found[0] if found else ""
