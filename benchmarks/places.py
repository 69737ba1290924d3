"""Administrative lists of any size: names repeat under other parents, as they do in a country.

``python -m benchmarks.places FILE.xlsx ROWS [SEED]`` writes one to look at.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterator
from pathlib import Path

_FIRST = (
    "春松沐兰榆枫柏桐杏桂竹荷菊梅柳樟槐枣棠薇云霞虹露霜雪晨曦晴岚峰岭泉溪湖江河海洋波涛港湾洲岛桥塔亭阁楼台石金银玉珠"
)
_SECOND = "晖涛春苑景和平安康泰祥瑞丰盛华兴隆昌明光远达通顺利福禄寿喜庆欢乐美好佳宜雅静幽清秀丽芳馨香润泽惠仁义家园田"
_REPEATED = 0.4  # share of names that stand under other parents too
_HEADERS = ("省", "市", "区县", "街道", "社区", "区划代码")


def write_list(file: Path, rows: int, seed: int = 1) -> None:
    """Write a list of so many communities, with columns of what is above them and their codes; xlsx or csv."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.suffix == ".csv":
        with file.open("w", encoding="utf-8", newline="") as page:
            csv.writer(page).writerows([_HEADERS, *_rows(rows, seed)])
        return
    import xlsxwriter  # type: ignore[import-untyped]

    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("社区名录")
        for number, row in enumerate([_HEADERS, *_rows(rows, seed)]):
            sheet.write_row(number, 0, row)


def _rows(rows: int, seed: int) -> Iterator[tuple[str, ...]]:
    draw = random.Random(seed)
    common = [f"{one}{other}" for one, other in zip(_FIRST, _SECOND, strict=False)] * 4
    for number in range(rows):
        street, community = divmod(number, 15)
        district, within = divmod(street, 14)
        city, section = divmod(district, 9)
        province, part = divmod(city, 11)
        name = draw.choice(common) if draw.random() < _REPEATED else _own_name(number)
        code = f"{province + 11:02}{part + 1:02}{section + 1:02}{within + 1:03}{community + 1:03}"
        above = (f"{_name(province)}省", f"{_name(city)}市", f"{_name(district)}区", f"{_name(street)}街道")
        yield (*above, f"{name}社区" if draw.random() < 0.5 else f"{name}村", code)


def _name(number: int) -> str:
    one, other = divmod(number, len(_FIRST))
    rest, two = divmod(one, len(_SECOND))
    return _FIRST[other] + _SECOND[two] + (_name(rest - 1) if rest else "")


def _own_name(number: int) -> str:
    return _name(number) + _SECOND[number % 7]


if __name__ == "__main__":
    target, count, *rest = sys.argv[1:]
    write_list(Path(target), int(count), int(rest[0]) if rest else 1)
