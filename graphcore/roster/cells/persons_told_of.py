"""Persons of whom a sentence tells: 张桂芳与李建军邻里纠纷, 为独居老人徐玉兰（82岁）送餐, 2单元301李翠花家.

Only what stands beside a name says that it is one, for much in a sentence begins as names do. What is left is 张某, as
offices write, so that two disputes stay two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from graphcore.roster.cells.persons import COMMONEST, COMPOUND, FAMILIES

_GIVEN = r"[\u4e00-\u9fff]"
_GOES_ON = "家户送申反提要求等的与和同跟办就上购请因被在到需住患邻夫妻一两多遗诉报将拟无有为之"
_WORDS = (  # that begin as names do and stand where names would
    "马上|马路|单元|何时|何处|许可|周边|周末|周围|周期|周慰|高层|高空|高龄|高考|高中|高压|高温|高血|高质|郑重|万元|万家|任务|金属|路灯|路面|路口|田间|史志|张贴|陈述"
    "|章程|程序|安全|安置|安排|和谐|文明|文化|党建|党群|党组|党员|党委|党支|包联|包保|和电|和手|和职|花园|花坛|车位|车辆|水电|方便|方案|方式|管理|相关|常态|房屋|平安|平台|经费|向上|时间|强化|全体|全部|全覆|支部|满意|计划"
)
_FAMILY = rf"(?!{_WORDS})(?:[{FAMILIES}]|{COMPOUND.pattern})"
_COMMON_FAMILY = rf"(?:[{COMMONEST}]|{COMPOUND.pattern})"
COMMON_IN_SHORT = rf"(?!{_WORDS}){_COMMON_FAMILY}{_GIVEN}"
_ANY_NAME = rf"{_FAMILY}{_GIVEN}(?:(?![{_GOES_ON}]){_GIVEN})?"
COMMON_NAME = rf"{COMMON_IN_SHORT}(?:(?![{_GOES_ON}]){_GIVEN})?"
"""A pattern of names that begin as most do and as no word of sentences does."""

WHO = (
    "老人|居民|村民|住户|业主|租户|租客|户主|学生|儿童|党员|志愿者|当事人|反映人|申请人|低保户|低保对象|残疾人|困难户|困难群众|困难职工"
    "|退役军人|高龄|孤老|独居|邻居|楼上|楼下"
)
_BY_TRADE = "名师|名医|律师|医生|医师|教师|教授|专家|护士|讲师|法官|民警|社工|网格员|调解员|指导员|理发师|书记|主任|院长|校长|劳模|工匠"
_SENT = "指导员|联络员|联系人|负责人|经办人|网格长|楼栋长|楼组长"
_HELD = "讲座|讲堂|讲课|讲学|授课|开课|义诊|坐诊|出诊|宣讲|报告|事迹|课堂"
_DOING = "装修|违建|违章|搭建|占用|占道|堆物|堆放|养狗|养犬|养鸡|种菜|停车|晾晒|高空抛物|扰民|渗水|去世|走失|失联|摔伤|病重|庆生|祝寿|过.{0,4}(?:生日|大寿)"
_CALLED_ON = "慰问|看望|探望|走访|帮扶|救助|资助|照料|护送"
_BETWEEN = "调解|化解|劝解|调处|协调|处理|处置|解决|关于"
_QUARREL = "纠纷|矛盾|邻里|夫妻|婚姻|家庭|债务|借款|打架|斗殴|争吵|调解|漏水|噪音|之间|两家|两户|两人|因|就|的"
_SAYING = "反映|反应|投诉|申请|要求|诉求|上访|信访|举报|咨询|求助|提出|来电|来访"
_CARED_FOR = "轮椅|助浴|助餐|送餐|助行|助医|就医|就诊|住院|陪护|陪诊|护理|低保|救助|帮扶|慰问|丧事|后事"
_PLACES = "庄村里巷街路桥园苑坊湾屯沟家塘店镇"
_AT_HOME = "门|楼|屋|房|厨|灯|漏|水|电|墙|窗|附近|旁|对面|维修|修|更?换|安装|送|打扫|孩子|老人"
_NO_HOME = "(?<![专管大国全老农商住作画回搬给帮对替])"  # 专家, 管家; 周五给老人
_BODIES = "校院厂站局所馆队社团部委会司区县市州河江湖山"
_ADDRESSED = "大爷|大妈|大娘|大叔|大婶|阿姨|奶奶|爷爷|叔叔|先生|女士|夫妇|夫妻|同学|老师傅|师傅|一家|家庭"


def behind(words: str) -> str:
    """A pattern of where any of some words, which are not all of one length, has just ended."""
    return "|".join(f"(?<={word})" for word in words.split("|"))


_PATTERNS = (
    rf"(?P<aged>{COMMON_NAME})(?=[（(]?\d{{1,3}}岁)",
    rf"(?:(?<=^)|(?<=[\d号楼室栋幢元院，,、；;。：:“”\"\s（(])|{behind(_BETWEEN)})(?P<one>{COMMON_NAME})家?[与和同跟、](?P<other>{_ANY_NAME})家?(?=(?:等.{{0,3}})?(?:{_QUARREL}))",
    rf"(?:{WHO})(?P<who>{COMMON_NAME})(?=$|[，,、；;。：:（(\s]|[{_GOES_ON}]|{_DOING}|{_SAYING})",
    rf"(?:{_BY_TRADE})[：:\s]?(?P<trade>{COMMON_NAME})(?<![{_BODIES}{_PLACES}])(?=$|[，,、；;。（(\s]|{_HELD})",
    rf"(?:{_SENT})[：:\s]?(?P<sent>{_ANY_NAME})(?<![{_BODIES}{_PLACES}])(?=$|[，,、；;。（()）\s])",
    rf"(?:(?<=^)|(?<=[为给帮替由对到助在，,、；;。：:“\"\s]))(?P<at_home>{_FAMILY}{_GIVEN}(?![{_GOES_ON}]){_GIVEN}){_NO_HOME}(?<![{_PLACES}])(?=家(?:{_AT_HOME}))",
    rf"(?:(?<=^)|(?<=[为给帮替由对到助，,、；;。：:“\"\s]))(?P<old>{COMMON_IN_SHORT}(?![{_GOES_ON}]){_GIVEN}){_NO_HOME}(?<![{_BODIES}{_PLACES}])(?=老人)",
    rf"(?:(?<=^)|(?<=[，,、；;。\s]))(?:{_CALLED_ON})(?P<called_on>{COMMON_NAME})(?<![{_BODIES}{_PLACES}])(?=$|[，,、；;。（(\s])",
    rf"(?<![\u4e00-\u9fff])(?P<post>{COMMON_NAME})(?=党员中心户)",
    rf"(?:(?<=^)|(?<=[于为给帮替由对向问望扶访习：:，,、；;。“\"\s]))(?P<comrade>{COMMON_NAME})(?=同志)",
    rf"(?:(?<=^)|(?<=关于)|(?<=接到)|(?<=[接由经应为对，,、；;。：:\s]))(?P<saying>{COMMON_NAME})(?=(?:多次|再次|等人?)?(?:{_SAYING}))",
    rf"(?:(?<=^)|(?<=[为给帮替由对，,、；;。：:\s]))(?P<cared>{COMMON_NAME})(?<![{_PLACES}])(?=(?:的)?(?:{_CARED_FOR}))",
    rf"(?<=[（(\s号])(?P<dwelling>{COMMON_NAME})(?=(?:住?宅|寓所?|代?收|签收|转交?)(?:$|[)）\s，,]))",
    rf"(?<=[\d室号楼栋幢元])(?P<housed>{COMMON_NAME})(?=$|[，,、；;。（(\s]|[{_GOES_ON}]|{_DOING})",
    rf"(?:(?<=^)|(?<=[对，,、；;。：:\s])|{behind(_BETWEEN)}|{behind(_SAYING)})(?P<doing>{COMMON_IN_SHORT}(?![{_GOES_ON}]){_GIVEN})(?<![{_BODIES}{_PLACES}])(?=(?:私自|擅自|长期|经常|违规|违法)?(?:{_DOING}))",
    rf"(?:(?<=^)|(?<=[为给帮替由\d号楼室栋幢元院，,、；;。：:“\"\s（(居民老人]))(?P<addressed>{_FAMILY}{_GIVEN}{{0,2}}?)(?=(?:{_ADDRESSED}))",
)


_NEXT = re.compile(
    rf"(?<=某)[、，,和与及](?P<next>{_ANY_NAME})(?<![{_BODIES}{_PLACES}])(?=$|[、，,；;。（(\s和与及等])"
)

TELLS_OF_PERSON = rf"{_COMMON_FAMILY}{_GIVEN}|{_ADDRESSED}|{_SENT}|家(?:{_AT_HOME})"
"""The sign of a text that tells of a person: a name that begins as most do, or any before or behind what says that it is one."""


@cache
def _told_of() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _PATTERNS))


def anonymous(text: str) -> str:
    """A sentence with 某 in place of the given names of persons of whom it tells.

    Examples
    --------
    >>> anonymous("张桂芳与李建军邻里漏水纠纷"), anonymous("帮独居老人徐玉兰（82岁）送餐")
    ('张某与李某邻里漏水纠纷', '帮独居老人徐某（82岁）送餐')
    >>> anonymous("甲苑1号楼2单元301李翠花家"), anonymous("居民赵大爷申请低保")
    ('甲苑1号楼2单元301李某家', '居民赵某申请低保')
    >>> anonymous("关于王桂兰反映楼上漏水的问题"), anonymous("王桂兰轮椅坡道"), anonymous("松涛路3号（张卫东宅）")
    ('关于王某反映楼上漏水的问题', '王某轮椅坡道', '松涛路3号（张某宅）')
    >>> anonymous("调解孙桂芳与郑洁家漏水"), anonymous("业主孙桂芳装修噪音"), anonymous("名师孙桂芳讲座")
    ('调解孙某与郑某家漏水', '业主孙某装修噪音', '名师孙某讲座')
    >>> anonymous("慰问孙桂芳"), anonymous("关于孙桂芳同志低保申请"), anonymous("孙桂芳党员中心户")
    ('慰问孙某', '关于孙某同志低保申请', '孙某党员中心户')
    >>> anonymous("走访慰问老党员孙桂芳、覃勇、郑洁"), anonymous("帮助孙桂芳家维修"), anonymous("覃桂芳家门前路灯不亮")
    ('走访慰问老党员孙某、覃某、郑某', '帮助孙某家维修', '覃某家门前路灯不亮')
    >>> anonymous("由松涛社区党委派指导员覃勇"), anonymous("孙桂芳老人助餐"), anonymous("林业专家楼道讲座")
    ('由松涛社区党委派指导员覃某', '孙某老人助餐', '林业专家楼道讲座')
    >>> anonymous("反映孙桂芳占用消防通道"), anonymous("3幢402室孙桂芳养犬扰民"), anonymous("孙桂芳擅自搭建阳光房")
    ('反映孙某占用消防通道', '3幢402室孙某养犬扰民', '孙某擅自搭建阳光房')
    >>> anonymous("张家庄占道经营"), anonymous("反映高空抛物"), anonymous("金桥路占道停车"), anonymous("3号楼装修噪音")
    ('张家庄占道经营', '反映高空抛物', '金桥路占道停车', '3号楼装修噪音')
    >>> anonymous("慰问高新区"), anonymous("党员同志学习"), anonymous("专家高血压讲座"), anonymous("书记张榜公布")
    ('慰问高新区', '党员同志学习', '专家高血压讲座', '书记张榜公布')
    >>> anonymous("李家庄轮椅坡道"), anonymous("关于高空抛物反映强烈的问题"), anonymous("关于程序申请的说明")
    ('李家庄轮椅坡道', '关于高空抛物反映强烈的问题', '关于程序申请的说明')
    >>> anonymous("高龄独居老人关爱"), anonymous("金桥社区与云帆公司联合义诊"), anonymous("3号楼高空坠物隐患")
    ('高龄独居老人关爱', '金桥社区与云帆公司联合义诊', '3号楼高空坠物隐患')
    """
    told = _told_of().sub(family_only, text)
    while told != text and (more := _NEXT.sub(family_only, told)) != told:  # who is listed behind one
        told = more
    return told


def of_whom_told(text: str, names: Iterable[str]) -> str:
    """A sentence with 某 in place of the given names of some persons, whatever stands beside them.

    Examples
    --------
    >>> of_whom_told("覃勇反映油烟", ["覃勇"]), of_whom_told("欧阳春梅、欧阳春两家", ["欧阳春", "欧阳春梅"])
    ('覃某反映油烟', '欧阳某、欧阳某两家')
    """
    longest_first = sorted(names, key=len, reverse=True)
    return re.sub(f"(?P<name>{'|'.join(map(re.escape, longest_first))})", family_only, text)


def family_only(match: re.Match[str]) -> str:
    """What a match of named groups says with 某 in place of the given name of each."""
    whole, start = match[0], match.start()
    for name in sorted((group for group in match.groupdict() if match[group]), key=match.start, reverse=True):
        at, end = match.start(name) - start, match.end(name) - start
        family = 2 if COMPOUND.match(match[name]) else 1
        if end - at > family:
            whole = f"{whole[: at + family]}某{whole[end:]}"
    return whole
