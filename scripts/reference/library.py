"""The Python API, from signatures and docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

import onecore
import onecore.library as rooms
from onecore.speech import LANGUAGE, say
from scripts.reference.api_in_chinese import FOR, HEADINGS
from scripts.reference.markdown import code, table

_ROLE = re.compile(r":\w+:`~?([^`]+)`")
_HEADING = re.compile(r"^(\w+)\n-+\n", re.MULTILINE)
_ITEM = re.compile(r"^(\S.*)\n((?:    .*\n?|\n(?=    ))+)", re.MULTILINE)


def library() -> str:
    """What ``import onecore`` gives, and the tables it answers in."""
    opening = [name for name in onecore.__all__ if not inspect.isclass(getattr(onecore, name))]
    classes = [*(name for name in onecore.__all__ if name not in opening), *rooms.__all__]
    lines = [
        say("# Python 接口", "# The Python API"),
        "",
        say(
            "每个名称先用中文说明用途；细节取自程序里的英文说明。怎样使用见[作为程序库](../library.zh.md)。",
            "Written from the code's own descriptions; [how to use it](../library.md).",
        ),
        "",
    ]
    for name in opening:
        lines += _function(f"onecore.{name}", getattr(onecore, name), "##")
    for name in dict.fromkeys(name for name in classes if name not in opening):
        lines += _class(name, getattr(onecore if name in onecore.__all__ else rooms, name))
    return "\n".join(lines)


def _function(name: str, function: Callable[..., Any], level: str) -> Iterator[str]:
    yield f"{level} `{name}`"
    yield ""
    yield from ("```text", _signature(name.rpartition(".")[2], function), "```", "")
    yield from _in_chinese(name.rpartition(".")[2])
    yield from _described(function)


def _class(name: str, one: type) -> Iterator[str]:
    yield f"## `{name}`"
    yield ""
    yield from _in_chinese(name)
    yield from _described(one)
    own = {
        key: value
        for base in reversed(one.__mro__)
        if base.__module__.startswith("onecore")
        for key, value in vars(base).items()
    }
    methods = {key: value for key, value in own.items() if not key.startswith("_") and callable(value)}
    shown = {key: value for key, value in own.items() if isinstance(value, property | cached_property)}
    rows = [(code(key), _purpose(name, key, value)) for key, value in shown.items() if not key.startswith("_")]
    rows += [
        (code(_signature(key, value)), _purpose(name, key, value))
        for key, value in methods.items()
        if inspect.isfunction(value)
    ]
    if rows:
        yield from table((say("方法、属性", "method, attribute"), say("说明", "gives")), rows)


def _signature(name: str, function: Callable[..., Any]) -> str:
    given = inspect.signature(function)
    kept = [one for key, one in given.parameters.items() if key != "self"]
    return name + str(given.replace(parameters=kept)).replace("'", "")


def _in_chinese(name: str) -> Iterator[str]:
    """What a name is for, on the Chinese page."""
    if LANGUAGE.get() == "zh":
        yield from (FOR[name], "")


def _purpose(owner: str, name: str, described: Any) -> str:
    """What a method or attribute gives: the first sentence of its description, or that in Chinese."""
    if LANGUAGE.get() == "zh":
        return FOR.get(f"{owner}.{name}") or FOR[f"Table.{name}"]
    return _ROLE.sub(r"`\1`", (inspect.getdoc(described) or "").split("\n\n")[0]).replace("``", "`")


def _described(described: Any) -> Iterator[str]:
    """A docstring of numpydoc as Markdown."""
    text = _ROLE.sub(r"`\1`", inspect.getdoc(described) or "").replace("``", "`")
    before, *sections = _HEADING.split(text + "\n")
    yield before.strip()
    yield ""
    for heading, body in zip(sections[::2], sections[1::2], strict=True):
        yield f"**{say(HEADINGS[heading], heading)}**"
        yield ""
        if heading == "Examples":
            yield from _examples(body)
        else:
            yield _ITEM.sub(lambda item: f"- `{item[1]}`: {' '.join(item[2].split())}\n", body).strip()
        yield ""


def _examples(body: str) -> Iterator[str]:
    for part in re.split(r"\n\n", body.strip()):
        yield from ("```pycon", part, "```", "") if part.startswith(">>>") else (part, "")
