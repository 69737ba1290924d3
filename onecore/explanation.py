"""One node: what is known of it, from which cells, and what the rules say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from rich.text import Text as Styled

from graphcore.elements import Node
from graphcore.errors import UnusableInput
from graphcore.graph import Graph
from graphcore.language import Text
from graphcore.provenance import Source
from graphcore.roster.weaving.precedence import REASONS
from graphcore.roster.words.field_labels import attribute_label
from graphcore.stores.store import Judgement
from graphcore.vocabulary import EDGE_KINDS, NODE_ATTRIBUTES, NODE_KINDS, Value
from onecore.explained_values import Cell, Explanation, ties_of
from onecore.explanation_record import CELL_COLUMNS, cell_records, record_of
from onecore.finding_tables import plain_table
from onecore.output import Answer
from onecore.places import in_words
from onecore.questions import Answers
from onecore.review_list import VERDICTS
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say
from queries.findings import EdgeEvidence, Evidence
from viz.shown_findings import shown_finding

if TYPE_CHECKING:
    from rich.console import Console

_LISTED = 10
_NEAR = 0.5
_PLACES = 4  # a forum stands on a row for each of its members


def find_node(graph: Graph, who: str) -> Node:
    """The node with this id or name; a part of a name will do if only one has it.

    Raises
    ------
    UnusableInput
        If several have it, or none; names them, or the nearest.
    """
    if who in graph:
        return graph.node(who)
    nodes = list(graph.iter_nodes())
    found = [node for node in nodes if who == node.name or who in node.aliases]
    found = found or [node for node in nodes if any(who in name for name in (node.name, *node.aliases))]
    if len(found) == 1:
        return found[0]
    if found:
        listed = "; ".join(map(_named, found[:_LISTED])) + (" …" if len(found) > _LISTED else "")
        raise UnusableInput(
            f"“{who}”有 {len(found)} 个对应，请用编号：{listed}。",
            f"“{who}” could be {len(found)} nodes; give the id: {listed}.",
        )
    from rapidfuzz import process

    near = process.extract(who, {node.id: node.name for node in nodes}, limit=3, score_cutoff=100 * _NEAR)
    listed = "; ".join(_named(graph.node(node)) for *_, node in near)
    raise UnusableInput(
        f"没有“{who}”；{f'相近的有：{listed}' if near else '请核对名称'}。",
        f"There is no “{who}”; {f'near to it: {listed}' if near else 'check the name'}.",
    )


def explanation(told: Explanation) -> Answer:
    """One node: for people as tables, else as one record; as CSV one line a cell."""
    record = record_of(told)
    return Answer(CELL_COLUMNS, [*cell_records(told)], [record], lambda console: _show(told, console), whole=record)


def _show(told: Explanation, console: Console) -> None:
    """Facts, ties, decisions and verdicts of one node, each with the cells that say so."""
    node, answers = told.node, told.answers
    kind = NODE_KINDS[node.kind].label.say(LANGUAGE.get())
    console.print(Styled.assemble((harmless(node.name), "bold"), f"  {kind}  ", (harmless(node.id), "dim")))
    if node.aliases:
        console.print(say("又写作：", "Also written: ") + harmless(say("、", ", ").join(node.aliases)))
    console.print(say("出处：", "Recorded in: ") + _cells(node.sources))
    _show_facts(told, console)
    _show_ties(node, answers.graph, console)
    _show_judgements(told.judgements, console)
    _show_verdicts(node, answers, console)


def _named(node: Node) -> str:
    return f"{node.id} {node.name}"


def _show_facts(told: Explanation, console: Console) -> None:
    node = told.node
    table = plain_table(say("已知", "known"), say("取值", "value"), say("原文", "as written"), say("单元格", "cell"))
    names = told.values.get("name", ())
    if len({cell.statement.raw for cell in names}) > 1:
        for position, cell in enumerate(names):
            label, name = (say("名称", "name"), node.name) if position == 0 else ("", "")
            table.add_row(label, harmless(name), harmless(cell.statement.raw), in_words(cell.statement.source))
    for name, value in node.attributes.items():
        choices = known.choices if (known := NODE_ATTRIBUTES[node.kind].get(name)) is not None else {}
        label, shown = _label(node.kind, name), _shown(value, choices)
        cells = told.values.get(name, ())
        if not cells:
            table.add_row(label, shown, "", "")
        for cell in cells:
            raw, place = harmless(cell.statement.raw), _place_and_day(cell)
            if cell.why_not is None:
                table.add_row(label, shown, raw, place)
            else:
                why = REASONS[cell.why_not].say(LANGUAGE.get())
                other = _shown(cell.statement.value, choices)
                table.add_row(label, say(f"未采用：{other}（{why}）", f"not taken: {other} ({why})"), raw, place)
            label, shown = "", ""
    if table.row_count:
        console.print()
        console.print(table)


def _place_and_day(cell: Cell) -> str:
    place = in_words(cell.statement.source)
    if cell.statement.ended:
        return say(f"{place}（止于 {cell.statement.ended}）", f"{place} (until {cell.statement.ended})")
    return say(f"{place}（截至 {cell.as_of}）", f"{place} (as of {cell.as_of})") if cell.as_of else place


def _show_judgements(judgements: Sequence[Judgement], console: Console) -> None:
    if not judgements:
        return
    table = plain_table(
        say("两个名称", "two names"), say("判断", "decided"), say("由谁", "by whom"), say("何时", "when")
    )
    for judgement in judgements:
        verdict = VERDICTS[judgement.verdict].say(LANGUAGE.get())
        table.add_row(harmless(" — ".join(judgement.names)), verdict, harmless(judgement.by), judgement.decided_on)
    console.print()
    console.print(table)


def _show_ties(node: Node, graph: Graph, console: Console) -> None:
    table = plain_table(say("联系", "tie"), say("对方", "with"), say("单元格", "cell"))
    for edge, arrow, other in ties_of(node.id, graph):
        label = EDGE_KINDS[edge.kind].label.say(LANGUAGE.get())
        table.add_row(f"{arrow} {label}", harmless(f"{other.name}  {other.id}"), _cells(edge.sources))
    if table.row_count:
        console.print()
        console.print(table)


def _show_verdicts(node: Node, answers: Answers, console: Console) -> None:
    language = LANGUAGE.get()
    nodes = {other.id: other for other in answers.graph.iter_nodes()}
    table = plain_table(say("规则", "rule"), say("结论", "verdict"), say("说明", "why"), say("依据", "evidence"))
    for rule in answers.rules:
        for finding in answers.findings[rule.id]:
            if node.id in finding.about:
                shown = shown_finding(finding, nodes, rule, language)
                advice = rule.advice.say(language) if shown.standing == "uncovered" else ""
                why = harmless("\n".join(filter(None, (shown.why, advice))))
                evidence = "\n".join(_evidence(item, nodes) for item in finding.evidence)
                title = rule.title.say(language)
                if finding.pair:
                    title += "\n" + harmless(finding.name)
                table.add_row(title, shown.status, why, evidence)
    console.print()
    if table.row_count:
        console.print(table)
    else:
        console.print(say("没有规则问到它。", "No rule asks about it."))


def _evidence(item: Evidence, nodes: Mapping[str, Node]) -> str:
    if isinstance(item, EdgeEvidence):
        kind = EDGE_KINDS[item.kind].label.say(LANGUAGE.get())
        what = f"{nodes[item.source].name} {kind} {nodes[item.target].name}"
    else:
        what = nodes[item.node].name
    more = len(item.sources) - _PLACES
    rest = say(f"；另有 {more} 处", f"; and {more} more") if more > 0 else ""
    return f"{harmless(what)}: {_cells(item.sources[:_PLACES])}{rest}"


def _label(kind: str, attribute: str) -> str:
    return harmless(attribute_label(kind, attribute).say(LANGUAGE.get()))


def _shown(value: Value, choices: Mapping[str, Text]) -> str:
    """A value as people read it.

    Parameters
    ----------
    choices
        What its attribute may be, with what users call that.
    """
    match value:
        case bool():
            return say("是", "yes") if value else say("否", "no")
        case list():
            return say("、", ", ").join(_shown(one, choices) for one in value)
        case str() if value in choices:
            return choices[value].say(LANGUAGE.get())
        case _:
            return harmless(str(value))


def _cells(sources: Sequence[Source]) -> str:
    return "; ".join(map(in_words, sources)) or say("没有登记", "not recorded")
