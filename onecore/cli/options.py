"""The options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from graphcore.errors import UnusableInput
from onecore.engines import ENGINES
from onecore.given import day, one_of
from onecore.speech import say

FORMATS = ("table", "json", "jsonl", "csv", "xlsx")
GROUPINGS = ("grid", "community", "street", "district", "kind", "way")
_HIGHEST = 100


def _percent(given: str) -> float:
    try:
        percent = float(given.removesuffix("%"))
    except ValueError:
        percent = -1
    if 0 <= percent <= _HIGHEST:
        return percent
    raise UnusableInput(
        f"“{given}”不是百分比；请写 0 到 100 的数。", f"“{given}” is no percentage; give a number from 0 to 100."
    )


On = Annotated[
    str,
    typer.Option(
        "--on",
        metavar="ON",
        help=say("图库：import 写成的文件，或 neo4j:// 地址。", "The store: a file that import wrote, or neo4j://…"),
    ),
]
Into = Annotated[
    str, typer.Option("--into", metavar="ON", help=say("写入哪个图库文件。", "The store file to write to."))
]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="YYYY-MM-DD",
        parser=day,
        help=say("截至哪一天，默认今天。", "As of which day; today by default."),
    ),
]
PackFile = Annotated[
    Path | None,
    typer.Option("--pack", metavar="FILE", help=say("另加的规则包（YAML）。", "A pack of further rules, YAML.")),
]


def _format(*formats: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        "--format",
        metavar="|".join(formats),
        parser=one_of(*formats),
        help=say("输出格式；默认按 --out 的扩展名，否则为 table。", "Format; by default as --out ends, else table."),
    )
    return option


Format = Annotated[str | None, _format(*FORMATS)]
RulesFormat = Annotated[str | None, _format(*FORMATS, "md")]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help=say("写入文件，而不是屏幕。", "Write to a file, not to the screen.")),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="GROUP",
        parser=one_of(*GROUPINGS),
        help=say(f"分组统计：{', '.join(GROUPINGS)}。", f"Counts by {', '.join(GROUPINGS)}."),
    ),
]
Engine = Annotated[
    str | None,
    typer.Option(
        "--engine",
        metavar="|".join(ENGINES),
        parser=one_of(*ENGINES),
        help=say(
            "用哪个引擎；Neo4j 上的图默认由 neo4j 回答，文件默认由 arrays。",
            "Which engine answers; by default neo4j for a graph on a server, arrays for a file.",
        ),
    ),
]
FailUnder = Annotated[
    float | None,
    typer.Option(
        "--fail-under",
        metavar="PERCENT",
        parser=_percent,
        help=say("任一规则的比率低于它，退出码为 1。", "Exit with 1 if the rate of any rule is lower."),
    ),
]
