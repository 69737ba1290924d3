"""The shape of the network in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from queries.structure import load_catalogue
from queries.structure.result import Result
from viz.report.material import Material
from viz.report.records import Column, Section, Table, Value

MEASURES = (
    "core-reach",
    "core-bypassed",
    "isolation",
    "untied-places",
    "cut-points",
    "congruence",
    "dependence",
    "participation",
    "network-form",
)
"""The measures that a report tells of: those that say something to who is no analyst."""

_NAMED = 6


def structure(material: Material) -> Section:
    """The section: a sentence a figure, and those it is about."""
    say = material.say
    rows = tuple(_rows(material))
    columns = (Column(say("指标", "measure"), 1), Column(say("结果", "result"), 2.4), Column(say("是谁", "who"), 2.4))
    return Section(
        "structure",
        say("网络结构", "Structure"),
        say(
            "核心能连到谁，谁一旦缺席别人就断开，谁是孤立的。一核本来就应当处在中心，不算缺陷。",
            "Whom the core reaches, whose leaving would cut others off, who is alone. The core is meant to be in the middle; "
            "that is no fault.",
        ),
        (Table(say("用话说的指标", "Measures in words"), columns, rows, is_grouped=True, is_counted=False),)
        if rows
        else (),
    )


def _rows(material: Material) -> Iterator[tuple[Value, ...]]:
    measures, language = load_catalogue().measures, material.language
    unknown: set[tuple[str, str]] = set()
    for result in material.results:
        if result.value is None and not result.missing:
            continue  # nothing to compute here
        measure, told = measures[result.measure], result.sentence.say(language)
        if result.value is None:  # once for all figures that lack the same rosters
            if (measure.id, told) in unknown:
                continue
            unknown.add((measure.id, told))
        elif len(measure.figures) > 1:  # sentences of one measure may be alike: which figure is it?
            told = material.say("：", ": ").join((measure.figures[result.figure].title.say(language), told))
        yield measure.title.say(language), told, _who(result, material)


def _who(result: Result, material: Material) -> str:
    """The first of those a figure is about."""
    language = material.language
    named = [
        f"{one.name.say(language)} {one.value}" if isinstance(one.value, int | str) else one.name.say(language)
        for one in result.who
    ]
    told = material.listed(named[:_NAMED])
    more = len(named) - _NAMED
    return told + material.say(f" 等 {len(named)} 个", f" and {more} more") if more > 0 else told
