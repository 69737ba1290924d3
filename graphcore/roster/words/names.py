"""Names of organisations and places: when two spellings can mean the same one.

Three ever looser forms of a name are compared, each only within the same kind of node:

*clean*    the same characters: width, script, spaces, brackets, dashes and numerals made alike
*core*     without place prefixes and legal form, with the usual short words for kinds of body
*sound*    the core's pinyin: a slip of the input method keeps the sound (:mod:`graphcore.roster.words.sounds`)

Names whose ordinals, branch marks or opposites differ never mean the same one, however alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from graphcore.roster.words.legal_forms import without_legal_form
from graphcore.roster.words.sounds import sound

_LOOSE = re.compile(r"(?<![\x21-\x7e])\s+|\s+(?![\x21-\x7e])")
_HASH = re.compile(r"(\d)#楼?")
_MANY = 1 << 18  # names whose forms are kept: what a city writes on all its rosters

_INVISIBLE = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x1f\x7f-\x9f]+")
_PICTURES = re.compile("[\U0001f300-\U0001faff][\U0001f3fb-\U0001f3ff\ufe0f]*")
_NUMERALS = "零一二三四五六七八九"
_DIGITS = frozenset("一二三四五六七八九十")
_NUMERAL = r"[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
_BEHIND_GRID = "(?=号?(?:$|党|支部))"  # what may follow the number of 网格3
_ORDINAL = re.compile(
    rf"第({_NUMERAL})(?![届次])|({_NUMERAL})(?=期|号楼|号?网格|栋|幢|座|单元)|(?<=网格)({_NUMERAL}){_BEHIND_GRID}"
)
_ROMAN = re.compile(r"(?<![a-z])(x|ix|iv|v?i{1,3}|v)(?=期|区|标段|号?网格)")
_ROMAN_VALUES = {
    numeral: str(value)
    for value, numeral in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"], 1)
}
_PHASE = re.compile(r"\(第*0*(\d+)期\)|第*0*(\d+)期")
_GRID = re.compile(rf"第*0*(\d+)号?网格|(?<!\d)网格第?\(?0*(\d+)\)?{_BEHIND_GRID}号?")
_GRID_CALLED = re.compile(
    rf"第({_NUMERAL}|\d+)([\u4e00-\u9fff]{{0,6}})网格|({_NUMERAL}|\d+)([\u4e00-\u9fff]{{0,2}})网格"
)
_BARE_ORDINAL = re.compile(r"(?<![第\d])(\d+)(?=党支部|支部|党总支)")
_BUILDING = re.compile(r"#?(\d+)(?:号楼|#楼|#|栋|幢|座|号)|#(\d+)楼?")

# 市 and 区 within other words end no place: 市场, 市政工程, 超市, 居民区.
_CITY_END = "(?<![超夜早菜闹])市(?!场|容|值|政(?![府协法务策治企])|民(?:广场|中心|服务|之家|学校|活动|公园|驿站|热线))"
_DISTRICT_END = "(?:(?<!居民)(?<![厂景校片街院辖])区(?!域|块)|[县旗])"
PLACE_END = re.compile(f"{_CITY_END}|{_DISTRICT_END}")
"""What ends the name of a city or district."""
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
_PROVINCE = re.compile(
    "^(?:北京|天津|上海|重庆|河北|山西|内蒙古?|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾)"
    "(?=.{3})"
)
STREET_ENDS = "街道办事处|街道|镇|乡|办事处|(?:开发|示范|度假|产业|保税)区"
"""How the names of streets and towns end, and of what does for one: an office 办事处, a zone."""
_STREET = re.compile(rf"^(?:[^\s()]{{2,6}}?(?:{STREET_ENDS}))(?=.)")
_IN_BRACKETS = re.compile(r"\(([^()]*)\)")
_PARTY_COMMITTEE = re.compile(r"(?:(?<=^中共)|(?<=^中国共产党))(.{2,})(?<!支部)(?<!工作)(?<!检查)委员会$")
_TWO_NEW = re.compile("非公(?:有制)?(?:经济组织|经济|企业)?[和与及、]?社会组织")  # other words for 两新组织
_CONTRACTED = re.compile(r"(.)(?!\1).{1,4}?(组织)[和与及、]?\1.{1,4}?\2")  # 新经济组织和新社会组织: 两新组织
TERM = r"(?:第[\d一二三四五六七八九十]{1,3}|[本首现新上])届"
"""What says in which term a committee is, and not which committee."""
_OF_A_TERM = re.compile(rf"\(?{TERM}\)?(?=(?:[业居村]委|物管)会)|(?<=委会|管会)\(?{TERM}\)?$")
_OPPOSITES = ("东西南北中", "上下", "前后", "左右", "内外", "大小", "甲乙丙丁戊", "新老旧", "男女", "ABCDEFGH")
_ALL_OPPOSITES = "".join(_OPPOSITES)
_OPPOSITE = re.compile(f"[{_ALL_OPPOSITES}]")
_NUMBERS = re.compile(r"\d+|[一二三四五六七八九十]+(?=店|部|厂|校|院|中|小)")
_PLACED = "区店部院校厂苑门片段座栋楼房期址馆场站所园号里街路村组"  # what there may be an east and a west one of
_ONE_OF = f"(?!小区|前期)[{_ALL_OPPOSITES}]"
_TELLS_APART = re.compile(  # 城东, 新城, 甲, 2期, 分店, 老门店; but no other word that holds one: 限上, 新入园
    # Neither do years tell apart (2022年换届), two opposites at once (老旧), or times (前期).
    rf"\d(?!\d*年)|分|[东西南北]|^{_ONE_OF}(?!{_ONE_OF}).?$|(?<![{_ALL_OPPOSITES}]){_ONE_OF}(?!{_ONE_OF}).{{0,3}}[{_PLACED}]$",
    re.IGNORECASE,
)
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
_BRANCH = re.compile(
    r"分公司|支公司|分店|支行|分行|营业厅|营业部|分校|分院|门店|经营部|办事处|分局|派出所|总店|总公司|总部|所$"
)


_IN_PHRASES_ONLY = frozenset("坏瞭么俱藉衹覆彷沈")  # characters that turn simple beside others and stay so alone
_CHANGELESS: set[str] = set()  # characters met that stay as they are, whatever stands beside them


def simplified(text: str) -> str:
    """The text in simplified characters; most texts are, which is told by their characters one by one.

    Examples
    --------
    >>> simplified("松濤社區"), simplified("反覆"), simplified("覆盖"), simplified("沈默")
    ('松涛社区', '反复', '覆盖', '沉默')
    """
    if not _CHANGELESS.issuperset(text):
        convert = _simplifier().convert
        _CHANGELESS.update(one for one in {*text} - _CHANGELESS - _IN_PHRASES_ONLY if convert(one) == one)
        if not _CHANGELESS.issuperset(text):
            return str(convert(text))
    return text


@cache
def _simplifier() -> Any:
    import opencc

    return opencc.OpenCC("t2s")


@lru_cache(maxsize=_MANY)
def clean(text: str) -> str:
    """The name with width, script, spaces, brackets and numerals made alike.

    Examples
    --------
    >>> clean("松涛社區第３网格黨支部"), clean("沐春社区第四网格"), clean("紫藤里2#楼")
    ('松涛社区第3网格党支部', '沐春社区第4网格', '紫藤里2号楼')
    >>> clean("松涛社区03网格"), clean("松涛社区三号网格支部"), clean("紫藤里（Ⅱ期）"), clean("紫藤里第二期")
    ('松涛社区第3网格', '松涛社区第3网格支部', '紫藤里2期', '紫藤里2期')
    >>> clean("云州甲商贸有限公司🏢"), clean("🏢")
    ('云州甲商贸有限公司', '🏢')
    """
    return cleaned(text)


def cleaned(text: str) -> str:
    """What :func:`clean` makes of a name, which is kept nowhere."""
    if not _is_plain(text):
        text = _composed(text)
        text = _PICTURES.sub("", text) or text
        text = text if text.isprintable() and " " not in text else _INVISIBLE.sub("", text)
        text = text if _BRACKETED.isdisjoint(text) else text.translate(_BRACKETS)
        # Marks may join the letter before them once what stood between is gone, or once that letter is small.
        text = _composed(simplified(_composed(text)).casefold())
    if not _DIGITS.isdisjoint(text):
        text = _ORDINAL.sub(
            lambda found: ("第" if found[1] else "") + str(_value(found[1] or found[2] or found[3])), text
        )
    if "支" in text and not text.isalpha():  # a digit is no letter
        text = _BARE_ORDINAL.sub(r"第\1", text)
    if "期" in text or "网格" in text:
        text = _ROMAN.sub(lambda found: _ROMAN_VALUES[found[1]], text)
        text = _PHASE.sub(lambda found: f"{found[1] or found[2]}期", text)
        text = _GRID.sub(lambda found: f"第{found[1] or found[2]}网格", text)
    if text.isalpha() or _BUILDING_MARK.search(text) is None:
        return text
    return _BUILDING.sub(lambda found: f"{found[1] or found[2]}号楼", text)


def _is_plain(text: str) -> bool:
    """Whether a text has only simple ideographs and half-width digits, as most names do."""
    return _plain().fullmatch(text) is not None


@cache
def _plain() -> re.Pattern[str]:
    """Half-width digits and the ideographs that stay as they are, all alike in width and case, of which none joins another."""
    ideographs = [chr(code) for code in range(0x4E00, 0xA000)]
    simple = _simplifier().convert("\n".join(ideographs)).split("\n")
    changing = {one for one, other in zip(ideographs, simple, strict=True) if one != other} | _IN_PHRASES_ONLY
    runs = "".join(one if one not in changing else " " for one in ideographs).split()
    return re.compile(f"[0-9{''.join(f'{run[0]}-{run[-1]}' for run in runs)}]+")


def _composed(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


_BRACKETS = str.maketrans(dict(zip("【】[]〔〕{}〈〉", "()()()()()", strict=True)) | dict.fromkeys("《》“”\"'", ""))
_BRACKETED = frozenset(map(chr, _BRACKETS))
_BUILDING_MARK = re.compile(r"#|\d(?:栋|幢|座|号$|号楼)")


def tidy(text: str) -> str:
    """The name as a label: simplified, half-width digits, no spaces among Chinese characters.

    Examples
    --------
    >>> tidy("春晖里　二期１#楼"), tidy("茂源 食品（云州）有限公司"), tidy("ABC Co")
    ('春晖里二期1号楼', '茂源食品（云州）有限公司', 'ABC Co')
    """
    if _is_plain(text):
        return text
    if not unicodedata.is_normalized("NFKC", text.replace("（", "").replace("）", "")):
        text = "".join(one if one in "（）" else unicodedata.normalize("NFKC", one) for one in text)
    text = _LOOSE.sub("", text.strip())
    text = simplified(text)
    return _HASH.sub(r"\1号楼", text) if "#" in text else text


@lru_cache(maxsize=_MANY)
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
    >>> core("春晖苑（老旧小区）"), core("春晖苑（2023年换届）"), core("春晖苑（三无小区）"), core("春晖苑（老区）")
    ('春晖苑', '春晖苑', '春晖苑', '春晖苑(老区)')
    >>> core("临澄区春晖小区甲区2号楼"), core("春晖苑乙区业委会")
    ('春晖甲区2号楼', '春晖苑乙区业委会')
    """
    text = clean(text)
    if text.endswith("委员会"):
        text = _PARTY_COMMITTEE.sub(r"\1党委", text)
    if "组织" in text:
        text = _CONTRACTED.sub(r"两\1\2", _TWO_NEW.sub("两新组织", text))
    if text.endswith("委"):
        text = _COMMITTEE.sub("委会", text)
    if not _SHORTENED.isdisjoint(text):
        for long, short in _SHORTER:
            if long in text:
                text = text.replace(long, short) or text
    if "物管" in text:
        text = _MANAGING.sub("物业", text)
    if "届" in text:
        text = _OF_A_TERM.sub("", text) or text
    if "(" in text:
        told_apart = [inner for inner in _IN_BRACKETS.findall(text) if _TELLS_APART.search(inner)]
        text = _IN_BRACKETS.sub("", text) + "".join(f"({inner})" for inner in told_apart)
    legal = without_legal_form(text)
    text = legal if len(legal) >= 2 else text
    if _OF_PLACES.isdisjoint(text):
        return text
    bare = _STREET.sub("", text[len(places_before(text)) :])
    text = bare if len(bare) >= 3 else text  # a place alone is the name itself
    # Only now, for of 春晖小区甲区 nothing is a district.
    return (_ESTATE_WORD.sub("", text) or text) if "小区" in text else text


