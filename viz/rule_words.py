"""What rules are said in: certainty, severity, shape and source in words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graphcore.language import Language, Text
from queries.rules import Citation

SEVERITIES: Mapping[str, Text] = MappingProxyType(
    {"high": Text("高", "high"), "medium": Text("中", "medium"), "low": Text("低", "low")}
)
SHAPES: Mapping[str, Text] = MappingProxyType(
    {
        "coverage": Text("覆盖", "coverage"),
        "requirement": Text("要求", "requirement"),
        "expected_edge": Text("应有的协同", "expected ties"),
        "pair": Text("成对", "pairs"),
    }
)
_CERTAINTY: Mapping[str, Text] = MappingProxyType(
    {
        "verified": Text("已核对原文", "read in the source"),
        "practice": Text("转引或地方做法", "second hand or local practice"),
        "unverified": Text("未核实", "not verified"),
    }
)


def cited(source: Citation, language: Language) -> str:
    """Regulation, article, date, locality, and how sure that is."""
    parts = [
        source.regulation.say(language),
        source.article.say(language) if source.article else "",
        source.issued or "",
        source.locality.say(language),
        _CERTAINTY[source.status].say(language),
    ]
    return Text("，", ", ").say(language).join(part for part in parts if part)


def in_words(value: object, language: Language) -> str:
    """The value of a parameter."""
    match value:
        case None | [] | ():
            return Text("（不限）", "(none)").say(language)
        case bool():
            return (Text("是", "yes") if value else Text("否", "no")).say(language)
        case list() | tuple():
            return ", ".join(map(str, value))
        case _:
            return str(value)
