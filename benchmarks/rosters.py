"""Rosters of any size to measure imports with: ten kinds, twelve columns each, as a city would hand them in.

``python -m benchmarks.rosters FOLDER ROWS [SEED]`` writes them to look at.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_up import Community, communities, credit_code, respelled

ROWS_A_COMMUNITY = 252
"""Rows that one community has on all rosters together, about."""

_Row = tuple[object, ...]


class _Roster(NamedTuple):
    headers: tuple[str, ...]
    rows: Callable[[random.Random, Community], Iterator[_Row]]


def write_rosters(folder: Path, rows: int, seed: int = 1) -> int:
    """Write rosters of about so many rows; the number that it became."""
    import xlsxwriter  # type: ignore[import-untyped]

    folder.mkdir(parents=True, exist_ok=True)
    city = communities(max(1, round(rows / ROWS_A_COMMUNITY)), seed)
    draw = random.Random(seed)
    written = 0
    for name, roster in _ROSTERS.items():
        with xlsxwriter.Workbook(folder / f"{name}.xlsx", {"constant_memory": True}) as book:
            page = book.add_worksheet(name)
            page.write_row(0, 0, [f"云州市{name}"])
            page.write_row(1, 0, ["序号", *roster.headers])
            lines = (row for community in city for row in roster.rows(draw, community))
            number = 0
            for number, row in enumerate(lines, 1):
                page.write_row(number + 1, 0, [number, *row])
            written += number
    return written


def _phone(draw: random.Random) -> str:
    return f"1{draw.choice('3578')}{draw.randint(0, 999_999_999):09}"


def _person(draw: random.Random) -> str:
    return draw.choice("赵钱孙李周吴郑王冯陈") + draw.choice(["建国", "秀英", "志强", "海燕", "敏", "磊", "晓东"])


def _day(draw: random.Random) -> str:
    year, month, day = draw.randint(2005, 2025), draw.randint(1, 12), draw.randint(1, 28)
    return draw.choice(
        [f"{year}-{month:02}-{day:02}", f"{year}年{month}月{day}日", f"{year}.{month}", f"{year}/{month}/{day}"]
    )


def _party(draw: random.Random, name: str, branches: tuple[str, ...]) -> tuple[str, str, str]:
    """Whether, which and how an organisation has a Party organisation."""
    chance = draw.random()
    if chance < 0.2:
        return "是", f"{name}党支部", "单独组建"
    return ("是", draw.choice(branches), "联合组建") if chance < 0.4 else ("否", "", "")


def _enterprises(draw: random.Random, here: Community) -> Iterator[_Row]:
    for name in here.enterprises:
        yield (
            here.name, name, credit_code(draw), draw.choice(here.grids), draw.choice(["批发零售", "餐饮", "软件", "建筑"]),
            draw.choice(["正常", "在营", "停业", "空壳"]), draw.randint(1, 400), *_party(draw, name, here.branches),
            _phone(draw),
        )  # fmt: skip


def _social_orgs(draw: random.Random, here: Community) -> Iterator[_Row]:
    for name in here.social_orgs:
        yield (
            here.name, name, draw.choice(["备案", "登记"]), draw.choice(here.grids), "文体活动", "正常", draw.randint(3, 60),
            *_party(draw, name, here.branches), _day(draw),
        )  # fmt: skip


def _units(draw: random.Random, here: Community) -> Iterator[_Row]:
    for name in here.units:
        yield (
            here.name, name, draw.choice(here.grids), "事业单位", "区教育局", f"{name}党支部", draw.randint(3, 80),
            draw.randint(20, 900), draw.choice("是否"), "会议室、停车位", f"云州市{here.street}{draw.randint(1, 900)}号",
        )  # fmt: skip


def _buildings(draw: random.Random, here: Community) -> Iterator[_Row]:
    for estate, name, grid in here.buildings:
        yield (
            here.name, estate, name, grid, draw.randint(20, 200), draw.randint(50, 600), "", _person(draw), _phone(draw),
            "", draw.choice(["", "老旧小区", "联系人王某 13812345678"]),
        )  # fmt: skip


def _party_orgs(draw: random.Random, here: Community) -> Iterator[_Row]:
    yield (here.name, here.party_committee, "党委", "", "", "", 200, 190, 10, _day(draw), _person(draw))
    own = [f"{name}党支部" for name in here.units]
    for name in [*here.branches, *own]:
        host = name.removesuffix("党支部") if name in own else ""
        members = draw.randint(3, 60)
        yield (
            here.name, name, "党支部", respelled(draw, here.party_committee), host, draw.choice(here.grids), members + 1,
            members, 1, _day(draw), _person(draw),
        )  # fmt: skip


def _grids(draw: random.Random, here: Community) -> Iterator[_Row]:
    for number, name in enumerate(here.grids):
        yield (
            here.name, name, f"{here.name}-{number + 1:02}", here.branches[number], draw.randint(200, 600),
            draw.randint(500, 1500), "", draw.choice(here.estates), _person(draw), _phone(draw), "",
        )  # fmt: skip


def _estates(draw: random.Random, here: Community) -> Iterator[_Row]:
    for name in here.estates:
        yield (
            here.name, name, draw.choice(here.grids), here.residents_committee, f"{name}业委会", f"云州{name[:4]}物业服务有限公司",
            draw.randint(200, 2000), draw.randint(500, 6000), 8, _person(draw), _phone(draw),
        )  # fmt: skip


def _matters(draw: random.Random, here: Community) -> Iterator[_Row]:
    actors = [here.residents_committee, *here.branches, *here.units, *here.social_orgs, *here.enterprises]
    for number in range(18):
        estate = draw.choice(here.estates)
        lead, *partners = (respelled(draw, name) for name in draw.sample(actors, draw.randint(2, 4)))
        yield (
            f"{here.name}协调事项{number}", here.name, estate, f"{estate}{draw.choice(['停车难', '加装电梯', '垃圾分类'])}问题第{number}次协调",
            lead, "、".join([*partners, f"{estate}业委会"]), _day(draw), _day(draw), draw.choice(["是", "否"]), _person(draw), "",
        )  # fmt: skip


def _projects(draw: random.Random, here: Community) -> Iterator[_Row]:
    actors = [here.residents_committee, *here.branches, *here.units, *here.social_orgs]
    for number in range(10):
        lead, *partners = (respelled(draw, name) for name in draw.sample(actors, 3))
        yield (
            f"{here.name}项目{number}", here.name, f"{here.name}第{number}号{draw.choice(['助老', '护学', '环境'])}共建项目", lead,
            "；".join(partners), "", "", _day(draw), draw.randint(1, 90) * 1000, "进行中", _person(draw),
        )  # fmt: skip


def _committees(draw: random.Random, here: Community) -> Iterator[_Row]:
    yield (
        here.name, f"{here.street}{here.name}居民委员会", "", draw.randint(5, 12), f"云州市{here.street}1号", _person(draw),
        _phone(draw), "", "", "", "",
    )  # fmt: skip


_PARTY = ("是否建立党组织", "党组织名称", "组建方式")
_ROSTERS = {
    "企业台账": _Roster(
        (
            "所属社区",
            "企业名称",
            "统一社会信用代码",
            "所属网格",
            "行业类别",
            "经营状态",
            "从业人数",
            *_PARTY,
            "联系电话",
        ),
        _enterprises,
    ),
    "社会组织台账": _Roster(
        ("所属社区", "组织名称", "组织类型", "所属网格", "业务范围", "状态", "从业人数", *_PARTY, "成立日期"),
        _social_orgs,
    ),
    "驻区单位名册": _Roster(
        (
            "所属社区",
            "单位名称",
            "所属网格",
            "单位类型",
            "主管部门",
            "党组织名称",
            "党员人数",
            "职工人数",
            "是否报到",
            "可提供资源",
            "地址",
        ),
        _units,
    ),
    "楼栋台账": _Roster(
        (
            "所属社区",
            "所属小区",
            "楼栋名称",
            "所在网格",
            "户数",
            "常住人口",
            "楼栋党小组",
            "楼栋长",
            "联系电话",
            "地址",
            "备注",
        ),
        _buildings,
    ),
    "党组织名册": _Roster(
        (
            "所属社区",
            "党组织名称",
            "组织类别",
            "上级党组织",
            "所在单位",
            "覆盖网格",
            "党员总数",
            "正式党员数",
            "预备党员数",
            "成立日期",
            "书记",
        ),
        _party_orgs,
    ),
    "网格台账": _Roster(
        (
            "所属社区",
            "网格名称",
            "网格编号",
            "网格党支部",
            "户数",
            "常住人口",
            "包含楼栋",
            "包含小区",
            "网格长",
            "联系电话",
            "备注",
        ),
        _grids,
    ),
    "小区台账": _Roster(
        (
            "所属社区",
            "小区名称",
            "所属网格",
            "居委会",
            "业委会",
            "物业企业",
            "户数",
            "人口数",
            "楼栋数",
            "联系人",
            "联系电话",
        ),
        _estates,
    ),
    "协调事项清单": _Roster(
        (
            "事项编号",
            "所属社区",
            "涉及小区",
            "事项名称",
            "牵头单位",
            "参与单位",
            "协调日期",
            "办结时限",
            "是否办结",
            "联系人",
            "备注",
        ),
        _matters,
    ),
    "共建项目清单": _Roster(
        (
            "项目编号",
            "所属社区",
            "项目名称",
            "牵头单位",
            "参与单位",
            "对应需求",
            "使用资源",
            "启动日期",
            "经费（元）",
            "项目状态",
            "联系人",
        ),
        _projects,
    ),
    "居委会台账": _Roster(
        (
            "所属社区",
            "居委会名称",
            "统一社会信用代码",
            "委员人数",
            "办公地址",
            "主任",
            "联系电话",
            "邮编",
            "传真",
            "网址",
            "备注",
        ),
        _committees,
    ),
}


if __name__ == "__main__":
    target, count, *rest = sys.argv[1:]
    print(write_rosters(Path(target), int(count), int(rest[0]) if rest else 1))