_LONG_WORDS = tuple(long for long, _ in _SHORTER if len(long) > 3)


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

    Numbers, branch marks and opposites (东/西, 新/老 …) must agree. The province that a name may begin with is no such mark,
    though 江西 has one in it; two provinces exclude each other.

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
    provinces = [found[0] for found in map(_PROVINCE.match, (one, other)) if found]
    if len(set(provinces)) > 1:
        return False
    one, other = _PROVINCE.sub("", one, 1), _PROVINCE.sub("", other, 1)
    if len(one) == len(other):  # a slip keeps the sound: 桂西 for 桂溪 tells no west
        kept = [pair for pair in zip(one, other, strict=True) if not _is_slip(*pair)]
        one, other = "".join(here for here, _ in kept), "".join(there for _, there in kept)
    return _marks(one) == _marks(other)


def _is_slip(character: str, other: str) -> bool:
    return character != other and not character.isascii() and sound(character) == sound(other)


def is_contraction(short: str, full: str) -> bool:
    """Whether a name takes single characters of a longer one's words, none of more than two characters, to its end.

    Examples
    --------
    >>> is_contraction("银杏物管", "云州银杏物业管理有限公司"), is_contraction("银杏物业", "银杏物资实业有限公司")
    (True, False)
    """
    bare = _bare(full)
    if len(bare) < len(short) or short[-1] not in bare[-2:] or short[len(short) // 2] not in bare:
        return False
    places = {len(bare)}  # from the end, where most names differ: each character one or two before the next
    for character in reversed(short):
        places = {at - step for at in places for step in (1, 2) if at >= step and bare[at - step] == character}
        if not places:
            return False
    return True


@lru_cache(maxsize=_MANY)
def _bare(text: str) -> str:
    return without_legal_form(clean(text))


def _marks(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(_NUMBERS.findall(text)), tuple(_BRANCH.findall(text)), tuple(_OPPOSITE.findall(text.upper()))


def without_grid_word(text: str) -> tuple[str, str] | None:
    """A core with a numbered grid in it as if that had no word of its own, and that word; None where there is none.

    Examples
    --------
    >>> without_grid_word("松涛社区第2全科网格党支部"), without_grid_word("松涛社区2组网格"), without_grid_word("松涛社区")
    (('松涛社区第2网格党支部', '全科'), ('松涛社区第2网格', '组'), None)
    """
    match = _GRID_CALLED.search(text) if "网格" in text else None
    if match is None:
        return None
    number, word = match[1] or match[3], match[2] or match[4] or ""
    return f"{text[: match.start()]}第{number if number.isdigit() else _value(number)}网格{text[match.end() :]}", word


def shortens(short: str, word: str) -> bool:
    """Whether a word has the characters of a shorter one in their order: 村民小组 those of 组.

    Examples
    --------
    >>> shortens("组", "村民小组"), shortens("", "全科"), shortens("综合", "全科")
    (True, True, False)
    """
    left = iter(word)
    return all(character in left for character in short)


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
    text = _IN_BRACKETS.sub("", clean(text))
    found = _PROVINCE.match(text) if without_legal_form(text) != text else None
    return found[0] if found else ""


@lru_cache(maxsize=_MANY)
def place_of(text: str) -> frozenset[str]:
    """Places that a name states: as prefix or in brackets, without 市, 区, 县.

    Examples
    --------
    >>> sorted(place_of("云州市临澄区卓沐医院")), sorted(place_of("云州城市服务有限公司"))
    (['临澄', '云州'], [])
    """
    if _is_plain(text):
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


def _value(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十") if "十" in numeral else ("", "", numeral)
    return (max(_NUMERALS.find(tens), 1) * 10 if ten else 0) + max(_NUMERALS.find(ones) if ones else 0, 0)
