"""The report of a graph, as a page, a Word document or a workbook, by what the file's name ends in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from graphcore.errors import UnusableInput
from graphcore.graph import Graph
from graphcore.problems import Problem
from onecore.questions import ask
from onecore.speech import LANGUAGE
from queries.packs import load_pack
from queries.sharing.sole_traders import without_names
from queries.structure import load_catalogue, measure
from viz.report import WRITERS
from viz.report.data import report_data
from viz.report.records import Report
from viz.report.structure import MEASURES


def check_ending(out: Path) -> None:
    """Raise unless a report can be written to a file of this name: told before the work, not after."""
    if out.suffix.lower() not in WRITERS:
        kinds = ", ".join(WRITERS)
        raise UnusableInput(
            f"报告不能写成 {out.suffix or out.name}；请用 {kinds} 结尾的文件名。",
            f"A report cannot be written as {out.suffix or out.name}; name a file that ends in {kinds}.",
        )


def report(
    graph: Graph,
    problems: Sequence[Problem],
    *,
    title: str,
    as_of: date,
    pack: Path | None = None,
    internal: bool = False,
    earlier: Sequence[Graph] = (),
) -> Report:
    """All that the report of a graph says; without ``internal`` nothing that must not leave the office.

    Parameters
    ----------
    pack
        A user's pack of rules.
    earlier
        Graphs of which readers have reports already, the earliest first; attendances are then left out, whose counts are
        not held against earlier ones.
    """
    told = graph if internal else without_names(graph)
    answers = ask(told, load_pack(pack).rules.values(), as_of)
    measures = [name for name in MEASURES if not (earlier and name == "participation")]
    results = measure(told.to_networkx(), load_catalogue(pack).named(measures), as_of)
    rules = {rule.id: rule for rule in answers.rules}
    return report_data(
        told,
        answers.findings,
        rules,
        results,
        problems,
        title=title,
        language=LANGUAGE.get(),
        as_of=as_of,
        internal=internal,
        earlier=earlier,
    )


def written(told: Report, out: Path) -> str | bytes:
    """What the file holds."""
    check_ending(out)
    module, function = WRITERS[out.suffix.lower()]
    content: str | bytes = getattr(import_module(module), function)(told)
    return content
