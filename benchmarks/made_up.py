"""A made-up city that rosters of any size can be drawn from: the same seed gives the same city."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import product

_FIRST = "春松沐兰榆枫柏桐杏桂竹荷菊梅柳樟槐枣棠薇云霞虹露霜雪晨曦晴岚峰岭泉溪湖江河海洋波涛港湾洲岛桥塔亭阁楼台"
_SECOND = "晖涛春苑景和平安康泰祥瑞丰盛华兴隆昌明光远达通顺利福禄寿喜庆欢乐美好佳宜雅静幽清秀丽芳馨香润泽惠仁义"
_TRADES = (
    "商贸",
    "食品",
    "科技",
    "餐饮管理",
    "文化传媒",
    "建材",
    "信息技术",
    "物流",
    "教育咨询",
    "汽车服务",
    "电子",
    "服饰",
)
_ESTATE_ENDS = ("苑", "里", "花园", "家园", "小区", "公寓", "新村", "华庭")
_ORDINALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
_CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@dataclass(frozen=True, slots=True)
class Community:
    """One community, with the names that its rosters refer to."""

    name: str
    street: str
    grids: tuple[str, ...]
    estates: tuple[str, ...]
    buildings: tuple[tuple[str, str, str], ...]  # estate, building, grid
    branches: tuple[str, ...]
    enterprises: tuple[str, ...]
    social_orgs: tuple[str, ...]
    units: tuple[str, ...]

    @property
    def residents_committee(self) -> str:
        """Its residents' committee, by its short name."""
        return f"{self.name}居委会"

    @property
    def party_committee(self) -> str:
        """Its Party committee, by its full name."""
        return f"中共{self.street}{self.name}委员会"


def communities(many: int, seed: int = 1) -> list[Community]:
    """So many communities of different names, each with about as many actors as real ones have."""
    draw = random.Random(seed)
    places = [f"{one}{other}社区" for one, other in product(_FIRST, _SECOND)]
    draw.shuffle(places)
    while len(places) < many:
        places += [f"{place[:-2]}{_ORDINALS[len(places) // 3000 % 10]}{place[-2:]}" for place in places]
    return [
        _community(draw, name, f"{_FIRST[number // 12 % len(_FIRST)]}{_SECOND[number // 12 % len(_SECOND)]}街道")
        for number, name in enumerate(places[:many])
    ]


def credit_code(draw: random.Random) -> str:
    """A unified social credit code with a valid check digit (GB 32100-2015), or rarely with a wrong one."""
    from stdnum.cn import uscc

    body = f"91{draw.randint(110000, 659000)}" + "".join(draw.choices(_CODE_LETTERS, k=9))
    if draw.random() < 0.01:
        return body + "0"
    return body + uscc.calc_check_digit(body)


def respelled(draw: random.Random, name: str) -> str:
    """A name as another clerk may write it: nineteen times of twenty the same."""
    if draw.random() > 0.05:
        return name
    return draw.choice(
        [
            name.replace("（", "(").replace("）", ")"),
            f" {name}",
            name.replace("有限公司", ""),
            name[:2] + " " + name[2:],
        ]
    )


def _community(draw: random.Random, name: str, street: str) -> Community:
    bare = name.removesuffix("社区")

    def word() -> str:
        return draw.choice(_FIRST) + draw.choice(_SECOND)

    grids = tuple(f"{name}第{_ORDINALS[number]}网格" for number in range(8))
    estates = tuple(dict.fromkeys(f"{bare}{word()}{draw.choice(_ESTATE_ENDS)}" for _ in range(8)))
    buildings = tuple((estate, f"{number}号楼", draw.choice(grids)) for estate in estates for number in range(1, 9))
    branches = tuple(f"{name}第{_ORDINALS[number]}党支部" for number in range(10))
    enterprises = tuple(dict.fromkeys(f"云州{word()}{word()}{draw.choice(_TRADES)}有限公司" for _ in range(90)))
    social_orgs = tuple(
        dict.fromkeys(
            f"{bare}{word()}{draw.choice(('志愿服务队', '书画社', '合唱团', '助老协会', '舞蹈队'))}" for _ in range(18)
        )
    )
    units = tuple(
        dict.fromkeys(
            f"云州市{word()}{draw.choice(('小学', '医院', '幼儿园', '中学', '派出所', '支行'))}" for _ in range(12)
        )
    )
    return Community(name, street, grids, estates, buildings, branches, enterprises, social_orgs, units)
