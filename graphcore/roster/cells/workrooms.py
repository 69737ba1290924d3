"""Bodies that are called after the person who works there: 马冬梅调解工作室, 劳模孙桂芳书屋.

What follows the name decides: schools and hospitals are called after those who are long dead, workrooms after a neighbour.
"""

from __future__ import annotations

import re
from functools import cache

from graphcore.roster.cells.persons_told_of import COMMON_IN_SHORT, COMMON_NAME, behind, family_only

_ABOUT = (
    "(?:调解|人民|金牌|矛盾|纠纷|婚姻|家庭|邻里|法律|律师|心理|健康|中医|养老|护理|名师|名医|劳模|党员|党?代表|人大代表|政协委员|委员|书记"
    '|志愿者?|文化|书法|绘画|剪纸|技能|大师|工匠|创新|爱心|服务|社工|网格员?|先锋|乡贤|红色|社区|[“"「][^”"」]{1,6}[”"」])*'
)
_ROOMS = "工作室|调解室|(?<=调解)(?:中心|站|委员会)"
_MORE_ROOMS = (  # of two characters too many words, and names of places, stand before these: 林业工作站, 杨柳书屋
    f"{_ROOMS}|工作坊|工作站|[议谈]事[室厅]|会客厅|[谈咨][心询]室|服务站|(?:服务|志愿)队|宣讲[团队]|[讲课]堂|书[屋院房吧]|小[屋院]|茶室"
)
_WHOSE = "社区|街道|村|镇|乡|劳模|模范|代表|委员|党员|书记|主任|名师|名医|律师|医生|民警|法官|老师|社工|网格员|调解员|工匠|先锋|好人|乡贤"
_BEGINS = rf"(?<![\u4e00-\u9fff])|{behind(_WHOSE)}"
_NO_NAME = "(?!林[业长]|余热|高[校效级铁]|宋韵|唐[韵诗]|胡同|田园|叶子|钟[楼声]|周到|杜鹃|丁香|马兰|杨[柳梅]|许愿|董事)"
_NO_PLACE = "(?<![庄村里巷街路桥园苑坊湾屯沟塘店镇区县市州江河湖山乡汇嘴埠堡岭坪坡坝岗寨营滩祠])"
_ADDRESSED = "(?:同志|书记|主任|老师|律师|医生|大姐|大妈|大爷|大叔|阿姨)?[”\"’'」』]?"


def without_namesake(text: str) -> str:
    """A text in which bodies that are called after who works there keep the family name only.

    Examples
    --------
    >>> without_namesake("马冬梅调解工作室"), without_namesake("松涛社区马冬梅工作室、“孙丽”金牌调解室")
    ('马某调解工作室', '松涛社区马某工作室、“孙某”金牌调解室')
    >>> without_namesake("马冬梅“和事佬”工作室"), without_namesake("马冬梅社区调解室"), without_namesake("松涛社区人民调解委员会")
    ('马某“和事佬”工作室', '马某社区调解室', '松涛社区人民调解委员会')
    >>> without_namesake("劳模孙桂芳书屋"), without_namesake("欧阳春梅心理工作室"), without_namesake("王大姐议事厅")
    ('劳模孙某书屋', '欧阳某心理工作室', '王某议事厅')
    >>> [without_namesake(text) for text in ("鲁迅小学", "中山医院", "徐汇中学", "徐家汇书院", "林业工作站", "杨柳书屋")]
    ['鲁迅小学', '中山医院', '徐汇中学', '徐家汇书院', '林业工作站', '杨柳书屋']
    >>> [without_namesake(text) for text in ("金牌调解室", "高新区调解工作室", "书记工作室", "云州市林海工作室")]
    ['金牌调解室', '高新区调解工作室', '书记工作室', '云州市林海工作室']
    """
    return _called_after().sub(family_only, text)


@cache
def _called_after() -> re.Pattern[str]:
    ends = f"{_NO_PLACE}{_ADDRESSED}"
    any_name = rf"(?P<name>{COMMON_NAME}){ends}(?={_ABOUT}(?:{_ROOMS}))"
    of_three = rf"(?P<of_three>{COMMON_IN_SHORT}[\u4e00-\u9fff]){ends}(?={_ABOUT}(?:{_MORE_ROOMS}))"
    return re.compile(rf"(?:{_BEGINS}){_NO_NAME}(?:{any_name}|{of_three})")
