"""What looks like a person's name, and the posts that persons have."""

from __future__ import annotations

import re
from functools import cache

from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean

# The commonest family names, which begin some 98 in 100 names of persons; 推进中 and 已完成 begin with none.
COMMONEST = (  # three in four; hardly a firm or a place begins with one
    "王李张刘陈杨傅黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
)
FAMILIES = (
    f"{COMMONEST}"
    "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施牛樊葛邢安齐"
    "庞颜倪庄聂章鲁岳翟殷詹申耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙"
    "鲍华喻祁房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞"
    "姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼"
    "盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙戈伏鹿薄邸雍"
    "伍洪乔赖萧阎欧易辜羊阿乌母裘亓修邰赫杭况宿鲜逯隆茹诺战慕危玉印母"
)
_OF_FAMILIES = frozenset(FAMILIES)
COMPOUND = re.compile(  # family names of two characters, with which names of persons often have four
    "欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|夏侯|端木|宇文|长孙|鲜于|闾丘|钟离|轩辕|南宫|独孤|申屠|赫连|澹台"
    "|濮阳|淳于|单于|公冶|太史|闻人|呼延|百里|拓跋|万俟|公羊|宗政|仲孙|东郭|西门|南门|第五|左丘|梁丘"
)
NAME = rf"(?:[{FAMILIES}]|{COMPOUND.pattern})[\u4e00-\u9fff]{{1,2}}"
"""A pattern of nearly all names of persons, and of much else."""

PERSON = re.compile(rf"(?:{NAME}|[\u4e00-\u9fff]{{4}}|[\u4e00-\u9fff]{{1,6}}·[\u4e00-\u9fff]{{1,6}})")

_CALLED_AFTER = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:[{COMMONEST}][\u4e00-\u9fff]|(?:{COMPOUND.pattern})[\u4e00-\u9fff]|{NAME}(?:家|户|家庭|中心户|党员|同志|先进|志愿))"
)

_BY_POST = re.compile(rf"[{COMMONEST}]副?[局处科所部院校队站办总主工]")
_PLACES, _IN_SHORT = ("委", "州", "省", "市", "区", "县", "巷", "桥"), 2
_OFFICES = frozenset("局站所校厅处院部队社厂店馆室办科员街路镇乡")  # of three characters and more: 王局 is somebody

OFFICES = "书记|主任|负责人|负责同志|法定代表人|法人|经理|会长|理事长|主席|院长|校长|所长|站长|店长|厂长"
"""Posts of those who lead."""


def looks_like_person(text: str) -> bool:
    """Whether a text may be a person's name, with a post before it or without: it ends as no organisation or place does.

    Examples
    --------
    >>> looks_like_person("谢哲珩"), looks_like_person("居委会"), looks_like_person("春晖里")
    (True, False, False)
    >>> looks_like_person("指导员：谢哲珩"), looks_like_person("派驻指导员谢哲珩"), looks_like_person("书记工作室")
    (True, True, False)
    """
    name = clean(text)
    return name_kind(text) is None and (PERSON.fullmatch(name) or _in_post().fullmatch(name)) is not None


def is_in_short(name: str) -> bool:
    """Whether a clean name calls somebody by family name and post in short.

    Examples
    --------
    >>> is_in_short("王局"), is_in_short("张副处"), is_in_short("市局")
    (True, True, False)
    """
    return _BY_POST.fullmatch(name) is not None


def is_no_person(name: str) -> bool:
    """Whether a clean name ends, or begins, as no person's does, nor what somebody is called by a post: 王局, 张副处.

    Examples
    --------
    >>> [is_no_person(name) for name in ("区委", "金牛区", "云岭街道", "史志办", "快递员", "一中", "√")]
    [True, True, True, True, True, True, True]
    >>> [is_no_person(name) for name in ("王局", "张副处", "赵家", "万家乐", "第五明", "乜昌")]
    [False, False, False, False, False, False]
    """
    if not any(map(str.isalpha, name)) or name.endswith(("街道", *_PLACES)):
        return True
    is_numbered = name[0] in "第一二三四五六七八九十" and COMPOUND.match(name) is None
    return is_numbered or (len(name) > _IN_SHORT and name[-1] in _OFFICES and name[-2] != "副")


def may_be_called_after_person(text: str) -> bool:
    """Whether a title may have a person's name in it: it begins as most of them do, or as any before what persons are called.

    Whole families of places begin so, too: for where it is better to hide too much.

    Examples
    --------
    >>> [may_be_called_after_person(text) for text in ("王小妹爱心小屋", "“覃志党员中心户”", "夕阳红党员中心户", "社区活动室")]
    [True, True, False, False]
    """
    return _CALLED_AFTER.search(text) is not None


def has_family_name(text: str) -> bool:
    """Whether any character of a text is one of the commonest family names."""
    return not _OF_FAMILIES.isdisjoint(text)


def has_common_family(name: str) -> bool:
    """Whether a person's name begins as most do; of firms that are called like one, few do: 万科, 华润.

    Examples
    --------
    >>> has_common_family("孙丽"), has_common_family("万科")
    (True, False)
    """
    return name[0] in COMMONEST or COMPOUND.match(name) is not None


@cache
def _in_post() -> re.Pattern[str]:
    """A person's name behind what a column of such persons would be called."""
    persons = (field for _, field in lexicon().all_fields if field.type == "person")
    posts = sorted({clean(word) for field in persons for word in field.headers})
    return re.compile(rf".{{0,6}}(?:{'|'.join(map(re.escape, posts))})[:：]?[{FAMILIES}][\u4e00-\u9fff]{{1,2}}")
