"""The options of ``import`` alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from onecore.given import day, one_of
from onecore.speech import say

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH", help=say("台账文件或文件夹。", "Roster files or folders."))
]
DayOfRosters = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="YYYY-MM-DD",
        parser=day,
        help=say(
            "台账反映哪一天的情况；同类台账里此后不再出现的，前一天终止，不删除。",
            "The day the rosters tell of: what they no longer say ended the day before; nothing is deleted.",
        ),
    ),
]
MappingFile = Annotated[
    Path | None,
    typer.Option(
        "--mapping",
        metavar="FILE",
        help=say(
            "按列对应表读取，不再猜测；对应表由 mapping propose 写出。",
            "Read as a mapping says instead of guessing; mapping propose writes one.",
        ),
    ),
]
HiddenToo = Annotated[bool, typer.Option("--hidden", help=say("也导入隐藏的工作表。", "Import hidden sheets too."))]
NotesToo = Annotated[
    bool,
    typer.Option("--notes", help=say("也保存备注；默认不保存。", "Keep free-text notes too; by default they are not.")),
]
Names = Annotated[
    str,
    typer.Option(
        "--names",
        metavar="dropped|keyed",
        parser=one_of("dropped", "keyed"),
        help=say(
            "人名：dropped 不保存（默认）；keyed 只存加密代号，用来发现同一社区内的交叉任职。",
            "Persons: dropped (default); keyed keeps office-holders as pseudonyms only, to find cross-appointments "
            "within a community.",
        ),
    ),
]
NamesKeyFile = Annotated[
    Path | None,
    typer.Option(
        "--names-key",
        metavar="FILE",
        help=say(
            "代号用的密钥文件，没有则生成，只有本人可读；默认在用户的配置文件夹里。",
            "The key of the pseudonyms; made if missing, for its owner alone; by default in the user's own folder.",
        ),
    ),
]
LimitsFile = Annotated[
    Path | None,
    typer.Option(
        "--limits",
        metavar="FILE",
        help=say(
            "上限表（YAML）：一个文件最多读多少行、列、单元格、字；超出的报告为 too_large。",
            "Limits (YAML): how many rows, columns, cells, characters of a file are read; what is beyond is reported as "
            "too_large.",
        ),
    ),
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run",
        help=say(
            "只看每份台账会新增、更新、终止、合并、待核对、拒绝多少，不写图库。",
            "Show for each file what would be created, updated, ended, merged, reviewed and rejected; write no store.",
        ),
    ),
]
Strict = Annotated[
    bool, typer.Option("--strict", help=say("有任何问题时，退出码为 1。", "Exit with 1 if there is any problem."))
]
ProblemsFile = Annotated[
    Path | None,
    typer.Option(
        "--problems", metavar="FILE", help=say("把问题写成 JSON Lines。", "Write the problems as JSON Lines.")
    ),
]
RejectedFile = Annotated[
    Path | None,
    typer.Option(
        "--rejected",
        metavar="FILE.xlsx",
        help=say(
            "把有内容没有采用的行按原样写成工作簿，旁边注明原因；改好后单独导入即可。",
            "Write the rows of which something was not taken as a workbook laid out like their source, with the "
            "reason beside each; mend it and import it by itself.",
        ),
    ),
]
ReportFile = Annotated[
    Path | None,
    typer.Option(
        "--report",
        metavar="FILE.html",
        help=say(
            "把导入报告写成一个网页：各列怎么读的、每一行的去向、各类问题和单元格。",
            "Write the account of the import as one page: how columns were read, what became of every row, "
            "problems by kind with their cells.",
        ),
    ),
]
