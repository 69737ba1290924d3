"""What every module is, by the first line that it says of itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from onecore.speech import say
from scripts.reference.markdown import code, table

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("graphcore", "queries", "viz", "onecore")


def modules() -> str:
    """Every room with its modules, in the order of the house."""
    lines = [
        say("# 模块", "# Modules"),
        "",
        say(
            "每个模块的第一句话（英文）。有哪些房间、数据往哪里走，见[结构](../house.md)。",
            "The first line of every module. Which rooms there are and where data flows is told by [the house](../house.md).",
        ),
        "",
    ]
    for room in ROOMS:
        for package in sorted((ROOT / room).rglob("__init__.py")):
            folder = package.parent
            lines += [f"## {code(f'{folder.relative_to(ROOT).as_posix()}/')}", "", _first_line(package), ""]
            if within := [*_of(folder)]:
                lines += table((say("模块", "module"), say("是什么", "what it is")), within)
    return "\n".join(lines)


def _of(folder: Path) -> Iterator[tuple[str, str]]:
    for module in sorted(folder.glob("[!_]*.py")):
        yield code(module.name), _first_line(module)


def _first_line(module: Path) -> str:
    told = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return told.partition("\n\n")[0]
