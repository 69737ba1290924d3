"""The rules themselves: what they say, where they come from, what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphcore.vocabulary import ROSTER_KINDS
from onecore.finding_tables import plain_table, show_title
from onecore.output import Answer, Record
from onecore.rule_catalogue import rule_catalogue
from onecore.speech import LANGUAGE, say
from queries.packs import Pack
from queries.rules import Rule
from viz.rule_words import cited, in_words

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


def rule_list(pack: Pack) -> Answer:
    """All rules of a pack."""
    records = [_record(rule) for rule in pack.rules.values()]
    return Answer(
        _COLUMNS, records, records, lambda console: _show(pack, console), markdown=lambda: rule_catalogue(pack)
    )


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
        "parameters": [f"{name}: {in_words(item.value, LANGUAGE.get())}" for name, item in rule.parameters.items()],
        "sources": [cited(source, LANGUAGE.get()) for source in rule.sources],
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
            table.add_row(say("依据", "source"), cited(source, LANGUAGE.get()))
        for name, item in rule.parameters.items():
            table.add_row(
                say("参数", "parameter"), f"{name} = {in_words(item.value, LANGUAGE.get())}  {item.title.say(language)}"
            )
        rosters = (ROSTER_KINDS[roster].say(language) for roster in rule.rosters)
        table.add_row(say("证据台账", "rosters"), say("、", ", ").join(rosters))
        console.print(table)
        console.print()
