"""The commands, from the declarations that also make ``--help``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onecore.cli.app import command
from onecore.speech import say
from scripts.reference.markdown import code, table


def commands() -> str:
    """Every command: what it does, its arguments and options, examples."""
    front = command()
    lines = [
        say("# 命令", "# Commands"),
        "",
        say(
            "与 `onecore 命令 --help` 相同，由程序本身写成。",
            "What `onecore COMMAND --help` says, written by the program itself.",
        ),
        "",
        *table(
            (say("命令", "command"), say("作用", "does")),
            ((f"[`{name}`](#{_anchor(name)})", _summary(one)) for name, one in _all(front)),
        ),
        say("## 各命令之前的选项", "## Options before any command"),
        "",
        *_parameters(front),
    ]
    for name, one in _all(front):
        lines += [f"## `onecore {name}` {{ #{_anchor(name)} }}", "", _summary(one), "", *_parameters(one)]
        lines += ["```text", *_examples(one), "```", ""]
    return "\n".join(lines)


def _all(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    for name, one in group.commands.items():
        if hasattr(one, "commands"):
            yield from _all(one, f"{before}{name} ")
        else:
            yield before + name, one


def _anchor(name: str) -> str:
    return name.replace(" ", "-")


def _summary(one: Any) -> str:
    summary: str = one.help.split("\n\n\b\n")[0]
    return " ".join(summary.split())


def _examples(one: Any) -> list[str]:
    return [line.strip() for line in one.help.split("\n\n\b\n")[1].splitlines()[1:]]


def _parameters(one: Any) -> Iterator[str]:
    yield from table(
        (say("参数、选项", "argument, option"), say("说明", "says")),
        ((_written(given), _said(given)) for given in one.params),
    )


def _written(given: Any) -> str:
    if given.param_type_name == "argument":
        return code(given.metavar or given.name.upper())
    return code(" ".join(part for part in (", ".join(given.opts), given.metavar) if part))


def _said(given: Any) -> str:
    must = say("（必填）", " (required)") if given.required and given.param_type_name == "option" else ""
    return (given.help or "") + must
