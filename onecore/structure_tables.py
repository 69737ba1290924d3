"""Measures of structure as people read them: the definition, the figures by group, a sentence for each, and who."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from rich.padding import Padding
from rich.text import Text as Styled

from graphcore.vocabulary import ROSTER_KINDS
from onecore.finding_tables import plain_table
from onecore.output import Answer
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say
from queries.structure import Measure, Result, Who, load_catalogue

if TYPE_CHECKING:
    from rich.console import Console

_COLUMNS = (
    "measure",
    "figure",
    "group",
    "name",
    "value",
    "sentence",
    "networks",
    "nodes",
    "ties",
    "unknown",
    "missing",
    "blank",
    "who",
    "definition",
    "evidence",
)
_LISTED = 8


def structure_answer(measures: Sequence[Measure], results: Sequence[Result]) -> Answer:
    """One record for each figure and group."""
    definitions = {measure.id: definition(measure) for measure in measures}
    records = [{**result.to_json(LANGUAGE.get()), "definition": definitions[result.measure]} for result in results]
    return Answer(_COLUMNS, records, records, lambda console: _show(measures, results, console))


def definition(measure: Measure) -> str:
    """What a measure is, and the networks it speaks of."""
    return " ".join([measure.definition.say(LANGUAGE.get()), *map(_network, measure.networks)])


def _network(name: str) -> str:
    projection = load_catalogue().projections[name]
    title, defined = (text.say(LANGUAGE.get()) for text in (projection.title, projection.definition))
    return say(f"网络“{title}”：{defined}", f"Network “{title}”: {defined}")


def _show(measures: Sequence[Measure], results: Sequence[Result], console: Console) -> None:
    language = LANGUAGE.get()
    told: set[str] = set()
    for measure in measures:
        found = [result for result in results if result.measure == measure.id]
        console.print(Styled.assemble((measure.title.say(language), "bold"), ("  " + measure.id, "dim")))
        new = [_network(name) for name in measure.networks if name not in told]
        told.update(measure.networks)
        for line in (measure.definition.say(language), *new):  # a network is defined where it first comes up
            console.print(_indented(line, 2))
        groups = list(dict.fromkeys((result.group, result.name.say(language)) for result in found))
        if len(groups) > 1:
            _show_groups(measure, found, groups, console)
        for result in found:
            if result.group == groups[-1][0]:
                _show_sentence(measure, result, console)
        _show_blanks(found[-1], console)
        console.print()


def _show_blanks(result: Result, console: Console) -> None:
    """What the figures cannot know of."""
    language = LANGUAGE.get()
    if result.unknown and result.unknown < result.nodes:
        lacking = say("、", ", ").join(ROSTER_KINDS[roster].say(language) for roster in result.missing)
        console.print(
            say(
                f"  另有{result.unknown}个节点情况不明（缺少{lacking}），没有计入。",
                f"  Not counted, since unknown ({lacking} not supplied): {result.unknown} nodes.",
            ),
            style="yellow",
        )
    if result.blank:
        rosters = say("、", ", ").join(ROSTER_KINDS[roster].say(language) for roster in result.blank)
        told = say(
            f"没有提供或没有全部提供、其中的联系因此不在内：{rosters}",
            f"Not supplied, or not by every community, so that their ties are not in it: {rosters}",
        )
        console.print(_indented(told, 2))


def _show_groups(
    measure: Measure, found: Sequence[Result], groups: Sequence[tuple[str | None, str]], console: Console
) -> None:
    """One line a group, one column a figure."""
    language = LANGUAGE.get()
    table = plain_table(say("分组", "group"))
    for column in (say("节点", "nodes"), say("联系", "ties"), say("不明", "unknown")):
        table.add_column(column, justify="right")
    for words in measure.figures.values():
        table.add_column(words.title.say(language), justify="right")
    for group, name in groups:
        of_group = {result.figure: result for result in found if result.group == group}
        size = next(iter(of_group.values()))
        values = (_value(measure, of_group[figure]) for figure in measure.figures)
        table.add_row(harmless(name), str(size.nodes), str(size.ties), str(size.unknown), *values)
    console.print(table)


def _value(measure: Measure, result: Result) -> str:
    match result.value:
        case None:
            return say("不明", "unknown") if result.missing else "–"
        case str():
            return measure.figures[result.figure].values[result.value].say(LANGUAGE.get())
        case float():
            return f"{result.value:.3f}"
        case value:
            return str(value)


def _show_sentence(measure: Measure, result: Result, console: Console) -> None:
    language = LANGUAGE.get()
    words = measure.figures[result.figure]
    line = Styled(harmless(result.sentence.say(language)))
    if len(measure.figures) > 1:  # sentences of one measure may be alike: which figure is it?
        line = Styled.assemble((words.title.say(language) + say("：", ": "), "bold"), line)
    console.print(Padding(line, (0, 0, 0, 2), expand=False))
    if words.who is None or not result.who:
        return
    named = say("、", ", ").join(_named(one) for one in result.who[:_LISTED])
    if more := len(result.who[_LISTED:]):
        named += say(f" 等，另有 {more} 个", f" and {more} more")
    listed = say("：", ": ").join((words.who.say(language), named))
    console.print(_indented(listed, 4))


def _indented(text: str, by: int) -> Padding:
    return Padding(Styled(text, "dim"), (0, 0, 0, by), expand=False)


def _named(one: Who) -> str:
    name = harmless(one.name.say(LANGUAGE.get()))
    value: Any = f"{one.value:.3f}" if isinstance(one.value, float) else one.value
    return name if value is None else f"{name} ({value})"
