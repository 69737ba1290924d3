"""What a measure says of one group of nodes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from graphcore.language import Language, Text
from queries.engines.sight import Link
from queries.findings import Evidence

Value = float | int | str | None


class Who(NamedTuple):
    """One of those a figure is about.

    Attributes
    ----------
    id
        Of a node, of a pair (``A--B``) or of a category.
    value
        What the figure is for this one alone, if anything.
    """

    id: str
    name: Text
    value: Value = None


class Figure(NamedTuple):
    """One number of an answer, before it is put into words.

    Attributes
    ----------
    value
        None where it is not defined.
    fields
        What the sentence needs beside ``value``.
    who
        Those it is about, in the order in which they matter.
    links
        The ties that show it.
    """

    name: str
    value: Value
    fields: Mapping[str, Any]
    who: tuple[Who, ...] = ()
    links: Iterable[Link] = ()


class Result(NamedTuple):
    """One figure of one measure in one group.

    Attributes
    ----------
    measure, figure
        Their ids.
    group
        Id of the territory; None for the whole.
    name
        What users see for the group.
    value
        None where it is unknown or not defined; the sentence says which.
    sentence
        The result in words.
    networks, nodes, ties
        The projections it speaks of, and the size of the first in this group.
    unknown
        How many of the nodes are set aside since their communities have not supplied the rosters
        that would tell.
    missing
        Those rosters.
    blank
        Further rosters that were not supplied: what ties they would show is not in the figure.
    who
        Those the figure is about, in the order in which they matter.
    evidence
        The nodes and edges that show it, those with sources, in canonical order.
    """

    measure: str
    figure: str
    group: str | None
    name: Text
    value: Value
    sentence: Text
    networks: tuple[str, ...]
    nodes: int
    ties: int
    unknown: int
    missing: tuple[str, ...]
    blank: tuple[str, ...]
    who: tuple[Who, ...]
    evidence: tuple[Evidence, ...]

    def to_json(self, language: Language) -> dict[str, Any]:
        """The result as ``--format jsonl`` has it."""
        return {
            "measure": self.measure,
            "figure": self.figure,
            "group": self.group,
            "name": self.name.say(language),
            "value": self.value,
            "sentence": self.sentence.say(language),
            "networks": list(self.networks),
            "nodes": self.nodes,
            "ties": self.ties,
            "unknown": self.unknown,
            "missing": list(self.missing),
            "blank": list(self.blank),
            "who": [{"id": one.id, "name": one.name.say(language), "value": one.value} for one in self.who],
            "evidence": [item.to_json() for item in self.evidence],
        }


def filled(words: Text, fields: Mapping[str, Any]) -> Text:
    """A sentence with its fields put in; a field may be a text of its own in either language."""

    def said(template: str, language: Language) -> str:
        return template.format_map(
            {name: value.say(language) if isinstance(value, Text) else value for name, value in fields.items()}
        )

    return Text(said(words.zh, "zh"), said(words.en, "en"))
