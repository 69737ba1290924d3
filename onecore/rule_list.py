"""The rules themselves: what they say, where they come from, what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphcore.language import Text
from graphcore.vocabulary import ROSTER_KINDS
from onecore.finding_tables import plain_table, show_title
from onecore.output import Answer, Record
from onecore.speech import LANGUAGE, say
from queries.packs import Pack
from queries.rules import Citation, Rule

if TYPE_CHECKING:
    from rich.console import Console

_COLUMNS = (
    "rule",
    "title",
    "definition",
    "shape",
    "severity",
    "statuses",
    "evidence",
    "parameters",
    "sources",
    "advice",
)
_CERTAINTY = {
    "verified": Text("已核对原文", "read in the source"),
    "practice": Text("转引或地方做法", "second hand or local practice"),
    "unverified": Text("未核实", "not verified"),
}


def rule_list(pack: Pack) -> Answer:
    """All rules of a pack."""
    records = [_record(rule) for rule in pack.rules.values()]
    return Answer(_COLUMNS, records, records, lambda console: _show(pack, console))


def _record(rule: Rule) -> Record:
    language = LANGUAGE.get()
    return {
        "rule": rule.id,
        "title": rule.title.say(language),
        "definition": rule.definition.say(language),
        "shape": rule.shape,
        "severity": rule.severity,
        "statuses": list(rule.statuses),
        "evidence": list(rule.rosters),
        "parameters": [f"{name}: {_value(item.value)}" for name, item in rule.parameters.items()],
        "sources": [_cited(source) for source in rule.sources],
        "advice": rule.advice.say(language),
    }


def _show(pack: Pack, console: Console) -> None:
    language = LANGUAGE.get()
    for rule in pack.rules.values():
        show_title(rule, console)
        table = plain_table("", "")
        table.show_header = False
        table.add_row(say("说明", "says"), rule.definition.say(language))
        for source in rule.sources:
            table.add_row(say("依据", "source"), _cited(source))
        for name, item in rule.parameters.items():
            table.add_row(say("参数", "parameter"), f"{name} = {_value(item.value)}  {item.title.say(language)}")
        rosters = (ROSTER_KINDS[roster].say(language) for roster in rule.rosters)
        table.add_row(say("证据台账", "rosters"), say("、", ", ").join(rosters))
        console.print(table)
        console.print()


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _cited(source: Citation) -> str:
    """Regulation, article, date, locality, and how sure that is."""
    language = LANGUAGE.get()
    parts = [
        source.regulation.say(language),
        source.article.say(language) if source.article else "",
        source.issued or "",
        source.locality.say(language),
        _CERTAINTY[source.status].say(language),
    ]
    return say("，", ", ").join(part for part in parts if part)
